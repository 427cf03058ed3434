/** What the demo pages put on `window` for tests; see client.js and recorder.js. */

interface Demo {
  shown: string;
  go(path: string): Promise<void>;
  hold(): void;
  release(): void;
  rerender(): void;
  flicker(times: number): Promise<void>;
  dropHead(): void;
  more(path: string): Promise<void>;
  recycle(row: number, as: number): void;
}

/** Something a page script noticed. */
export interface Seen {
  kind: string;
  text: string;
}

declare global {
  interface Window {
    demo: Demo;
    recorder: { seen: Seen[]; newGlobals(): string[]; found(word: string): boolean };
  }
}
