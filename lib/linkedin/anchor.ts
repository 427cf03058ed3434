/**
 * Where the in-page control stands: by the person's name, wherever the layout shows it. Asked again whenever the
 * page changes, so it weighs far less than the reader does, and would rather find nothing than somebody else.
 */
import { detailOf, parseAddress, sameAddress } from './address';
import type { Address } from './capture';
import { belongsTo } from './company/owner';
import { companyFromTitle, companyHeading } from './company/title';
import { type NameFit, namesOf } from './name/wanted';
import { headNames } from './page/embedded';
import { isNobody } from './page/layout';
import { addressOf } from './page/links';
import { lookAnew } from './page/look';
import { comparable, ownersOf } from './page/owner';
import { CHROME, contentRoot, HEADING, NAME_PLACE } from './page/root';
import { isThread, threadHead } from './thread/head';

/** Longer than this is no name, whatever it begins with. */
const TEXT_LIMIT = 160;
/** What no one sees or reads. */
const UNSEEN =
  '[hidden], [style*="display: none"], [style*="display:none"], code, script, style, template, noscript';
/** A part with more headings than this is no card any more. */
const CARD_HEADINGS = 4;

interface Look {
  document: Document;
  url: string;
  address: Address;
  root: Element;
  fits: NameFit;
}

/**
 * The visible element that shows the name of the address's person.
 * @returns null when there is none, or when what is shown is somebody else's: the control docks at the edge then.
 */
export function findNameAnchor(document: Document, url: string): Element | null {
  if (isThread(url)) return threadHead(document)?.heading ?? null;
  const address = parseAddress(url);
  // A section's own page shows no name.
  if (!address || detailOf(url)) return null;
  lookAnew();
  if (address.kind === 'company') return companyAnchor(document, url, address);
  if (isNobody(document, true)) return null;
  const slug = address.publicId?.startsWith('pub/') ? null : address.publicId;
  const root = contentRoot(document);
  if (!isMentioned(document, address)) return null;
  const look = { document, url, address, root, fits: namesOf(document.title, slug) };
  const headings = [...root.querySelectorAll(`${HEADING}, ${NAME_PLACE}`)]
    .map((element) => ({ element, fit: fitOf(element, look), heading: Number(element.matches(HEADING)) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || b.heading - a.heading);
  const ours = ({ element }: { element: Element }): boolean => isTheirs(element, look);
  const strong = headings.filter(({ fit }) => fit > 1).find(ours);
  const found =
    strong?.element ?? namedText(look) ?? headings.filter(({ fit }) => fit === 1).find(ours)?.element;
  return found?.closest(HEADING) ?? found ?? null;
}

/** Whether any link, key or the head holds the address's id: without one nothing can be shown to be theirs. */
function isMentioned(document: Document, address: Address): boolean {
  const { publicId, memberId, salesId } = address;
  const ids = [publicId, publicId && encodeURIComponent(publicId), memberId, salesId].flatMap((id) =>
    id ? [id.toLowerCase()] : [],
  );
  for (const element of document.querySelectorAll('a[href], [componentkey]')) {
    const said = `${element.getAttribute('href') ?? ''} ${element.getAttribute('componentkey') ?? ''}`;
    if (ids.some((id) => said.toLowerCase().includes(id))) return true;
  }
  return headNames(document, address);
}

function fitOf(element: Element, { fits }: Look): number {
  const text = element.textContent ?? '';
  if (text.length > TEXT_LIMIT) return 0;
  return fits.of(text) || (element.matches(NAME_PLACE) && /\p{L}/u.test(text) ? 1 : 0);
}

/** The first text that is the person's name and nothing but: some layouts show it in no heading. */
function namedText(look: Look): Element | null {
  const { document, root, fits } = look;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.length > TEXT_LIMIT || text.length < 2 || !node.parentElement || !fits.exact(text)) continue;
    if (isTheirs(node.parentElement, look)) return withCopies(node.parentElement, fits);
  }
  return null;
}

/** The element around a name and its copy for screen readers. */
function withCopies(element: Element, fits: NameFit): Element {
  let whole = element;
  for (let up = whole.parentElement; up; up = up.parentElement) {
    if (up.childElementCount < 2 || !fits.exact(up.textContent ?? '')) break;
    whole = up;
  }
  return whole;
}

/** Whether what is shown there is the address's person, by what the part around it links to. */
function isTheirs(element: Element, look: Look): boolean {
  const { address, url, root } = look;
  if (element.closest(`${CHROME}, ${UNSEEN}`) || isSomebodyElse(element, look)) return false;
  for (let part: Element | null = element; part && part !== root; part = part.parentElement) {
    if (part.querySelectorAll(HEADING).length > CARD_HEADINGS) break;
    const { own, foreign } = ownersOf(part, address, url);
    if (own || foreign) return own;
  }
  return isVouched(element, look);
}

/** Whether an element stands in, or holds, a link to another person: then it is their name. */
function isSomebodyElse(element: Element, { address, url }: Look): boolean {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  const linked = link && addressOf(link, url);
  return (
    linked !== null &&
    linked.kind !== 'company' &&
    !sameAddress(linked, address) &&
    comparable(linked, address)
  );
}

/**
 * Where nothing around the name says whose it is: the page's head names the address, or a link to it carries the
 * same name or writes the address out, and nothing on the page is shown to be somebody else's.
 */
function isVouched(element: Element, { document, url, address, root, fits }: Look): boolean {
  if (headNames(document, address)) return true;
  const name = element.textContent ?? '';
  const links = [...document.querySelectorAll('a[href*="/in/" i], a[href*="/pub/" i], a[href*="/sales/" i]')];
  const vouches = (link: Element): boolean => {
    const text = link.textContent ?? '';
    // The name of a link to the address may stand on anybody's page: a title that names somebody has to name this one.
    const says = /linkedin\.com\/(?:in|pub)\//i.test(text) || (fits.allows(name) && fits.same(text, name));
    return says && sameAddress(addressOf(link, url), address);
  };
  return links.some(vouches) && !ownersOf(root, address, url).foreign;
}

/** The heading of a company's page, once the page is shown to be that company's. */
function companyAnchor(document: Document, url: string, address: Address): Element | null {
  if (!belongsTo(document, url, address, [])) return null;
  const title = companyFromTitle(document.title);
  return companyHeading(document, address, title ? [title] : []);
}
