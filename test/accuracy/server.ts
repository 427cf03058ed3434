/** One page at a time, at whatever LinkedIn address it belongs to, with its own scripts switched off. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { generate } from 'selfsigned';
import type { LinkedIn } from '../harness/linkedin-server.ts';

export interface PageServer extends LinkedIn {
  /** The file that every navigation gets from now on. */
  show(file: string): void;
}

export async function startPageServer(): Promise<PageServer> {
  const pem = await generate([{ name: 'commonName', value: 'measured pages' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  let file = '';
  const server = createServer({ key: pem.private, cert: pem.cert }, (request, response) => {
    const isPage = request.headers['sec-fetch-dest'] === 'document' && file !== '';
    response.writeHead(isPage ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "script-src 'none'; frame-src 'none'",
    });
    response.end(isPage ? readFileSync(file) : '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page server has no port');
  const { port } = address;
  return {
    port,
    requests: [],
    recorded: false,
    show: (next) => {
      file = next;
    },
    url: (path, host = 'www.linkedin.com') => `https://${host}${path}`,
    chromiumArgs: () => [
      `--host-resolver-rules=MAP *.linkedin.com 127.0.0.1:${port},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost`,
      '--ignore-certificate-errors',
      '--disable-quic',
    ],
    firefoxPrefs: () => ({}),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
