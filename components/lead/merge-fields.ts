/** What the user is asked before two people become one. */
import { type Choices, mergedPerson } from '@/lib/pipeline/merging';
import type { Person, PersonField } from '@/lib/pipeline/records';
import { DETAIL_FIELDS } from './fields';

export interface MergeField {
  field: PersonField;
  /** Of this person and of the other, in this order. */
  values: { personId: string; value: string; from: string | null }[];
  /** Whose value stays when the user says nothing. */
  ruled: string;
}

/** First and last name go with the name. */
const ASKED = ['fullName', ...DETAIL_FIELDS, 'memoryTag'] as const;

/** The fields that both have and that differ, each with the choice the rule would make. */
export function mergeFields(person: Person, other: Person): MergeField[] {
  const merged = mergedPerson(person, other, {}, 0);
  return ASKED.flatMap((field) => {
    const values = [person, other].flatMap((each) => {
      const value = each[field];
      return value === null ? [] : [{ personId: each.id, value, from: each.provenance[field]?.from ?? null }];
    });
    const [mine, theirs] = values;
    if (!mine || !theirs || mine.value === theirs.value) return [];
    return [{ field, values, ruled: merged[field] === mine.value ? person.id : other.id }];
  });
}

/** The choices to send: a chosen name brings its first and last name along. */
export function choicesToSend(chosen: Choices): Choices {
  const { fullName } = chosen;
  return fullName === undefined ? chosen : { ...chosen, firstName: fullName, lastName: fullName };
}
