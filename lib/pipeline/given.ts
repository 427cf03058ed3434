/** What may be given or not: in a message an absent member and an undefined one are the same. */
export type MaybeGiven<T> = { [K in keyof T]?: T[K] | undefined };

/** The members that were given. */
export function given<T extends object>(change: MaybeGiven<T>): Partial<T> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>;
}
