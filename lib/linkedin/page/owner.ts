/** Whom a part of a page belongs to, by its links and keys: what keeps two people out of one capture. */
import { canonicalSlug, sameAddress } from '../address';
import type { Address } from '../capture';
import { addressOf, hrefOf } from './links';

/** Sub-pages that a page links to for its own person only. */
const OWN_PAGES =
  /\/in\/[^/?#]+\/(?:overlay|details?|edit|recent-activity|opportunities|treasury|guided)(?:[/?#]|$)/i;
/** Sales Navigator names its lead in the links to what is the lead's alone. */
const LEAD_PAGES = /\/sales\/(?:lead|people|profile|search)\//i;
/** `com.linkedin.sdui.profile.card.ref<ACoAA…>Topcard`, `profilePagedListComponent-<ACoAA…>-EXPERIENCE-…`. */
const KEYED_MEMBER = /(?:card\.ref|profilePagedListComponent-)(ACoAA[\w-]{34})/;
const URN_MEMBER = /fsd?_profile(?::|%3A)(ACoAA[\w-]{34})/i;
/** Keys that end in the slug of the person the page is about. */
const KEYED_SLUG =
  /(?:card\.ref|ProfilePostConnectDrawer_|profileCardsAboveActivity|ProfileVerificationTriggerRef-)([^\s"]+)$/;

export interface Owners {
  /** What the part shows to be the address's own person. */
  own: boolean;
  /** Links or keys of the same kind that name somebody else. */
  foreign: boolean;
  /** Member ids in the part's keys and own links, the commonest first. */
  memberIds: string[];
  /** Slugs the part's own links name, canonical, the commonest first. */
  slugs: string[];
}

/** Collects whom the links and keys under an element name as the page's person. */
export function ownersOf(part: Element, address: Address, base: string): Owners {
  const slugs: string[] = [];
  const memberIds: string[] = [];
  let own = false;
  let foreign = false;
  const found = (other: Address) => {
    if (sameAddress(other, address)) own = true;
    else if (comparable(other, address)) foreign = true;
  };
  for (const link of part.querySelectorAll('a[href*="/in/" i], a[href*="/pub/"], a[href*="/sales/"]')) {
    const ownPage = OWN_PAGES.test(link.getAttribute('href') ?? '');
    // Most links of a page are to other people's profiles: nothing more is asked of those.
    if (!ownPage && !link.matches('[href*="/pub/"], [href*="/sales/"]')) continue;
    const href = hrefOf(link, base);
    if (href && address.salesId && LEAD_PAGES.test(href) && href.includes(address.salesId)) own = true;
    const linked = addressOf(link, base);
    // The old public form has no sub-pages: a link to this very address is the person's, another one anybody's.
    if (linked?.publicId?.startsWith('pub/') && sameAddress(linked, address)) own = true;
    if (!linked || !href || !ownPage || linked.salesId) continue;
    found(linked);
    if (linked.publicId) slugs.push(linked.publicId);
    const urn = URN_MEMBER.exec(href)?.[1];
    // A page opened by its member id: the person's own links carry it beside the slug.
    if (urn && urn === address.memberId) own = true;
    if (urn && sameAddress(linked, address)) memberIds.push(urn);
  }
  for (const element of [
    part,
    ...part.querySelectorAll('[componentkey], [id^="profilePagedListComponent"]'),
  ]) {
    const key = element.getAttribute('componentkey') ?? element.id;
    const memberId = KEYED_MEMBER.exec(key)?.[1];
    if (memberId) {
      memberIds.push(memberId);
      found({ kind: 'person', publicId: null, memberId, salesId: null });
    } else if (address.publicId && isKeyOf(key, address.publicId)) own = true;
  }
  return { own, foreign, memberIds: byCount(memberIds), slugs: byCount(slugs) };
}

/** Two addresses say anything about each other only by the same kind of id. */
export const comparable = (a: Address, b: Address) =>
  (a.publicId !== null && b.publicId !== null) ||
  (a.memberId !== null && b.memberId !== null) ||
  (a.salesId !== null && b.salesId !== null);

function isKeyOf(key: string, slug: string): boolean {
  const end = KEYED_SLUG.exec(key)?.[1];
  if (!end) return false;
  const named = canonicalSlug(end);
  // "ref<slug>Activity": the card's name follows the slug without a sign between them.
  return named === slug || (named.startsWith(slug) && /^[A-Z]\w+$/.test(end.slice(slug.length)));
}

function byCount(values: string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}
