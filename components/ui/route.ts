/** Where a surface is, kept in its address after the `#`: reload and the back button work. */
import { useSyncExternalStore } from 'react';

export type Route =
  | { at: 'person' | 'board' | 'table' | 'today' | 'cadences' | 'settings' }
  | { at: 'lead'; leadId: string }
  | { at: 'company'; companyId: string };

/** The route an address says; anything unknown is `home`. */
export function parseRoute(hash: string, home: 'person' | 'board'): Route {
  const [at, id] = hash.replace(/^#\/?/, '').split('/');
  if (at === 'lead' && id) return { at: 'lead', leadId: decodeURIComponent(id) };
  if (at === 'company' && id) return { at: 'company', companyId: decodeURIComponent(id) };
  if (at === 'board' || at === 'table' || at === 'today' || at === 'cadences' || at === 'settings')
    return { at };
  return { at: home };
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** The route now. */
export function useRoute(home: 'person' | 'board'): Route {
  return parseRoute(
    useSyncExternalStore(listen, () => location.hash),
    home,
  );
}

/** Goes to a lead of this surface. */
export function goToLead(leadId: string): void {
  location.hash = `lead/${encodeURIComponent(leadId)}`;
}
