import { type ReactNode, useId } from 'react';
import { Card, INPUT } from '@/components/ui/Field';
import { useSettings } from '@/components/ui/settings';
import { m } from '@/lib/i18n/words';
import { MAIL_WAYS, type MailWay } from '@/lib/pipeline/contact-place';
import { FIELD_LIMIT } from '@/lib/pipeline/records';

/** Who writes, and where e-mail is written: on this device. */
export function SenderCard() {
  const { settings, change } = useSettings();
  const { sender = {}, mail = 'program' } = settings;
  const ways: Record<MailWay, () => string> = {
    program: m.sender_program,
    gmail: m.sender_gmail,
    outlook: m.sender_outlook,
  };
  return (
    <Card className="grid gap-3 p-3 min-[560px]:grid-cols-3">
      <Labelled label={m.place_senderName()}>
        {(id) => (
          <input
            id={id}
            className={INPUT}
            defaultValue={sender.name ?? ''}
            maxLength={FIELD_LIMIT}
            autoComplete="name"
            onBlur={({ target }) => change({ sender: { ...sender, name: target.value.trim() || undefined } })}
          />
        )}
      </Labelled>
      <Labelled label={m.place_senderCompany()}>
        {(id) => (
          <input
            id={id}
            className={INPUT}
            defaultValue={sender.company ?? ''}
            maxLength={FIELD_LIMIT}
            autoComplete="organization"
            onBlur={({ target }) =>
              change({ sender: { ...sender, company: target.value.trim() || undefined } })
            }
          />
        )}
      </Labelled>
      <Labelled label={m.sender_mail()}>
        {(id) => (
          <select
            id={id}
            className={INPUT}
            value={mail}
            onChange={({ target }) =>
              change({ mail: MAIL_WAYS.find((each) => each === target.value) ?? 'program' })
            }
          >
            {MAIL_WAYS.map((way) => (
              <option key={way} value={way}>
                {ways[way]()}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    </Card>
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
