import { Plus } from 'lucide-react';
import { v7 as newId } from 'uuid';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Field';
import { useCommand } from '@/components/ui/use-command';
import { getLocale, m } from '@/lib/i18n/words';
import type { Cadence } from '@/lib/pipeline/contact-records';
import { type Example, examplesIn } from './examples';

/** Cadences to begin with: one click adds one, with its words. */
export function Examples({ known }: { known: readonly Cadence[] }) {
  const { run, busy } = useCommand();
  const locale = getLocale();
  const left = examplesIn(locale).filter(({ name }) => !known.some((each) => each.name === name));
  if (left.length === 0) return <p className="text-12 text-text3">{m.cadence_allAdded()}</p>;
  const add = ({ name, restDays, steps }: Example) => {
    const templates = steps.flatMap(({ channel, template }) =>
      template ? [{ ...template, templateId: newId(), channel, language: locale }] : [],
    );
    const words = [...templates];
    const body = {
      name,
      restDays,
      steps: steps.map(({ template, ...step }) => ({
        ...step,
        id: null,
        templateId: template ? (words.shift()?.templateId ?? null) : null,
      })),
      templates,
    };
    void run('addExample', body, m.cadence_added({ name }));
  };
  return (
    <Card>
      {left.map((example) => (
        <div
          key={example.id}
          className="flex items-center gap-3 border-t border-line px-3 py-2.5 first:border-t-0"
        >
          <div className="min-w-0 flex-1">
            <strong className="font-medium">{example.name}</strong>
            <p className="text-12 text-text2">{example.about}</p>
          </div>
          <Button
            size={28}
            icon={Plus}
            busy={busy}
            onClick={() => add(example)}
            aria-label={m.cadence_addName({ name: example.name })}
            className="flex-none"
          >
            {m.cadence_add()}
          </Button>
        </div>
      ))}
    </Card>
  );
}
