/** The sections of a profile: by id and key, by heading, each only if it is the same person's. */
import { type SectionKind, sectionOfHeading } from '../words/sections';
import { type Line, linesOf } from './lines';
import { ownersOf } from './owner';
import type { Page } from './page';
import { DURATION_ONLY, rangeOf } from './positions';

export interface Section {
  element: Element;
  lines: readonly Line[];
}

const MARKS: Record<'experience' | 'about', string> = {
  experience:
    '#experience, [id*="experience-section"], [data-section="experience"], [componentkey*="Experience"], a[href*="/details/experience"]',
  about:
    '#about, #background-summary, [data-section="summary"], [componentkey$="About"], [data-sn-view-name="feature-about-lead"], section[class*="summary"], .pv-top-card-section__summary',
};

/** The section of a kind by marks made for it: ids, keys, links to its own page. Null: none, or somebody else's. */
export function sectionByMark(page: Page, kind: keyof typeof MARKS): Section | null {
  for (const mark of page.root.querySelectorAll(MARKS[kind])) {
    const element =
      mark.tagName === 'A' || isAnchor(mark) ? mark.closest('section, [componentkey*="card"]') : mark;
    const section = element && usable(page, element);
    if (section) return section;
  }
  return null;
}

/** The section of a kind by its heading's word. */
export function sectionByHeading(page: Page, kind: SectionKind): Section | null {
  for (const heading of page.root.querySelectorAll('h1, h2, h3, [role="heading"]')) {
    const [first] = linesOf(heading);
    if (!first || sectionOfHeading(first.text) !== kind) continue;
    const section = usable(page, sectionAround(heading, page.root));
    if (section) return section;
  }
  return null;
}

/** The first part with time spans and how long they were: what positions show and studies do not. */
export function sectionByDates(page: Page): Section | null {
  const lasts = (next: Line | undefined) => next !== undefined && DURATION_ONLY.test(next.text);
  const spans = page.lines.filter((line, i) => {
    const range = rangeOf(line.text);
    return range !== null && (range.lasting || lasts(page.lines[i + 1]));
  });
  const [first] = spans;
  if (!first) return null;
  let element: Element = first.element.closest('section, article') ?? first.element;
  if (element.contains(page.root)) element = first.element;
  for (let parent = element.parentElement; parent && parent !== page.root; parent = parent.parentElement) {
    const inside = spans.filter((span) => parent?.contains(span.element)).length;
    if (page.card && parent.contains(page.card.nameElement)) break;
    if (inside > spans.filter((span) => element.contains(span.element)).length || linesOf(element).length < 3)
      element = parent;
  }
  const kind = [...element.querySelectorAll('h1, h2, h3, [role="heading"]')].map((one) =>
    sectionOfHeading(linesOf(one)[0]?.text ?? ''),
  );
  if (kind.includes('other') && !kind.includes('experience')) return null;
  return usable(page, element);
}

/** The part of the page a heading opens: the nearest section, or all that follows without another heading like it. */
function sectionAround(heading: Element, root: Element): Element {
  const section = heading.closest('section, article');
  if (section && section !== root && !section.contains(root)) return section;
  let element = heading;
  while (element.parentElement && element.parentElement !== root && linesOf(element).length < 2) {
    element = element.parentElement;
  }
  return element;
}

/** An empty element with an id, put before a section's content to jump to. */
const isAnchor = (mark: Element) => mark.children.length === 0 && (mark.textContent ?? '').trim() === '';

function usable(page: Page, element: Element): Section | null {
  if (element === page.root || element.contains(page.root) || page.card?.nameElement === element) return null;
  const owners = ownersOf(element, page.address, page.url);
  if (owners.foreign && !owners.own) return null;
  const lines = linesOf(element);
  return lines.length > 1 ? { element, lines } : null;
}
