/**
 * Where the reader waits once it is in a page: in this extension's own world, which the page cannot see.
 * It is put there when a save comes near (pointer, focus or click), never by a visit, and reads only when called.
 */
import type { Capture } from './capture';
import type { CompanyCapture } from './company/capture';

/** Reads the page when it is the one of its address; null when it shows nobody, or `wanted` turned false. */
export type Reader = (url: string, wanted: () => boolean) => Promise<Capture | null>;

/** The same for a company's page: a script of its own, so that a person's reader does not carry it. */
export type CompanyReader = (url: string, wanted: () => boolean) => Promise<CompanyCapture | null>;

interface World {
  pipesideReader?: Reader;
  pipesideCompanyReader?: CompanyReader;
  pipesideThreadReader?: Reader;
}
const world = globalThis as World;

export function installReader(reader: Reader): void {
  world.pipesideReader = reader;
}

export function installedReader(): Reader | null {
  return world.pipesideReader ?? null;
}

export function installCompanyReader(reader: CompanyReader): void {
  world.pipesideCompanyReader = reader;
}

export function installedCompanyReader(): CompanyReader | null {
  return world.pipesideCompanyReader ?? null;
}

/** The same for the head of a conversation. */
export function installThreadReader(reader: Reader): void {
  world.pipesideThreadReader = reader;
}

export function installedThreadReader(): Reader | null {
  return world.pipesideThreadReader ?? null;
}
