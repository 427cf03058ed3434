/** The outbox: what connected backends have yet to be told, written in the commit it comes from. */
import { patchOf, type RecordChange } from '../sync/changes';
import { type Clock, stamp, tick } from '../sync/clock';
import { shared } from './derived';
import type { WriteTransaction, Written } from './schema';

/** One outbox row per change and connected backend; nothing is written while none is connected. */
export async function tellBackends(
  tx: WriteTransaction,
  written: Written[],
  context: { now: number; newId(): string },
): Promise<void> {
  const meta = tx.objectStore('meta');
  const backends: unknown = (await meta.get('backends'))?.value;
  if (!Array.isArray(backends) || backends.length === 0) return;
  const device = String((await meta.get('device'))?.value ?? '');
  let clock = readClock((await meta.get('clock'))?.value);
  for (const { store, id, before, after } of written) {
    const patch = after ? patchOf(before && shared(store, before), shared(store, after)) : {};
    if (after && Object.keys(patch).length === 0) continue;
    clock = tick(clock, context.now);
    const change: RecordChange = {
      id: context.newId(),
      at: stamp(clock, device),
      device,
      member: null,
      store,
      recordId: id,
      op: after ? 'put' : 'delete',
      patch,
    };
    for (const backend of backends)
      await tx.objectStore('outbox').add({ backendId: String(backend), change });
  }
  await meta.put({ key: 'clock', value: clock });
}

function readClock(value: unknown): Clock {
  if (typeof value === 'object' && value !== null && 'ms' in value && 'counter' in value) {
    const { ms, counter } = value;
    if (typeof ms === 'number' && typeof counter === 'number') return { ms, counter };
  }
  return { ms: 0, counter: 0 };
}
