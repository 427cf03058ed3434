/** How stages look: a dot or a pipe segment, never a filled pill, and never without the name near by. */
import type { KeyboardEvent } from 'react';
import type { Stage, StageColour } from '@/lib/pipeline/records';
import { classes } from './classes';

/** The CSS colour of a stage. */
export function stageColour(colour: StageColour): string {
  return `var(--stage-${colour})`;
}

/** An 8 px dot. The stage's name stands beside it. */
export function StageDot({ colour, className }: { colour: StageColour; className?: string }) {
  return (
    <span
      aria-hidden
      className={classes('dot inline-block size-2 flex-none rounded-full', className)}
      style={{ backgroundColor: stageColour(colour) }}
    />
  );
}

type PipeStage = Pick<Stage, 'id' | 'name' | 'colour'>;

export interface StagePipeProps {
  stages: PipeStage[];
  /** The stage it stands in; null: none, every segment in its full colour. */
  currentId: string | null;
  /** 4 on columns, 6 elsewhere. */
  height?: 4 | 6;
  className?: string;
}

/** The pipe: joined segments. Passed ones pale, the current one full, coming ones grey. For the eye only. */
export function StagePipe({ stages, currentId, height = 6, className }: StagePipeProps) {
  const current = stages.findIndex((stage) => stage.id === currentId);
  return (
    <div className={classes('flex gap-0.5', className)} aria-hidden>
      {stages.map((stage, index) => (
        <Segment
          key={stage.id}
          colour={stage.colour}
          state={currentId === null || index === current ? 'here' : index < current ? 'passed' : 'coming'}
          height={height}
          end={index === 0 ? 'first' : index === stages.length - 1 ? 'last' : null}
        />
      ))}
    </div>
  );
}

interface SegmentProps {
  colour: StageColour;
  state: 'here' | 'passed' | 'coming';
  height: number;
  end: 'first' | 'last' | null;
}

/** One segment, as it is drawn in every pipe. */
export function Segment({ colour, state, height, end }: SegmentProps) {
  return (
    <span
      className={classes(
        'dot block min-w-0 flex-1 overflow-hidden',
        end === 'first' && 'rounded-l-full',
        end === 'last' && 'rounded-r-full',
      )}
      style={{ height, backgroundColor: state === 'passed' ? 'transparent' : 'var(--lineStrong)' }}
    >
      {state === 'coming' ? null : (
        <span
          key={state}
          className={classes(
            'block h-full',
            state === 'here' && 'anim-fill',
            state === 'passed' && 'opacity-45',
          )}
          style={{ backgroundColor: stageColour(colour) }}
        />
      )}
    </span>
  );
}

export interface StageSwitcherProps {
  stages: (PipeStage & Pick<Stage, 'shortName'> & { count?: number })[];
  currentId: string;
  /** What is switched, for screen readers. */
  label: string;
  /** The id of the panel the tabs control. */
  controls?: string;
  onChange(stageId: string): void;
}

/** The pipe as a tablist: counts under the segments, arrows move. */
export function StageSwitcher({ stages, currentId, label, controls, onChange }: StageSwitcherProps) {
  const current = stages.findIndex((stage) => stage.id === currentId);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const to = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: stages.length - 1 }[
      event.key
    ];
    const stage = to === undefined ? undefined : stages[to];
    if (!stage) return;
    event.preventDefault();
    onChange(stage.id);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[to ?? 0]?.focus();
  };
  return (
    <div role="tablist" aria-label={label} onKeyDown={onKeyDown} className="flex gap-0.5">
      {stages.map((stage, index) => (
        <button
          key={stage.id}
          type="button"
          role="tab"
          aria-selected={index === current}
          aria-controls={controls}
          aria-label={stage.count === undefined ? stage.name : `${stage.name}, ${stage.count}`}
          title={stage.name}
          tabIndex={index === current ? 0 : -1}
          onClick={() => onChange(stage.id)}
          className="flex min-w-0 flex-1 flex-col justify-start gap-1 rounded-chip pt-1.5 pb-0.5 hover:bg-hover"
        >
          <span className="flex w-full">
            <Segment
              colour={stage.colour}
              state={index === current ? 'here' : 'passed'}
              height={6}
              end={index === 0 ? 'first' : index === stages.length - 1 ? 'last' : null}
            />
          </span>
          {stage.count === undefined ? null : (
            <span
              className={classes(
                'tabular w-full truncate text-center text-11',
                index === current ? 'font-semibold text-text' : 'text-text3',
              )}
            >
              {stage.count}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
