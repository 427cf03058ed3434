/** Commands about views. */
import { addView, changeView, deleteView, type NewView, type ViewChange } from '../pipeline/looking';
import type { View } from '../pipeline/records';
import { Refusal } from '../pipeline/step';
import type { WriteTransaction } from '../store/schema';
import type { Decide } from './commands';

export function add(view: NewView): Decide {
  return async (tx, context) => {
    const range = IDBKeyRange.bound([view.pipelineId], [view.pipelineId, []]);
    const last = await tx.objectStore('views').index('order').openCursor(range, 'prev');
    return addView(view, last?.value ?? null, context);
  };
}

export function change(viewId: string, what: ViewChange): Decide {
  return async (tx, context) => changeView(await viewOf(tx, viewId), what, context);
}

export function remove(viewId: string): Decide {
  return async (tx) => deleteView(await viewOf(tx, viewId));
}

async function viewOf(tx: WriteTransaction, id: string): Promise<View> {
  const view = await tx.objectStore('views').get(id);
  if (!view) throw new Refusal('gone');
  return view;
}
