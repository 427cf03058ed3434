/** Addresses that list people. Small: the lists' loader runs on every LinkedIn page once it is switched on. */

export type ListKind = 'search' | 'connections' | 'sales';

const LISTS: readonly [ListKind, RegExp][] = [
  ['search', /^\/search\/results\/people\b/i],
  ['connections', /^\/mynetwork\/(?:invite-connect\/)?connections\b/i],
  ['sales', /^\/sales\/(?:search\/people|lists\/people)\b/i],
];

/** What kind of list of people a path is; null for every other page. */
export function listKind(path: string): ListKind | null {
  return LISTS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}
