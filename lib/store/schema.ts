/** The database `pipeside`: its stores, their keys and the indexes that matter. docs/data.md says what each holds. */
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Company } from '../pipeline/company-record';
import type { Cadence, Template } from '../pipeline/contact-records';
import type { SortKeys } from '../pipeline/plan';
import type {
  Activity,
  FollowUp,
  Lead,
  LossReason,
  Person,
  Pipeline,
  RecordStore,
  Stage,
  View,
  WorkCalendar,
} from '../pipeline/records';
import type { StepLabel } from '../pipeline/step';
import type { NextStep } from '../protocol/replies';
import type { RecordChange } from '../sync/changes';

/** Derived members are rebuilt in the commit that touches their source; never exported, synchronised or trusted. */
export type StoredPerson = Person & {
  keys: string[];
  /** What they are found by; see lib/pipeline/words. */
  words: string[];
};

export type StoredCompany = Company & { keys: string[] };

export type StoredLead = Lead & {
  nextStep: NextStep | null;
  /** Since when nothing happened, while nothing is planned either; absent otherwise, so that the index holds only those. */
  idleSince?: number;
  /** What the card shows of the person. */
  card: Pick<Person, 'fullName' | 'title' | 'company' | 'memoryTag' | 'tags' | 'location'>;
  /** What it is put in order by. */
  sort: SortKeys;
  /** The last touch with the person, whichever of their leads it was logged for. Neither time in stage nor an edit. */
  lastTouchAt: number | null;
};

/** A note has the words it is found by. */
export type StoredActivity = Activity & { words?: string[] };

export type StoredFollowUp = FollowUp & {
  dueAt: number;
  /** The occurrence whose reminder was shown on this device. */
  remindedFor: string | null;
  /** `dueAt` while a reminder is still to come; absent otherwise, so that the index holds only those. */
  remindAt?: number;
};

/** What a record looks like in its store. */
export interface Stored {
  people: StoredPerson;
  companies: StoredCompany;
  leads: StoredLead;
  pipelines: Pipeline;
  stages: Stage;
  activities: StoredActivity;
  followUps: StoredFollowUp;
  lossReasons: LossReason;
  views: View;
  workCalendar: WorkCalendar;
  cadences: Cadence;
  templates: Template;
}

/** What a step found of one record; null where it was not there. */
export type Image = {
  [S in RecordStore]: { store: S; id: string; before: Stored[S] | null };
}[RecordStore];

/** What a step made of one record: what it found, and what it left (null: nothing). */
export type Written = {
  [S in RecordStore]: { store: S; id: string; before: Stored[S] | null; after: Stored[S] | null };
}[RecordStore];

/** A step that can be taken back. Its id grows with time. */
export interface UndoEntry {
  id: string;
  at: number;
  label: StepLabel;
  leadId: string | null;
  images: Image[];
  /** Of a step about very many: how many records, in `undoParts` instead; the entry itself stays light. */
  inParts?: number;
}

/** Some of the images of a large step. */
export interface UndoPart {
  undoId: string;
  /** From 0, in the order written. */
  part: number;
  images: Image[];
}

export interface Schema extends DBSchema {
  people: {
    key: string;
    value: StoredPerson;
    indexes: { keys: string; mergedInto: string; words: string; companyId: string };
  };
  companies: { key: string; value: StoredCompany; indexes: { keys: string } };
  leads: {
    key: string;
    value: StoredLead;
    indexes: {
      place: [string, string, string, string];
      personId: string;
      byName: [string, string, string];
      byCompany: [string, string, string];
      byValue: [string, [string, number], string];
      byStep: [string, number, string];
      byTouch: [string, number, string];
      byStageSince: [string, number, string];
      byCreated: [string, number, string];
      tags: string;
      idle: [string, number];
      cadence: string;
      proposed: string;
    };
  };
  pipelines: { key: string; value: Pipeline };
  stages: { key: string; value: Stage; indexes: { order: [string, string] } };
  activities: { key: string; value: StoredActivity; indexes: { person: [string, number]; words: string } };
  followUps: {
    key: string;
    value: StoredFollowUp;
    indexes: { due: [string, number]; leadId: string; personId: string; remindAt: number };
  };
  lossReasons: { key: string; value: LossReason };
  views: { key: string; value: View; indexes: { order: [string, string] } };
  workCalendar: { key: string; value: WorkCalendar };
  cadences: { key: string; value: Cadence };
  templates: { key: string; value: Template };
  undo: { key: string; value: UndoEntry };
  undoParts: { key: [string, number]; value: UndoPart };
  /** Commands done, with what they answered: sent again, they do nothing twice. */
  commands: { key: string; value: { id: string; at: number; reply: unknown }; indexes: { at: number } };
  counters: { key: string; value: Counter };
  outbox: { key: number; value: { order?: number; backendId: string; change: RecordChange } };
  meta: { key: string; value: { key: string; value: unknown } };
}

/** Kept in the same transaction as what it counts. Keys: `stage:<id>`, `without-step`. */
export interface Counter {
  key: string;
  count: number;
  /** Minor units per currency. */
  sums: Record<string, number>;
}

export type Database = IDBPDatabase<Schema>;
export const STORES = [
  'people',
  'companies',
  'leads',
  'pipelines',
  'stages',
  'activities',
  'followUps',
  'lossReasons',
  'views',
  'workCalendar',
  'cadences',
  'templates',
  'undo',
  'undoParts',
  'commands',
  'counters',
  'outbox',
  'meta',
] as const;

export type WriteTransaction = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;
export type AnyTransaction = IDBPTransaction<Schema, typeof STORES, 'readwrite' | 'readonly'>;
