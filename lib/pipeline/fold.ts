/** Letters that are drawn as one and do not come apart by themselves, as people type them without. */
const WHOLE: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', þ: 'th', ð: 'd' };

/**
 * Text as it is compared: without case, accents and spelling of white space, and with the Turkish i's made one,
 * so that "İSTANBUL", "Istanbul" and "istanbul" are equal.
 */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Combining marks, and the stroke that only makes an Arabic word longer.
      .replace(/[\p{M}\u0640]/gu, '')
      .replace(/[Iıİ]/g, 'i')
      .toLowerCase()
      .replace(/[ßæœøđłþð]/g, (letter) => WHOLE[letter] ?? letter)
      .replace(/\s+/g, ' ')
      .trim()
  );
}
