/** E-mail, phone and website, when the user has the contact info open: nothing is opened for them. */

import { sameAddress } from '../address';
import type { Strategy } from '../agree';
import { linesOf } from '../page/lines';
import { addressOf, hrefOf } from '../page/links';
import type { Page } from '../page/page';
import { plain } from '../text';

/** The open contact info: the smallest part that holds a contact link and the person's own address. */
export function contactPart(page: Page): Element | null {
  const marked = page.document.querySelector(
    '[data-sdui-screen$="ProfileContactDetailsOverlay"], [data-view-name="profile-contact-info-details-view"], [data-sn-view-name="lead-contact-info"]',
  );
  if (marked && linesOf(marked).length > 0 && namesOnly(marked, page)) return marked;
  for (const link of page.document.querySelectorAll('a[href^="mailto:"], a[href^="tel:"]')) {
    if (link.closest('header, nav, footer')) continue;
    // A lead's card shows them itself.
    if (page.address.kind === 'sales-lead' && page.belongs && page.card?.element.contains(link)) {
      return link.closest('section') ?? link.parentElement;
    }
    for (let part = link.parentElement; part && part !== page.document.body; part = part.parentElement) {
      if (linesOf(part).length > 40) break;
      const own = [...part.querySelectorAll('a[href]')].some(
        (one) => page.isOwnLink(one) && showsAddress(one),
      );
      if (own && namesOnly(part, page)) return part;
    }
  }
  return null;
}

/** A profile's address written out: the contact info shows it as a link of its own. */
const showsAddress = (link: Element) => /linkedin\.com\/(?:in|pub)\//i.test(link.textContent ?? '');

/** Whether the addresses of profiles written out in a part are this person's only. */
function namesOnly(part: Element, page: Page): boolean {
  return [...part.querySelectorAll('a[href]')].filter(showsAddress).every((link) => {
    const named = addressOf(link, page.url);
    return (
      !named || page.address.publicId === null || named.publicId === null || sameAddress(named, page.address)
    );
  });
}

const link = (name: string, scheme: string, read: (href: string) => string | null): Strategy<Page> => ({
  name,
  trust: 3,
  find: (page) => {
    const href = contactPart(page)?.querySelector(`a[href^="${scheme}"]`)?.getAttribute('href');
    return href ? read(decodeURIComponent(href.slice(scheme.length).split('?')[0] ?? '')) : null;
  },
});

const EMAIL = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.\p{L}{2,}/u;

/** A line of the contact info that is nothing but an address or a number. */
const line = (pattern: RegExp): Strategy<Page> => ({
  name: 'line',
  trust: 2,
  find: (page) => {
    const part = contactPart(page);
    const lines = part ? linesOf(part) : [];
    return lines.map(({ text }) => pattern.exec(text)?.[0] ?? null).find((text) => text !== null) ?? null;
  },
});

export const EMAIL_STRATEGIES = [
  link('mailto', 'mailto:', (text) => (EMAIL.test(text) ? plain(text) : null)),
  line(new RegExp(`^${EMAIL.source}$`, 'u')),
];

export const PHONE_STRATEGIES = [
  link('tel', 'tel:', (text) => plain(text) || null),
  line(/^\+?[\p{Nd}][\p{Nd}\s().-]{6,22}\p{Nd}(?=\s*\(|$)/u),
];

/** The first link out of LinkedIn; LinkedIn wraps them. */
const firstOutside: Strategy<Page> = {
  name: 'link',
  trust: 3,
  find: (page) => {
    const links = contactPart(page)?.querySelectorAll('a[href]') ?? [];
    for (const one of links) {
      const site = outsideOf(one, page.url);
      if (site) return site;
    }
    return null;
  },
};

/** What the link says, where it says an address. */
const said: Strategy<Page> = {
  name: 'line',
  trust: 2,
  find: (page) => {
    const part = contactPart(page);
    for (const one of part?.querySelectorAll('a[href^="http"], a[href*="/redir/"], a[href*="/safety/go"]') ??
      []) {
      const site = outsideOf(one, page.url);
      const text = plain(one.textContent ?? '');
      if (site && /^(?:https?:\/\/)?[\p{L}\p{Nd}.-]+\.\p{L}{2,}(?:\/\S*)?$/u.test(text)) {
        return /^https?:/i.test(text) ? text : `${new URL(site).protocol}//${text}`;
      }
    }
    return null;
  },
};

export const WEBSITE_STRATEGIES = [firstOutside, said];

/** The same place, whatever the protocol and the path. */
export function sameSite(a: string, b: string): boolean {
  const host = (url: string) =>
    url
      .replace(/^https?:\/\/(?:www\.)?/i, '')
      .split('/')[0]
      ?.toLowerCase();
  return host(a) === host(b);
}

/** Where a link leads out of LinkedIn, also through its own redirect; null for a link within. */
export function outsideOf(link: Element, base: string): string | null {
  const whole = hrefOf(link, base);
  if (!whole || !/^https?:/i.test(whole)) return null;
  const url = new URL(whole);
  if (!/(^|\.)linkedin\.com$/i.test(url.hostname)) return whole;
  const target = /^\/(?:redir|safety)\//.test(url.pathname) ? url.searchParams.get('url') : null;
  return target && /^https?:\/\//i.test(target) ? target : null;
}
