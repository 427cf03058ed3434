import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shortAddress } from '@/components/lead/Address';
import { presets } from '@/components/lead/presets';
import { agreementWords, placeWords, provenanceWords } from '@/components/lead/provenance';
import { byDay } from '@/components/lead/Timeline';
import { initials } from '@/components/ui/Avatar';
import { parseRoute } from '@/components/ui/route';
import { speak } from '@/lib/i18n/locale';
import type { Activity } from '@/lib/pipeline/records';
import { DEFAULT_CALENDAR } from '@/lib/pipeline/work-calendar';
import { read } from './person';

const at = (wall: string) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Istanbul').epochMilliseconds;
const NOW = at('2026-11-24T12:00');

beforeEach(() => {
  speak('en');
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('Europe/Istanbul');
});

describe('provenance in words', () => {
  const seen = { at: at('2026-11-24T11:05') };

  it('says place, time and agreement', () => {
    expect(provenanceWords(read('headline', seen), NOW)).toBe(
      'Read in the headline, 24 Nov 11:05, two of three agree',
    );
    speak('tr');
    expect(provenanceWords(read('headline', seen), NOW)).toBe(
      'Kaynak: başlık, 24 Kas 11:05, üçte ikisi aynı',
    );
  });

  it('says whose edit it is', () => {
    const { agree: _, ...mine } = read('user', seen);
    expect(provenanceWords(mine, NOW)).toBe('Written by you, 24 Nov 11:05');
  });

  it('has words for a strategy it does not know', () => {
    expect(placeWords('some-new-strategy')).toBe('page');
  });

  it.each([
    [[1, 1], 'found in one place only'],
    [[2, 2], 'both places agree'],
    [[3, 3], 'all three agree'],
    [[1, 3], 'one of three says so'],
    [[4, 7], '4 of 7 agree'],
  ] satisfies [[number, number], string][])('counts %j', (agree, words) => {
    expect(agreementWords(agree)).toBe(words);
  });
});

it('shows the day each preset means', () => {
  expect(presets(NOW, DEFAULT_CALENDAR).map(({ label, day }) => `${label}: ${day}`)).toEqual([
    'Later today: 14:00',
    'Tomorrow: Wed 25 Nov',
    'In 3 days: Fri 27 Nov',
    'Next week: Mon 30 Nov',
    'In a month: Thu 24 Dec',
  ]);
});

it('offers no day off: what would be tomorrow is then the next working day', () => {
  const friday = at('2026-11-27T17:30');
  const holidays = ['2026-11-30'];
  expect(
    presets(friday, { ...DEFAULT_CALENDAR, holidays }).map(({ label, day }) => `${label}: ${day}`),
  ).toEqual(['Next working day: Tue 1 Dec', 'In a month: Mon 28 Dec']);
});

it('offers a day once: over a week-end “in 3 days” gives way to next week', () => {
  const friday = at('2026-11-27T17:30');
  expect(presets(friday, DEFAULT_CALENDAR).map(({ label, day }) => `${label}: ${day}`)).toEqual([
    'Next working day: Mon 30 Nov',
    'In a month: Mon 28 Dec',
  ]);
  expect(presets(at('2026-11-25T17:30'), DEFAULT_CALENDAR).map(({ label }) => label)).toEqual([
    'Tomorrow',
    'Next week',
    'In a month',
  ]);
});

it('groups the timeline by the user’s days', () => {
  const reply = (id: string, wall: string): Activity => ({
    id,
    personId: 'person',
    leadId: null,
    at: at(wall),
    kind: 'reply',
    text: null,
    editedAt: null,
  });
  const days = byDay([
    reply('c', '2026-11-24T00:01'),
    reply('b', '2026-11-23T23:59'),
    reply('a', '2026-11-23T08:00'),
  ]);
  expect(days.map(({ day, entries }) => [day, entries.map(({ id }) => id)])).toEqual([
    ['2026-11-24', ['c']],
    ['2026-11-23', ['b', 'a']],
  ]);
});

it.each([
  ['Elif Karadağ', 'EK'],
  ['Jean-Luc de la Tour', 'JT'],
  ['水野 遥斗', '水遥'],
  ['ipek', 'İ'],
  ['(Ali) Veli', 'AV'],
  ['🚀', ''],
])('initials of %s', (name, letters) => {
  speak('tr');
  expect(initials(name)).toBe(letters);
});

it('reads an address back as people write it', () => {
  expect(shortAddress('https://www.linkedin.com/in/%C5%9Fule-%C3%A7/')).toBe('linkedin.com/in/şule-ç');
  expect(shortAddress('https://www.linkedin.com/in/100%/')).toBe('linkedin.com/in/100%');
});

it.each([
  ['#lead/0198', { at: 'lead', leadId: '0198' }],
  ['#today', { at: 'today' }],
  ['#board', { at: 'board' }],
  ['', { at: 'person' }],
  ['#lead/', { at: 'person' }],
  ['#anything', { at: 'person' }],
])('the route of %j', (hash, route) => {
  expect(parseRoute(hash, 'person')).toEqual(route);
});
