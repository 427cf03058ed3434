/** How our own pages speak to the worker. */
import { v7 as uuid } from 'uuid';
import { browser } from 'wxt/browser';
import type { Body, MessageName } from './messages';
import type { ErrorCode, Reply, Value } from './replies';

/** What the worker refused, or the line to it that broke. */
export class CommandError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super(code);
    this.name = 'CommandError';
    this.code = code;
  }
}

/** A worker that starts, migrates and answers takes well under a second; past this the line is dead. */
const ANSWER_WITHIN_MS = 10_000;

async function once<N extends MessageName>(message: unknown): Promise<Reply<Value<N>>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), ANSWER_WITHIN_MS);
  });
  try {
    const reply: Reply<Value<N>> | undefined = await Promise.race([
      browser.runtime.sendMessage(message),
      late,
    ]);
    if (!reply) throw new Error('no answer');
    return reply;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Sends one message and gives its value.
 * A line that broke (the worker died) is tried once more with the same command id, which does nothing twice.
 * @throws {CommandError} with the cause's code.
 */
export async function send<N extends MessageName>(
  name: N,
  body: Omit<Body<N>, 'commandId'>,
): Promise<Value<N>> {
  const message = { name, body: { commandId: uuid(), ...body } };
  const reply = await once<N>(message)
    .catch(() => once<N>(message))
    .catch((): Reply<Value<N>> => ({ ok: false, error: 'worker-lost' }));
  if (!reply.ok) throw new CommandError(reply.error);
  return reply.value;
}
