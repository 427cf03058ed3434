/** WebDriver BiDi spoken directly, for the few things puppeteer has no call for. */
import type { Browser, Page } from 'puppeteer-core';
import * as z from 'zod/mini';

const Answer = z.object({ result: z.unknown() });
const Evaluated = z.object({
  type: z.string(),
  result: z.optional(z.object({ type: z.string(), value: z.optional(z.unknown()) })),
  exceptionDetails: z.optional(z.object({ text: z.string() })),
});
const Tree = z.object({ contexts: z.array(z.object({ context: z.string(), url: z.string() })) });

/** puppeteer keeps its line to the browser and the ids of frames to itself; both are there at run time. */
function inner(owner: object, key: string): unknown {
  return Reflect.get(owner, key);
}

/**
 * Sends one command.
 * @throws what the browser refused.
 */
export async function bidi(browser: Browser, method: string, params: object): Promise<unknown> {
  const line = inner(browser, 'connection');
  if (typeof line !== 'object' || line === null) throw new Error('this puppeteer shows no connection');
  const send = inner(line, 'send');
  if (typeof send !== 'function') throw new Error('this puppeteer sends nothing by itself');
  return Answer.parse(await Reflect.apply(send, line, [method, params])).result;
}

/** Where every tab is, as the browser knows it: no page is asked, so none that is just being replaced can stay silent. */
export async function openAddresses(browser: Browser): Promise<Map<string, string>> {
  const { contexts } = Tree.parse(await bidi(browser, 'browsingContext.getTree', { maxDepth: 0 }));
  return new Map(contexts.map(({ context, url }) => [context, url]));
}

/** The browsing context of a page. */
export function contextOf(page: Page): string {
  const id = inner(page.mainFrame(), '_id');
  if (typeof id !== 'string') throw new Error('this puppeteer names no browsing context');
  return id;
}

/** The text a finished evaluation gave, or null. */
function textOf(evaluated: unknown): string | null {
  const { type, result, exceptionDetails } = Evaluated.parse(evaluated);
  if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'the script threw');
  return typeof result?.value === 'string' ? result.value : null;
}

/** Calls a function in the page with nodes that were found before, and gives the text it returns. */
export async function callWithNodes(
  browser: Browser,
  context: string,
  functionDeclaration: string,
  sharedIds: string[],
): Promise<string | null> {
  return textOf(
    await bidi(browser, 'script.callFunction', {
      functionDeclaration,
      awaitPromise: true,
      target: { context },
      arguments: sharedIds.map((sharedId) => ({ sharedId })),
    }),
  );
}

/** Runs an expression with the browser's own rights, in its window, and gives the text it returns. */
export async function asBrowser(browser: Browser, expression: string): Promise<string | null> {
  const { contexts } = Tree.parse(await bidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const window = contexts.find((each) => each.url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox shows no window');
  return textOf(
    await bidi(browser, 'script.evaluate', {
      expression,
      awaitPromise: true,
      target: { context: window.context },
    }),
  );
}

const Remote: z.ZodMiniType<RemoteNode> = z.object({
  sharedId: z.optional(z.string()),
  value: z.optional(
    z.object({
      mode: z.optional(z.string()),
      children: z.optional(z.array(z.lazy(() => Remote))),
      shadowRoot: z.optional(z.nullable(z.lazy(() => Remote))),
    }),
  ),
});
interface RemoteNode {
  sharedId?: string | undefined;
  value?:
    | {
        mode?: string | undefined;
        children?: RemoteNode[] | undefined;
        shadowRoot?: RemoteNode | null | undefined;
      }
    | undefined;
}

function closedUnder(node: RemoteNode): string[] {
  const root = node.value?.shadowRoot;
  const own = root?.value?.mode === 'closed' && root.sharedId !== undefined ? [root.sharedId] : [];
  const inside = [...(root ? [root] : []), ...(node.value?.children ?? [])];
  return [...own, ...inside.flatMap(closedUnder)];
}

/** References to every closed shadow root of the page: WebDriver sees what page scripts cannot. */
export async function closedRoots(browser: Browser, context: string): Promise<string[]> {
  const evaluated = await bidi(browser, 'script.evaluate', {
    expression: 'document.documentElement',
    awaitPromise: false,
    target: { context },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
  });
  return closedUnder(Remote.parse(z.object({ result: z.unknown() }).parse(evaluated).result));
}
