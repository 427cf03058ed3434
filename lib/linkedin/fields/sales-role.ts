/** Sales Navigator's "Title at Company", by its structure alone. */
import { lineText } from '../page/lines';
import type { Page } from '../page/page';

/** Shorter than this is the word between title and company. */
const SHORTEST_TITLE = 3;

/** The first employer's link with words, and what stands before it in its own line. */
export function salesRole(page: Page): { title: string | null; company: string } | null {
  if (page.address.kind !== 'sales-lead' || !page.belongs) return null;
  for (const link of page.root.querySelectorAll('a[href*="/sales/company/"]')) {
    const company = lineText(link);
    if (company === '') continue;
    let before = link.previousElementSibling;
    while (before && lineText(before).length < SHORTEST_TITLE) before = before.previousElementSibling;
    return { title: before && lineText(before), company };
  }
  return null;
}
