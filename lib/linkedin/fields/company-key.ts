/** The page of the company where a person works now: what a captured company finds its people by. */
import { identityKeys } from '../address';
import type { Reading } from '../capture';
import { linesOf } from '../page/lines';
import { addressOf } from '../page/links';
import type { Page } from '../page/page';
import { firstPart } from '../page/positions';
import { folded } from '../text';
import { experienceOf } from './current';

const LINKS = 'a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"]';

/**
 * The key of the only page that links of the card and of the experience name by exactly this company's name.
 * Two pages of one name, or a name that no link says, give none: nobody is linked by a guess.
 */
export function readCompanyKey(page: Page, company: Reading | undefined): string | null {
  if (!page.belongs || !company) return null;
  const wanted = folded(company.value);
  if (wanted === '') return null;
  const keys = new Set<string>();
  for (const part of [page.card?.element, experienceOf(page)?.element]) {
    for (const link of part?.querySelectorAll(LINKS) ?? []) {
      if (namesOf(link).some((name) => folded(name) === wanted)) {
        const address = addressOf(link, page.url);
        for (const key of address?.kind === 'company' ? identityKeys({ address }) : []) keys.add(key);
      }
    }
  }
  const [only, another] = keys;
  return another === undefined ? (only ?? null) : null;
}

/** What a link calls the page it leads to: its lines, and its logo's description without the word for it. */
function namesOf(link: Element): string[] {
  const alts = [...link.querySelectorAll('img[alt], svg[aria-label]')].map(
    (image) => image.getAttribute('alt') ?? image.getAttribute('aria-label') ?? '',
  );
  const logos = alts.map((alt) =>
    alt.replace(/\s*[(]?logo[)]?$/iu, '').replace(/^logo\s+(?:\p{Ll}+\s+)?/iu, ''),
  );
  return [...linesOf(link).map((line) => firstPart(line.text)), ...logos];
}
