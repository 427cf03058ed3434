/** Selector health in the database: one record in `meta`, local to this device. */
import { Health, noteSave, type Save } from '../pipeline/health';
import type { Database } from './schema';

const KEY = 'health';

export async function readHealth(db: Database): Promise<Health> {
  const stored = await db.get('meta', KEY);
  return Health.safeParse(stored?.value).data ?? { saves: [] };
}

/** Remembers how a save read its page. */
export async function rememberSave(db: Database, save: Save): Promise<void> {
  const tx = db.transaction('meta', 'readwrite', { durability: 'relaxed' });
  const stored = await tx.store.get(KEY);
  const health = Health.safeParse(stored?.value).data ?? { saves: [] };
  await tx.store.put({ key: KEY, value: noteSave(health, save) });
  await tx.done;
}
