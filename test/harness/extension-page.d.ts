/** What code evaluated inside a page of the extension finds there in Chromium. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };
