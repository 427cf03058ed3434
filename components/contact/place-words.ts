/** What can stand in a template's braces, in words. */
import { m } from '@/lib/i18n/words';
import { PLACES, type Place } from '@/lib/pipeline/wording';

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

/** A place that is missing, `{company}`, as people call it; what is no place stays as it is written. */
export function missingWord(written: string): string {
  const place = PLACES.find((each) => written === `{${each}}`);
  return place ? placeWord(place) : written;
}
