// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MarkdownText } from '@/components/lead/MarkdownText';
import { parseMarkdown, safeAddress } from '@/components/lead/markdown';
import { render } from './render';

/** How a text is drawn, without what only dresses it. */
async function drawn(text: string): Promise<string> {
  await render(<MarkdownText text={text} />);
  return (document.querySelector('div > div')?.innerHTML ?? '').replace(
    / (class|aria-hidden|title|target|rel)="[^"]*"/g,
    '',
  );
}

describe('light Markdown', () => {
  it.each([
    ['plain text', '<p>plain text</p>'],
    ['one\ntwo\n\nthree', '<p>one\ntwo\n\nthree</p>'],
    ['**bold** and *slanted* and _so_', '<p><strong>bold</strong> and <em>slanted</em> and <em>so</em></p>'],
    ['**bold with *slant* in it**', '<p>**bold with <em>slant</em> in it**</p>'],
    ['**bold with _slant_ in it**', '<p><strong>bold with <em>slant</em> in it</strong></p>'],
    ['`**as it is**`', '<p><code>**as it is**</code></p>'],
    ['2 * 3 * 4 and snake_case_name', '<p>2 * 3 * 4 and snake_case_name</p>'],
    ['**', '<p>**</p>'],
    [
      '- one\n- two',
      '<ul><li><span>•</span><span>one</span></li><li><span>•</span><span>two</span></li></ul>',
    ],
    ['7. seven', '<ul><li><span>7.</span><span>seven</span></li></ul>'],
    ['> said so', '<blockquote><p>said so</p></blockquote>'],
    [
      'see https://fjordlys.example/a_b.',
      '<p>see <a href="https://fjordlys.example/a_b">https://fjordlys.example/a_b</a>.</p>',
    ],
    [
      '[price list](https://fjordlys.example/p)',
      '<p><a href="https://fjordlys.example/p">price list</a></p>',
    ],
    [
      'write to ada@fjordlys.example',
      '<p>write to <a href="mailto:ada@fjordlys.example">ada@fjordlys.example</a></p>',
    ],
  ])('draws %j', async (text, html) => {
    expect(await drawn(text)).toBe(html);
  });

  it('opens links apart from this page, and tells where they lead', async () => {
    await render(<MarkdownText text="[here](https://fjordlys.example/x)" />);
    const link = document.querySelector('a');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toContain('noopener');
    expect(link?.title).toBe('https://fjordlys.example/x');
  });
});

const letters = (text: string) => [...text.matchAll(/[a-zğışİ]/g)].join('');
const words = (blocks: unknown): string =>
  letters(
    JSON.stringify(blocks, (key, value) => (key === 'kind' || key === 'href' ? undefined : value))
      .replace(/"(text|of|lines|items|marker)":/g, '')
      .replace(/null/g, ''),
  );

describe('hostile text', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:msgbox)',
    '[x](blob:https://fjordlys.example/1)',
    '[x](file:///etc/passwd)',
    '[x](chrome-extension://abc/app.html)',
    '[x](//fjordlys.example)',
    '[<b>x</b>](https://fjordlys.example/"onmouseover="alert(1))',
    '**<iframe srcdoc="<script>alert(1)</script>">**',
    '`<svg onload=alert(1)>`',
  ])('cannot act: %s', async (text) => {
    await render(<MarkdownText text={text} />);
    expect(document.querySelector('script, img, iframe, svg, b')).toBeNull();
    for (const element of document.querySelectorAll('*')) {
      expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([]);
    }
    for (const link of document.querySelectorAll('a')) expect(link.href).toMatch(/^(https?|mailto):/);
  });

  it('loses no word, whatever it is', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '`',
        '[',
        '](',
        ')',
        '\n',
        '- ',
        '> ',
        '1. ',
        'ab',
        'ğı',
        ' ',
        'x@y.example',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        expect(words(parseMarkdown(text))).toBe(letters(text));
      }),
    );
  });

  it.each([
    ['**', 10_000],
    ['*a', 10_000],
    ['_a ', 7_000],
    ['[', 20_000],
    ['[a](', 5_000],
    ['> ', 10_000],
    ['- ', 10_000],
    ['a.', 10_000],
    ['`', 20_000],
    ['https://', 2_500],
    ['a@', 10_000],
    ['**_', 6_000],
  ])('is read to its end though %j comes %i times', (piece, times) => {
    const text = piece.repeat(times);
    expect(words(parseMarkdown(text))).toBe(letters(text));
  });

  it('opens only what is whole and named', () => {
    expect(safeAddress('https://fjordlys.example')).toBe('https://fjordlys.example/');
    expect(safeAddress('mailto:ada@fjordlys.example')).toBe('mailto:ada@fjordlys.example');
    expect(safeAddress('fjordlys.example')).toBeNull();
    expect(safeAddress('ftp://fjordlys.example')).toBeNull();
  });
});
