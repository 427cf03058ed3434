import { getLocale } from '@/lib/i18n/words';
import { classes } from './classes';

const TINTS = 8;

/** The first letters of the first and last word of a name; one for a single word. */
export function initials(name: string): string {
  const words = name
    .split(/[\s·,]+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word))
    .map((word) => word.match(/[\p{L}\p{N}]/u)?.[0] ?? '');
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.join('').toLocaleUpperCase(getLocale());
}

/** The same tint for the same person, always. */
function tintOf(seed: string): number {
  let sum = 0;
  for (const letter of seed) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return (sum % TINTS) + 1;
}

/** Initials on a quiet tint: no photo is ever fetched. For the eye only; the name stands beside it. */
export function Avatar({ name, size = 44 }: { name: string; size?: 48 | 44 | 32 | 24 }) {
  const tint = tintOf(name);
  return (
    <span
      aria-hidden
      className={classes(
        'grid flex-none place-items-center rounded-full font-semibold select-none',
        size >= 44 ? 'text-16' : size === 32 ? 'text-12' : 'text-11',
      )}
      style={{
        width: size,
        height: size,
        backgroundColor: `var(--avatar${tint})`,
        color: `var(--avatarText${tint})`,
      }}
    >
      {initials(name)}
    </span>
  );
}
