/** The command palette: who, which view, what to do; typed, then Enter. */
import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { usePipeline } from '@/components/board/use-pipeline';
import type { MoveTo } from '@/components/entering/use-move-to';
import { presets } from '@/components/lead/presets';
import { useLooking } from '@/components/looking/looking';
import { useCalendar } from '@/components/ui/calendar';
import { openFullTab, useOpenLead } from '@/components/ui/navigation';
import { sayNumber } from '@/components/ui/numbers';
import { useCommand, useUndo } from '@/components/ui/use-command';
import { useLive } from '@/components/ui/use-live';
import { useNow } from '@/components/ui/use-now';
import { m } from '@/lib/i18n/words';
import { boardHead } from '@/lib/store/queries';
import type { LeadCard } from '@/lib/store/views';
import { commonActions, type Deeds, personActions, type SurfaceName } from './actions';
import { Footer } from './Footer';
import { fitting, type Group, type Item, readTyped, stepIn } from './items';
import { Row } from './Row';
import { useSearch } from './use-search';
import { useViewItems } from './use-view-items';

export interface PaletteProps {
  surface: SurfaceName;
  /** Outlives the palette: what a stage asks is asked when it has gone. */
  moveTo: MoveTo;
  onClose(): void;
}

export function Palette({ surface, moveTo, onClose }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  /** The person whose actions are listed. */
  const [of, setOf] = useState<LeadCard | null>(null);
  const listId = useId();
  const pipelineId = usePipeline();
  const head = useLive((db) => boardHead(db, of?.pipelineId ?? pipelineId), [of?.pipelineId, pipelineId]);
  const { text, actionsOnly } = readTyped(typed);
  const answer = useSearch(of || actionsOnly ? '' : text);
  const groups = useGroups({ surface, moveTo, text, actionsOnly, of, stages: head?.stages ?? [], answer });
  const items = groups.flatMap((group) => group.items);
  const at = Math.max(
    0,
    items.findIndex((item) => keyOf(item) === chosen),
  );
  const current = items[at];

  // Before it leaves the page: a dialog that is closed after that gives no focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const type = (next: string) => {
    setTyped(next);
    setChosen(null);
  };
  const openLead = useOpenLead();
  const choose = (item: Item | undefined, apart = false) => {
    if (!item) return;
    onClose();
    if (item.kind !== 'person') item.act();
    else if (apart) openFullTab(`lead/${encodeURIComponent(item.found.card.leadId)}`);
    else openLead(item.found.card.leadId);
  };
  const actOn = (card: LeadCard | null) => {
    setOf(card);
    type('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, value } = event.currentTarget;
    const next = stepIn(items.length, at, event.key);
    if (next !== null) {
      event.preventDefault();
      const item = items[next];
      setChosen(item ? keyOf(item) : null);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(current, event.ctrlKey || event.metaKey);
    } else if (event.key === 'ArrowRight' && selectionStart === value.length && current?.kind === 'person') {
      event.preventDefault();
      actOn(current.found.card);
    } else if (of && value === '' && (event.key === 'Backspace' || event.key === 'ArrowLeft')) {
      event.preventDefault();
      actOn(null);
    }
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the keyboard's way out, native to a dialog.
    <dialog
      ref={dialog}
      aria-label={m.find_title()}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className="anim-rise mx-auto mt-[min(112px,12vh)] mb-auto w-150 max-w-[calc(100vw-24px)] overflow-hidden rounded-dialog bg-raised p-0 text-text shadow-menu"
    >
      <div className="flex max-h-[min(560px,76vh)] flex-col">
        <div className="flex h-13 flex-none items-center gap-3 border-b border-line px-4">
          <Search size={18} className="flex-none text-text2" aria-hidden />
          {of ? (
            <span className="max-w-1/2 flex-none truncate rounded-chip bg-selected px-1.5 py-0.5 text-12 font-medium text-accentText">
              {of.name}
            </span>
          ) : null}
          <input
            role="combobox"
            aria-expanded={items.length > 0}
            aria-controls={listId}
            aria-activedescendant={current ? `${listId}-${at}` : undefined}
            aria-autocomplete="list"
            aria-label={of ? m.find_of({ name: of.name }) : m.find_title()}
            placeholder={of ? m.find_noteHint() : m.find_placeholder()}
            autoComplete="off"
            spellCheck={false}
            autoFocus
            value={typed}
            maxLength={200}
            onChange={(event) => type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            className="h-full min-w-0 flex-1 border-0 bg-transparent text-16 text-text outline-none"
          />
          <Count answer={text && !of && !actionsOnly && answer?.text === text ? answer : null} />
        </div>
        <div
          id={listId}
          role="listbox"
          aria-label={m.find_title()}
          className="min-h-0 flex-1 overflow-y-auto p-2"
        >
          {groups.map((group) => (
            <ListedGroup key={group.id} group={group}>
              {group.items.map((item) => {
                const index = items.indexOf(item);
                return (
                  <Row
                    key={keyOf(item)}
                    id={`${listId}-${index}`}
                    item={item}
                    wanted={answer?.wanted ?? []}
                    stage={
                      item.kind === 'person'
                        ? head?.stages.find(({ id }) => id === item.found.card.stageId)
                        : undefined
                    }
                    chosen={index === at}
                    onPoint={() => setChosen(keyOf(item))}
                    onChoose={(apart) => choose(item, apart)}
                  />
                );
              })}
            </ListedGroup>
          ))}
          {items.length === 0 && (of || actionsOnly || answer?.text === text) ? (
            <p className="px-2 py-3 text-text2">{m.find_nothing({ text })}</p>
          ) : null}
        </div>
        <Footer person={current?.kind === 'person'} of={of !== null} surface={surface} />
      </div>
    </dialog>
  );
}

const keyOf = (item: Item): string => `${item.kind}:${item.id}`;

function ListedGroup({ group, children }: { group: Group; children: React.ReactNode }) {
  const id = useId();
  const words = { people: m.find_people(), views: m.find_views(), actions: m.find_actions() };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox has no element of its own.
    <div role="group" aria-labelledby={id} className="not-first:mt-2">
      <div id={id} role="presentation" className="px-2 py-1 text-12 text-text3">
        {words[group.id]}
      </div>
      {children}
    </div>
  );
}

function Count({ answer }: { answer: { total: number | null; found: unknown[] } | null }) {
  if (!answer) return null;
  const count = answer.total ?? answer.found.length;
  const shown = sayNumber(count);
  return (
    <span role="status" className="tabular flex-none text-12 text-text3">
      {answer.total === null ? m.find_more({ shown }) : m.find_results({ count, shown })}
    </span>
  );
}

interface GroupsOf {
  surface: SurfaceName;
  moveTo: MoveTo;
  text: string;
  actionsOnly: boolean;
  of: LeadCard | null;
  stages: Parameters<typeof personActions>[1];
  answer: ReturnType<typeof useSearch>;
}

function useGroups({ surface, moveTo, text, actionsOnly, of, stages, answer }: GroupsOf): Group[] {
  const { run } = useCommand();
  const undo = useUndo();
  const openLead = useOpenLead();
  const looking = useLooking();
  const now = useNow();
  const calendar = useCalendar();
  const views = useViewItems();
  const deeds: Deeds = {
    surface,
    run,
    moveTo,
    undo: () => void undo(null),
    setFilter: (filter) => {
      looking.open(null);
      looking.setFilter(filter);
    },
    openLead,
  };
  const actions = of
    ? fitting(personActions(of, stages, text, { presets: presets(now, calendar), now }, deeds), text)
    : fitting(commonActions(actionsOnly ? '' : text, deeds), text);
  const groups: Group[] = [
    {
      id: 'people',
      items:
        of || actionsOnly || text === ''
          ? []
          : (answer?.found ?? []).map((found) => ({ kind: 'person', id: found.card.leadId, found })),
    },
    { id: 'views', items: of || actionsOnly ? [] : fitting(views, text) },
    { id: 'actions', items: actions },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
