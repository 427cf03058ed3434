/** A page speaks only for the person of its own address. */
import { parseAddress, sameAddress } from '../linkedin/address';
import { Refusal } from '../pipeline/step';
import type { Sender } from '../protocol/sender';

/**
 * The address a page script speaks for. It says which, since the browser's stamp may lag behind an
 * in-page navigation; it must be the frame's or the tab's own.
 * @throws {Refusal} 'unreadable' when it claims somebody else's page.
 */
export function ownAddress(claimed: string, sender: Sender): string {
  const address = parseAddress(claimed);
  const stamped = [sender.url, sender.tab?.url].map((url) => (url ? parseAddress(url) : null));
  if (!address || !stamped.some((own) => sameAddress(address, own))) throw new Refusal('unreadable');
  return claimed;
}
