/** One page, looked at once: what the strategies of every field read from. */
import { detailOf, sameAddress } from '../address';
import type { Address, Capture } from '../capture';
import { cleanName } from '../name/clean';
import { folded } from '../text';
import { nameFromTitle } from '../title';
import { type Card, findCard } from './card';
import { type Embedded, embeddedIn, headNames } from './embedded';
import { layoutOf } from './layout';
import { type Line, linesOf, lineText } from './lines';
import { addressOf } from './links';
import { lookAnew, remember } from './look';
import { type Owners, ownersOf } from './owner';
import { contentRoot } from './root';

/** What is known before the card is found. */
export interface PageFrame {
  document: Document;
  url: string;
  address: Address;
  slug: string | null;
  /** Where the page's own content stands. */
  root: Element;
  /** The lines under `root`; looked at only when asked for. */
  readonly lines: readonly Line[];
  /** Every spoken label under `root`. */
  readonly labels: string[];
  /** All lines and labels in one, to see at once that a word is nowhere. */
  readonly text: string;
  isOwnLink(link: Element): boolean;
}

export interface Page extends PageFrame {
  layout: Capture['layout'];
  /** A sub-page that shows one section and no card (`/details/experience/`): its name; null on the profile itself. */
  detail: string | null;
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
  const detail = detailOf(url);
  const known = [titleName, ...embedded.map((data) => data.name)].filter((name) => name !== null);
  const card = detail ? null : findCard(frame, known);
  const owners = ownersOf(frame.root, address, url);
  const page = { layout: layoutOf(document, address), detail, titleName, embedded, card, owners };
  return Object.assign(frame, page, { belongs: belongs(frame, page) });
}

function frameOf(document: Document, url: string, address: Address): PageFrame {
  lookAnew();
  const root = contentRoot(document);
  return {
    document,
    url,
    address,
    slug: address.publicId?.startsWith('pub/') ? null : address.publicId,
    root,
    get lines() {
      return linesOf(root);
    },
    get labels() {
      return remember(root, 'labels', () =>
        [...root.querySelectorAll('[aria-label], [title], img[alt]')].flatMap((one) =>
          ['aria-label', 'title', 'alt'].flatMap((name) => one.getAttribute(name) || []),
        ),
      );
    },
    get text() {
      return remember(root, 'all-text', () =>
        [...this.lines.map((line) => line.text), ...this.labels].join('\n'),
      );
    },
    isOwnLink(link) {
      return sameAddress(addressOf(link, url), address);
    },
  };
}

/**
 * The content is the address's person's when the card's own links and keys say so. Without any such link:
 * when the page's data or its head name this address and the same person as the card, or when a link to
 * this address carries the card's name.
 */
function belongs(frame: PageFrame, page: Pick<Page, 'card' | 'owners' | 'embedded'>): boolean {
  const { card, owners, embedded } = page;
  if (card?.owners.own) return true;
  if (card?.owners.foreign) return false;
  const says = (name: string | null) => name !== null && (!card || folded(name) === folded(card.name));
  if (embedded.some((data) => says(data.name))) return true;
  if (owners.own && !owners.foreign) return true;
  return vouched(frame, card);
}

/** What the page says outside its card's own links: its head names this address, or a link to it carries the card's name. */
function vouched(frame: PageFrame, card: Card | null): boolean {
  if (card && headNames(frame.document, frame.address)) return true;
  return [...frame.document.querySelectorAll('a[href]')].some(
    (link) =>
      /\/(?:in|pub|sales)\//i.test(link.getAttribute('href') ?? '') &&
      frame.isOwnLink(link) &&
      isNamed(link, card),
  );
}

/** A link that carries the card's name, or writes its own address out, as the contact info does. */
function isNamed(link: Element, card: Card | null): boolean {
  const text = lineText(link);
  if (card && folded(cleanName(text) ?? '') === folded(card.name)) return true;
  return /linkedin\.com\/(?:in|pub)\//i.test(text);
}
