/** The in-page control through Chromium's accessibility tree: closed roots hide nothing from it. */
import type { CDPSession, Page } from '@playwright/test';
import { type Box, type Control, matches, type Name, type Shown } from './control.ts';
import { until } from './until.ts';

type DomNode = Awaited<ReturnType<typeof domRoot>>;
interface Found extends Shown {
  node: number;
}

const domRoot = async (cdp: CDPSession) =>
  (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })).root;

const childrenOf = (node: DomNode): DomNode[] => [...(node.shadowRoots ?? []), ...(node.children ?? [])];

/** The elements that carry a closed root; the browser's own roots are of another kind. */
function hosts(node: DomNode): DomNode[] {
  const own = node.shadowRoots?.some((root) => root.shadowRootType === 'closed') ? [node] : [];
  return [...own, ...childrenOf(node).flatMap(hosts)];
}

const plain = ({ node: _, ...shown }: Found): Shown => shown;

const idsUnder = (node: DomNode): number[] => [node.backendNodeId, ...childrenOf(node).flatMap(idsUnder)];

/** The control of this page. Ask anew after a page load: it is only a view on the page. */
export function chromiumControl(page: Page): Control {
  let session: Promise<CDPSession> | undefined;
  const connect = async (): Promise<CDPSession> => {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('DOM.enable');
    await cdp.send('Accessibility.enable');
    return cdp;
  };

  async function look(): Promise<{ cdp: CDPSession; count: number; found: Found[] }> {
    session ??= connect();
    const cdp = await session;
    const roots = hosts(await domRoot(cdp));
    if (roots.length === 0) return { cdp, count: 0, found: [] };
    const order = new Map(roots.flatMap(idsUnder).map((id, index) => [id, index]));
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const found = nodes.flatMap((node): { at: number; found: Found }[] => {
      const at = order.get(node.backendDOMNodeId ?? -1);
      const name: unknown = node.name?.value;
      const role: unknown = node.role?.value;
      if (at === undefined || node.ignored || typeof name !== 'string' || typeof role !== 'string') return [];
      if (name === '' || role === 'InlineTextBox') return [];
      const property = (wanted: string): unknown =>
        node.properties?.find((each) => each.name === wanted)?.value.value;
      const expanded = property('expanded');
      return [
        {
          at,
          found: {
            role,
            name,
            node: node.backendDOMNodeId ?? -1,
            enabled: property('disabled') !== true,
            expanded: typeof expanded === 'boolean' ? expanded : null,
            focused: property('focused') === true,
          },
        },
      ];
    });
    return { cdp, count: roots.length, found: found.sort((a, b) => a.at - b.at).map((each) => each.found) };
  }

  /** Pressable things go before text of the same name. */
  const pick = (found: Found[], name: Name): Found | undefined => {
    const all = found.filter((each) => matches(each.name, name));
    return all.find((each) => each.role !== 'StaticText' && each.role !== 'generic') ?? all[0];
  };

  async function wait(name: Name, within?: number): Promise<{ cdp: CDPSession; found: Found }> {
    let last: Found[] = [];
    return until(
      `“${name}” in the control`,
      async () => {
        const { cdp, found } = await look();
        last = found;
        const hit = pick(found, name);
        return hit && { cdp, found: hit };
      },
      within,
    ).catch((error: unknown) => {
      const shown = last.map((each) => `${each.role} “${each.name}”`).join(', ') || 'nothing';
      throw new Error(`“${name}” is not in the control, which shows ${shown}`, { cause: error });
    });
  }

  async function place(name: Name): Promise<Box> {
    const { cdp, found } = await wait(name);
    await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: found.node });
    const { quads } = await cdp.send('DOM.getContentQuads', { backendNodeId: found.node });
    const [quad = []] = quads;
    const xs = quad.filter((_, i) => i % 2 === 0);
    const ys = quad.filter((_, i) => i % 2 === 1);
    if (xs.length === 0) throw new Error(`“${name}” has no place on the page`);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  }

  async function box(name: Name): Promise<Box> {
    await wait(name);
    // The node may be made anew between finding and measuring it: then it is looked for again.
    return until(`the place of “${name}”`, () => place(name));
  }

  return {
    count: async () => (await look()).count,
    shown: async () => (await look()).found.map(plain),
    names: async () => (await look()).found.map((each) => each.name),
    see: async (name, within) => plain((await wait(name, within)).found),
    box,
    async click(name) {
      const { x, y, width, height } = await box(name);
      await page.mouse.click(x + width / 2, y + height / 2);
    },
  };
}
