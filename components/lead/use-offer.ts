import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { Person } from '@/lib/pipeline/records';
import { fieldWord } from './fields';

/** The two answers to what a page says instead of a stored value; each is told with Undo. */
export function useOffer(person: Person, field: string): { take(): void; decline(): void; busy: boolean } {
  const { run, busy } = useCommand();
  const body = { personId: person.id, field };
  const label = fieldWord(field);
  return {
    take: () => void run('takeOffer', body, m.said_edited({ label })),
    decline: () => void run('declineOffer', body, m.said_kept({ label })),
    busy,
  };
}
