/** Somebody shown on a page that is not theirs: a row of a list, the head of a conversation. */
import { canonicalUrl, parseAddress } from '../linkedin/address';
import type { Captured } from '../pipeline/readings';
import { Refusal } from '../pipeline/step';
import type { CaptureMessage } from '../protocol/capture-message';

/**
 * What such a reading becomes: it fills what is empty, and overwrites nothing that a profile or the user said.
 * @throws {Refusal} 'unreadable' when it names nobody.
 */
export function capturedElsewhere(
  { address, degree, fields }: Pick<CaptureMessage, 'address' | 'degree' | 'fields'>,
  source: Captured['source'],
): { captured: Captured; salesId: string | null } {
  if (address.kind === 'company') throw new Refusal('unreadable');
  const url = canonicalUrl(address);
  // Written out and read again it must be the same person: ids of no address name nobody.
  const again = parseAddress(url);
  if (
    again?.publicId !== address.publicId ||
    again.memberId !== address.memberId ||
    again.salesId !== address.salesId
  ) {
    throw new Refusal('unreadable');
  }
  return {
    captured: {
      url,
      publicId: address.publicId,
      memberId: address.memberId,
      salesUrl: address.kind === 'sales-lead' ? url : null,
      kept: 'address',
      degree,
      fields,
      source,
    },
    salesId: address.salesId,
  };
}

/** The same of a conversation's head: name and headline alone. Which conversation it was is not kept. */
export function capturedInThread({ address, fields }: CaptureMessage): ReturnType<typeof capturedElsewhere> {
  const { fullName, firstName, lastName, headline } = fields;
  return capturedElsewhere(
    { address, degree: null, fields: { fullName, firstName, lastName, headline } },
    { kind: 'linkedin-message', detail: null, url: null },
  );
}
