/** Who sent a message, by what the browser stamps on it; nothing a message says about itself counts. */
import type { SenderKind } from './messages';

export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined; windowId?: number | undefined } | undefined;
}

/** This extension, as the browser knows it. */
export interface Self {
  id: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  origin: string;
}

/** The origin of an address, also of an extension's, which `URL` does not give everywhere. */
export function originOfUrl(url: string): string | null {
  return url.match(/^[a-z-]+:\/\/[^/?#]+/i)?.[0] ?? null;
}

function originOf(sender: Sender): string | null {
  if (sender.origin && sender.origin !== 'null') return sender.origin;
  return sender.url ? originOfUrl(sender.url) : null;
}

function isLinkedIn(origin: string): boolean {
  return /^https:\/\/([a-z0-9-]+\.)*linkedin\.com$/.test(origin);
}

/**
 * An extension page has our id and our origin (also one opened in a tab). A page script of ours has our id,
 * a LinkedIn origin, a tab and the top frame. Everybody else is nobody: null.
 */
export function senderKind(sender: Sender, self: Self): SenderKind | null {
  if (sender.id !== self.id) return null;
  const origin = originOf(sender);
  if (origin === null) return null;
  if (origin === self.origin) return 'extension-page';
  if (isLinkedIn(origin) && sender.tab && sender.frameId === 0) return 'page-script';
  return null;
}
