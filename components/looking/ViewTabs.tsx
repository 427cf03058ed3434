import { Ellipsis, Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { Button, IconButton } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { Dialog } from '@/components/ui/Dialog';
import { INPUT } from '@/components/ui/Field';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { sayNumber } from '@/components/ui/numbers';
import { useCommand } from '@/components/ui/use-command';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { VIEW_NAME_LIMIT, type View } from '@/lib/pipeline/records';
import { viewsOf } from '@/lib/store/queries';
import { isChanged, useLooking } from './looking';

export interface ViewTabsProps {
  pipelineId: string;
  /** How many leads there are in all. */
  total: number;
  /** How many are looked at now; null: not known yet. */
  shown: number | null;
}

type Naming = { kind: 'new' } | { kind: 'rename'; view: View };

/** The views as quiet tabs, everybody first, and what can be done with the one that is open. */
export function ViewTabs({ pipelineId, total, shown }: ViewTabsProps) {
  const looking = useLooking();
  const { run } = useCommand();
  const views = useLive((db) => viewsOf(db, pipelineId), [pipelineId]) ?? [];
  const [naming, setNaming] = useState<Naming | null>(null);
  const open = views.find(({ id }) => id === looking.viewId) ?? null;
  const changed = open ? isChanged(looking, open) : false;
  const { filter, table } = looking;

  const save = async (name: string) => {
    const id = uuid();
    const said = m.view_saved({ name });
    if (await run('addView', { id, pipelineId, name, filter, table }, said)) looking.keptAs(id);
  };
  const rename = (view: View, name: string) =>
    run('changeView', { viewId: view.id, name }, m.view_renamed({ name }));
  const deeds = (view: View): MenuItem[] => [
    ...(changed
      ? [
          {
            id: 'keep',
            label: m.view_keep({ name: view.name }),
            onChoose: () =>
              void run('changeView', { viewId: view.id, filter, table }, m.view_saved({ name: view.name })),
          },
          { id: 'back', label: m.view_back(), onChoose: () => looking.open(view) },
        ]
      : []),
    { id: 'new', label: m.view_new(), onChoose: () => setNaming({ kind: 'new' }) },
    { id: 'rename', label: m.view_rename(), onChoose: () => setNaming({ kind: 'rename', view }) },
    {
      id: 'delete',
      label: m.view_delete(),
      danger: true,
      separated: true,
      onChoose: () => {
        looking.open(null);
        void run('deleteView', { viewId: view.id }, m.view_deleted({ name: view.name }));
      },
    },
  ];

  return (
    <nav
      aria-label={m.view_tabs()}
      className="flex min-w-0 items-center gap-0.5 overflow-x-auto [scrollbar-width:none]"
    >
      <Tab
        name={m.view_all()}
        count={looking.filtered && !open ? shown : total}
        current={open === null}
        changed={open === null && looking.filtered}
        onOpen={() => looking.open(null)}
      />
      {views.map((view) => (
        <Tab
          key={view.id}
          name={view.name}
          count={view === open ? shown : null}
          current={view === open}
          changed={view === open && changed}
          onOpen={() => looking.open(view)}
        />
      ))}
      {open ? (
        <Menu
          label={m.view_more({ name: open.name })}
          items={deeds(open)}
          trigger={(props) => (
            <IconButton {...props} icon={Ellipsis} size={24} label={m.view_more({ name: open.name })} />
          )}
        />
      ) : looking.filtered ? (
        <IconButton icon={Plus} size={24} label={m.view_new()} onClick={() => setNaming({ kind: 'new' })} />
      ) : null}
      {naming ? (
        <NameDialog
          first={naming.kind === 'rename' ? naming.view.name : ''}
          title={naming.kind === 'rename' ? m.view_rename() : m.view_new()}
          onClose={() => setNaming(null)}
          onName={(name) => {
            setNaming(null);
            void (naming.kind === 'rename' ? rename(naming.view, name) : save(name));
          }}
        />
      ) : null}
    </nav>
  );
}

interface TabProps {
  name: string;
  count: number | null;
  current: boolean;
  changed: boolean;
  onOpen(): void;
}

function Tab({ name, count, current, changed, onOpen }: TabProps) {
  return (
    <button
      type="button"
      aria-current={current ? 'true' : undefined}
      onClick={onOpen}
      className={classes(
        'flex h-7 flex-none items-center gap-1.5 rounded-control px-2 whitespace-nowrap -outline-offset-2',
        current ? 'bg-press font-medium text-text' : 'text-text2 hover:bg-hover',
      )}
    >
      <span className="max-w-40 truncate">{name}</span>
      {changed ? (
        <span className="size-1.5 flex-none rounded-full bg-accent">
          <span className="sr-only">{m.view_changed()}</span>
        </span>
      ) : null}
      {count === null ? null : (
        <span className="tabular text-12 font-normal text-text3">{sayNumber(count)}</span>
      )}
    </button>
  );
}

function NameDialog({
  first,
  title,
  onName,
  onClose,
}: {
  first: string;
  title: string;
  onName(name: string): void;
  onClose(): void;
}) {
  const [name, setName] = useState(first);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-3 pb-0.5">
        <input
          aria-label={m.view_newName()}
          placeholder={m.view_newName()}
          value={name}
          maxLength={VIEW_NAME_LIMIT}
          onChange={(event) => setName(event.currentTarget.value)}
          className={INPUT}
        />
        <div className="flex justify-end gap-2">
          <Button kind="ghost" onClick={onClose}>
            {m.ui_cancel()}
          </Button>
          <Button
            kind="primary"
            type="submit"
            disabledBecause={name.trim() === '' ? m.view_newName() : undefined}
          >
            {m.view_save()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
