/**
 * Light Markdown as notes need it: **bold**, *italic*, `code`, links, lists and quotes. A small part on purpose: line
 * breaks and numbers stay as they were typed, and HTML is only text. Every pattern is bounded, so that reading takes
 * time in proportion to the text.
 */

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'em'; of: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; text: string };

export type Block =
  | { kind: 'lines' | 'quote'; lines: Inline[][] }
  | { kind: 'list'; items: { marker: string | null; text: Inline[] }[] };

const LISTED = /^\s{0,8}(?:([-*•])|(\d{1,4}[.)]))\s+(.*)$/;
const QUOTED = /^\s{0,3}>\s?(.*)$/;

/** A text as blocks, in its order. */
export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    const [, bullet, number, listed] = line.match(LISTED) ?? [];
    const quoted = line.match(QUOTED)?.[1];
    if (listed !== undefined && (bullet || number)) {
      const item = { marker: number ?? null, text: parseInline(listed) };
      if (last?.kind === 'list') last.items.push(item);
      else blocks.push({ kind: 'list', items: [item] });
    } else if (quoted !== undefined) {
      if (last?.kind === 'quote') last.lines.push(parseInline(quoted));
      else blocks.push({ kind: 'quote', lines: [parseInline(quoted)] });
    } else if (last?.kind === 'lines') last.lines.push(parseInline(line));
    else blocks.push({ kind: 'lines', lines: [parseInline(line)] });
  }
  return blocks.filter((block) => block.kind !== 'lines' || block.lines.some((line) => line.length > 0));
}

const INLINE = new RegExp(
  [
    '`(?<code>[^`]{1,500})`',
    '\\*\\*(?<strong>[^\\s*][^*]{0,500})\\*\\*',
    '(?<![\\p{L}\\p{N}*])\\*(?<star>[^\\s*][^*]{0,500})\\*(?![\\p{L}\\p{N}*])',
    '(?<![\\p{L}\\p{N}_])_(?<under>[^\\s_][^_]{0,500})_(?![\\p{L}\\p{N}_])',
    '\\[(?<label>[^\\][]{1,300})\\]\\((?<target>[^()\\s]{1,1000})\\)',
    '(?<url>https?://[^\\s<>"\']{1,1000})',
    '(?<![\\w.+-])(?<mail>[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8})',
  ].join('|'),
  'gu',
);

/** Bold in italic in bold is enough. */
const DEEPEST = 3;

function parseInline(text: string, depth = 0): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  const plain = (to: number): void => {
    if (to > at) parts.push({ kind: 'text', text: text.slice(at, to) });
  };
  for (const match of text.matchAll(INLINE)) {
    const found = inlineOf(match.groups ?? {}, depth);
    if (!found) continue;
    plain(match.index);
    parts.push(found.part);
    at = match.index + match[0].length - found.rest;
  }
  plain(text.length);
  return parts;
}

/** `rest`: how many characters at its end do not belong to it after all. */
function inlineOf(
  groups: Record<string, string | undefined>,
  depth: number,
): { part: Inline; rest: number } | null {
  const { code, strong, star, under, label, target, url, mail } = groups;
  if (code !== undefined) return { part: { kind: 'code', text: code }, rest: 0 };
  const slanted = star ?? under;
  if (strong !== undefined || slanted !== undefined) {
    if (depth >= DEEPEST) return null;
    const of = parseInline(strong ?? slanted ?? '', depth + 1);
    return { part: { kind: strong === undefined ? 'em' : 'strong', of }, rest: 0 };
  }
  if (label !== undefined) return linked(target ?? '', label, 0);
  if (url !== undefined) {
    // The full stop at the end of a sentence is not the address's.
    const address = url.replace(/[.,;:!?)\]*_]{1,10}$/, '');
    return linked(address, address, url.length - address.length);
  }
  return mail === undefined ? null : linked(`mailto:${mail}`, mail, 0);
}

function linked(target: string, text: string, rest: number): { part: Inline; rest: number } | null {
  const href = safeAddress(target);
  return href === null ? null : { part: { kind: 'link', href, text }, rest };
}

/** An address that a click may open: http, https or mailto, whole; anything else is null. */
export function safeAddress(target: string): string | null {
  if (!URL.canParse(target)) return null;
  const { protocol, href } = new URL(target);
  return protocol === 'https:' || protocol === 'http:' || protocol === 'mailto:' ? href : null;
}
