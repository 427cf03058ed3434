/** Whom the page is about, and how it is read. */
import { canonicalUrl, parseAddress } from '@/lib/linkedin/address';
import type { Address } from '@/lib/linkedin/capture';
import { isThread, threadHead } from '@/lib/linkedin/thread/head';
import { type Ask, companyReader, reader, threadReader } from './line';

export interface Here {
  kind: Address['kind'] | 'thread';
  /** The page's own address, or in a conversation the one of its head. */
  url: string;
  address: Address;
}

export type Reading = Extract<Ask, { name: 'page.capture' | 'page.captureCompany' }>;

/** Whom the page is about now; null: nobody, or a conversation whose head is not there. */
export function whoIsHere(): Here | null {
  const { href } = location;
  if (isThread(href)) {
    const address = threadHead(document)?.address;
    return address ? { kind: 'thread', url: canonicalUrl(address), address } : null;
  }
  const address = parseAddress(href);
  return address && { kind: address.kind, url: href, address };
}

/** Has the reader of such a page put beside the control; it reads nothing yet. */
export function prepare({ kind, url }: Here): void {
  void (kind === 'thread' ? threadReader() : kind === 'company' ? companyReader(url) : reader(url));
}

/** Reads the page and gives what to send; null when it shows nobody, or `wanted` turned false. */
export async function readPage({ kind, url }: Here, wanted: () => boolean): Promise<Reading | null> {
  if (kind === 'company') {
    const company = await (await companyReader(url))?.(url, wanted);
    return company ? { name: 'page.captureCompany', company } : null;
  }
  const capture = await (await (kind === 'thread' ? threadReader() : reader(url)))?.(url, wanted);
  return capture ? { name: 'page.capture', capture } : null;
}
