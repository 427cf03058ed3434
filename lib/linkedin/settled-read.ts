/** Reading on the click, when the page is the one of its address. */
import type { Capture } from './capture';

/** How long a page still changing is waited for before the address alone is kept. */
const PATIENCE_MS = 1500;

/**
 * Makes a reader that waits. LinkedIn changes the address before its content: while what is there is not shown to belong
 * to the address, it is read again at each change, and in the end kept as address and title alone.
 * @param read what reads a page once.
 * @returns a reader; it gives null when the page shows nobody, or when `wanted` turned false meanwhile.
 */
export function whenSettled<C extends Pick<Capture, 'kept'>>(
  read: (document: Document, url: string) => C | null,
): (url: string, wanted: () => boolean) => Promise<C | null> {
  return (url, wanted) => settled(read, url, wanted);
}

function settled<C extends Pick<Capture, 'kept'>>(
  read: (document: Document, url: string) => C | null,
  url: string,
  wanted: () => boolean,
): Promise<C | null> {
  const first = read(document, url);
  if (first === null || first.kept === 'page') return Promise.resolve(first);
  return new Promise((resolve) => {
    const end = (capture: C | null): void => {
      observer.disconnect();
      clearTimeout(deadline);
      resolve(wanted() ? capture : null);
    };
    let waiting = false;
    const observer = new MutationObserver(() => {
      if (waiting) return;
      waiting = true;
      requestIdleCallback(
        () => {
          waiting = false;
          if (!wanted()) return end(null);
          const again = read(document, url);
          if (again?.kept === 'page') end(again);
        },
        { timeout: 200 },
      );
    });
    observer.observe(document.body, { childList: true, subtree: true });
    const deadline = setTimeout(() => end(read(document, url)), PATIENCE_MS);
  });
}
