/** Where a page's links lead. */
import { parseAddress } from '../address';
import type { Address } from '../capture';
import { remember } from './look';

/** A link's whole address; null when it has none. */
export function hrefOf(link: Element, base: string): string | null {
  return remember(link, 'href', () => {
    try {
      return new URL(link.getAttribute('href') ?? '', base).href;
    } catch {
      return null;
    }
  });
}

/** Whom a link leads to; null for every other link. */
export function addressOf(link: Element, base: string): Address | null {
  return remember(link, 'address', () => {
    const href = hrefOf(link, base);
    return href === null ? null : parseAddress(href);
  });
}
