/** Which cadence a lead is in, with what can be done about it; or the way into one. */
import { ChevronDown, ListOrdered, Pause, Play, SkipForward, Square } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { openFullTab } from '@/components/ui/navigation';
import { useCommand } from '@/components/ui/use-command';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { cadencesOf, runOf } from '@/lib/store/contact';

export function CadenceLine({ leadId }: { leadId: string }) {
  const run = useLive((db) => runOf(db, leadId), [leadId]);
  const cadences = useLive((db) => cadencesOf(db), []);
  const command = useCommand();
  if (run === undefined || cadences === undefined) return null;
  const steer = (how: 'pause' | 'resume' | 'stop', said: string) =>
    void command.run('steerCadence', { leadId, how }, said);
  const running: MenuItem[] = run
    ? [
        run.paused
          ? {
              id: 'resume',
              label: m.cadence_resume(),
              icon: Play,
              onChoose: () => steer('resume', m.cadence_resumed()),
            }
          : {
              id: 'pause',
              label: m.cadence_pause(),
              icon: Pause,
              onChoose: () => steer('pause', m.cadence_paused()),
            },
        ...(run.paused
          ? []
          : [
              {
                id: 'skip',
                label: m.cadence_skip(),
                icon: SkipForward,
                onChoose: () => void command.run('skipStep', { leadId }, m.cadence_skipped()),
              },
            ]),
        {
          id: 'stop',
          label: m.cadence_stop(),
          icon: Square,
          onChoose: () => steer('stop', m.cadence_stopped()),
        },
      ]
    : [];
  const others = cadences.map(
    ({ id, name }, index): MenuItem => ({
      id,
      label: name,
      icon: ListOrdered,
      separated: run !== null && index === 0,
      onChoose: () =>
        void command.run('enrol', { leadId, cadenceId: id }, m.cadence_startedOne({ cadence: name })),
    }),
  );
  const edit: MenuItem = {
    id: 'edit',
    label: m.cadence_all(),
    separated: true,
    onChoose: () => openFullTab('cadences'),
  };
  return (
    <div className="flex min-w-0 items-center gap-2 px-1 text-12 text-text2">
      <ListOrdered size={14} className="flex-none" aria-hidden />
      {run ? (
        <span className="min-w-0 flex-1 truncate" title={run.name}>
          {run.name}
          <span className="text-text3">
            {' · '}
            {run.paused
              ? m.cadence_isPaused()
              : run.step === null
                ? m.cadence_lastStep()
                : m.cadence_stepOf({ step: run.step, steps: run.steps })}
          </span>
        </span>
      ) : (
        <span className="min-w-0 flex-1 truncate text-text3">{m.cadence_none()}</span>
      )}
      <Menu
        label={m.cadence_title()}
        align="end"
        items={[...running, ...others, edit]}
        trigger={(props) => (
          <Button
            {...props}
            size={24}
            kind="ghost"
            aria-label={run ? m.cadence_change() : m.cadence_choose()}
            trailing={<ChevronDown size={12} className="flex-none" aria-hidden />}
          >
            {run ? m.cadence_change() : m.cadence_choose()}
          </Button>
        )}
      />
    </div>
  );
}
