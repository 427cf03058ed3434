/** The in-page control in Firefox: WebDriver hands over closed roots, names are read by the rules of ARIA. */
import type { Browser, Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import { callWithNodes, closedRoots, contextOf } from './bidi.ts';
import { type Box, type Control, matches, type Name } from './control.ts';
import { until } from './until.ts';

const Found = z.object({
  role: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  expanded: z.nullable(z.boolean()),
  focused: z.boolean(),
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
});
type Found = z.infer<typeof Found>;

/** Runs in the page with the closed roots; only what can be seen counts. */
const READ = `(...roots) => {
  const ROLES = { BUTTON: 'button', A: 'link', H1: 'heading', H2: 'heading', UL: 'list', LI: 'listitem' };
  const nameOf = (node, root) => {
    const by = node.getAttribute('aria-labelledby');
    if (by) return by.split(/\\s+/).map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
    const label = node.getAttribute('aria-label');
    if (label) return label;
    const named = /^(button|link|heading|menuitem|menuitemradio|tab|option|status|alert)$/;
    if (named.test(roleOf(node))) return [...node.childNodes].map((child) => {
      if (child.nodeType === 3) return child.data;
      return child.nodeType === 1 && child.getAttribute('aria-hidden') !== 'true' ? nameOf(child, root) || child.textContent : '';
    }).join(' ') || node.getAttribute('title') || '';
    return node.children.length === 0 ? node.textContent : '';
  };
  const roleOf = (node) => node.getAttribute('role') ?? ROLES[node.tagName] ?? 'generic';
  const shown = roots.flatMap((root) => [...root.querySelectorAll('*')]
    .filter((node) => !['STYLE', 'svg', 'path'].includes(node.tagName))
    .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.closest('[aria-hidden="true"]'))
    .map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      const expanded = node.getAttribute('aria-expanded');
      return {
        role: roleOf(node),
        name: nameOf(node, root).replace(/\\s+/g, ' ').trim(),
        enabled: !node.matches(':disabled, [aria-disabled="true"]'),
        expanded: expanded === null ? null : expanded === 'true',
        focused: root.activeElement === node,
        box: { x, y, width, height },
      };
    })
    .filter((each) => each.name !== ''));
  return JSON.stringify(shown);
}`;

/** The control of this page. */
export function firefoxControl(browser: Browser, page: Page): Control {
  const context = contextOf(page);

  async function look(): Promise<{ count: number; found: Found[] }> {
    const roots = await closedRoots(browser, context);
    if (roots.length === 0) return { count: 0, found: [] };
    const said = await callWithNodes(browser, context, READ, roots);
    return { count: roots.length, found: z.array(Found).parse(JSON.parse(said ?? '[]')) };
  }

  async function wait(name: Name, within?: number): Promise<Found> {
    let last: Found[] = [];
    return until(
      `“${name}” in the control`,
      async () => {
        last = (await look()).found;
        const all = last.filter((each) => matches(each.name, name));
        return all.find((each) => each.role !== 'generic') ?? all[0];
      },
      within,
    ).catch((error: unknown) => {
      const shown = last.map((each) => `${each.role} “${each.name}”`).join(', ') || 'nothing';
      throw new Error(`“${name}” is not in the control, which shows ${shown}`, { cause: error });
    });
  }

  const box = async (name: Name): Promise<Box> => (await wait(name)).box;
  const plain = ({ box: _, ...shown }: Found) => shown;

  return {
    count: async () => (await look()).count,
    shown: async () => (await look()).found.map(plain),
    names: async () => (await look()).found.map((each) => each.name),
    see: async (name, within) => plain(await wait(name, within)),
    box,
    async click(name) {
      const { x, y, width, height } = await box(name);
      await page.mouse.click(x + width / 2, y + height / 2);
    },
  };
}
