/** The worker's log: one line a developer should look at. Never a person's name, an address or a token. */
export function logFailure(doing: string, error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the one place that writes to the console
  console.error(`Pipeside: ${doing} failed`, error);
}
