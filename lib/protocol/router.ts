/** The worker's one ear: a message is known, its sender has the right, its body has the shape; then it is handled. */
import { type Body, MESSAGES, type MessageName } from './messages';
import type { ErrorCode, Reply, Value } from './replies';
import { type Self, type Sender, senderKind } from './sender';

export type Handlers = {
  [N in MessageName]: (body: Body<N>, sender: Sender) => Promise<Value<N>>;
};

function isName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(MESSAGES, name);
}

/**
 * Answers a message. The handler starts in the same turn: opening the panel needs the user's click still warm.
 * Never rejects: whatever goes wrong comes back as a code.
 * @param codeOf the code of an error thrown by a handler.
 */
export function receive(
  message: unknown,
  sender: Sender,
  self: Self,
  handlers: Handlers,
  codeOf: (error: unknown) => ErrorCode,
): Promise<Reply<unknown>> {
  const kind = senderKind(sender, self);
  if (kind === null) return refuse('not-allowed');
  if (typeof message !== 'object' || message === null || !('name' in message) || !isName(message.name)) {
    return refuse('bad-message');
  }
  if (!MESSAGES[message.name].from.some((allowed) => allowed === kind)) return refuse('not-allowed');
  return dispatch(message.name, 'body' in message ? message.body : undefined, sender, handlers, codeOf);
}

function dispatch<N extends MessageName>(
  name: N,
  body: unknown,
  sender: Sender,
  handlers: Handlers,
  codeOf: (error: unknown) => ErrorCode,
): Promise<Reply<unknown>> {
  const parsed = MESSAGES[name].body.safeParse(body);
  if (!parsed.success) return refuse('bad-message');
  return handlers[name](parsed.data as Body<N>, sender).then(
    (value) => ({ ok: true, value }),
    (error: unknown) => ({ ok: false, error: codeOf(error) }),
  );
}

function refuse(error: ErrorCode): Promise<Reply<never>> {
  return Promise.resolve({ ok: false, error });
}
