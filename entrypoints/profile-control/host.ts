/** The one element in LinkedIn's page: a neutral host with a closed root, kept by the name however the page redraws. */
import { findNameAnchor } from '@/lib/linkedin/anchor';
import { element, icon } from './build';
import { dock, onDarkGround, standBy } from './placing';
import { CSS, DOCKED_CSS } from './styles';
import type { Watch } from './watch';

/** A page that has drawn no name by then gets the control at its edge. */
const DOCK_AFTER_MS = 1200;

export interface Host {
  root: ShadowRoot;
  /** Shows a body, keeping the focus inside if it was there. */
  show(body: HTMLElement): void;
  /** Says a change to a screen reader where the browser can. */
  say(text: string): void;
  /** Finds its place again. */
  place(): void;
  /** Another person: out of sight until a body is shown, and the page drawn unless it is already. */
  follow(isDrawn: boolean): void;
  /** The page changed. */
  stirred(): void;
  /** The page is no person's: out of it. */
  leave(): void;
  firstButton(): HTMLElement | null;
  dark(): boolean;
  /** The pointer is on it, or the keyboard in it: the focus a mouse click leaves behind does not count. */
  inUse(): boolean;
}

/**
 * @param tag the element's name, from the worker; null while it could not be asked.
 * @param watch what tells of the page's changes; it is set on the part the host stands in.
 */
export function createHost(tag: string | null, watch: Watch): Host {
  const name = tag ?? `x-${crypto.randomUUID().slice(-8)}`;
  // An older script's, orphaned by an update.
  for (const old of document.querySelectorAll(name)) old.remove();
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = CSS;
  const docked = document.createElement('style');
  docked.textContent = DOCKED_CSS;
  const body = element('span', { class: 'body' });
  const tab = element('span', { class: 'tab', 'aria-hidden': 'true' }, icon('mark', 20));
  const box = element('span', { class: 'box' }, body, tab);
  root.append(style, box);

  /** The name it stands by, and what that says: while both are so, nothing has to be looked for. */
  let standing: { by: Element; saying: string | null } | null = null;
  /** The address changed and the page did not yet: what stands there is the last person's, not worth a search. */
  let stale = false;
  let shown = false;
  let waited = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function place(): void {
    if (!shown) return;
    watch.on();
    if (
      standing &&
      host.isConnected &&
      standing.by.isConnected &&
      standing.by.textContent === standing.saying
    ) {
      return;
    }
    const anchor = stale && !waited ? null : findNameAnchor(document, location.href);
    standing = anchor && { by: anchor, saying: anchor.textContent };
    if (!anchor && !waited) {
      timer ??= setTimeout(() => {
        waited = true;
        place();
      }, DOCK_AFTER_MS);
      // What stood by another person's name does not stay there.
      if (!host.isConnected || docked.isConnected) return;
      host.remove();
      return;
    }
    const moved = anchor ? standBy(host, anchor) : dock(host);
    if (anchor) docked.remove();
    else if (!docked.isConnected) root.append(docked);
    if (moved) box.classList.toggle('dark', onDarkGround(host));
  }

  function out(): void {
    clearTimeout(timer);
    timer = undefined;
    waited = false;
    shown = false;
    standing = null;
    host.remove();
  }

  return {
    root,
    show(next) {
      const focused = root.activeElement !== null && body.contains(root.activeElement);
      body.replaceChildren(next);
      shown = true;
      place();
      if (focused) body.querySelector('button')?.focus();
    },
    say(text) {
      if ('ariaNotify' in host && typeof host.ariaNotify === 'function') host.ariaNotify(text);
    },
    place,
    follow(isDrawn) {
      out();
      watch.on();
      // Our own leaving is no news of the page.
      watch.forget();
      stale = !isDrawn;
    },
    stirred() {
      stale = false;
    },
    leave: out,
    firstButton: () => body.querySelector('button'),
    dark: () => box.classList.contains('dark'),
    inUse: () => host.matches(':hover') || root.querySelector(':focus-visible') !== null,
  };
}
