/** Doing one thing with all that is selected: what people see of it while it runs, and how it ends. */
import { useRef, useState } from 'react';
import { useData } from '@/components/ui/data';
import { today } from '@/components/ui/dates';
import { errorCode, errorWords } from '@/components/ui/errors';
import { sayNumber } from '@/components/ui/numbers';
import { useToast } from '@/components/ui/Toast';
import { useUndo } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { send } from '@/lib/protocol/client';
import { type Act, WORTH_SHOWING } from '@/lib/protocol/many';
import { onProgress } from '@/lib/store/live';
import { leadsAsCsv, saveFile } from './export-leads';

export interface Running {
  done: number;
  total: number;
  /** Asked to stop; it ends in a moment. */
  stopping: boolean;
}

export interface Many {
  /** How far it is; null: nothing is on its way, or too little to be shown. */
  running: Running | null;
  busy: boolean;
  /** False when it was refused or stopped; the toast has said why. */
  run(ids: readonly string[], act: Act, said: string): Promise<boolean>;
  exportCsv(ids: readonly string[]): Promise<void>;
  stop(): void;
}

export function useMany(): Many {
  const toasts = useToast();
  const undo = useUndo();
  const { db } = useData();
  const [running, setRunning] = useState<Running | null>(null);
  const [busy, setBusy] = useState(false);
  const stopping = useRef<() => void>(() => {});

  /** Shows a long one from its beginning to its end, whichever it is. */
  const watched = async <T>(
    total: number,
    stop: () => void,
    work: (told: (done: number) => void) => Promise<T>,
  ) => {
    stopping.current = stop;
    setBusy(true);
    if (total > WORTH_SHOWING) setRunning({ done: 0, total, stopping: false });
    try {
      return await work((done) => setRunning((now) => now && { ...now, done }));
    } finally {
      stopping.current = () => {};
      setRunning(null);
      setBusy(false);
    }
  };

  const run: Many['run'] = (ids, act, said) => {
    const commandId = crypto.randomUUID();
    const stop = () => void send('stop', { job: commandId }).catch(() => undefined);
    return watched(ids.length, stop, async (told) => {
      const quiet = onProgress(commandId, ({ done }) => told(done));
      try {
        const { undoId } = await send('many', { leadIds: [...ids], act }, commandId);
        toasts.show(undoId ? { text: said, undo: () => void undo(undoId) } : { text: m.many_nothing() });
        return true;
      } catch (error) {
        const code = errorCode(error);
        toasts.show({ text: errorWords(code), tone: code === 'stopped' ? 'done' : 'error' });
        return false;
      } finally {
        quiet();
      }
    });
  };

  const exportCsv: Many['exportCsv'] = async (ids) => {
    if (!db) return;
    const ending = new AbortController();
    await watched(
      ids.length,
      () => ending.abort(),
      async (told) => {
        const file = await leadsAsCsv(db, ids, told, ending.signal);
        if (!file) return toasts.show({ text: m.many_exportStopped() });
        saveFile(file, `pipeside-${today(Date.now())}.csv`);
        toasts.show({ text: m.many_exported({ count: ids.length, shown: sayNumber(ids.length) }) });
      },
    );
  };

  const stop = () => {
    setRunning((now) => now && { ...now, stopping: true });
    stopping.current();
  };
  return { running, busy, run, exportCsv, stop };
}
