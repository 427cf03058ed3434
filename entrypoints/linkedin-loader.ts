import { browser } from '@wxt-dev/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isCompanyPath } from '@/lib/linkedin/company-path';
import { isPersonPath } from '@/lib/linkedin/person-path';
import { isThreadPath } from '@/lib/linkedin/thread-path';

/** Watches the address, nothing else. On the first page of a person, company or conversation it asks for the control, which then watches itself. */
export default defineUnlistedScript(() => {
  const { navigation } = window;

  const look = async (): Promise<void> => {
    if (!browser.runtime?.id) return stop();
    const { pathname } = location;
    if (!isPersonPath(pathname) && !isCompanyPath(pathname) && !isThreadPath(pathname)) return;
    stop();
    // The control was not put here (the worker was being replaced): the next address tries again.
    const reply: unknown = await browser.runtime
      .sendMessage({ name: 'page.control', body: { url: location.href } })
      .catch(() => null);
    const placed = typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true;
    if (!placed) navigation.addEventListener('currententrychange', look);
  };
  const stop = (): void => navigation.removeEventListener('currententrychange', look);

  navigation.addEventListener('currententrychange', look);
  void look();
});
