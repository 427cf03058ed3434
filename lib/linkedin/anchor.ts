/** Where the in-page control stands: by the person's name, wherever the layout shows it. */
import { parseAddress } from './address';
import type { Address } from './capture';
import { belongsTo } from './company/owner';
import { companyFromTitle, companyHeading } from './company/title';
import { findCard, headingOf } from './page/card';
import { headNames } from './page/embedded';
import { isNobody } from './page/layout';
import { lookAnew } from './page/look';
import { detailOf, frameOf, type PageFrame, vouched } from './page/page';
import { isThread, threadHead } from './thread/head';
import { nameFromTitle } from './title';

/**
 * The visible element that shows the name of the address's person. Asked again whenever the page changes,
 * so a page that does not name the address at all costs next to nothing.
 * @returns null when there is none, or when what is shown is somebody else's: the control docks at the edge then.
 */
export function findNameAnchor(document: Document, url: string): Element | null {
  if (isThread(url)) return threadHead(document)?.heading ?? null;
  const address = parseAddress(url);
  // A section's own page shows no name.
  if (address?.kind === 'company') return companyAnchor(document, url, address);
  if (!address || detailOf(url)) return null;
  const frame = frameOf(document, url, address);
  if (!namesAddress(frame)) return null;
  const title = nameFromTitle(document.title, frame.slug);
  const card = findCard(frame, title ? [title] : []);
  if (!card || isNobody(document, true)) return null;
  if (!card.owners.own && (card.owners.foreign || !vouched(frame, card))) return null;
  return headingOf(card.nameElement);
}

/** Whether any link, key or the head of the page holds the address's id: without one nothing can be shown to be theirs. */
function namesAddress(frame: PageFrame): boolean {
  const { publicId, memberId, salesId } = frame.address;
  const ids = [publicId, publicId && encodeURIComponent(publicId), memberId, salesId].flatMap((id) =>
    id ? [id.toLowerCase()] : [],
  );
  for (const element of frame.document.querySelectorAll('a[href], [componentkey]')) {
    const said =
      `${element.getAttribute('href') ?? ''} ${element.getAttribute('componentkey') ?? ''}`.toLowerCase();
    if (ids.some((id) => said.includes(id))) return true;
  }
  return headNames(frame.document, frame.address);
}

/** The heading of a company's page, once the page is shown to be that company's. */
function companyAnchor(document: Document, url: string, address: Address): Element | null {
  lookAnew();
  if (!belongsTo(document, url, address, [])) return null;
  const title = companyFromTitle(document.title);
  return companyHeading(document, title ? [title] : []);
}
