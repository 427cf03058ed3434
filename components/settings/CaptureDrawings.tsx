/** What each way of saving looks like: a profile in grey, and what of ours there is. For the eye only. */
import type { ReactNode } from 'react';
import { Mark } from '@/components/ui/Mark';
import { m } from '@/lib/i18n/words';

function Profile({ beside, corner }: { beside?: ReactNode; corner?: ReactNode }) {
  return (
    <span
      aria-hidden
      className="relative flex h-18 items-center gap-2.5 rounded-control border border-line bg-canvas px-3"
    >
      <span className="size-9 flex-none rounded-full bg-lineStrong" />
      <span className="flex min-w-0 flex-1 flex-col gap-2">
        <span className="flex h-6 items-center gap-2">
          <span className="h-1.5 w-18 rounded-full bg-control" />
          {beside}
        </span>
        <span className="h-1.5 w-28 max-w-full rounded-full bg-lineStrong" />
      </span>
      {corner ? <span className="absolute top-1.5 right-1.5">{corner}</span> : null}
    </span>
  );
}

export function ButtonDrawing() {
  return (
    <Profile
      beside={
        <span className="rounded-control bg-surface px-1.5 text-11 leading-5 font-semibold text-accentText ring-[1.5px] ring-accent ring-inset">
          {m.popup_add()}
        </span>
      }
    />
  );
}

export function QuietDrawing() {
  return <Profile corner={<Mark size={16} />} />;
}
