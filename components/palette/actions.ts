/** What can be done from the palette: anywhere, and with one person. */
import {
  CalendarPlus,
  ListFilter,
  ListOrdered,
  Maximize2,
  Reply,
  Settings,
  SquareKanban,
  StickyNote,
  Sun,
  Table2,
  Undo2,
  UserRound,
} from 'lucide-react';
import type { MoveTo } from '@/components/entering/use-move-to';
import type { PresetChoice } from '@/components/lead/presets';
import { channelWord } from '@/components/ui/Channel';
import { sayWhen } from '@/components/ui/dates';
import { UNDO_KEY } from '@/components/ui/keys';
import { openFullTab } from '@/components/ui/navigation';
import type { Command } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import type { LeadFilter } from '@/lib/pipeline/filter';
import type { BoardStage, LeadCard } from '@/lib/store/views';
import type { ActionItem } from './items';

export type SurfaceName = 'tab' | 'panel';

export interface Deeds {
  surface: SurfaceName;
  run: Command['run'];
  moveTo: MoveTo;
  undo(): void;
  setFilter(filter: LeadFilter): void;
  openLead(leadId: string): void;
}

const goTo = (route: string) => () => {
  location.hash = route;
};

/** What can be done wherever one is. `text` is what was typed. */
export function commonActions(text: string, { surface, undo, setFilter }: Deeds): ActionItem[] {
  const action = (
    id: string,
    label: string,
    icon: ActionItem['icon'],
    act: () => void,
    hint?: string,
  ): ActionItem => ({
    kind: 'action',
    id,
    label,
    act,
    ...(icon ? { icon } : {}),
    ...(hint ? { hint } : {}),
  });
  const inPanel = surface === 'panel';
  return [
    ...(text === ''
      ? []
      : [
          {
            ...action('show-all', m.find_showAll({ text }), ListFilter, () => {
              setFilter({ text });
              location.hash = location.hash === '#table' ? 'table' : 'board';
            }),
            always: true,
          },
        ]),
    action('board', m.find_goBoard(), SquareKanban, goTo('board')),
    action('table', m.find_goTable(), Table2, inPanel ? () => openFullTab('table') : goTo('table')),
    action('today', m.find_goToday(), Sun, goTo('today')),
    action(
      'cadences',
      m.cadence_go(),
      ListOrdered,
      inPanel ? () => openFullTab('cadences') : goTo('cadences'),
    ),
    action('undo', m.find_undo(), Undo2, undo, UNDO_KEY),
    action(
      'settings',
      m.find_goSettings(),
      Settings,
      inPanel ? () => openFullTab('settings') : goTo('settings'),
    ),
    ...(inPanel ? [action('full-tab', m.find_fullTab(), Maximize2, () => openFullTab('board'))] : []),
  ];
}

/** What can be done with one person. Typed words can become a note. */
export function personActions(
  card: LeadCard,
  stages: BoardStage[],
  text: string,
  { presets, now }: { presets: PresetChoice[]; now: number },
  { run, moveTo, openLead }: Deeds,
): ActionItem[] {
  const { leadId } = card;
  const moves = stages
    .filter(({ id }) => id !== card.stageId)
    .map(
      (stage): ActionItem => ({
        kind: 'action',
        id: `move-${stage.id}`,
        label: m.find_moveTo({ stage: stage.name }),
        dot: stage.colour,
        act: () => moveTo({ id: leadId, name: card.name }, stage),
      }),
    );
  const plans = presets.map(
    (preset): ActionItem => ({
      kind: 'action',
      id: `plan-${preset.id}`,
      label: m.find_plan({ when: preset.label }),
      icon: CalendarPlus,
      detail: preset.day,
      act: () =>
        void run(
          'planFollowUp',
          { leadId, date: preset.date, time: preset.time, channel: 'message', text: null },
          m.said_planned({ channel: channelWord('message'), when: sayWhen(preset.date, preset.time, now) }),
        ),
    }),
  );
  const note: ActionItem[] =
    text === ''
      ? []
      : [
          {
            kind: 'action',
            id: 'note',
            label: m.find_addNote({ text }),
            icon: StickyNote,
            always: true,
            act: () => void run('addNote', { leadId, text }, m.said_noted()),
          },
        ];
  return [
    {
      kind: 'action',
      id: 'open',
      label: m.find_openLead({ name: card.name }),
      icon: UserRound,
      act: () => openLead(leadId),
    },
    ...plans,
    {
      kind: 'action',
      id: 'replied',
      label: m.find_replied(),
      icon: Reply,
      act: () => void run('replied', { leadId }, m.said_replied()),
    },
    ...moves,
    ...note,
  ];
}
