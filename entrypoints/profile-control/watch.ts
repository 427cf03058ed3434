/** The control's one observer: on the page's main part, looked at when the page has time. */

export interface Watch {
  /** Watches the main part there is now, in depth, and the way up from it for when it is replaced whole. */
  on(): void;
  /** What we did ourselves is no news. */
  forget(): void;
  off(): void;
}

/** @param told `stirred` at every change, at once; `settled` after it, in an idle moment. */
export function createWatch(told: { stirred(): void; settled(): void }): Watch {
  let observed: Element | null = null;
  let waiting = false;
  const observer = new MutationObserver(() => {
    told.stirred();
    if (waiting) return;
    waiting = true;
    requestIdleCallback(
      () => {
        waiting = false;
        told.settled();
      },
      { timeout: 300 },
    );
  });
  return {
    on() {
      const main = document.querySelector('main') ?? document.body;
      if (main === observed && main.isConnected) return;
      observer.disconnect();
      observed = main;
      observer.observe(main, { childList: true, subtree: true });
      for (let up = main.parentElement; up; up = up.parentElement) observer.observe(up, { childList: true });
    },
    forget: () => void observer.takeRecords(),
    off() {
      observer.disconnect();
      observed = null;
    },
  };
}
