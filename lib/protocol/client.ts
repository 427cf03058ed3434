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
/** A step about very many takes as long as it takes; a worker that dies meanwhile breaks the line, which is heard. */
const LONG_ANSWER_MS = 600_000;
const LONG: ReadonlySet<MessageName> = new Set<MessageName>([
  'many',
  'undo',
  'removeStage',
  'removePipeline',
]);

async function once<N extends MessageName>(message: { name: N; body: unknown }): Promise<Reply<Value<N>>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const patience = LONG.has(message.name) ? LONG_ANSWER_MS : ANSWER_WITHIN_MS;
    timer = setTimeout(() => reject(new Error('no answer')), patience);
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
 * @param commandId names a step that takes long, to hear how far it is.
 * A line that broke (the worker died) is tried once more with the same command id, which does nothing twice.
 * @throws {CommandError} with the cause's code.
 */
export async function send<N extends MessageName>(
  name: N,
  body: Omit<Body<N>, 'commandId'>,
  commandId = uuid(),
): Promise<Value<N>> {
  const message = { name, body: { commandId, ...body } };
  const reply = await once<N>(message)
    .catch(() => once<N>(message))
    .catch((): Reply<Value<N>> => ({ ok: false, error: 'worker-lost' }));
  if (!reply.ok) throw new CommandError(reply.error);
  return reply.value;
}
