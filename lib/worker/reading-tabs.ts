/** Reading a tab on the user's click in one of our own pages. */
import { browser } from 'wxt/browser';
import { canonicalUrl, parseAddress, sameAddress } from '../linkedin/address';
import type { Save } from '../pipeline/health';
import type { Captured } from '../pipeline/readings';
import { Refusal } from '../pipeline/step';
import { CaptureMessage } from '../protocol/capture-message';
import { injectReader } from './injection';

/** A reading, as the pipeline, the identity rule and selector health each need it. */
export interface ReadPage {
  captured: Captured;
  salesId: string | null;
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
      source: { kind, detail: null, url: canonicalUrl(address) },
    },
    salesId: address.salesId,
    save: {
      layout: message.layout,
      kept,
      fields: Object.fromEntries(
        Object.entries(fields).flatMap(([field, read]) =>
          read ? [[field, { from: read.from, sure: read.confidence === 'sure' }]] : [],
        ),
      ),
    },
  };
}

/**
 * Reads the person of a tab: what is rendered there now, once.
 * @throws {Refusal} 'unreadable' when the tab shows nobody.
 */
export async function readTab(tabId: number): Promise<ReadPage> {
  const { url } = await browser.tabs.get(tabId);
  if (!url || !parseAddress(url)) throw new Refusal('unreadable');
  await injectReader(tabId);
  const [injected] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    // Runs in the page, where only what stands in here is known.
    func: () => {
      const read: unknown = Reflect.get(globalThis, 'pipesideReader');
      return typeof read === 'function' ? read(location.href, () => true) : null;
    },
  });
  const message = CaptureMessage.safeParse(injected?.result);
  if (!message.success) throw new Refusal('unreadable');
  return captured(message.data, url);
}
