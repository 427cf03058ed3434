/** One look at a page: what was found of an element stays true until the next look, when the page may have changed. */
let found = new WeakMap<Element, Map<string, unknown>>();

/** Begins a new look. */
export function lookAnew(): void {
  found = new WeakMap();
}

/** Computes once per look, element and purpose: strategies ask for the same parts again and again. */
export function remember<T>(element: Element, purpose: string, make: () => T): T {
  let known = found.get(element);
  if (!known) {
    known = new Map();
    found.set(element, known);
  }
  if (!known.has(purpose)) known.set(purpose, make());
  return known.get(purpose) as T;
}
