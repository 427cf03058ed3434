/** Cadences and the words they use: what there is, examples to begin with, and both to be changed. */
import { ListOrdered, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { ChannelIcon } from '@/components/ui/Channel';
import { Card, LoadingRows } from '@/components/ui/Field';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { type CadenceInUse, cadencesOf, templatesOf } from '@/lib/store/contact';
import { CadenceEditor } from './CadenceEditor';
import { Examples } from './Examples';
import { SenderCard } from './SenderCard';
import { TemplateList } from './TemplateList';

export function CadencesPage() {
  const cadences = useLive(cadencesOf, []);
  const templates = useLive(templatesOf, []);
  /** The one that is edited, 'new', or null. */
  const [editing, setEditing] = useState<string | null>(null);
  useEffect(() => {
    document.title = `${m.cadence_title()} · Pipeside`;
    return () => {
      document.title = 'Pipeside';
    };
  }, []);
  if (cadences === undefined || templates === undefined) {
    return (
      <div className="p-4">
        <LoadingRows rows={3} height={64} />
      </div>
    );
  }
  const close = () => setEditing(null);
  return (
    <div className="mx-auto flex w-full max-w-170 flex-col gap-6 px-4 pt-4 pb-8 min-[760px]:px-5">
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="min-w-0 flex-1 text-20 font-semibold">{m.cadence_title()}</h1>
        {editing === 'new' ? null : (
          <Button icon={Plus} onClick={() => setEditing('new')}>
            {m.cadence_new()}
          </Button>
        )}
      </div>
      <p className="-mt-4 text-text2">{m.cadence_about()}</p>
      {editing === 'new' ? <CadenceEditor known={null} templates={templates} onClose={close} /> : null}
      {cadences.length > 0 ? (
        <ul className="m-0 flex list-none flex-col gap-2 p-0">
          {cadences.map((each) => (
            <li key={each.id}>
              {editing === each.id ? (
                <CadenceEditor known={each} templates={templates} onClose={close} />
              ) : (
                <CadenceRow cadence={each} onEdit={() => setEditing(each.id)} />
              )}
            </li>
          ))}
        </ul>
      ) : null}
      <Section title={m.cadence_examples()}>
        <Examples known={cadences} />
      </Section>
      <Section title={m.template_title()}>
        <TemplateList templates={templates} />
      </Section>
      <Section title={m.sender_title()}>
        <SenderCard />
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="text-13 font-semibold text-text2">
        {title}
      </h2>
      {children}
    </section>
  );
}

function CadenceRow({ cadence, onEdit }: { cadence: CadenceInUse; onEdit(): void }) {
  const days = cadence.steps.reduce((sum, step) => sum + step.days, 0);
  return (
    <Card className="flex items-center gap-3 px-3 py-2.5">
      <ListOrdered size={16} className="flex-none text-text2" aria-hidden />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <strong className="truncate font-medium">{cadence.name}</strong>
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 text-12 text-text2">
          <span className="flex items-center gap-1">
            {cadence.steps.map(({ id, channel }) => (
              <ChannelIcon key={id} channel={channel} size={14} className="text-text3" />
            ))}
          </span>
          {m.cadence_summary({ steps: cadence.steps.length, days })}
          {cadence.inIt > 0 ? <span>{m.cadence_inIt({ count: cadence.inIt })}</span> : null}
        </p>
      </div>
      <Button
        size={28}
        onClick={onEdit}
        aria-label={m.cadence_editName({ name: cadence.name })}
        className="flex-none"
      >
        {m.cadence_edit()}
      </Button>
    </Card>
  );
}
