import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** The key that saves the open tab's person, as the browser has it now; null: none is set or it is not known yet. */
export function useSaveKey(): string | null {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    let alive = true;
    const look = () =>
      void browser.commands.getAll().then((commands) => {
        const save = commands.find(({ name }) => name === 'save-person');
        if (alive) setKey(save?.shortcut || null);
      });
    look();
    // It is changed on a page of the browser's; one comes back from there.
    window.addEventListener('focus', look);
    return () => {
      alive = false;
      window.removeEventListener('focus', look);
    };
  }, []);
  return key;
}
