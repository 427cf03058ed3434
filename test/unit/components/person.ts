import type { Person, Provenance } from '@/lib/pipeline/records';

/** Somebody invented, as captured; `change` says what differs. */
export function somebody(change: Partial<Person> = {}): Person {
  return {
    id: 'person',
    fullName: 'Elif Karadağ',
    firstName: 'Elif',
    lastName: 'Karadağ',
    headline: 'Head of Operations at Kuzey Lojistik',
    title: 'Head of Operations',
    company: 'Kuzey Lojistik',
    companyId: null,
    location: null,
    about: null,
    email: null,
    phone: null,
    website: null,
    linkedin: {
      publicId: 'elif-karadag',
      memberId: null,
      url: 'https://www.linkedin.com/in/elif-karadag/',
      salesUrl: null,
      degree: 2,
    },
    aliases: [],
    tags: [],
    memoryTag: null,
    doNotContact: false,
    createdAt: 0,
    updatedAt: 0,
    capturedAt: 0,
    mergedInto: null,
    notSame: [],
    offers: {},
    provenance: {},
    ...change,
  };
}

/** Where a value was read; sure unless `change` says otherwise. */
export function read(from: string, change: Partial<Provenance> = {}): Provenance {
  return { from, by: null, at: 0, confidence: 'sure', agree: [2, 3], ...change };
}
