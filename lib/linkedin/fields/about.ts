/** What a person writes about themselves. */

import type { Strategy } from '../agree';
import { cardLines } from '../page/card-lines';
import { blockText, linesOf } from '../page/lines';
import type { Page } from '../page/page';
import { rangeOf } from '../page/positions';
import { type Section, sectionByHeading, sectionByMark } from '../page/sections';
import { folded, paragraphs } from '../text';
import { sectionOfHeading } from '../words/sections';
import { fromData } from './data';

/** Two readings of one text share its beginning: pages cut it, at different places. */
export function sameAbout(a: string, b: string): boolean {
  const [one, other] = [folded(a).slice(0, 60), folded(b).slice(0, 60)];
  return one !== '' && (one.startsWith(other) || other.startsWith(one));
}

const hook: Strategy<Page> = {
  name: 'hook',
  trust: 3,
  find: (page) => {
    const box = sectionByMark(page, 'about')?.element.querySelector(
      '[data-testid="expandable-text-box"], [data-anonymize="person-blurb"]',
    );
    if (!box) return null;
    const whole = box.getAttribute('title');
    return paragraphs(whole && whole.length > 20 ? whole : blockText(box)) || null;
  },
};

const byMark: Strategy<Page> = {
  name: 'mark',
  trust: 2,
  find: (page) => bodyOf(sectionByMark(page, 'about')),
};
const byHeading: Strategy<Page> = {
  name: 'section',
  trust: 2,
  find: (page) => bodyOf(sectionByHeading(page, 'about')),
};

const data = fromData('about', 'embedded', false, paragraphs);

/** A section of a heading and a long text right under it, with no list and no dates. */
const shape: Strategy<Page> = {
  name: 'shape',
  trust: 1,
  find: (page) => {
    for (const element of [...page.root.querySelectorAll('section')].slice(0, 20)) {
      if (page.detail || page.card?.element.contains(element) || element.querySelector('section, article'))
        continue;
      const lines = linesOf(element);
      const [heading, body] = lines;
      if (
        !heading ||
        !body ||
        heading.text.length > 30 ||
        body.text.length < 120 ||
        lines.some((line) => rangeOf(line.text))
      )
        continue;
      if (!body.element.closest('li, a')) return bodyOf({ element, lines });
    }
    return null;
  },
};

/** A long text in the card after the headline, as the oldest layouts and Sales Navigator have it. */
const inCard: Strategy<Page> = {
  name: 'card',
  trust: 1,
  find: (page) => {
    const [, ...free] = page.card ? cardLines(page.card).filter((line) => line.kind === 'free') : [];
    const long = free
      .filter((line) => line.text.length > 120)
      .sort((a, b) => b.text.length - a.text.length)[0];
    return long ? paragraphs(blockText(long.element)) : null;
  },
};

export const ABOUT_STRATEGIES = [hook, data, byMark, byHeading, shape, inCard];

/** A section's text without its heading: its lines from the first that is one, joined while they are its own. */
function bodyOf(section: Section | null): string | null {
  if (!section) return null;
  const lines = section.lines.filter(
    ({ text, element }, i) =>
      !(i < 2 && (sectionOfHeading(text) !== null || element.closest('h1, h2, h3'))) &&
      !element.closest('button, a[href*="/edit/"]'),
  );
  const longest = lines.reduce<(typeof lines)[number] | null>(
    (best, line) => (line.text.length > (best?.text.length ?? 0) ? line : best),
    null,
  );
  const first = lines[0];
  if (!first || !longest) return null;
  // One element holds the whole text on most layouts; where lines are elements, they are all of it.
  const whole = longest.text.length >= 80 || lines.length === 1 ? longest : first;
  const text = whole.element === first.element || whole === longest ? blockText(whole.element) : first.text;
  const shown = paragraphs(text);
  // What is cut on the page may stand whole in a tooltip.
  const start = shown.slice(0, 20);
  const tip = [...section.element.querySelectorAll('[title]')]
    .map((one) => one.getAttribute('title') ?? '')
    .find((said) => said.length > shown.length && said.startsWith(start));
  return (tip && paragraphs(tip)) || shown || null;
}
