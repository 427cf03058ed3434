/** Who an open conversation is with, by its head alone: a heading in a link to one person. No letter is looked at. */
import { canonicalUrl, parseAddress, sameAddress } from '../address';
import type { Address } from '../capture';
import { isThreadPath } from '../thread-path';

export interface ThreadHead {
  /** The canonical address of the person. */
  url: string;
  address: Address;
  link: Element;
  /** What shows the name. */
  heading: Element;
}

/** Whether an address is LinkedIn's and of one conversation. */
export function isThread(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  return /(^|\.)linkedin\.com$/.test(hostname) && isThreadPath(pathname);
}

/**
 * The head of the conversation a page shows. What it says holds whatever the address says: name and link are one.
 * @returns null for a group, whose head links to nobody, and while there is no head or more than one.
 */
export function threadHead(document: Document): ThreadHead | null {
  const main = document.querySelector('main, [role="main"]') ?? document.body;
  let head: ThreadHead | null = null;
  for (const heading of main.querySelectorAll('h1, h2, h3, h4, [role="heading"]')) {
    // Conversations and letters are lists; the head is in none.
    if (heading.closest('li, ul, ol, [role="listitem"]')) continue;
    const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
    const address = link && personOf(link);
    if (!link || !address) continue;
    if (head && !sameAddress(head.address, address)) return null;
    head ??= { url: canonicalUrl(address), address, link, heading };
  }
  return head;
}

function personOf(link: Element): Address | null {
  const href = link.getAttribute('href') ?? '';
  const base = 'https://www.linkedin.com';
  const address = URL.canParse(href, base) ? parseAddress(new URL(href, base).href) : null;
  return address?.kind === 'person' ? address : null;
}
