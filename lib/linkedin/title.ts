/** What a tab's title says: the only thing known of a person before a click. */
import { cleanName, looksLikeName } from './name/clean';
import { nameFromSlug, slugFit } from './name/slug';
import { plain, unescaped } from './text';

/** LinkedIn's own pages by the words of their titles; a single Latin word is no person's title anyway. */
const PAGES = new Set(
  'my network|sign up|log in|sign in|page not found|profile not found|not found|catch up|sales navigator|mon réseau|page introuvable|mein netzwerk|ana sayfa|ağım|iş ilanları|üye ol|oturum aç|mi red|minha rede|moja sieć|検索|ホーム|求人|搜索|首页|消息|通知|검색|홈|알림|بحث'.split(
    '|',
  ),
);

/**
 * The person a tab's title names: "(3) Elif Karadağ | LinkedIn", "Experience | Elif Karadağ | LinkedIn",
 * "Elif Karadağ - Head of Sales - Mavi Liman | LinkedIn".
 * @param slug the address's public id when it is known: it settles what the shape alone leaves open.
 * @returns the clean name; null when the title is not about a person (feed, search, sign-in…) or is no title of LinkedIn's.
 */
export function nameFromTitle(title: string, slug?: string | null): string | null {
  const parts = titleParts(title);
  const names = parts.flatMap((part) => {
    const name = cleanName(part.split(/\s+[-–—]\s+/u)[0] ?? '');
    return name && !PAGES.has(name.toLowerCase()) ? [name] : [];
  });
  if (slug) {
    const fitting =
      names.find((name) => slugFit(name, slug) === 2) ?? names.find((name) => slugFit(name, slug) === 1);
    if (fitting) return fitting;
  }
  // The name stands last before "LinkedIn" ("Experience | Elif…"), first when a headline follows it.
  const dashed = /\s[-–—]\s/u.test(parts[0] ?? '');
  const name = dashed ? names[0] : names.at(-1);
  return name && looksLikeName(name) && !isOneLatinWord(name) ? name : null;
}

/** The parts of a LinkedIn title between bars, without the counter and "LinkedIn"; none for other titles. */
export function titleParts(title: string): string[] {
  const parts = plain(unescaped(title))
    .replace(/^\(\p{Nd}+\+?\)\s*/u, '')
    .split(/\s+[|｜]\s+/u);
  const site = parts.pop() ?? '';
  if (
    !/^(?:linkedin|sales navigator|linkedin sales navigator|linkedin recruiter|linkedin talent solutions)$/iu.test(
      site,
    )
  ) {
    return [];
  }
  return parts.filter((part) => !/["“”«»„?!:#]/u.test(part));
}

const isOneLatinWord = (name: string) => !name.includes(' ') && /^[\p{Script=Latin}'’-]+$/u.test(name);

/** Whether a title's name cannot be the person at this address by what the slug spells out. */
export function titleContradicts(name: string, slug: string): boolean {
  const spelled = nameFromSlug(slug);
  if (!spelled?.includes(' ') || !/^[\p{Script=Latin}\s'’.-]+$/u.test(name)) return false;
  return slugFit(name, slug) === 0;
}
