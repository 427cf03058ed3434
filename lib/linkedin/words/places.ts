/** Names of countries in a page's language, from the browser itself. */
import { folded } from '../text';

const known = new Map<string, Set<string>>();
/** Metropolitan areas are named, not addressed. */
const AREA =
  /\b(?:area|region|metropolitan|greater|großraum|région|périphérie|área|alrededores|dintorni|okolice)\b|bölgesi|çevresi|metropol|地区|周辺|지역/iu;

/** Whether a text ends in a country, or names an area. */
export function endsInPlace(text: string, languages: readonly string[]): 'country' | 'area' | null {
  const last = text.split(/[,،、،]\s*/u).at(-1) ?? '';
  for (const language of ['en', ...languages]) {
    if (countries(language).has(folded(last))) return 'country';
  }
  return AREA.test(text) ? 'area' : null;
}

function countries(language: string): Set<string> {
  const cached = known.get(language);
  if (cached) return cached;
  const names = new Set<string>();
  try {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (let a = 65; a <= 90; a++) {
      for (let b = 65; b <= 90; b++) {
        const name = display.of(String.fromCharCode(a, b));
        if (name) names.add(folded(name));
      }
    }
  } catch {
    // A language the browser does not know names no countries.
  }
  for (const other of language === 'en'
    ? ['USA', 'UK', 'UAE', 'Türkiye', 'Turkey', 'Czech Republic', 'England', 'Scotland']
    : []) {
    names.add(folded(other));
  }
  known.set(language, names);
  return names;
}
