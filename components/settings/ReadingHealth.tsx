/** How LinkedIn's pages were read in the last saves: one line, details on request, a report to copy by hand. */
import { ChevronDown, CircleAlert, CircleCheck, CircleDashed, Copy, type LucideIcon } from 'lucide-react';
import { useId, useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { Card } from '@/components/ui/Field';
import { useToast } from '@/components/ui/Toast';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { type Health, healthReport } from '@/lib/pipeline/health';
import { readHealth } from '@/lib/store/health';
import {
  type HealthState,
  healthNumbers,
  healthState,
  healthTitle,
  layoutWord,
  type PageHealth,
  pageHealth,
  watchedWord,
} from './health-words';

const ICONS: Record<HealthState, [LucideIcon, string]> = {
  none: [CircleDashed, 'text-none'],
  few: [CircleDashed, 'text-none'],
  well: [CircleCheck, 'text-won'],
  partly: [CircleAlert, 'text-unsure'],
  changed: [CircleAlert, 'text-unsure'],
};

export function ReadingHealth() {
  const health = useLive(readHealth, []);
  if (health === undefined) return <Card className="h-16" aria-busy />;
  return (
    <Card>
      <Line health={health} />
    </Card>
  );
}

function Line({ health }: { health: Health }) {
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const state = healthState(health);
  const [Icon, ink] = ICONS[state];
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
        <div className="flex min-w-0 flex-1 basis-60 gap-3">
          <Icon size={16} className={classes('mt-px flex-none', ink)} aria-hidden />
          <div className="flex min-w-0 flex-col gap-0.5">
            <strong className="font-medium">{healthTitle(health)}</strong>
            <p className="tabular text-12 text-text2">
              {state === 'none' ? m.health_noneText() : `${healthNumbers(health)}. ${m.health_stays()}`}
            </p>
          </div>
        </div>
        {state === 'none' ? null : (
          <Button
            size={28}
            aria-expanded={open}
            aria-controls={open ? detailsId : undefined}
            onClick={() => setOpen(!open)}
            trailing={
              <ChevronDown size={14} className={classes('flex-none', open && 'rotate-180')} aria-hidden />
            }
          >
            {m.health_details()}
          </Button>
        )}
      </div>
      {open && state !== 'none' ? (
        <div id={detailsId} className="flex flex-col gap-4 border-t border-line px-4 py-3">
          {pageHealth(health).map((page) => (
            <PageTable key={page.layout} page={page} />
          ))}
          <Report health={health} />
        </div>
      ) : null}
    </>
  );
}

function PageTable({ page }: { page: PageHealth }) {
  const number = 'tabular w-px py-1.5 pl-3 text-right align-baseline font-normal whitespace-nowrap';
  return (
    <table className="w-full border-collapse text-left">
      <caption className="pb-1 text-left font-medium">
        {layoutWord(page.layout)}{' '}
        <span className="font-normal text-text3">{m.health_saves({ count: page.saves })}</span>
      </caption>
      <thead className="text-12 text-text3">
        <tr>
          <th scope="col" className="py-1 font-normal">
            {m.health_field()}
          </th>
          <th scope="col" className={number}>
            {m.health_found()}
          </th>
          <th scope="col" className={number}>
            {m.health_sure()}
          </th>
        </tr>
      </thead>
      <tbody>
        {page.fields.map(({ field, found, sure, from }) => (
          <tr key={field} className="border-t border-line">
            <th scope="row" className="py-1.5 font-normal">
              {watchedWord(page.layout, field)}
              {from.length > 0 ? (
                <span className="tabular flex flex-wrap gap-x-2 text-12 text-text3">
                  {from.map(([name, count]) => (
                    <span key={name} className="[overflow-wrap:normal]">
                      {name} {count}
                    </span>
                  ))}
                </span>
              ) : null}
            </th>
            <td className={number}>{found}</td>
            <td className={number}>{sure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Report({ health }: { health: Health }) {
  const toasts = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(healthReport(health, browser.runtime.getManifest().version));
      toasts.show({ text: m.health_copied(), detail: m.health_reportHolds() });
    } catch {
      toasts.show({ text: m.health_notCopied(), tone: 'error' });
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button size={28} icon={Copy} onClick={() => void copy()}>
        {m.health_copy()}
      </Button>
      <p className="min-w-0 flex-1 basis-48 text-12 text-text2">{m.health_reportHolds()}</p>
    </div>
  );
}
