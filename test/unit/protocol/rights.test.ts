import { describe, expect, it, vi } from 'vitest';
import { MESSAGES, type MessageName } from '@/lib/protocol/messages';
import { type Handlers, receive } from '@/lib/protocol/router';
import { type Sender, senderKind } from '@/lib/protocol/sender';

const self = { id: 'ext', origin: 'chrome-extension://ext' };
const page: Sender = {
  id: 'ext',
  origin: 'https://www.linkedin.com',
  url: 'https://www.linkedin.com/in/ada/',
  frameId: 0,
  tab: { id: 1, url: 'https://www.linkedin.com/in/ada/' },
};
const ownPage: Sender = {
  id: 'ext',
  origin: 'chrome-extension://ext',
  url: 'chrome-extension://ext/app.html',
};

describe('a sender', () => {
  it.each([
    ['a page script on LinkedIn', page, 'page-script'],
    ['one on a country host', { ...page, origin: 'https://tr.linkedin.com' }, 'page-script'],
    ['our own page', ownPage, 'extension-page'],
    ['our own page in a tab', { ...ownPage, tab: { id: 4 }, frameId: 0 }, 'extension-page'],
    [
      'our own page, origin known by its address only',
      { id: 'ext', url: 'chrome-extension://ext/a' },
      'extension-page',
    ],
    ['another extension', { ...ownPage, id: 'other' }, null],
    ['another extension with our address', { ...page, id: 'other' }, null],
    ['a page script in a frame', { ...page, frameId: 3 }, null],
    ['a page script without a tab', { ...page, tab: undefined }, null],
    ['another site', { ...page, origin: 'https://evil.example' }, null],
    ['a look-alike', { ...page, origin: 'https://evillinkedin.com' }, null],
    ['a look-alike sub-domain', { ...page, origin: 'https://linkedin.com.evil.example' }, null],
    ['LinkedIn without TLS', { ...page, origin: 'http://www.linkedin.com' }, null],
    ['nobody', {}, null],
    ['an opaque origin', { id: 'ext', origin: 'null', url: 'about:blank' }, null],
  ])('%s', (_, sender, kind) => {
    expect(senderKind(sender, self)).toBe(kind);
  });
});

describe('the router', () => {
  const called = vi.fn(async () => ({ undoId: null, leadId: null }));
  const handlers = new Proxy({}, { get: () => called }) as Handlers;
  const ask = (message: unknown, sender: Sender) => receive(message, sender, self, handlers, () => 'failed');

  it('lets a page script ask only what the table gives it', async () => {
    const refused: string[] = [];
    for (const name of Object.keys(MESSAGES) as MessageName[]) {
      const reply = await ask({ name, body: {} }, page);
      if (!reply.ok && reply.error === 'not-allowed') refused.push(name);
    }
    const allowed = Object.keys(MESSAGES).filter((name) => !refused.includes(name));
    expect(allowed.sort()).toEqual(
      [
        'capture',
        'captureCompany',
        'captureRow',
        'control',
        'marks',
        'move',
        'openPanel',
        'openRow',
        'plan',
        'reader',
        'replied',
        'rows',
        'status',
        'undo',
        'undoRow',
      ].map((name) => `page.${name}`),
    );
    expect(called).not.toHaveBeenCalled();
  });

  it('gives a page script no message that carries free text', () => {
    for (const [name, { body }] of Object.entries(MESSAGES)) {
      if (!name.startsWith('page.')) continue;
      for (const key of ['text', 'value', 'tags', 'note'].filter((each) => each in body.shape)) {
        // `note` of openPanel is a yes or no.
        expect([name, key]).toEqual(['page.openPanel', 'note']);
      }
    }
  });

  it.each([
    ['nothing', undefined],
    ['text', 'capture'],
    ['no name', {}],
    ['an unknown name', { name: 'dropEverything' }],
    ['a name of the object’s own', { name: 'constructor' }],
    ['no body', { name: 'moveLead' }],
    [
      'a body of the wrong shape',
      { name: 'moveLead', body: { commandId: 'c', leadId: 7, stageId: 's', beforeId: null } },
    ],
    ['a note too long', { name: 'addNote', body: { commandId: 'c', leadId: 'l', text: 'x'.repeat(20_001) } }],
  ])('refuses %s', async (_, message) => {
    expect(await ask(message, ownPage)).toEqual({ ok: false, error: 'bad-message' });
    expect(called).not.toHaveBeenCalled();
  });

  it('refuses a foreign sender whatever it says', async () => {
    const good = { name: 'ready', body: {} };
    expect(await ask(good, { ...ownPage, id: 'other' })).toEqual({ ok: false, error: 'not-allowed' });
    expect(await ask(good, page)).toEqual({ ok: false, error: 'not-allowed' });
    expect(await ask(good, ownPage)).toEqual({ ok: true, value: { undoId: null, leadId: null } });
  });
});
