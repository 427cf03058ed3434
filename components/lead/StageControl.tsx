import { ArrowRight, ChevronDown } from 'lucide-react';
import { useRef } from 'react';
import type { Result } from '@/components/entering/OutcomeDialog';
import { useEntering } from '@/components/entering/use-entering';
import { Button } from '@/components/ui/Button';
import { useRotting } from '@/components/ui/calendar';
import { daysUntil, today } from '@/components/ui/dates';
import { useShortcut } from '@/components/ui/keys';
import { Menu, type MenuHandle, type MenuItem } from '@/components/ui/Menu';
import { RottingMark } from '@/components/ui/RottingMark';
import { StageDot, StagePipe } from '@/components/ui/Stage';
import { type Said, useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { canRot, type Rotting } from '@/lib/pipeline/rotting';
import type { LeadView } from '@/lib/store/views';

/** How long it has stood in its stage, in calendar days. */
export function sayStay(since: number, now: number): string {
  const days = -daysUntil(today(since), now);
  return days <= 0 ? m.lead_hereSinceToday() : m.lead_hereDays({ days });
}

/** The same as an age, "3 d"; nothing on the first day. */
function sayDaysIn(since: number, now: number): string | null {
  const days = -daysUntil(today(since), now);
  return days > 0 ? m.date_ageDays({ n: days }) : null;
}

/** Moves the lead, with the words for it. */
export function useMove({ lead, stages }: LeadView) {
  const { run, busy } = useCommand();
  const { enter, dialog } = useEntering();
  const go = async (stageId: string, expected?: Result) => {
    const stage = stages.find((each) => each.id === stageId);
    if (!stage || stageId === lead.stageId) return;
    const said = await enter([lead.id], stageId, expected);
    if (!said) return;
    const told: Said = { text: m.said_moved({ stage: stage.name }) };
    const proposed = stages.find(({ kind }) => kind === 'retention');
    if (said.outcome?.result === 'won' && proposed) {
      told.action = {
        label: m.outcome_toRetention({ stage: proposed.shortName }),
        run: () => void go(proposed.id),
      };
    }
    await run('moveLead', { leadId: lead.id, stageId, beforeId: null, ...said }, told);
  };
  return { move: (stageId: string, expected?: Result) => void go(stageId, expected), busy, dialog };
}

/** The stages as menu items, chosen by digit. */
export function stageItems({ lead, stages }: LeadView, move: (stageId: string) => void): MenuItem[] {
  return stages.map((stage, index) => ({
    id: stage.id,
    label: stage.name,
    dot: stage.colour,
    hint: `${index + 1}`,
    checked: stage.id === lead.stageId,
    onChoose: () => move(stage.id),
  }));
}

/** The panel's form: the pipe, the stage with its menu, the way to the next. */
export function StageControl({ view, now }: { view: LeadView; now: number }) {
  const { lead, stages } = view;
  const { move, dialog } = useMove(view);
  const menu = useRef<MenuHandle>(null);
  useShortcut('m', () => menu.current?.open());
  const at = stages.findIndex((stage) => stage.id === lead.stageId);
  const current = stages[at];
  const next = stages[at + 1];
  const cold = useCold(view, now);
  if (!current) return null;
  return (
    <div className="flex flex-col gap-1.5">
      {dialog}
      <StagePipe stages={stages} currentId={lead.stageId} />
      <div className="@container flex min-w-0 items-center gap-2">
        <Menu
          label={m.lead_moveTo()}
          handle={menu}
          items={stageItems(view, move)}
          trigger={(props) => (
            <Button
              {...props}
              size={28}
              aria-label={m.lead_stageIs({ stage: current.name })}
              title={`${m.lead_moveTo()} (M)`}
              className="shrink"
              trailing={<ChevronDown size={14} className="flex-none" aria-hidden />}
            >
              <span className="flex min-w-0 items-center gap-2">
                <StageDot colour={current.colour} />
                <span className="truncate">{current.name}</span>
              </span>
            </Button>
          )}
        />
        {cold ? <RottingMark rotting={cold} now={now} /> : <Stay since={lead.stageSince} now={now} />}
        <span className="flex-1" />
        {next ? (
          <Button
            size={28}
            className="flex-none"
            aria-label={m.lead_moveToStage({ stage: next.name })}
            title={m.lead_moveToStage({ stage: next.name })}
            trailing={<ArrowRight size={14} className="flex-none" aria-hidden />}
            onClick={() => move(next.id)}
          >
            {next.shortName}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Why the lead is rotting where it stands; null while it is not. */
function useCold({ lead, stages, followUps }: LeadView, now: number): Rotting | null {
  const stage = stages.find(({ id }) => id === lead.stageId);
  const rotsAfter = stage && canRot(lead, stage) ? stage.rottingDays : null;
  return useRotting({ ...lead, rotsAfter, nextStep: followUps[0] ?? null }, now);
}

/** In words where there is room, as an age where there is not. */
function Stay({ since, now }: { since: number; now: number }) {
  const words = sayStay(since, now);
  return (
    <span title={words} className="tabular flex-none text-12 text-text3">
      <span className="hidden @min-[21.5rem]:inline">{words}</span>
      <span className="@min-[21.5rem]:hidden">{sayDaysIn(since, now)}</span>
    </span>
  );
}

/** The full tab's form: every stage under its segment; a click moves there. */
export function StageBar({ view, now }: { view: LeadView; now: number }) {
  const { lead, stages } = view;
  const { move, dialog } = useMove(view);
  const menu = useRef<MenuHandle>(null);
  const here = useRef<HTMLButtonElement>(null);
  useShortcut('m', () => here.current && menu.current?.open(here.current));
  const at = stages.findIndex((stage) => stage.id === lead.stageId);
  const cold = useCold(view, now);
  return (
    <div className="flex flex-col gap-1">
      {dialog}
      <StagePipe stages={stages} currentId={lead.stageId} />
      <ol className="m-0 flex list-none gap-0.5 p-0">
        {stages.map((stage, index) => (
          <li key={stage.id} className="min-w-0 flex-1">
            <button
              ref={index === at ? here : undefined}
              type="button"
              aria-current={index === at ? 'step' : undefined}
              aria-label={
                index === at
                  ? m.lead_stageIs({ stage: stage.name })
                  : m.lead_moveToStage({ stage: stage.name })
              }
              title={index === at ? stage.name : m.lead_moveToStage({ stage: stage.name })}
              onClick={() =>
                index === at && here.current ? menu.current?.open(here.current) : move(stage.id)
              }
              className={
                index === at
                  ? 'flex h-6 max-w-full items-center gap-1.5 rounded-chip pr-1 text-left font-semibold hover:bg-hover'
                  : 'flex h-6 max-w-full items-center gap-1.5 rounded-chip pr-1 text-left text-text2 hover:bg-hover'
              }
            >
              <span className="truncate">{stage.name}</span>
              {index === at && cold ? (
                <RottingMark rotting={cold} now={now} />
              ) : index === at ? (
                <span className="tabular flex-none text-12 font-normal text-text3">
                  {sayDaysIn(lead.stageSince, now)}
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ol>
      <Menu label={m.lead_moveTo()} handle={menu} items={stageItems(view, move)} />
    </div>
  );
}
