/** HTML with every inserted value escaped. */

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML source, safe in content and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

/** Markup that is already safe: the result of `html`. */
export class Html {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Part = string | Html | Html[];

const partSource = (part: Part): string => {
  if (part instanceof Html) return part.source;
  return Array.isArray(part) ? part.map((each) => each.source).join('') : escapeHtml(part);
};

/** A template whose plain strings are escaped; other `html` results go in as they are. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((all, text, i) => all + partSource(parts[i - 1] ?? '') + text));
}

/**
 * A class name that means nothing and differs per visit, like a build's hashed ones: `_1f3a90bc`.
 * @param salt what the visit and the place have in common.
 */
export function hashed(salt: string): string {
  let hash = 2_166_136_261;
  for (const char of salt) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return `_${hash.toString(16).padStart(8, '0')}`;
}
