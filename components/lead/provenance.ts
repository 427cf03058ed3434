/** Where a value came from, in words for people. */
import { sayMoment } from '@/components/ui/dates';
import { m } from '@/lib/i18n/words';
import type { Provenance } from '@/lib/pipeline/records';

/** Strategy names are for us; people hear the place they look at. Places without a word of their own: "the page". */
const PLACES: Record<string, () => string> = {
  user: m.source_user,
  experience: m.source_experience,
  'experience-list': m.source_experience,
  'sales-role': m.source_experience,
  headline: m.source_headline,
  'headline-begins': m.source_headline,
  title: m.source_tabTitle,
  'json-ld': m.source_pageInfo,
  embedded: m.source_pageInfo,
  slug: m.source_address,
  address: m.source_address,
  posts: m.source_posts,
  section: m.source_about,
  heading: m.source_topCard,
  card: m.source_topCard,
  'card-line': m.source_topCard,
  'card-order': m.source_topCard,
  'card-entity': m.source_topCard,
  'before-contact': m.source_topCard,
  'only-entity': m.source_topCard,
  'only-line': m.source_topCard,
  row: m.source_list,
  beside: m.source_list,
  place: m.source_list,
  list: m.source_list,
};

/** The place a strategy looked at: "headline"; "page" when we have no better word. */
export function placeWords(from: string): string {
  return (PLACES[from] ?? m.source_page)();
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
