/** Where the control stands: by the name, or docked at the edge while no name is found. */

/** The ground the control stands on, dark or not: the theme is the page's, not the system's. */
export function onDarkGround(at: Element): boolean {
  for (let each: Element | null = at; each; each = each.parentElement) {
    const [red, green, blue, alpha = 1] = channels(getComputedStyle(each).backgroundColor);
    if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) continue;
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  }
  return false;
}

function channels(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).map(Number);
}

/** Puts the host right after the name, never inside a link or button. Gives whether anything moved. */
export function standBy(host: HTMLElement, name: Element): boolean {
  let after = name;
  for (
    let each: Element | null = name.parentElement;
    each && each !== document.body;
    each = each.parentElement
  ) {
    if (each.matches('a, button, [role="button"], [role="link"]')) after = each;
  }
  if (after.nextElementSibling === host) return false;
  after.after(host);
  return true;
}

export function dock(host: HTMLElement): boolean {
  if (host.parentElement === document.body) return false;
  document.body.append(host);
  return true;
}
