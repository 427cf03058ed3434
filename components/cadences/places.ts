/** What can stand in a template's braces, in words, and somebody invented to read it for. */
import type { Settings } from '@/lib/i18n/settings';
import { m } from '@/lib/i18n/words';
import type { Place, Values } from '@/lib/pipeline/wording';

export function placeWord(place: Place): string {
  return {
    firstName: m.place_firstName,
    lastName: m.place_lastName,
    fullName: m.place_fullName,
    company: m.place_company,
    title: m.place_title,
    location: m.place_location,
    memoryTag: m.place_memoryTag,
    senderName: m.place_senderName,
    senderCompany: m.place_senderCompany,
  }[place]();
}

/** Somebody of whom the job is not known: what is missing then can be seen. */
export function samplePerson(sender: Settings['sender']): Values {
  return {
    firstName: 'Elif',
    lastName: 'Karadağ',
    fullName: 'Elif Karadağ',
    company: 'Kuzey Lojistik',
    title: null,
    location: null,
    memoryTag: null,
    senderName: sender?.name ?? null,
    senderCompany: sender?.company ?? null,
  };
}
