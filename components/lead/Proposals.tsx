/** People who may be the same as this one: each asked once, with the reason. */
import { Users } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useCommand } from '@/components/ui/use-command';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import type { ProposalReason } from '@/lib/pipeline/identity';
import type { Person } from '@/lib/pipeline/records';
import { type Proposal, proposals } from '@/lib/store/proposals';
import { MergeDialog } from './MergeDialog';

export function Proposals({ person }: { person: Person }) {
  const found = useLive((db) => proposals(db, person.id), [person.id]) ?? [];
  return found.map((proposal) => <Question key={proposal.other.id} person={person} proposal={proposal} />);
}

function reasonWords(reason: ProposalReason): string {
  return {
    email: m.same_email,
    'old-address': m.same_oldAddress,
    'name-and-company': m.same_nameAndCompany,
  }[reason]();
}

function Question({ person, proposal: { other, reason } }: { person: Person; proposal: Proposal }) {
  const { run, busy } = useCommand();
  const [merging, setMerging] = useState(false);
  const about = [reasonWords(reason), other.title, other.company].filter(Boolean).join(' · ');
  const apart = () =>
    void run(
      'keepApart',
      { personId: person.id, otherId: other.id },
      m.said_parted({ name: other.fullName }),
    );
  return (
    <>
      <Notice
        tone="question"
        icon={Users}
        title={m.same_title({ name: other.fullName })}
        actions={
          <>
            <Button size={28} aria-haspopup="dialog" onClick={() => setMerging(true)}>
              {m.same_yes()}
            </Button>
            <Button size={28} kind="ghost" busy={busy} onClick={apart}>
              {m.same_no()}
            </Button>
          </>
        }
      >
        <p>{about}</p>
      </Notice>
      {merging ? <MergeDialog person={person} other={other} onClose={() => setMerging(false)} /> : null}
    </>
  );
}
