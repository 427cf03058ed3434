/** The worker's database: opened once, migrated, seeded with the default pipeline, opened anew when it went. */
import { v7 as newId } from 'uuid';
import { browserLocale } from '../i18n/locale';
import { firstLossReasons, pipelineFrom } from '../pipeline/template';
import { type CommitContext, commit } from '../store/commit';
import { openAndMigrate } from '../store/database';
import type { Database } from '../store/schema';

let opening: Promise<Database> | null = null;

/** @throws {NewerData} when a newer version made the database. */
export function database(): Promise<Database> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** The surroundings of a commit made now, here. */
export function contextOf(commandId: string): CommitContext {
  return { commandId, now: Date.now(), zone: Temporal.Now.timeZoneId(), newId };
}

async function open(): Promise<Database> {
  const db = await openAndMigrate(() => {
    opening = null;
  });
  if ((await db.count('pipelines')) === 0) await seed(db);
  return db;
}

/** The first pipeline is the user's from then on: in the browser's language and currency, theirs to rename. */
async function seed(db: Database): Promise<void> {
  const locale = browserLocale();
  const context = contextOf('seed');
  await commit(db, context, async (tx) => {
    if ((await tx.objectStore('pipelines').count()) > 0) return { writes: [], label: null, leadId: null };
    await tx.objectStore('meta').put({ key: 'device', value: newId() });
    const writes = [
      ...pipelineFrom('sales', locale, locale === 'tr' ? 'TRY' : 'EUR', context),
      ...firstLossReasons(locale, context),
    ];
    return { writes, label: null, leadId: null };
  });
}
