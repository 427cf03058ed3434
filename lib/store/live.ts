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
