/** Waiting for something to become true by asking again, outside a test's own `expect`. */
import { setTimeout as pause } from 'node:timers/promises';

/** Asked often enough that a test is never late, rarely enough that the browser is not busy answering. */
const ASK_EVERY_MS = 40;

/** Long enough for a busy machine: it is only ever used up by what fails. */
const WITHIN_MS = 30_000;

/**
 * Asks until the answer is neither null, undefined nor false, and gives it.
 * @throws with `what` when `within` milliseconds have passed; an error of the last question is kept as cause.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  within = WITHIN_MS,
): Promise<T> {
  const end = Date.now() + within;
  let cause: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await pause(ASK_EVERY_MS);
  } while (Date.now() < end);
  throw new Error(`waited ${within} ms for ${what}`, { cause });
}
