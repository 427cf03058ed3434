/** The words for a step, ready: one click copies them and opens the place where they are said. Nothing is sent by us. */
import { ChevronDown, Copy, ExternalLink, MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Menu } from '@/components/ui/Menu';
import { useSettings } from '@/components/ui/settings';
import { useLive } from '@/components/ui/use-live';
import { m } from '@/lib/i18n/words';
import { type ContactPlace, contactPlace } from '@/lib/pipeline/contact-place';
import type { Template } from '@/lib/pipeline/contact-records';
import type { Channel } from '@/lib/pipeline/records';
import { fill, momentAt, offered, plainText, valuesOf } from '@/lib/pipeline/wording';
import { wordsFor } from '@/lib/store/contact';
import { Words } from './Words';

export interface ReadyWordsProps {
  leadId: string;
  channel: Channel;
  /** The words chosen for it; null: none, then those that fit are offered. */
  templateId: string | null;
  /** The words were copied and their place opened: the step is done. */
  onUsed(): void;
}

export function ReadyWords({ leadId, channel, templateId, onUsed }: ReadyWordsProps) {
  const source = useLive((db) => wordsFor(db, leadId), [leadId]);
  const { locale, settings } = useSettings();
  const [chosen, setChosen] = useState<string | null>(null);
  if (!source) return null;
  const { person, lead, stages, templates } = source;
  const fitting = offered(templates, { channel, moment: momentAt(lead.stageId, stages), language: locale });
  const wanted = chosen ?? templateId;
  const template = templates.find(({ id }) => id === wanted) ?? null;
  const { sender } = settings;
  const values = valuesOf(person, { name: sender?.name ?? null, company: sender?.company ?? null });
  const subject = template?.subject ? fill(template.subject, values) : null;
  const text = fill(template?.text ?? '', values);
  const words = { subject: subject && plainText(subject), text: plainText(text) };
  const place = contactPlace(channel, person, words, settings.mail ?? 'program');
  if (!template && !place && fitting.length === 0) return null;
  return (
    <div className="mt-2 flex flex-col gap-2">
      {template ? (
        <Words subject={subject} text={text} className="rounded-control bg-sunken px-2.5 py-2" />
      ) : null}
      <div className="flex flex-wrap items-center gap-1.5">
        {template || place ? (
          <Use place={place} copied={template ? words.text : null} onUsed={onUsed} />
        ) : null}
        {fitting.length > 0 ? (
          <Choose templates={fitting} chosen={template} onChoose={(id) => setChosen(id)} />
        ) : null}
      </div>
    </div>
  );
}

function label(place: ContactPlace | null, copies: boolean): string {
  if (place === null) return m.words_copy();
  const { chat, profile, mail, phone } = copies
    ? {
        chat: m.words_copyChat,
        profile: m.words_copyProfile,
        mail: m.words_copyMail,
        phone: m.words_copyCall,
      }
    : { chat: m.words_chat, profile: m.words_profile, mail: m.words_mail, phone: m.words_call };
  return { chat, profile, mail, phone }[place.kind]();
}

/** A link, so that the browser opens it itself, on the user's click alone. */
function Use({
  place,
  copied,
  onUsed,
}: {
  place: ContactPlace | null;
  copied: string | null;
  onUsed(): void;
}) {
  const use = () => {
    // Where the clipboard is refused the place opens all the same, with the words in sight here.
    if (copied !== null) void navigator.clipboard.writeText(copied).catch(() => undefined);
    onUsed();
  };
  const words = label(place, copied !== null);
  if (place === null) {
    return (
      <Button size={24} icon={Copy} onClick={use}>
        {words}
      </Button>
    );
  }
  const Icon = copied === null ? ExternalLink : Copy;
  return (
    <a
      href={place.href}
      target={place.href.startsWith('https:') ? '_blank' : undefined}
      rel="noreferrer"
      onClick={use}
      className="inline-flex h-6 min-w-0 items-center gap-1.5 rounded-control bg-[light-dark(var(--surface),var(--raised))] px-2 text-12 font-medium text-text no-underline ring-1 ring-lineStrong ring-inset hover:bg-hover active:bg-press"
    >
      <Icon size={14} className="flex-none" aria-hidden />
      <span className="truncate">{words}</span>
    </a>
  );
}

function Choose({
  templates,
  chosen,
  onChoose,
}: {
  templates: Template[];
  chosen: Template | null;
  onChoose(id: string): void;
}) {
  return (
    <Menu
      label={m.words_choose()}
      items={templates.map(({ id, name }) => ({
        id,
        label: name,
        checked: id === chosen?.id,
        onChoose: () => onChoose(id),
      }))}
      trigger={(props) => (
        <Button
          {...props}
          size={24}
          kind="ghost"
          icon={MessageSquareText}
          className="max-w-full"
          aria-label={chosen ? `${m.words_choose()}: ${chosen.name}` : m.words_choose()}
          trailing={<ChevronDown size={12} className="flex-none" aria-hidden />}
        >
          <span className="truncate">{chosen?.name ?? m.words_choose()}</span>
        </Button>
      )}
    />
  );
}
