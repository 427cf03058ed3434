/** Whose page it is: a company's own tabs lead to its sub-pages, the companies beside it are linked by their first page alone. */
import { sameAddress } from '../address';
import type { Address } from '../capture';
import { headNames } from '../page/embedded';
import { addressOf, hrefOf } from '../page/links';

const TABS =
  /\/(?:company|school|showcase)\/[^/]+\/(about|posts|jobs|people|life|insights|products|events|videos|alumni|services|mycompany|home)\b/i;
/** A single link to a sub-page may be anybody's ("See jobs"). */
const ENOUGH_TABS = 2;

/** The company whose tabs the page shows, by its slug or number; null where it shows none. */
export function tabsOwner(document: Document, url: string): Address | null {
  const tabs = new Map<string, { address: Address; shown: Set<string> }>();
  for (const link of document.querySelectorAll(
    'a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"]',
  )) {
    const tab = TABS.exec(hrefOf(link, url) ?? '')?.[1]?.toLowerCase();
    const address = tab ? addressOf(link, url) : null;
    if (!tab || !address?.publicId) continue;
    const known = tabs.get(address.publicId) ?? { address, shown: new Set() };
    tabs.set(address.publicId, { ...known, shown: known.shown.add(tab) });
  }
  const ranked = [...tabs.values()].sort((a, b) => b.shown.size - a.shown.size);
  const [most, next] = ranked;
  if (!most || most.shown.size < ENOUGH_TABS || most.shown.size === next?.shown.size) return null;
  return most.address;
}

/**
 * Whether the page was shown to be the address's: by its tabs, else by its head.
 * @param named the numbers and slugs the page's own data gives this company: an address by number has tabs by slug.
 */
export function belongsTo(
  document: Document,
  url: string,
  address: Address,
  named: readonly string[],
): boolean {
  const owner = tabsOwner(document, url);
  if (owner) return sameAddress(owner, address) || named.includes(owner.publicId ?? '');
  return headNames(document, address) || named.length > 0;
}
