/** Reading a tab on the user's click in one of our own pages. */
import { browser } from 'wxt/browser';
import { canonicalUrl, parseAddress, sameAddress } from '../linkedin/address';
import { isThread } from '../linkedin/thread/head';
import type { CapturedCompany } from '../pipeline/companies';
import { COMPANY_LAYOUT, type Save } from '../pipeline/health';
import type { Captured } from '../pipeline/readings';
import { Refusal } from '../pipeline/step';
import { CaptureMessage, type ReadingMessage } from '../protocol/capture-message';
import { CompanyMessage } from '../protocol/company-message';
import { injectReader, type PageKind, pageKind } from './injection';

/** A reading, as the pipeline, the identity rule and selector health each need it. */
export interface ReadPage {
  captured: Captured;
  salesId: string | null;
  save: Omit<Save, 'at'>;
}

/** The same of a company. */
export interface ReadCompany {
  captured: CapturedCompany;
  save: Omit<Save, 'at'>;
}

/** What a page's reading becomes. @throws {Refusal} 'unreadable' when it is about another address. */
export function captured(message: CaptureMessage, url: string): ReadPage {
  if (!sameAddress(parseAddress(url), message.address)) throw new Refusal('unreadable');
  const { address, kept, degree, fields } = message;
  const publicId = address.publicId ?? message.publicId;
  const salesUrl = address.kind === 'sales-lead' ? canonicalUrl(address) : null;
  const kind = salesUrl ? 'sales-navigator' : 'linkedin-profile';
  return {
    captured: {
      url: canonicalUrl({ ...address, publicId }),
      publicId,
      memberId: address.memberId ?? message.memberId,
      salesUrl,
      kept,
      degree,
      fields,
      companyKey: message.companyKey,
      source: { kind, detail: null, url: canonicalUrl(address) },
    },
    salesId: address.salesId,
    save: {
      layout: message.layout,
      kept,
      fields: waysOf(fields),
    },
  };
}

/** Which ways led to each value. */
function waysOf(fields: Record<string, ReadingMessage | undefined>): Save['fields'] {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, read]) =>
      read ? [[field, { from: [read.from, ...(read.also ?? [])], sure: read.confidence === 'sure' }]] : [],
    ),
  );
}

/** A company's reading. @throws {Refusal} 'unreadable' when it is about another address. */
export function capturedCompany(message: CompanyMessage, url: string): ReadCompany {
  if (!sameAddress(parseAddress(url), message.address)) throw new Refusal('unreadable');
  const { address, companyId, slug, kept, fields } = message;
  const publicId = slug ?? address.publicId;
  return {
    captured: { url: canonicalUrl({ ...address, publicId }), companyId, slug, kept, fields },
    save: { layout: COMPANY_LAYOUT, kept, fields: waysOf(fields) },
  };
}

/** What a tab shows; null: nobody. */
export async function tabKind(tabId: number): Promise<PageKind | null> {
  const { url } = await browser.tabs.get(tabId);
  return url ? pageKind(url) : null;
}

/**
 * Reads the person of a tab: what is rendered there now, once.
 * @throws {Refusal} 'unreadable' when the tab shows nobody.
 */
export async function readTab(tabId: number): Promise<ReadPage> {
  const { url, result } = await readPage(tabId);
  const message = CaptureMessage.safeParse(result);
  if (!message.success) throw new Refusal('unreadable');
  return captured(message.data, url);
}

/** The same of a company's tab. @throws {Refusal} 'unreadable' when it shows none. */
export async function readCompanyTab(tabId: number): Promise<ReadCompany> {
  const { url, result } = await readPage(tabId);
  const message = CompanyMessage.safeParse(result);
  if (!message.success) throw new Refusal('unreadable');
  return capturedCompany(message.data, url);
}

/** Whom the conversation of a tab is with. @throws {Refusal} 'unreadable' when it is a group, or none is open. */
export async function readThreadTab(tabId: number): Promise<CaptureMessage> {
  const { url, result } = await readPage(tabId);
  const message = CaptureMessage.safeParse(result);
  if (!isThread(url) || !message.success) throw new Refusal('unreadable');
  return message.data;
}

const WORLD_NAMES: Record<PageKind, string> = {
  person: 'pipesideReader',
  'sales-lead': 'pipesideReader',
  company: 'pipesideCompanyReader',
  thread: 'pipesideThreadReader',
};

async function readPage(tabId: number): Promise<{ url: string; result: unknown }> {
  const { url } = await browser.tabs.get(tabId);
  const kind = url ? pageKind(url) : null;
  if (!url || !kind) throw new Refusal('unreadable');
  await injectReader(tabId, kind);
  const [injected] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    // Runs in the page, where only what stands in here is known.
    func: (name: string) => {
      const read: unknown = Reflect.get(globalThis, name);
      return typeof read === 'function' ? read(location.href, () => true) : null;
    },
    args: [WORLD_NAMES[kind]],
  });
  return { url, result: injected?.result };
}
