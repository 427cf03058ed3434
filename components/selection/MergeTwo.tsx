import { MergeDialog } from '@/components/lead/MergeDialog';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { twoPeople } from '@/lib/store/selected';

export interface MergeTwoProps {
  ids: string[];
  onClose(): void;
  onMerged(): void;
}

/** Two selected cards become one person; two deals of one person are one already. */
export function MergeTwo({ ids, onClose, onMerged }: MergeTwoProps) {
  const people = useLive((db) => twoPeople(db, ids), [ids.join()]);
  if (people === undefined) return null;
  if (people === null) {
    return (
      <Dialog
        title={m.many_onePerson()}
        onClose={onClose}
        actions={
          <Button kind="primary" onClick={onClose}>
            {m.ui_close()}
          </Button>
        }
      >
        <p className="text-text2">{m.many_onePersonText()}</p>
      </Dialog>
    );
  }
  const [person, other] = people;
  return <MergeDialog person={person} other={other} onClose={onClose} onMerged={onMerged} />;
}
