/** Opening the database. The worker migrates; pages open what is there, after the worker said it is ready. */
import { openDB } from 'idb';
import { MIGRATIONS, VERSION } from './migrations';
import type { Database, Schema } from './schema';

export type { Database } from './schema';

const NAME = 'pipeside';

/** The database was made by a newer version of Pipeside; nothing was changed. */
export class NewerData extends Error {
  constructor() {
    super('The database was made by a newer version of Pipeside.');
    this.name = 'NewerData';
  }
}

/**
 * Opens and migrates; only the worker does.
 * @param onGone called when the connection ended (the browser closed it, or a newer version wants to upgrade).
 * @throws {NewerData}
 */
export async function openAndMigrate(onGone: () => void): Promise<Database> {
  try {
    const db: Database = await openDB<Schema>(NAME, VERSION, {
      async upgrade(db, oldVersion, _newVersion, tx) {
        for (const migrate of MIGRATIONS.slice(oldVersion)) await migrate(db, tx);
      },
      blocking() {
        db.close();
        onGone();
      },
      terminated: onGone,
    });
    return db;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') throw new NewerData();
    throw error;
  }
}

/**
 * Opens what is there, for a page that reads. Ask the worker for `ready` first: it makes and migrates the database.
 * @param onGone called when the connection ended; ask for `ready` and open again.
 */
export async function openForReading(onGone: () => void): Promise<Database> {
  const db: Database = await openDB<Schema>(NAME, undefined, {
    blocking() {
      db.close();
      onGone();
    },
    terminated: onGone,
  });
  return db;
}
