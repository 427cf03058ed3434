/** Numbered steps from one schema version to the next. Never change one that shipped: add the next. */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from './schema';

type Upgrade = (
  db: IDBPDatabase<Schema>,
  tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void | Promise<void>;

/** Step n (counted from 1) brings version n - 1 to version n. */
export const MIGRATIONS: Upgrade[] = [
  function v1(db) {
    const people = db.createObjectStore('people', { keyPath: 'id' });
    people.createIndex('keys', 'keys', { multiEntry: true });
    people.createIndex('mergedInto', 'mergedInto');
    people.createIndex('words', 'words', { multiEntry: true });
    people.createIndex('companyId', 'companyId');
    const companies = db.createObjectStore('companies', { keyPath: 'id' });
    companies.createIndex('keys', 'keys', { multiEntry: true });
    const leads = db.createObjectStore('leads', { keyPath: 'id' });
    // Every order ends with the id: no key occurs twice, so that a page can go on after any lead.
    leads.createIndex('place', ['pipelineId', 'stageId', 'rank', 'id']);
    leads.createIndex('personId', 'personId');
    leads.createIndex('byName', ['pipelineId', 'sort.name', 'id']);
    leads.createIndex('byCompany', ['pipelineId', 'sort.company', 'id']);
    leads.createIndex('byValue', ['pipelineId', 'sort.value', 'id']);
    leads.createIndex('byStep', ['pipelineId', 'sort.step', 'id']);
    leads.createIndex('byTouch', ['pipelineId', 'sort.touch', 'id']);
    leads.createIndex('byStageSince', ['pipelineId', 'stageSince', 'id']);
    leads.createIndex('byCreated', ['pipelineId', 'createdAt', 'id']);
    leads.createIndex('tags', 'card.tags', { multiEntry: true });
    leads.createIndex('idle', ['stageId', 'idleSince']);
    leads.createIndex('cadence', 'cadence.cadenceId');
    leads.createIndex('proposed', 'proposal.from');
    db.createObjectStore('pipelines', { keyPath: 'id' });
    db.createObjectStore('stages', { keyPath: 'id' }).createIndex('order', ['pipelineId', 'rank']);
    const activities = db.createObjectStore('activities', { keyPath: 'id' });
    activities.createIndex('person', ['personId', 'at']);
    activities.createIndex('words', 'words', { multiEntry: true });
    const followUps = db.createObjectStore('followUps', { keyPath: 'id' });
    followUps.createIndex('due', ['status', 'dueAt']);
    followUps.createIndex('leadId', 'leadId');
    followUps.createIndex('personId', 'personId');
    followUps.createIndex('remindAt', 'remindAt');
    db.createObjectStore('lossReasons', { keyPath: 'id' });
    db.createObjectStore('views', { keyPath: 'id' }).createIndex('order', ['pipelineId', 'rank']);
    db.createObjectStore('workCalendar', { keyPath: 'id' });
    db.createObjectStore('cadences', { keyPath: 'id' });
    db.createObjectStore('templates', { keyPath: 'id' });
    db.createObjectStore('undo', { keyPath: 'id' });
    db.createObjectStore('undoParts', { keyPath: ['undoId', 'part'] });
    db.createObjectStore('commands', { keyPath: 'id' }).createIndex('at', 'at');
    db.createObjectStore('counters', { keyPath: 'key' });
    db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true });
    db.createObjectStore('meta', { keyPath: 'key' });
  },
];

export const VERSION = MIGRATIONS.length;
