/** The demo site over HTTPS on loopback, reached by browsers under the real LinkedIn addresses. */
import { createServer } from 'node:https';
import { generate } from 'selfsigned';
import { demoSite } from '../linkedin-site/site.ts';

/** One request as it arrived. */
export interface Arrived {
  method: string;
  host: string;
  path: string;
  /** What the browser said asked for it: `document`, `style`, `empty` (a fetch)… */
  for: string;
}

export interface LinkedIn {
  port: number;
  /** Every request that arrived, in order. */
  requests: Arrived[];
  /** Pages served from now on note everything that a page script can see, in `window.recorder`. */
  recorded: boolean;
  /** The full address of a path, on the main site unless another host is named. */
  url(path: string, host?: string): string;
  /** Command-line switches that make Chromium find the site, and nothing else on any network. */
  chromiumArgs(): string[];
  /** The same as Firefox preferences. */
  firefoxPrefs(): Record<string, string | boolean>;
  close(): Promise<void>;
}

const HOSTS = ['www', 'tr', 'es', 'm'].map((name) => `${name}.linkedin.com`);

/** Starts the demo site on a free port of 127.0.0.1, with a certificate made for this run. */
export async function startLinkedIn(): Promise<LinkedIn> {
  const pem = await generate([{ name: 'commonName', value: 'demo pages' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2, value })) }],
  });
  const site = demoSite();
  const requests: Arrived[] = [];
  const server = createServer({ key: pem.private, cert: pem.cert }, (request, response) => {
    const host = request.headers.host ?? '';
    const path = request.url ?? '/';
    const asked = request.headers['sec-fetch-dest'];
    requests.push({ method: request.method ?? '', host, path, for: String(asked ?? '') });
    const { status, headers, body } = site(new URL(path, `https://${host}`), linkedin.recorded);
    response.writeHead(status, { ...headers, 'cache-control': 'no-store' });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the demo site has no port');
  const { port } = address;

  const linkedin: LinkedIn = {
    port,
    requests,
    recorded: false,
    url: (path, host = 'www.linkedin.com') => `https://${host}${path}`,
    chromiumArgs: () => [
      `--host-resolver-rules=MAP *.linkedin.com 127.0.0.1:${port},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost`,
      '--ignore-certificate-errors',
      '--disable-quic',
    ],
    firefoxPrefs: () => ({
      'network.dns.localDomains': HOSTS.join(','),
      'network.socket.forcePort': `443=${port}`,
    }),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return linkedin;
}
