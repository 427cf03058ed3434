/** The first position as the experience list shows it: its first entry with a logo or a company link. */
import { linesOf, lineText } from '../page/lines';
import type { Page } from '../page/page';
import { firstPart, rangeOf } from '../page/positions';
import { folded } from '../text';
import { experienceOf } from './current';

/** Read by the list's structure alone; null when the first entry has ended or has not the usual two lines. */
export function firstListed(page: Page): { title: string; company: string } | null {
  const section = experienceOf(page);
  const item = section?.element.querySelector(
    'li, [componentkey^="entity-collection-item"], [data-section="currentPositionsDetails"]',
  );
  if (!item) return null;
  const roles = item.querySelectorAll('li');
  const inner = [...roles].find((role) => linesOf(role).some((line) => rangeOf(line.text)));
  const lines = linesOf(inner ?? item).filter((line) => !line.element.closest('a[href*="/edit/"], button'));
  const at = lines.findIndex((line) => rangeOf(line.text));
  if (at < 1 || !rangeOf(lines[at]?.text ?? '')?.current) return null;
  const titled = item.querySelector('h3, h4, a[href*="/title/"], [class*="title"]');
  const title = titled && linesOf(titled).length === 1 ? lineText(titled) : (lines[0]?.text ?? '');
  const logo = item.querySelector('img[alt]')?.getAttribute('alt') ?? '';
  const all = linesOf(item).map((line) => firstPart(line.text));
  const company =
    all.find((text) => folded(text).length > 1 && folded(logo).includes(folded(text))) ??
    (inner ? all[0] : all[1]);
  return title && company && folded(title) !== folded(company) ? { title, company } : null;
}
