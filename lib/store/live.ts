/** Change notices between our own pages: which stores changed, never data. Pages re-query what they show. */

const CHANNEL = 'pipeside:changes';

/** Stores touched by one commit. */
export type Change = { stores: string[] };

/** Tells every open page of ours that these stores changed. Called by the worker after a commit. */
export function publish(stores: string[]): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ stores } satisfies Change);
  channel.close();
}

/** Calls back on every change until the returned function is called. */
export function subscribe(onChange: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<Change>) => onChange(event.data);
  return () => channel.close();
}

const PROGRESS = 'pipeside:progress';

/** How far a step about very many is, in leads. */
export interface Progress {
  commandId: string;
  done: number;
  total: number;
}

/** Tells every open page of ours how far a step is. Called by the worker. */
export function tellProgress(progress: Progress): void {
  const channel = new BroadcastChannel(PROGRESS);
  channel.postMessage(progress);
  channel.close();
}

/** Calls back on progress of one command until the returned function is called. */
export function onProgress(commandId: string, act: (progress: Progress) => void): () => void {
  const channel = new BroadcastChannel(PROGRESS);
  channel.onmessage = (event: MessageEvent<Progress>) => {
    if (event.data.commandId === commandId) act(event.data);
  };
  return () => channel.close();
}
