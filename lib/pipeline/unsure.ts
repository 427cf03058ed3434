/** What was read of a person and is still a guess: what the control counts and the panel asks. */
import type { Person, PersonField } from './records';

/** Fields somebody can decide, in the order they are asked. The name's parts follow the name; a degree is nobody's to say. */
const ASKED = [
  'fullName',
  'headline',
  'title',
  'company',
  'location',
  'email',
  'phone',
  'website',
  'about',
] as const satisfies readonly PersonField[];

/** The fields nobody has confirmed yet, of those that have a value. */
export function unsureFields(person: Person): PersonField[] {
  return ASKED.filter((field) => person[field] !== null && person.provenance[field]?.confidence === 'unsure');
}
