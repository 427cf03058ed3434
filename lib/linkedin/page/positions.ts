/** Positions out of an experience section: by its date ranges, in any language. */
import { folded, plain } from '../text';
import { sectionOfHeading } from '../words/sections';
import type { Line } from './lines';
import { linesOf } from './lines';
import type { Section } from './sections';

export interface Position {
  title: string | null;
  company: string | null;
  current: boolean;
}

/** "Dec 2019 - Present · 2 yrs", "czerwiec 2014 – obecnie (1 rok)", "2020年4月 - 現在": two ends with a dash between. */
const RANGE = /\p{Nd}{4}[^–—-]{0,8}?\s*(?:[–—-]|â€“)\s*(?<to>[^·•(（]{2,30})/u;
/** "4 yrs 10 mos", "Full-time · 4 yrs": how long, and not from when to when. */
export const DURATION_ONLY = /^(?:[^·]{1,30}·\s*)?\p{Nd}+\s*\p{L}{2,}\.?(?:\s*\p{Nd}+\s*\p{L}+\.?)?$/u;

/** Whether a line is a span of time; `current` when its end is a word and not a year, `lasting` when it says how long. */
export function rangeOf(text: string): { current: boolean; lasting: boolean } | null {
  if (text.length > 160) return null;
  const to = RANGE.exec(text)?.groups?.to;
  if (to === undefined) return null;
  return { current: !/\p{Nd}/u.test(to), lasting: /[·•(（].*\p{Nd}/u.test(text) };
}

/** Every position of the section, in its order. */
export function positionsIn(section: Section): Position[] {
  const ranges = section.lines.filter((line) => rangeOf(line.text));
  const elements = ranges.map((line) => line.element);
  return ranges.map((line) => {
    const block = widestWith(line.element, elements, section.element);
    const inner = contentLines(block, line);
    const header = groupHeader(block, elements, section);
    const current = rangeOf(line.text)?.current ?? false;
    const at = inner.findIndex((other) => other.element === line.element);
    const before = inner.slice(0, Math.max(0, at));
    if (header) return { title: before[0]?.text ?? null, company: firstPart(header), current };
    const company = companyOf(block, before) ?? before[1] ?? null;
    const title = before.find((other) => other !== company && !isCompanyLine(other, company)) ?? null;
    return { title: title?.text ?? null, company: company && firstPart(company.text), current };
  });
}

/** The biggest element around a range that holds no other range. */
function widestWith(element: Element, ranges: Element[], limit: Element): Element {
  let block = element;
  for (
    let parent = block.parentElement;
    parent && parent !== limit.parentElement;
    parent = parent.parentElement
  ) {
    if (ranges.some((range) => range !== element && parent.contains(range))) break;
    if (parent === limit) break;
    block = parent;
  }
  return block;
}

/** Several positions at one company stand under a line with its name, its logo or its link. */
function groupHeader(block: Element, ranges: Element[], section: Section): string | null {
  let group = block.parentElement;
  for (let steps = 0; group && group !== section.element && steps < 8; group = group.parentElement, steps++) {
    const inside = ranges.filter((range) => group?.contains(range));
    if (inside.length < 2) continue;
    const [first] = inside;
    const lines = linesOf(group);
    const until = lines.findIndex((line) => line.element === first);
    const blockOfFirst = first ? widestWith(first, ranges, section.element) : null;
    const header = lines.slice(0, Math.max(0, until)).filter((line) => !blockOfFirst?.contains(line.element));
    const [name, ...rest] = header.filter((line) => !isSpokenLabel(line));
    if (!name || rest.length > 4) continue;
    const named =
      rest.some((line) => DURATION_ONLY.test(line.text)) ||
      name.element.closest('a[href*="/company/"], a[href*="keywords="]');
    if (named) return name.text;
  }
  return null;
}

/** A line that the logo's description or the company's link names. */
function companyOf(block: Element, before: Line[]): Line | null {
  const labels = [...block.querySelectorAll('img[alt], svg[aria-label], a[aria-label]')]
    .map((image) => folded(image.getAttribute('alt') ?? image.getAttribute('aria-label') ?? ''))
    .filter((label) => label.length > 1);
  const byLogo = before.find((line) => {
    const name = folded(firstPart(line.text));
    return name.length > 1 && labels.some((label) => label.includes(name));
  });
  if (byLogo) return byLogo;
  const linked = before.filter((line) => line.element.closest('a[href*="/company/"], a[href*="/school/"]'));
  return linked.length > 0 && linked.length < before.length ? (linked[0] ?? null) : null;
}

/** The lines of a block without edit links and spoken labels ("Company Name", "Dates Employed"). */
function contentLines(block: Element, range: Line): Line[] {
  const lines = linesOf(block).filter(
    (line) => line.element === range.element || !line.element.closest('a[href*="/edit/"], button'),
  );
  return lines.filter((line) => !isSpokenLabel(line) && sectionOfHeading(line.text) === null);
}

const LABELS = new Set(
  'Company Name|Company|Title|Dates Employed|Employment Duration|Total Duration|Location|Nazwa firmy|Stanowisko|Titre|Titel|Unvan|Cargo'
    .split('|')
    .map(folded),
);

const isSpokenLabel = (line: Line) => LABELS.has(folded(line.text));

const isCompanyLine = (line: Line, company: Line | null) =>
  company !== null && folded(line.text) === folded(company.text);

/** "Google · Full-time" is Google. */
export const firstPart = (text: string) => plain(text.split(/\s+[·•]\s+/u)[0] ?? '');
