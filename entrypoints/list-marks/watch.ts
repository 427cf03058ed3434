/** The one observer of a list page: on the list once there is one, looked at when the page has time. */

export interface Watch {
  /** Watches what changes inside an element, and whether it or what it stands in is replaced. */
  on(scope: Element): void;
  /** What we did ourselves is no news. */
  forget(): void;
  stop(): void;
}

/** Calls back, in an idle moment, after the page changed what is watched. */
export function createWatch(changed: () => void): Watch {
  let scope: Element | null = null;
  let waiting = false;
  const observer = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestIdleCallback(
      () => {
        waiting = false;
        if (scope) changed();
      },
      { timeout: 500 },
    );
  });
  return {
    on(next) {
      if (next === scope && next.isConnected) return;
      observer.disconnect();
      scope = next;
      observer.observe(next, { childList: true, subtree: true });
      for (let up = next.parentElement; up; up = up.parentElement) observer.observe(up, { childList: true });
    },
    forget: () => void observer.takeRecords(),
    stop() {
      observer.disconnect();
      scope = null;
    },
  };
}

/** The smallest element that holds all of these; null for none. */
export function commonParent(elements: readonly Element[]): Element | null {
  const [first, ...rest] = elements;
  let common = first?.parentElement ?? null;
  for (const element of rest) {
    while (common && !common.contains(element)) common = common.parentElement;
  }
  return common;
}
