/** Where a page's own content stands. */

/** `main`, or the whole body where a page has none or more than one. */
export function contentRoot(document: Document): Element {
  const all = [...document.querySelectorAll('main, [role="main"]')];
  const mains = all.filter((main) => !main.parentElement?.closest('main, [role="main"]'));
  const [only] = mains;
  return mains.length === 1 && only ? only : (document.body ?? document.documentElement);
}

/** Places of names and titles, whatever their rank. */
export const HEADING = 'h1, h2, h3, [role="heading"]';

/** What stands around the content on every page: nobody's name there is the page's. */
export const CHROME =
  'nav, footer, aside, body > header, [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], [role="complementary"]';

/** Places made for the name alone. */
export const NAME_PLACE =
  '[data-anonymize="person-name"], [data-x--lead--name], [class*="person-entity__name"]';
