/** One page, looked at once: what the strategies of every field read from. */
import { parseAddress, sameAddress } from '../address';
import type { Address, Capture } from '../capture';
import { folded } from '../text';
import { nameFromTitle } from '../title';
import { type Card, findCard } from './card';
import { type Embedded, embeddedIn, headNames } from './embedded';
import { layoutOf } from './layout';
import { type Line, linesOf } from './lines';
import { absolute, type Owners, ownersOf } from './owner';

/** What is known before the card is found. */
export interface PageFrame {
  document: Document;
  url: string;
  address: Address;
  slug: string | null;
  /** Where the page's own content stands. */
  root: Element;
  /** The lines under `root`. */
  lines: Line[];
  isOwnLink(link: Element): boolean;
}

export interface Page extends PageFrame {
  layout: Capture['layout'];
  /** The name in the tab's title; null when the title is about no person. */
  titleName: string | null;
  embedded: Embedded[];
  card: Card | null;
  /** Whom the whole of the content belongs to. */
  owners: Owners;
  /** Whether the content was shown to be the address's person's. */
  belongs: boolean;
}

/** Looks at a page of a person's address. */
export function openPage(document: Document, url: string, address: Address): Page {
  const frame = frameOf(document, url, address);
  const titleName = nameFromTitle(document.title, frame.slug);
  const embedded = embeddedIn(document, address);
  const known = [titleName, ...embedded.map((data) => data.name)].filter((name) => name !== null);
  const card = findCard(frame, known);
  const owners = ownersOf(frame.root, address, url);
  return {
    ...frame,
    layout: layoutOf(document, address),
    titleName,
    embedded,
    card,
    owners,
    belongs: belongs(frame, card, owners, embedded),
  };
}

/** Where a page's content stands and what its lines are: enough to place the control. */
export function frameOf(document: Document, url: string, address: Address): PageFrame {
  const root = contentRoot(document);
  const isOwnLink = (link: Element) => {
    const href = absolute(link.getAttribute('href') ?? '', url);
    return href !== null && sameAddress(parseAddress(href), address);
  };
  return {
    document,
    url,
    address,
    slug: address.publicId?.startsWith('pub/') ? null : address.publicId,
    root,
    lines: linesOf(root),
    isOwnLink,
  };
}

/** `main`, or the whole body where a page has none or more than one. */
function contentRoot(document: Document): Element {
  const mains = [...document.querySelectorAll('main, [role="main"]')].filter(
    (main) => !main.parentElement?.closest('main, [role="main"]'),
  );
  const [only] = mains;
  return mains.length === 1 && only ? only : (document.body ?? document.documentElement);
}

/**
 * The content is the address's person's when the card's own links and keys say so; without any such link,
 * when the page's head or its data name this address and the same person as the card.
 */
function belongs(frame: PageFrame, card: Card | null, owners: Owners, embedded: Embedded[]): boolean {
  if (frame.address.salesId) return namesLead(frame, frame.address.salesId);
  if (card?.owners.own) return true;
  if (card?.owners.foreign) return false;
  const data = embedded.some(({ name }) => name !== null && (!card || folded(name) === folded(card.name)));
  if (data) return true;
  if (owners.own && !owners.foreign) return true;
  return card !== null && headNames(frame.document, frame.address);
}

/** Sales Navigator: the lead's id stands in links to what belongs to the lead alone. */
function namesLead(frame: PageFrame, salesId: string): boolean {
  return [...frame.root.querySelectorAll('a[href], [data-urn], [data-scroll-into-view]')].some((element) =>
    ['href', 'data-urn', 'data-scroll-into-view'].some((name) =>
      element.getAttribute(name)?.includes(salesId),
    ),
  );
}
