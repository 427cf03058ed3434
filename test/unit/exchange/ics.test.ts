/** The calendar file, read back by another library than the one that writes it. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, followUpsAsCalendar } from '@/lib/exchange/ics';
import type { FollowUp } from '@/lib/pipeline/records';

const FOLLOW_UP: FollowUp = {
  id: '0193-a',
  personId: 'p',
  leadId: 'l',
  channel: 'call',
  text: 'Ask; about, the “third” store\nand the price',
  date: '2026-11-27',
  time: '09:30',
  zone: null,
  everyDays: null,
  cadence: null,
  templateId: null,
  status: 'open',
  createdAt: Date.UTC(2026, 10, 24, 8),
  updatedAt: Date.UTC(2026, 10, 24, 8),
  doneAt: null,
};
const entryOf = (over: Partial<FollowUp> = {}): CalendarEntry => {
  const followUp = { ...FOLLOW_UP, ...over };
  return { followUp, title: 'Call: Şule Yıldırım', detail: followUp.text };
};

function read(entries: CalendarEntry[]): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(followUpsAsCalendar(entries, 'Pipeside')));
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

describe('a calendar file', () => {
  it('says what, when and to whom, at a wall time that follows the user', () => {
    const [event] = read([entryOf()]);
    expect(event?.summary).toBe('Call: Şule Yıldırım');
    expect(event?.description).toBe(FOLLOW_UP.text);
    expect(event?.startDate.toString()).toBe('2026-11-27T09:30:00');
    expect(event?.startDate.zone.tzid).toBe('floating');
    expect(event?.endDate.toString()).toBe('2026-11-27T10:00:00');
  });

  it('has whole days where no hour was said', () => {
    const [event] = read([entryOf({ time: null })]);
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2026-11-27');
  });

  it('means the true moment of an hour in a zone', () => {
    const [event] = read([entryOf({ zone: 'Asia/Tokyo' })]);
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-11-27T00:30:00.000Z');
  });

  it('taken in again is the same entry, newer once it was changed', () => {
    const [first] = read([entryOf()]);
    const [again] = read([entryOf()]);
    const [moved] = read([entryOf({ date: '2026-12-01', updatedAt: FOLLOW_UP.updatedAt + 60_000 })]);
    expect([again?.uid, moved?.uid]).toEqual([first?.uid, first?.uid]);
    expect([first?.sequence, again?.sequence, moved?.sequence]).toEqual([0, 0, 60]);
  });

  it('keeps lines short and ends them as the standard says', () => {
    const text = followUpsAsCalendar([entryOf({ text: 'ığş'.repeat(80) })], 'Pipeside');
    const bytes = new TextEncoder();
    for (const line of text.split('\r\n')) {
      expect(line).not.toContain('\n');
      expect(bytes.encode(line).length).toBeLessThanOrEqual(75);
    }
  });
});
