import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startControl } from './control';

/** Marks, in this extension's own world of the page, that the control is here; the page cannot see it. */
const HERE = 'pipesideControl';

export default defineUnlistedScript(() => {
  const world: { [HERE]?: () => boolean } = globalThis as { [HERE]?: () => boolean };
  if (!world[HERE]?.()) world[HERE] = startControl();
});
