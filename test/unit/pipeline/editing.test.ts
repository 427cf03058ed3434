import { describe, expect, it } from 'vitest';
import { splitName } from '@/lib/linkedin/name/split';
import { editName } from '@/lib/pipeline/editing';
import type { Person, Provenance } from '@/lib/pipeline/records';
import { somebody } from '../components/person';

const NOW = 1_700_000_000_000;
const by = (from: string): Provenance => ({ from, by: null, at: 0, confidence: 'sure' });
const elif = (change: Partial<Person> = {}): Person =>
  somebody({
    fullName: 'Elif Karadağ',
    firstName: 'Elif',
    lastName: 'Karadağ',
    provenance: { fullName: by('heading'), firstName: by('heading'), lastName: by('heading') },
    ...change,
  });

/** The person after an edit of the full name; null when nothing is written of them. */
function named(person: Person, text: string): Person | null {
  const context = { now: NOW, newId: () => 'entry' };
  const { writes } = editName(person, null, text, splitName, context);
  const [put] = writes.flatMap((write) => (write.store === 'people' && 'put' in write ? [write.put] : []));
  return put ?? null;
}

describe('another full name', () => {
  it('has another first and last name, and both are the user’s', () => {
    const edited = named(elif(), 'Elif Su Aydın');
    expect(edited).toMatchObject({ fullName: 'Elif Su Aydın', firstName: 'Elif Su', lastName: 'Aydın' });
    expect(edited?.provenance.lastName).toEqual({ from: 'user', by: null, at: NOW, confidence: 'sure' });
    expect(named(elif(), 'Elif')).toMatchObject({ firstName: 'Elif', lastName: null });
  });

  it('leaves a part the user wrote otherwise, and divides anew what an edit divided', () => {
    const nicknamed = elif({ firstName: 'Elfi', provenance: { firstName: by('user') } });
    expect(named(nicknamed, 'Elif Aydın')).toMatchObject({ firstName: 'Elfi', lastName: 'Aydın' });
    const twice = named(elif(), 'Elif Aydın');
    expect(twice && named(twice, 'Elif Demir')).toMatchObject({ firstName: 'Elif', lastName: 'Demir' });
  });

  it('confirmed as it is, changes no part', () => {
    const guessed = elif({ firstName: 'E.', lastName: null });
    expect(named(guessed, 'Elif Karadağ')).toMatchObject({ firstName: 'E.', lastName: null });
  });
});
