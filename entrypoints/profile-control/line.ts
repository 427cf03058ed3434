/** The control's line to the worker. Replies are checked by hand: nothing heavy runs in LinkedIn's page. */
import { browser } from '@wxt-dev/browser';
import {
  type CompanyReader,
  installedCompanyReader,
  installedReader,
  installedThreadReader,
  type Reader,
} from '@/lib/linkedin/reader-world';
import type { CaptureMessage } from '@/lib/protocol/capture-message';
import type { CompanyMessage } from '@/lib/protocol/company-message';
import type { Preset } from '@/lib/protocol/messages';
import type { ControlReply, ErrorCode } from '@/lib/protocol/replies';

/** What a page may ask, without the ids and the address that `ask` adds. */
export type Ask =
  | { name: 'page.status' }
  | { name: 'page.capture'; capture: CaptureMessage }
  | { name: 'page.captureCompany'; company: CompanyMessage }
  | { name: 'page.move'; stageId: string }
  | { name: 'page.plan'; preset: Preset }
  | { name: 'page.replied' }
  | { name: 'page.undo'; undoId: string };

export type Answer = { ok: true; value: ControlReply } | { ok: false; error: ErrorCode };

const ANSWER_WITHIN_MS = 5000;

/** Whether this script still has an extension behind it. After an update or removal it has none. */
export function alive(): boolean {
  return Boolean(browser.runtime?.id);
}

function once(message: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), ANSWER_WITHIN_MS);
    browser.runtime.sendMessage(message).then(
      (reply: unknown) => {
        clearTimeout(timer);
        resolve(reply);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isControlReply(value: unknown): value is ControlReply {
  return (
    isObject(value) &&
    isObject(value.status) &&
    typeof value.tag === 'string' &&
    typeof value.now === 'number'
  );
}

/** A worker that died in the middle is asked once more: the same command id does nothing twice. */
export async function exchange(message: object): Promise<unknown> {
  try {
    const reply = await once(message);
    if (isObject(reply)) return reply;
  } catch {
    if (!alive()) return null;
  }
  return once(message).catch(() => null);
}

/** Asks the worker about the person at `url`. */
export async function ask(url: string, question: Ask): Promise<Answer> {
  const { name, ...rest } = question;
  const body = { ...rest, url, ...(name === 'page.status' ? {} : { commandId: crypto.randomUUID() }) };
  const reply = await exchange({ name, body });
  if (!isObject(reply)) return { ok: false, error: 'worker-lost' };
  if (reply.ok === true && isControlReply(reply.value)) return { ok: true, value: reply.value };
  return { ok: false, error: typeof reply.error === 'string' ? (reply.error as ErrorCode) : 'failed' };
}

/** The reader of this page, asked for if it is not here yet; null when it could not be had. */
export async function reader(url: string): Promise<Reader | null> {
  if (!installedReader()) await exchange({ name: 'page.reader', body: { url } });
  return installedReader();
}

/** The same of a company's page. */
export async function companyReader(url: string): Promise<CompanyReader | null> {
  if (!installedCompanyReader()) await exchange({ name: 'page.reader', body: { url } });
  return installedCompanyReader();
}

/** The same of a conversation: its page is asked for by its own address, which names nobody. */
export async function threadReader(): Promise<Reader | null> {
  if (!installedThreadReader()) await exchange({ name: 'page.reader', body: { url: location.href } });
  return installedThreadReader();
}

/** Asks for the panel. Where no page may open it (Firefox) it stays shut, and `key` is what the user can press. */
export async function askForPanel(
  url: string,
  note: boolean,
  stageId: string | null,
): Promise<{ opened: boolean; key: string | null }> {
  const reply = await exchange({ name: 'page.openPanel', body: { url, note, stageId } });
  const value = isObject(reply) && isObject(reply.value) ? reply.value : {};
  return { opened: value.opened === true, key: typeof value.key === 'string' ? value.key : null };
}

/** Calls back when the worker says that something changed, or that quiet mode began. Gives what ends it. */
export function onWord(told: { changed(): void; leave(): void }): () => void {
  const listener = (message: unknown): void => {
    if (!isObject(message)) return;
    if (message.name === 'changed') told.changed();
    else if (message.name === 'leave') told.leave();
  };
  browser.runtime.onMessage.addListener(listener);
  return () => {
    if (alive()) browser.runtime.onMessage.removeListener(listener);
  };
}
