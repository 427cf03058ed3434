/** The reading of rows as a script of its own: the built marks read a row only when it is clicked. */
import { join } from 'node:path';
import { build } from 'vite';

/** Source that puts `rows.readAll` into a page. */
export async function rowReader(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, 'read-all-rows.ts'),
        formats: ['iife'],
        name: 'rows',
        fileName: 'rows',
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : null;
  if (!chunk) throw new Error('the reading of rows could not be bundled');
  return chunk.code;
}
