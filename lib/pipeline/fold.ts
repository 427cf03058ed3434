/**
 * Text as it is compared: without case, accents and spelling of white space, and with the Turkish i's made one,
 * so that "İSTANBUL", "Istanbul" and "istanbul" are equal.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[Iıİ]/g, 'i')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
