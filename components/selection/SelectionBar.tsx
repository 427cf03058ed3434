/** What can be done with all that is selected, at the bottom of the surface while anything is. */
import {
  CalendarPlus,
  Ellipsis,
  FileDown,
  ListOrdered,
  Merge,
  MoveRight,
  Reply,
  Tag,
  Trash2,
  X,
} from 'lucide-react';
import { type ComponentProps, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useEntering } from '@/components/entering/use-entering';
import { Button, IconButton } from '@/components/ui/Button';
import { useShortcut } from '@/components/ui/keys';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { sayNumber } from '@/components/ui/numbers';
import { useCommand } from '@/components/ui/use-command';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import type { Stage } from '@/lib/pipeline/records';
import type { Act } from '@/lib/protocol/many';
import { cadencesOf } from '@/lib/store/contact';
import { selectedThere, stagesOfSelected } from '@/lib/store/selected';
import { MergeTwo } from './MergeTwo';
import { PlanMany } from './PlanMany';
import { useSelection, useSelectionView } from './selection';
import { TagMany } from './TagMany';
import { type Running, useMany } from './use-many';

export function SelectionBar() {
  const { ids } = useSelectionView();
  return ids.size === 0 ? null : <Bar ids={[...ids]} />;
}

function Bar({ ids }: { ids: string[] }) {
  const selection = useSelection();
  const { running, busy, run, exportCsv, stop } = useMany();
  const { run: moveOne } = useCommand();
  const { enter, dialog } = useEntering();
  const [open, setOpen] = useState<'tag' | 'plan' | 'merge' | null>(null);
  const first = ids[0] ?? '';
  const stages = useLive((db) => stagesOfSelected(db, first), [first]) ?? [];
  const there = useLive((db) => selectedThere(db, ids), [ids.length, first]);
  const cadences = useLive(cadencesOf, []) ?? [];
  const bar = useRef<HTMLElement>(null);
  const count = ids.length;
  const names = { count, shown: sayNumber(count) };

  useShortcut(running ? null : 'escape', selection.clear);
  useEffect(() => {
    if (there) selection.keepOnly((id) => there.has(id));
  }, [there, selection]);
  // Toasts stand above it, not on it.
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--above-bar', `${bar.current?.offsetHeight ?? 0}px`);
    return () => void style.removeProperty('--above-bar');
  }, []);

  const doIt = async (act: Act, said: string) => {
    const done = await run(ids, act, said);
    if (done && act.do === 'remove') selection.clear();
    return done;
  };
  const moveTo = async ({ id: stageId, name }: Stage) => {
    const entered = await enter(ids, stageId);
    if (!entered) return;
    const said = m.many_moved({ ...names, stage: name });
    const { outcome = null } = entered;
    // One alone was asked all its stage asks; its answers go along.
    if (count === 1) await moveOne('moveLead', { leadId: first, stageId, beforeId: 'top', ...entered }, said);
    else await doIt({ do: 'move', stageId, beforeId: 'top', outcome }, said);
  };
  const moves = stages.map(
    (stage, index): MenuItem => ({
      id: stage.id,
      label: stage.name,
      dot: stage.colour,
      hint: `${index + 1}`,
      onChoose: () => void moveTo(stage),
    }),
  );
  const more: MenuItem[] = [
    {
      id: 'replied',
      label: m.lead_replied(),
      icon: Reply,
      onChoose: () => void doIt({ do: 'reply' }, m.many_replied(names)),
    },
    ...cadences.map(
      ({ id, name }, index): MenuItem => ({
        id: `cadence-${id}`,
        label: m.many_enrol({ cadence: name }),
        icon: ListOrdered,
        separated: index === 0,
        onChoose: () =>
          void doIt({ do: 'enrol', cadenceId: id }, m.many_enrolled({ ...names, cadence: name })),
      }),
    ),
    { id: 'export', label: m.many_export(), icon: FileDown, onChoose: () => void exportCsv(ids) },
    ...(count === 2
      ? [{ id: 'merge', label: m.many_merge(), icon: Merge, onChoose: () => setOpen('merge') }]
      : []),
    {
      id: 'remove',
      label: m.lead_remove(),
      icon: Trash2,
      danger: true,
      separated: true,
      onChoose: () => void doIt({ do: 'remove' }, m.many_removed(names)),
    },
  ];
  const close = () => setOpen(null);

  return (
    <section
      ref={bar}
      aria-label={m.many_bar()}
      className="@container flex-none border-t border-line bg-surface px-2 py-1.5"
    >
      {running ? (
        <Progress running={running} onStop={stop} />
      ) : (
        <div className="flex items-center gap-1">
          <IconButton icon={X} label={m.many_clear()} keyHint="Esc" onClick={selection.clear} />
          <p role="status" className="tabular min-w-0 flex-1 truncate font-medium">
            {m.many_selected(names)}
          </p>
          <Menu
            label={m.lead_moveTo()}
            align="end"
            items={moves}
            trigger={(props) => <Action icon={MoveRight} label={m.many_move()} busy={busy} props={props} />}
          />
          <Action icon={Tag} label={m.many_tag()} props={{ onClick: () => setOpen('tag') }} />
          <Action icon={CalendarPlus} label={m.many_plan()} props={{ onClick: () => setOpen('plan') }} />
          <Menu
            label={m.ui_more()}
            align="end"
            items={more}
            trigger={(props) => <IconButton {...props} icon={Ellipsis} label={m.ui_more()} />}
          />
        </div>
      )}
      {dialog}
      {open === 'tag' ? <TagMany count={count} onClose={close} onTag={doIt} /> : null}
      {open === 'plan' ? <PlanMany count={count} onClose={close} onPlan={doIt} /> : null}
      {open === 'merge' ? <MergeTwo ids={ids} onClose={close} onMerged={selection.clear} /> : null}
    </section>
  );
}

interface ActionProps {
  icon: typeof Tag;
  label: string;
  busy?: boolean;
  props: Partial<ComponentProps<'button'>>;
}

/** With its word where there is room. */
function Action({ icon, label, busy = false, props }: ActionProps): ReactNode {
  return (
    <>
      <Button
        {...props}
        size={28}
        icon={icon}
        busy={busy}
        className="hidden flex-none @min-[30rem]:inline-flex"
      >
        {label}
      </Button>
      <IconButton {...props} icon={icon} label={label} className="@min-[30rem]:hidden" />
    </>
  );
}

function Progress({ running: { done, total, stopping }, onStop }: { running: Running; onStop(): void }) {
  const words = m.many_progress({ done: sayNumber(done), total: sayNumber(total) });
  return (
    <div className="flex min-h-7 items-center gap-3 px-1">
      <div
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className="h-1.5 min-w-0 flex-1 overflow-hidden rounded-full bg-sunken"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${(done / total) * 100}%` }} />
      </div>
      <span className="tabular flex-none text-12 text-text2">{words}</span>
      <Button size={28} busy={stopping} onClick={onStop}>
        {m.many_stop()}
      </Button>
    </div>
  );
}
