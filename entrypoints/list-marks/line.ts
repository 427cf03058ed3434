/** The marks' line to the worker. */
import type { CaptureMessage } from '@/lib/protocol/capture-message';
import type { ErrorCode, RowsReply } from '@/lib/protocol/replies';
import { exchange, isObject } from '../profile-control/line';

type Ask =
  | { name: 'page.rows'; rows: string[] }
  | { name: 'page.captureRow'; capture: CaptureMessage }
  | { name: 'page.undoRow'; row: string; undoId: string };

export type RowsAnswer = { ok: true; value: RowsReply } | { ok: false; error: ErrorCode };

function isRowsReply(value: unknown): value is RowsReply {
  return isObject(value) && Array.isArray(value.rows) && typeof value.tag === 'string';
}

/** Asks the worker about rows of the list at this address. */
export async function askRows({ name, ...rest }: Ask): Promise<RowsAnswer> {
  const command = name === 'page.rows' ? {} : { commandId: crypto.randomUUID() };
  const reply = await exchange({ name, body: { ...rest, ...command, url: location.href } });
  if (!isObject(reply)) return { ok: false, error: 'worker-lost' };
  if (reply.ok === true && isRowsReply(reply.value)) return { ok: true, value: reply.value };
  return { ok: false, error: typeof reply.error === 'string' ? (reply.error as ErrorCode) : 'failed' };
}

/** Opens the panel on a row's person. */
export function openRow(row: string): void {
  void exchange({ name: 'page.openRow', body: { url: location.href, row } });
}
