import { describe, expect, it, test } from 'vitest';
import { ownAddress, ownPage, speaksInThread } from '@/lib/worker/page-sender';
import { capturedInThread } from '@/lib/worker/shown-elsewhere';

const ADA = 'https://www.linkedin.com/in/ACoAAAdaBerg0000000000000000000000000001/';
const THREAD = 'https://www.linkedin.com/messaging/thread/2-x/';
const at = (url: string, tabUrl = url) => ({ url, tab: { id: 1, url: tabUrl } });

describe('a page script', () => {
  it('speaks for the person of its own page, also while the frame’s address lags behind', () => {
    expect(ownAddress(ADA, at(ADA))).toBe(ADA);
    expect(ownAddress(ADA, at('https://www.linkedin.com/feed/', ADA))).toBe(ADA);
    expect(speaksInThread(ADA, at(ADA))).toBe(false);
  });

  it.each([
    ['the feed', 'https://www.linkedin.com/feed/'],
    ['somebody else’s page', 'https://www.linkedin.com/in/bo-lind/'],
    ['the list of conversations', 'https://www.linkedin.com/messaging/'],
    ['a look-alike', 'https://linkedin.com.evil.example/messaging/thread/2-x/'],
  ])('on %s speaks for nobody else', (_, url) => {
    expect(() => ownAddress(ADA, at(url))).toThrow('unreadable');
  });

  it('in a conversation speaks for a person, and for no company', () => {
    expect(ownAddress(ADA, at(THREAD))).toBe(ADA);
    expect(speaksInThread(ADA, at(THREAD))).toBe(true);
    expect(() => ownAddress('https://www.linkedin.com/company/norrvik/', at(THREAD))).toThrow('unreadable');
  });

  it('may name its conversation as the page it is on, and none from elsewhere', () => {
    expect(ownPage(THREAD, at(THREAD))).toBe(THREAD);
    expect(() => ownPage(THREAD, at(ADA))).toThrow('unreadable');
  });
});

test('from a conversation come name and headline alone, and they overwrite nothing', () => {
  const read = (value: string) => ({
    value,
    from: 'thread-head',
    confidence: 'sure' as const,
    agree: [2, 2] as [number, number],
    others: [],
  });
  const address = {
    kind: 'person' as const,
    publicId: null,
    memberId: 'ACoAAAdaBerg0000000000000000000000000001',
    salesId: null,
  };
  const { captured } = capturedInThread({
    url: ADA,
    address,
    layout: 'unknown',
    kept: 'page',
    memberId: 'ACoAASomebodyElse00000000000000000000000',
    publicId: 'somebody-else',
    companyKey: 'company:1',
    degree: null,
    fields: {
      fullName: read('Ada Berg'),
      title: read('Letter'),
      about: read('Dear Ada'),
      email: read('a@b.c'),
    },
  });
  expect(captured).toMatchObject({ kept: 'address', publicId: null, memberId: address.memberId });
  expect(captured.companyKey).toBeUndefined();
  expect(JSON.stringify(captured)).not.toMatch(/Letter|Dear Ada|a@b\.c|somebody-else/i);
  expect(captured.source).toEqual({ kind: 'linkedin-message', detail: null, url: null });
});
