/** A page speaks only for the person of its own address, or of the conversation it shows. */
import { parseAddress, sameAddress } from '../linkedin/address';
import { isThread } from '../linkedin/thread/head';
import { Refusal } from '../pipeline/step';
import type { Sender } from '../protocol/sender';

/** The browser's own word: the frame's address may lag behind an in-page navigation, so the tab's counts too. */
const stamps = ({ url, tab }: Sender): string[] => [url, tab?.url].filter((each) => each !== undefined);

const isOwn = (claimed: string, sender: Sender): boolean =>
  stamps(sender).some((url) => sameAddress(parseAddress(claimed), parseAddress(url)));

/**
 * Whether a page speaks for the person of an open conversation. Its address does not name them, so whoever it
 * names is believed, and for that what it reads overwrites nothing (see `capturedInThread`).
 */
export function speaksInThread(claimed: string, sender: Sender): boolean {
  return !isOwn(claimed, sender) && parseAddress(claimed)?.kind === 'person' && stamps(sender).some(isThread);
}

/**
 * The address a page script speaks for.
 * @throws {Refusal} 'unreadable' when it claims somebody else's page.
 */
export function ownAddress(claimed: string, sender: Sender): string {
  if (!isOwn(claimed, sender) && !speaksInThread(claimed, sender)) throw new Refusal('unreadable');
  return claimed;
}

/**
 * The page a script is on, which is somebody's or a conversation.
 * @throws {Refusal} 'unreadable' when the browser knows it to be elsewhere.
 */
export function ownPage(claimed: string, sender: Sender): string {
  const isOwnThread = isThread(claimed) && stamps(sender).some(isThread);
  return isOwnThread ? claimed : ownAddress(claimed, sender);
}
