/** One message per cause, short enough for the control. */
import { m } from '@/lib/i18n/words';
import type { ErrorCode } from '@/lib/protocol/replies';

const WORDS: Partial<Record<ErrorCode, () => string>> = {
  gone: m.control_errorGone,
  unreadable: m.control_errorUnreadable,
  'disk-full': m.control_errorDisk,
  'newer-data': m.control_errorNewer,
  'undo-later-first': m.control_errorLater,
  'nothing-to-undo': m.control_errorNothing,
  'asks-first': m.control_errorAsks,
  'stage-full': m.control_errorFull,
  'worker-lost': m.control_errorLost,
};

export function errorWords(code: ErrorCode): string {
  return (WORDS[code] ?? m.control_notSaved)();
}
