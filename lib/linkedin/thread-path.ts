/** A path of one conversation. As tiny as its neighbours. */
export function isThreadPath(path: string): boolean {
  return /^\/messaging\/thread\/[^/]/i.test(path);
}
