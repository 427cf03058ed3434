/** Messages to the worker, sent from a page of the extension as its surfaces send them. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Evaluates } from './stored.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const Reply = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

/** Sends a message as it is, and gives the reply. */
export async function send(page: Evaluates, message: unknown): Promise<z.infer<typeof Reply>> {
  return Reply.parse(await page.evaluate(async (sent: unknown) => chrome.runtime.sendMessage(sent), message));
}

/** Sends a command with a fresh id. @throws when the worker refused it. */
export async function command(page: Evaluates, name: string, body: object): Promise<void> {
  const reply = await send(page, { name, body: { commandId: randomUUID(), ...body } });
  if (!reply.ok) throw new Error(`${name}: ${reply.error}`);
}
