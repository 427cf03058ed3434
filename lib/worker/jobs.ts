/**
 * Steps about very many while they are made. A worker that dies takes its transaction with it, so nothing of this
 * needs to outlive it: what was not committed never happened, and the command is sent again.
 */
import { Refusal } from '../pipeline/step';
import { tellProgress } from '../store/live';

export interface Job {
  /** Says how far it is, and stops it where the user wants that. @throws {Refusal} 'stopped': nothing is written. */
  at(done: number, total: number): void;
}

const running = new Map<string, { stopped: boolean }>();

/** Does a job that can be stopped by its command's id. */
export async function asJob<T>(commandId: string, work: (job: Job) => Promise<T>): Promise<T> {
  const state = running.get(commandId) ?? { stopped: false };
  running.set(commandId, state);
  try {
    return await work({
      at(done, total) {
        if (state.stopped) throw new Refusal('stopped');
        tellProgress({ commandId, done, total });
      },
    });
  } finally {
    running.delete(commandId);
  }
}

/** Asks a job to stop. False when there is none: it is done, or never began. */
export function stopJob(commandId: string): boolean {
  const state = running.get(commandId);
  if (state) state.stopped = true;
  return state !== undefined;
}
