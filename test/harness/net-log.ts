/** What the whole browser asked of any network, from Chromium's own log. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

export interface Asked {
  url: string;
  /** The origin whose code asked: a page's, an extension's, or none for what the user opened. */
  initiator: string;
}

const Log = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.int()) }),
  events: z.array(
    z.object({
      type: z.int(),
      params: z.optional(z.looseObject({ url: z.optional(z.string()), initiator: z.optional(z.string()) })),
    }),
  ),
});

/** Every request in a log written with `--log-net-log`. The browser must have been closed. */
export function askedOfNetwork(path: string): Asked[] {
  const { constants, events } = Log.parse(JSON.parse(readFileSync(path, 'utf8')));
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) =>
    type === start && params?.url ? [{ url: params.url, initiator: params.initiator ?? '' }] : [],
  );
}
