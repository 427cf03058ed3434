/** What is typed at a gate, and what it comes to. */
import { parseMoney, typedMoney } from '@/components/ui/money';
import type { Asked, Entry } from '@/lib/pipeline/gate';
import { askedOf } from '@/lib/pipeline/gate';
import type { GateField } from '@/lib/pipeline/records';
import type { EnteringView } from '@/lib/store/entering';

/** The text in each box, by question or field. */
export type Typed = Record<string, string>;

export interface GateForm {
  questions: Asked['questions'];
  /** With those shown beside a required one, which need no value. */
  fields: { field: GateField; required: boolean }[];
  typed: Typed;
}

/** Worth and date are thought of together: where one is required, the other is asked along. */
const TOGETHER: Partial<Record<GateField, GateField>> = {
  value: 'expectedCloseAt',
  expectedCloseAt: 'value',
};

/** The form as it opens: what is open of what the stage asks, with what is known filled in. */
export function gateForm({ to, lead, person }: EnteringView): GateForm {
  const { questions, fields: open } = askedOf(to, lead, person);
  const fields: GateForm['fields'] = open.map((field) => ({ field, required: true }));
  for (const field of open) {
    const beside = TOGETHER[field];
    if (beside && !fields.some((each) => each.field === beside)) {
      fields.splice(fields.findIndex((each) => each.field === field) + (field === 'value' ? 1 : 0), 0, {
        field: beside,
        required: to.requiredFields.includes(beside),
      });
    }
  }
  const typed: Typed = {};
  if (lead.value) typed.value = typedMoney(lead.value);
  if (lead.expectedCloseAt) typed.expectedCloseAt = lead.expectedCloseAt;
  return { questions, fields, typed };
}

export interface Said {
  answers: Entry['answers'];
  fields: Entry['fields'];
}

/**
 * What the typed words come to, and the boxes that still need something.
 * A value that is no amount needs another one, required or not.
 */
export function said(
  { questions, fields }: GateForm,
  typed: Typed,
  currency: string,
): { said: Said; missing: string[] } {
  const text = (key: string): string => typed[key]?.trim() ?? '';
  const result: Said = { answers: {}, fields: {} };
  const missing: string[] = [];
  for (const { id, required } of questions) {
    if (text(id)) result.answers[id] = text(id);
    else if (required) missing.push(id);
  }
  for (const { field, required } of fields) {
    const words = text(field);
    if (field === 'value') {
      const money = parseMoney(words, currency);
      if (money) result.fields.value = money;
      else if (required || words) missing.push(field);
    } else if (words) result.fields[field] = words;
    else if (required) missing.push(field);
  }
  return { said: result, missing };
}
