import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startMarks } from './marks';

/** Notes, in this extension's own world of the page, that the marks are here; the page cannot see it. */
const HERE = 'pipesideMarks';

export default defineUnlistedScript(() => {
  const world: { [HERE]?: () => boolean } = globalThis as { [HERE]?: () => boolean };
  if (!world[HERE]?.()) world[HERE] = startMarks();
});
