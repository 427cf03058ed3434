/** Words to be written again and again, with their places, and how they read for somebody. */
import { Trash2 } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { placeWord } from '@/components/contact/place-words';
import { Words } from '@/components/contact/Words';
import { Button } from '@/components/ui/Button';
import { channelWord } from '@/components/ui/Channel';
import { Dialog } from '@/components/ui/Dialog';
import { INPUT } from '@/components/ui/Field';
import { LANGUAGES } from '@/components/ui/looks';
import { useSettings } from '@/components/ui/settings';
import { useCommand } from '@/components/ui/use-command';
import { m } from '@/lib/i18n/words';
import { BUYING_MOMENTS, type Template } from '@/lib/pipeline/contact-records';
import { CHANNELS, FIELD_LIMIT, TEXT_LIMIT } from '@/lib/pipeline/records';
import { fill, PLACES } from '@/lib/pipeline/wording';
import { momentWord } from './moment-words';
import { samplePerson } from './sample';

type Draft = Pick<Template, 'name' | 'channel' | 'language' | 'moment' | 'subject' | 'text'>;

export function TemplateEditor({ known, onClose }: { known: Template | null; onClose(): void }) {
  const { run, busy } = useCommand();
  const { locale, settings } = useSettings();
  const [draft, setDraft] = useState<Draft>(
    known ?? { name: '', channel: 'message', language: locale, moment: null, subject: null, text: '' },
  );
  const box = useRef<HTMLTextAreaElement>(null);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const { name, channel, language, moment, subject, text } = draft;
  const values = samplePerson(settings.sender);
  const save = async () => {
    const body = {
      templateId: known?.id ?? null,
      name,
      channel,
      language,
      moment,
      subject: channel === 'email' ? subject : null,
      text,
    };
    if (await run('saveTemplate', body, m.template_saved({ name: name.trim() }))) onClose();
  };
  const remove = async () => {
    if (
      known &&
      (await run('deleteTemplate', { templateId: known.id }, m.template_deleted({ name: known.name })))
    )
      onClose();
  };
  /** Puts a place where the cursor stands. */
  const insert = (place: string) => {
    const area = box.current;
    const [from, to] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length];
    change({ text: `${text.slice(0, from)}{${place}}${text.slice(to)}` });
    area?.focus();
  };
  const empty = name.trim() === '' || text.trim() === '' ? m.template_needs() : undefined;
  return (
    <Dialog
      title={known ? m.template_edit() : m.template_new()}
      onClose={onClose}
      actions={
        <>
          {known ? (
            <Button kind="ghost" icon={Trash2} onClick={() => void remove()} className="mr-auto">
              {m.template_delete()}
            </Button>
          ) : null}
          <Button kind="ghost" onClick={onClose}>
            {m.ui_cancel()}
          </Button>
          <Button kind="primary" busy={busy} disabledBecause={empty} onClick={() => void save()}>
            {m.cadence_save()}
          </Button>
        </>
      }
    >
      <Labelled label={m.template_name()}>
        {(id) => (
          <input
            id={id}
            className={INPUT}
            value={name}
            maxLength={FIELD_LIMIT}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </Labelled>
      <div className="grid grid-cols-3 gap-2">
        <Labelled label={m.cadence_channel()}>
          {(id) => (
            <select
              id={id}
              className={INPUT}
              value={channel}
              onChange={({ target }) =>
                change({ channel: CHANNELS.find((each) => each === target.value) ?? channel })
              }
            >
              {CHANNELS.map((each) => (
                <option key={each} value={each}>
                  {channelWord(each)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label={m.template_moment()}>
          {(id) => (
            <select
              id={id}
              className={INPUT}
              value={moment ?? ''}
              onChange={({ target }) =>
                change({ moment: BUYING_MOMENTS.find((each) => each === target.value) ?? null })
              }
            >
              {[null, ...BUYING_MOMENTS].map((each) => (
                <option key={each} value={each ?? ''}>
                  {momentWord(each)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label={m.settings_language()}>
          {(id) => (
            <select
              id={id}
              className={INPUT}
              value={language}
              onChange={({ target }) => change({ language: target.value })}
            >
              {Object.entries(LANGUAGES).map(([tag, words]) => (
                <option key={tag} value={tag}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      </div>
      {channel === 'email' ? (
        <Labelled label={m.template_subject()}>
          {(id) => (
            <input
              id={id}
              className={INPUT}
              value={subject ?? ''}
              maxLength={FIELD_LIMIT}
              onChange={({ target }) => change({ subject: target.value || null })}
            />
          )}
        </Labelled>
      ) : null}
      <Labelled label={m.template_text()}>
        {(id) => (
          <textarea
            ref={box}
            id={id}
            rows={8}
            maxLength={TEXT_LIMIT}
            className="input-edge w-full resize-y rounded-control px-2.5 py-2 text-13 text-text"
            value={text}
            onChange={({ target }) => change({ text: target.value })}
          />
        )}
      </Labelled>
      <fieldset className="m-0 flex min-w-0 flex-wrap gap-1 border-0 p-0">
        <legend className="mb-1 p-0 text-12 text-text3">{m.template_places()}</legend>
        {PLACES.map((place) => (
          <button
            key={place}
            type="button"
            title={`{${place}}`}
            onClick={() => insert(place)}
            className="h-6 rounded-chip px-1.5 text-12 text-text2 ring-1 ring-lineStrong ring-inset hover:bg-hover"
          >
            {placeWord(place)}
          </button>
        ))}
      </fieldset>
      <p className="text-12 text-text3">
        {m.template_howTo({ fallback: '{firstName|…}', passage: '[ … {company}]' })}
      </p>
      {text.trim() === '' ? null : (
        <section aria-label={m.template_preview()} className="flex flex-col gap-1">
          <span className="text-12 text-text3">{m.template_preview()}</span>
          <Words
            subject={channel === 'email' && subject ? fill(subject, values) : null}
            text={fill(text, values)}
            className="rounded-control bg-sunken px-2.5 py-2"
          />
        </section>
      )}
    </Dialog>
  );
}

function Labelled({ label, children }: { label: string; children(id: string): ReactNode }) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-12 text-text3">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
