/** A conversation in the open tab: whom it is with is looked up on a click. */
import { UserSearch } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { m } from '@/lib/i18n/words';
import type { TabThread } from './use-thread';

export function ThreadPerson({ thread }: { thread: TabThread }) {
  return (
    <EmptyState
      level={1}
      drawing="outside"
      title={m.thread_title()}
      action={
        <Button kind="primary" icon={UserSearch} busy={thread.state === 'asking'} onClick={thread.find}>
          {m.thread_find()}
        </Button>
      }
      below={<ThreadAnswer thread={thread} />}
    >
      {m.thread_text()}
    </EmptyState>
  );
}

/** Said to a screen reader as well, since nothing else moves. */
export function ThreadAnswer({ thread }: { thread: TabThread }) {
  return <span role="status">{thread.state === 'nobody' ? m.thread_nobody() : null}</span>;
}
