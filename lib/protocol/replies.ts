/** What the worker answers. Types only: the page side checks by hand, our own pages trust their worker. */
import type { Channel, StageColour } from '../pipeline/records';
import type { MessageName } from './messages';

/** One code per cause; `components/ui/errors` and the control turn it into words that say what to do. */
export type ErrorCode =
  | 'bad-message' // not in the protocol's shape; nothing was done
  | 'not-allowed' // this sender may not ask that
  | 'gone' // the lead, person or follow-up is no longer there
  | 'empty' // a note or name without text
  | 'unreadable' // the tab shows no person, or could not be read
  | 'no-permission' // the user revoked access to LinkedIn
  | 'disk-full' // nothing was written
  | 'newer-data' // the database was made by a newer version
  | 'undo-later-first' // a later step changed the same person
  | 'nothing-to-undo'
  | 'asks-first' // the stage asks for something before anybody enters
  | 'stage-full' // the stage's limit is reached, and it lets nobody more in
  | 'last-one' // a pipeline needs a stage, and the user a pipeline
  | 'do-not-contact' // they asked not to be contacted
  | 'stopped' // by the user, before it was done; nothing was written
  | 'worker-lost' // no answer in time; sent again with the same command id it does nothing twice
  | 'failed'; // anything else; the log has the cause

export type Reply<T> = { ok: true; value: T } | { ok: false; error: ErrorCode };

/** When a next step is due, seen from now. */
export type DueState = 'planned' | 'today' | 'overdue';

export interface NextStep {
  followUpId: string;
  channel: Channel;
  text: string | null;
  date: string;
  time: string | null;
  dueAt: number;
}

/** What a written command gives back: the step to undo, and the lead it was about. */
export interface Written {
  undoId: string | null;
  leadId: string | null;
}

/** What the control on a person's page shows. */
export type PersonStatus =
  | { saved: false; firstStage: { shortName: string } }
  | {
      saved: true;
      leadId: string;
      stageId: string;
      /** `asks`: entering it takes an answer, which is given in the panel. */
      stages: { id: string; name: string; shortName: string; colour: StageColour; asks: boolean }[];
      memoryTag: string | null;
      nextStep: NextStep | null;
      lastNote: { text: string; at: number } | null;
      /** What the page said at the last reading instead of what is stored: name, title or company. */
      news: { field: 'fullName' | 'title' | 'company'; was: string; now: string }[];
      /** How many fields are unsure. */
      unsure: number;
      outcome: 'won' | 'lost' | 'nurture' | null;
      doNotContact: boolean;
    };

/** What the control on a company's page shows. */
export interface CompanyStatus {
  saved: boolean;
  company: {
    /** How many people are linked to it. */
    people: number;
  };
}

export interface ControlReply {
  status: PersonStatus | CompanyStatus;
  /** The step this message wrote, for "Undo". */
  undoId: string | null;
  locale: 'en' | 'tr';
  /** The user wants a saved person's page compared when the control is drawn. */
  readOnVisit: boolean;
  /** The host element's tag name: random per install, so that a newer script finds and removes an older one's. */
  tag: string;
  /** The user's zone is the page's too; the worker's clock decides what is late. */
  now: number;
}

/** What the mark on a row shows; null: in no pipeline. */
export type RowStatus = { stage: string; shortName: string; colour: StageColour } | null;

export interface RowsReply {
  /** In the order asked. */
  rows: RowStatus[];
  /** The step this message wrote, for "Undo". */
  undoId: string | null;
  locale: 'en' | 'tr';
  tag: string;
  /** Whether a page may open the panel (not in Firefox). */
  opens: boolean;
}

interface Values {
  'page.marks': null;
  'page.rows': RowsReply;
  'page.captureRow': RowsReply;
  'page.undoRow': RowsReply;
  'page.openRow': null;
  'page.status': ControlReply;
  'page.capture': ControlReply;
  'page.captureCompany': ControlReply;
  'page.move': ControlReply;
  'page.plan': ControlReply;
  'page.replied': ControlReply;
  'page.undo': ControlReply;
  /** False where the browser lets no page open the panel (Firefox): the control then says which key does. */
  'page.openPanel': { opened: boolean; key: string | null };
  'page.control': null;
  'page.reader': null;
  whoInThread: { url: string; name: string };
  ready: { version: number };
  /** False: it was done already, or never began. */
  stop: { stopping: boolean };
}
export type Value<N extends MessageName> = N extends keyof Values ? Values[N] : Written;
