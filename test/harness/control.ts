/** The control in a LinkedIn page, as a person meets it: by role and name, with a real mouse. */

/** Something the control shows. */
export interface Shown {
  role: string;
  name: string;
  /** False for what is there but cannot be pressed now. */
  enabled: boolean;
  /** For menus' buttons: whether it is open; null where it says nothing of the kind. */
  expanded: boolean | null;
  focused: boolean;
}

/** A name to look for: a string is the whole name. */
export type Name = string | RegExp;

export interface Control {
  /** How many controls of ours (closed shadow roots) the page holds. */
  count(): Promise<number>;
  /** Everything with a role and a name, in document order; empty while there is no control. */
  shown(): Promise<Shown[]>;
  /** The names alone: easy to compare. */
  names(): Promise<string[]>;
  /** Waits until something of this name is shown and gives it. */
  see(name: Name, within?: number): Promise<Shown>;
  /** Waits for it and presses it in its middle with a real mouse. */
  click(name: Name): Promise<void>;
  /** Waits for it and gives its place in the window. */
  box(name: Name): Promise<Box>;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const matches = (shown: string, wanted: Name): boolean =>
  typeof wanted === 'string' ? shown === wanted : wanted.test(shown);
