/** Where a value came from, in words for people. */
import { sayMoment } from '@/components/ui/dates';
import { m } from '@/lib/i18n/words';
import type { Provenance } from '@/lib/pipeline/records';

/** Strategy names are for us; these are the places they look at. The first that fits names it. */
const PLACES: [RegExp, () => string][] = [
  [/^user$/, m.source_user],
  [/experience|position|job/, m.source_experience],
  [/headline|tagline/, m.source_headline],
  [/about|summary/, m.source_about],
  [/contact/, m.source_contact],
  [/url|address|slug/, m.source_address],
  [/title|meta|json|ld|og|head/, m.source_pageInfo],
  [/card|top|intro|hero|header|name|heading/, m.source_topCard],
];

/** The place a strategy looked at: "the headline"; "the page" when we have no better word. */
export function placeWords(from: string): string {
  const name = from.toLowerCase();
  return (PLACES.find(([pattern]) => pattern.test(name))?.[1] ?? m.source_page)();
}

/** How many agreed: "two of three agree", "all three agree", "found in one place". */
export function agreementWords([agreed, found]: [number, number]): string {
  if (found <= 1) return m.lead_agreeAlone();
  if (agreed >= found) return m.lead_agreeAll({ found });
  return m.lead_agreeSome({ agreed, found });
}

/** "Read in the headline, 24 Nov 11:05, two of three agree", or that it is the user's own. */
export function provenanceWords(provenance: Provenance, now: number): string {
  const when = sayMoment(provenance.at, now);
  if (provenance.from === 'user') return m.lead_writtenByYou({ when });
  const read = m.lead_readIn({ place: placeWords(provenance.from), when });
  return provenance.agree ? m.lead_readAndAgree({ read, agreement: agreementWords(provenance.agree) }) : read;
}
