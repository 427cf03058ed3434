import { m } from '@/lib/i18n/words';
import { CommandError } from '@/lib/protocol/client';
import type { ErrorCode } from '@/lib/protocol/replies';

/** What went wrong and what to do about it, in one or two short sentences. */
export function errorWords(code: ErrorCode): string {
  return {
    'bad-message': m.error_badMessage,
    'not-allowed': m.error_notAllowed,
    gone: m.error_gone,
    empty: m.error_empty,
    unreadable: m.error_unreadable,
    'no-permission': m.error_noPermission,
    'disk-full': m.error_diskFull,
    'newer-data': m.error_newerData,
    'undo-later-first': m.error_undoLaterFirst,
    'nothing-to-undo': m.error_nothingToUndo,
    'asks-first': m.error_asksFirst,
    'stage-full': m.error_stageFull,
    'last-one': m.error_lastOne,
    'do-not-contact': m.error_doNotContact,
    stopped: m.error_stopped,
    'worker-lost': m.error_workerLost,
    failed: m.error_failed,
  }[code]();
}

/** The code of anything thrown. */
export function errorCode(error: unknown): ErrorCode {
  return error instanceof CommandError ? error.code : 'failed';
}
