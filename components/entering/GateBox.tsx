import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { INPUT } from '@/components/ui/Field';
import { m } from '@/lib/i18n/words';
import { FIELD_LIMIT, type GateField } from '@/lib/pipeline/records';
import type { GateForm } from './gate-form';

export interface BoxState {
  value: string;
  needed: boolean;
  onChange(text: string): void;
}

interface BoxProps extends BoxState {
  name: string;
  label: string;
  required: boolean;
  /** What is missing, in words. */
  needs?: string;
  children(props: {
    id: string;
    name: string;
    value: string;
    required: boolean;
    'aria-invalid': boolean;
    'aria-describedby': string | undefined;
    onChange(event: { currentTarget: { value: string } }): void;
  }): ReactNode;
}

/** A box with its label; a required one is marked by a star and, when missed, in words. */
export function Box({ name, label, required, value, needed, needs, onChange, children }: BoxProps) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-12 text-text2">
        {label}
        {required ? (
          <span aria-hidden className="text-overdue">
            {' '}
            *
          </span>
        ) : null}
      </label>
      {children({
        id,
        name,
        value,
        required,
        'aria-invalid': needed,
        'aria-describedby': needed ? `${id}-needs` : undefined,
        onChange: (event) => onChange(event.currentTarget.value),
      })}
      {needed ? (
        <p id={`${id}-needs`} className="flex items-center gap-1 text-12 text-overdue">
          <CircleAlert size={12} className="flex-none" aria-hidden />
          {needs ?? m.entering_needsAnswer()}
        </p>
      ) : null}
    </div>
  );
}

const INPUT_TYPES: Partial<Record<GateField, string>> = {
  email: 'email',
  phone: 'tel',
  expectedCloseAt: 'date',
};

/** What a field a stage may require is called. */
export function gateFieldWord(field: GateField): string {
  return fieldWords(field).label;
}

function fieldWords(field: GateField): { label: string; needs: string } {
  return {
    value: { label: m.entering_value(), needs: m.entering_needsValue() },
    expectedCloseAt: { label: m.entering_close(), needs: m.entering_needsDate() },
    company: { label: m.field_company(), needs: m.entering_needsCompany() },
    title: { label: m.field_title(), needs: m.entering_needsTitle() },
    email: { label: m.field_email(), needs: m.entering_needsEmail() },
    phone: { label: m.field_phone(), needs: m.entering_needsPhone() },
  }[field];
}

/** The fields a stage requires, and those asked along. */
export function GateFields({
  form,
  currency,
  box,
}: {
  form: GateForm;
  currency: string;
  box(key: string): BoxState;
}) {
  if (form.fields.length === 0) return null;
  return (
    <div className="flex flex-wrap items-start gap-3 *:flex-1 *:basis-32">
      {form.fields.map(({ field, required }) => (
        <Box key={field} name={field} required={required} {...fieldWords(field)} {...box(field)}>
          {(props) => (
            <input
              {...props}
              type={INPUT_TYPES[field] ?? 'text'}
              inputMode={field === 'value' ? 'decimal' : undefined}
              placeholder={field === 'value' ? currency : required ? undefined : m.entering_optional()}
              maxLength={FIELD_LIMIT}
              className={INPUT}
            />
          )}
        </Box>
      ))}
    </div>
  );
}
