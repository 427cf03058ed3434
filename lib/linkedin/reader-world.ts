/**
 * Where the reader waits once it is in a page: in this extension's own world, which the page cannot see.
 * It is put there when a save comes near (pointer, focus or click), never by a visit, and reads only when called.
 */
import type { Capture } from './capture';

/** Reads the page when it is the one of its address; null when it shows nobody, or `wanted` turned false. */
export type Reader = (url: string, wanted: () => boolean) => Promise<Capture | null>;

const world: { pipesideReader?: Reader } = globalThis as { pipesideReader?: Reader };

export function installReader(reader: Reader): void {
  world.pipesideReader = reader;
}

export function installedReader(): Reader | null {
  return world.pipesideReader ?? null;
}
