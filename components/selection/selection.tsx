/** The selection of a surface, shared by the lists and the bar on it. */
import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';
import { SelectionStore, type SelectionView } from './selection-store';

const Selection = createContext<SelectionStore | null>(null);

/** Holds one selection for everything inside; it outlives the lists that come and go. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [store] = useState(() => new SelectionStore());
  return <Selection value={store}>{children}</Selection>;
}

/** The selection's actions. Stable: using it draws nothing anew. @throws outside a `SelectionProvider`. */
export function useSelection(): SelectionStore {
  const store = useContext(Selection);
  if (!store) throw new Error('no SelectionProvider');
  return store;
}

/** Whether one lead is selected: a row is drawn anew only when its own answer changes. */
export function useSelected(id: string): boolean {
  const store = useSelection();
  return useSyncExternalStore(store.subscribe, () => store.has(id));
}

/** How many are selected. */
export function useSelectedCount(): number {
  const store = useSelection();
  return useSyncExternalStore(store.subscribe, () => store.view().ids.size);
}

/** Everything that is selected. */
export function useSelectionView(): SelectionView {
  const store = useSelection();
  return useSyncExternalStore(store.subscribe, store.view);
}
