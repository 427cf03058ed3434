// @vitest-environment happy-dom
import { describe, expect, it, test } from 'vitest';
import { findNameAnchor } from '@/lib/linkedin/anchor';
import { isThread, threadHead } from '@/lib/linkedin/thread/head';
import { readThread } from '@/lib/linkedin/thread/read';
import { CaptureMessage } from '@/lib/protocol/capture-message';
import { documentOf, fixture } from './page';

const THREAD = 'https://www.linkedin.com/messaging/thread/2-aW5lcw==/';
const INES = 'ACoAAInesValadares00000000000000000001a';
const OTHER = 'ACoAAViewerOfThePage0000000000000000000';

const head = (id: string, name: string, below = '') =>
  `<div><a href="/in/${id}" title="Open ${name}’s profile"><h2>${name}</h2>${below}</a></div>`;
const read = (body: string, url = THREAD) => readThread(documentOf(`<main>${body}</main>`), url);

test.each([
  [THREAD, true],
  ['https://tr.linkedin.com/messaging/thread/2-x/?filter=unread', true],
  ['https://www.linkedin.com/messaging/', false],
  ['https://www.linkedin.com/messaging/thread/', false],
  ['https://www.linkedin.com/in/messaging/thread/1/', false],
  ['https://linkedin.com.evil.example/messaging/thread/2-x/', false],
  ['not an address', false],
])('%s: a conversation is %s', (url, is) => {
  expect(isThread(url)).toBe(is);
});

test('a conversation is with the person of its head; the letters are left alone', () => {
  const capture = readThread(fixture('thread'), THREAD);
  expect(capture).toMatchObject({
    url: `https://www.linkedin.com/in/${INES}/`,
    address: { kind: 'person', memberId: INES, publicId: null },
    kept: 'address',
    memberId: INES,
    fields: {
      fullName: { value: 'Ines Valadares', confidence: 'sure' },
      firstName: { value: 'Ines' },
      lastName: { value: 'Valadares' },
      headline: { value: 'Export Manager at Cortiça do Sul', confidence: 'unsure' },
    },
  });
  expect(CaptureMessage.safeParse(capture).error).toBeUndefined();
  expect(JSON.stringify(capture)).not.toMatch(/Monday|price list|offline|Lehner/);
  expect(findNameAnchor(fixture('thread'), THREAD)?.textContent).toBe('Ines Valadares');
});

describe('a head', () => {
  it('of a group, or none yet, is nobody’s, however many people the letters link to', () => {
    const letters = `<ul><li><a href="/in/${INES}"><h3>Ines Valadares</h3></a><p>Hello</p></li></ul>`;
    expect(read(`<button><h2>Ines, Jonas, Pia</h2></button>${letters}`)).toBeNull();
    expect(threadHead(documentOf(`<main>${letters}</main>`))).toBeNull();
  });

  it('of two people is nobody’s', () => {
    expect(read(head(INES, 'Ines Valadares') + head(OTHER, 'Pia Lehner'))).toBeNull();
    expect(read(head(INES, 'Ines Valadares') + head(INES, 'Ines Valadares'))?.memberId).toBe(INES);
  });

  it('is read for its own person only', () => {
    const url = `https://www.linkedin.com/in/${OTHER}/`;
    expect(read(head(INES, 'Ines Valadares'), url)).toBeNull();
    expect(read(head(OTHER, 'Pia Lehner'), url)?.fields.fullName.value).toBe('Pia Lehner');
  });

  it('is sure of a name only when it says it twice', () => {
    const bare = `<a href="/in/${INES}"><h2>Ines Valadares</h2></a>`;
    expect(read(bare)?.fields.fullName.confidence).toBe('unsure');
  });

  it.each(['Active now', 'Mobile • 23h ago', 'Actif(ve) il y a 5 minutes', 'Export Manager'])(
    'that says “%s” under the name shows no headline that could be told from when they were last seen',
    (text) => {
      expect(read(head(INES, 'Ines Valadares', `<p>${text}</p>`))?.fields.headline).toBeUndefined();
    },
  );
});
