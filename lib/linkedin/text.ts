/** Text as it is compared and kept. */

/** Invisible marks that pages put between letters: zero-width, direction, soft hyphen, byte order. */
const INVISIBLE = /[\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
/** Plain as it stands: most texts are, and many are asked about. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const CONTROL = /\p{Cc}+/gu;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };

/** One line: white space folded, invisible marks and control characters dropped, NFC. */
export function plain(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(CONTROL, ' ').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim().normalize('NFC');
}

/** Keeps a text's lines (for "about"), each of them plain; no more than one empty line in a row. */
export function paragraphs(text: string): string {
  const lines = text.split(/\r\n?|\n/u).map(plain);
  return lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Undoes the double escaping LinkedIn's meta tags show ("R&amp;amp;D"). */
export function unescaped(text: string): string {
  return text.replace(/&(#39|amp|lt|gt|quot|apos);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** What two writings of the same words have in common: letters and digits, unaccented, lower-case. */
export function folded(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, '');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ı/gu, 'i')
    .replace(/ø/gu, 'o')
    .replace(/ł/gu, 'l')
    .replace(/đ/gu, 'd')
    .replace(/ß/gu, 'ss')
    .replace(/æ/gu, 'ae')
    .replace(/[^\p{L}\p{Nd}]+/gu, '')
    .normalize('NFC');
}

/** Cuts to a limit of UTF-16 units without splitting a character. */
export function bounded(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)).trimEnd();
}
