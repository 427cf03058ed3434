import { browser } from '@wxt-dev/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listKind } from '@/lib/linkedin/list-path';

/** There only while the user wants marks in lists: watches the address until the first list, and asks for them there. */
export default defineUnlistedScript(() => {
  const { navigation } = window;

  const look = async (): Promise<void> => {
    if (!browser.runtime?.id) return stop();
    if (!listKind(location.pathname)) return;
    stop();
    const reply: unknown = await browser.runtime
      .sendMessage({ name: 'page.marks', body: { url: location.href } })
      .catch(() => null);
    // No answer (the worker was being replaced): the next list tries again. A refusal: switched off meanwhile.
    if (typeof reply !== 'object' || reply === null) navigation.addEventListener('currententrychange', look);
  };
  const stop = (): void => navigation.removeEventListener('currententrychange', look);

  navigation.addEventListener('currententrychange', look);
  void look();
});
