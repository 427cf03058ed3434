/** Where the in-page control stands: by the person's name, wherever the layout shows it. */
import { parseAddress } from './address';
import { findCard, headingOf } from './page/card';
import { isNobody } from './page/layout';
import { detailOf, frameOf, vouched } from './page/page';
import { nameFromTitle } from './title';

/**
 * The visible element that shows the name of the address's person.
 * @returns null when there is none, or when what is shown is somebody else's: the control docks at the edge then.
 */
export function findNameAnchor(document: Document, url: string): Element | null {
  const address = parseAddress(url);
  // A section's own page shows no name.
  if (!address || address.kind === 'company' || detailOf(url)) return null;
  const frame = frameOf(document, url, address);
  const title = nameFromTitle(document.title, frame.slug);
  const card = findCard(frame, title ? [title] : []);
  if (!card || isNobody(document, true)) return null;
  if (!card.owners.own && (card.owners.foreign || !vouched(frame, card))) return null;
  return headingOf(card.nameElement);
}
