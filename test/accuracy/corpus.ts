/** A folder of pages with what each truly shows beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of a list of people. */
export interface ExpectedRow {
  fullName: string;
  publicId: string | null;
  headline: string | null;
  location: string | null;
  degree: string | null;
  /** Where the list shows them apart. */
  title?: string;
  company?: string;
}

/** What a careful person reads on a page; null: the page does not show it. */
export interface Expected {
  kind: string;
  url: string | null;
  fullName: string | null;
  firstName: string | null;
  lastName: string | null;
  headline: string | null;
  title: string | null;
  company: string | null;
  location: string | null;
  about: string | null;
  publicId: string | null;
  degree: string | null;
  email: string | null;
  phone: string | null;
  fullNameClean?: string;
  companyAlt?: string;
  titleFrom?: string;
  titleOptional?: boolean;
  websites?: string[];
  /** Of a company's page, beside `company` (its name): what else it shows. Absent: only the name is measured. */
  organisation?: {
    companyId: string | null;
    slug: string | null;
    tagline: string | null;
    industry: string | null;
    size: string | null;
    location: string | null;
    website: string | null;
    about: string | null;
  };
  note?: string;
  /** A list's first rows, and how many it has. */
  people?: ExpectedRow[];
  peopleCount?: number;
}

export interface Case {
  name: string;
  file: string;
  url: string;
  expected: Expected;
}

/** Pages that show a person. Beside them only a company's page gives a capture, of another kind. */
const PERSON = new Set([
  'profile',
  'public-profile',
  'sales-lead',
  'profile-details',
  'contact-overlay',
  'profile-shell',
]);

export const isPerson = (expected: Expected): boolean => PERSON.has(expected.kind);

export const isCompany = (expected: Expected): boolean => expected.kind === 'company';

/** The folder's cases in name order; null when there is no such folder. */
export function loadCorpus(folder: string): Case[] | null {
  if (!existsSync(folder)) return null;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html') && existsSync(join(folder, expectedOf(file))))
    .sort()
    .map((file) => {
      const expected: Expected = JSON.parse(readFileSync(join(folder, expectedOf(file)), 'utf8'));
      const path = join(folder, file);
      return {
        name: file.replace(/\.html$/, ''),
        file: path,
        url: expected.url ?? addressOf(path, expected),
        expected,
      };
    });
}

const expectedOf = (file: string) => file.replace(/\.html$/, '.expected.json');

/** A page kept without its address gets one that its own data names: its list's member id, or its request's slug. */
function addressOf(file: string, expected: Expected): string {
  const html = readFileSync(file, 'utf8');
  const member = /profilePagedListComponent-(ACoAA[\w-]{34})/.exec(html)?.[1];
  const slug = /(?:vanityName:|memberIdentity[=:])([\w%-]+)/.exec(html)?.[1];
  const spelled = (expected.fullName ?? expected.kind).toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const sub = expected.kind === 'profile-details' ? 'details/experience/' : '';
  return `https://www.linkedin.com/in/${member ?? slug ?? spelled}/${sub}`;
}
