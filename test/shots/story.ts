/** The state of a salesperson's week that the pictures show: made by the real control and real commands. */
import type { Page } from '@playwright/test';
import { command } from '../harness/asking.ts';
import type { ChromiumSession } from '../harness/chromium.ts';
import type { LinkedIn } from '../harness/linkedin-server.ts';
import { storedLeads, storedPeople, storedStages } from '../harness/stored.ts';
import { PEOPLE, profilePath } from '../linkedin-site/people.ts';

interface Part {
  stage: number;
  tag?: string;
  value?: number;
  note?: string;
  /** Days from today, the time, the channel, what to do. */
  step?: [days: number, time: string | null, channel: 'call' | 'email' | 'message' | 'meeting', text: string];
}

type Words = Record<'en' | 'tr', Record<string, Part>>;

const WORDS: Words = {
  en: {
    'Elif Karadağ': {
      stage: 2,
      tag: 'Web Summit, cold store',
      value: 48_000_000,
      note: 'Two cold stores in Gebze, a third opens in spring. Uses paper for temperature logs.',
      step: [0, '23:45', 'call', 'Ask who signs for the third store'],
    },
    'Daniel Osgathorpe': { stage: 1, step: [-2, null, 'email', 'Send the two references he asked for'] },
    'Şule Yıldırım': { stage: 3, value: 21_500_000, step: [3, '14:30', 'meeting', 'Walk through the offer'] },
    'Mina Kallas': { stage: 0 },
    'Rafael Monteagudo': { stage: 0, tag: 'Warehouse talk' },
    '坂本 陽斗': { stage: 5, value: 9_000_000, step: [30, null, 'message', 'How was the first season?'] },
  },
  tr: {
    'Elif Karadağ': {
      stage: 2,
      tag: 'Fuar, soğuk depo',
      value: 48_000_000,
      note: 'Gebze’de iki soğuk depo, üçüncüsü baharda açılıyor. Sıcaklık kayıtlarını kâğıtta tutuyor.',
      step: [0, '23:45', 'call', 'Üçüncü depo için kim imzalıyor, sor'],
    },
    'Daniel Osgathorpe': { stage: 1, step: [-2, null, 'email', 'İstediği iki referansı gönder'] },
    'Şule Yıldırım': { stage: 3, value: 21_500_000, step: [3, '14:30', 'meeting', 'Teklifin üstünden geç'] },
    'Mina Kallas': { stage: 0 },
    'Rafael Monteagudo': { stage: 0, tag: 'Depo sunumu' },
    '坂本 陽斗': { stage: 5, value: 9_000_000, step: [30, null, 'message', 'İlk sezon nasıl geçti?'] },
  },
};

const two = (n: number): string => String(n).padStart(2, '0');

function dateIn(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/**
 * Saves everybody of the demo site and tells their story.
 * @param own a page of the extension to ask from.
 * @returns the lead the pictures of a lead show.
 */
export async function tellStory(
  ext: ChromiumSession,
  linkedin: LinkedIn,
  own: Page,
  language: 'en' | 'tr',
): Promise<string> {
  const page = await ext.context.newPage();
  for (const person of PEOPLE) {
    await page.goto(linkedin.url(profilePath(person), person.host));
    const control = ext.control(page);
    await control.click(language === 'tr' ? 'Hattıma ekle' : 'Add to pipeline');
    await control.see(/^(Saved in|Eklendi)/);
  }
  await page.close();
  const stages = await storedStages(own);
  const people = await storedPeople(own);
  let shown = '';
  for (const lead of await storedLeads(own)) {
    const person = people.find((each) => each.id === lead.personId);
    const part = WORDS[language][lead.card.fullName];
    const stage = stages[part?.stage ?? 0];
    if (!person || !part || !stage) continue;
    const leadId = lead.id;
    if (part.stage > 0) await command(own, 'moveLead', { leadId, stageId: stage.id, beforeId: null });
    if (part.note) await command(own, 'addNote', { leadId, text: part.note });
    if (part.tag)
      await command(own, 'editPerson', { personId: person.id, field: 'memoryTag', value: part.tag });
    if (part.value)
      await command(own, 'editDeal', {
        leadId,
        change: { field: 'value', value: { amount: part.value, currency: 'TRY' } },
      });
    if (part.step) {
      const [days, time, channel, text] = part.step;
      await command(own, 'planFollowUp', { leadId, date: dateIn(days), time, channel, text });
    }
    if (lead.card.fullName === 'Elif Karadağ') shown = leadId;
  }
  return shown;
}
