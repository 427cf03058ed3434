const GAP = 4;
const EDGE = 8;

/**
 * Puts a fixed element under its anchor, or over it where there is no room below; never outside the window.
 * Computed by hand: Firefox 140 has no anchor positioning yet.
 */
export function placeBeside(element: HTMLElement, anchor: Element, align: 'start' | 'end'): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const below = at.bottom + GAP;
  const fitsBelow = below + height <= window.innerHeight - EDGE;
  const top = fitsBelow ? below : Math.max(EDGE, at.top - GAP - height);
  const left = align === 'start' ? at.left : at.right - width;
  element.style.top = `${Math.min(top, Math.max(EDGE, window.innerHeight - EDGE - height))}px`;
  element.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - EDGE - width))}px`;
}
