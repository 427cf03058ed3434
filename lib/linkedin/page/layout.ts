/** Which of LinkedIn's layouts a page is, by marks that say nothing of the person. */
import type { Address, Capture } from '../capture';

/** The layout, for provenance and selector health; no field is read by it alone. */
export function layoutOf(document: Document, address: Address): Capture['layout'] {
  if (address.kind === 'sales-lead') return 'sales';
  const pageKey = document.querySelector('meta[name="pageKey"]')?.getAttribute('content') ?? '';
  if (
    /^public_profile/.test(pageKey) ||
    document.querySelector('[data-tracking-control-name^="public_profile"]')
  ) {
    return 'public';
  }
  if (document.querySelector('[data-sdui-screen], [componentkey]')) return 'sdui';
  if (document.querySelector('meta[property="og:type"][content="profile"]')) return 'public';
  if (document.querySelector('main, [role="main"], h1, [id^="ember"]')) return 'classic';
  return 'unknown';
}

/**
 * Whether the page at a person's address shows nobody: signed-out walls and "not found". Such a page
 * may still name the person in its title.
 */
export function isNobody(document: Document, hasPerson: boolean): boolean {
  const pageKey = document.querySelector('meta[name="pageKey"]')?.getAttribute('content') ?? '';
  if (/auth_?wall|not[-_]found|homepage|login|checkpoint/i.test(pageKey)) return true;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  if (/\/(?:authwall|login|signup|404)\b/.test(canonical)) return true;
  if (
    document.querySelector(
      '[data-tracking-control-name*="not-found"], [data-tracking-control-name*="auth_wall"]',
    )
  )
    return true;
  // A guest's page that shows no person asks to sign in instead.
  const aboutSomebody = document.querySelector('meta[property="og:type"][content="profile"]') !== null;
  return !hasPerson && !aboutSomebody && isGuest(document);
}

const isGuest = (document: Document) =>
  document.querySelector(
    'a[href*="/signup"], a[href*="linkedin.com/login"], a[href^="/login"], a[href*="/uas/login"], input[type="password"]',
  ) !== null;
