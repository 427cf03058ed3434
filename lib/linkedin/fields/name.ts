/** The person's name, and its two parts. */
import { agree, ask, type Found, type Strategy } from '../agree';
import type { Reading } from '../capture';
import { cleanName } from '../name/clean';
import { nameFromSlug, slugFit } from '../name/slug';
import { splitName } from '../name/split';
import type { Page } from '../page/page';
import { folded } from '../text';
import { titleContradicts } from '../title';

const SAME = (a: string, b: string) => folded(a) === folded(b);

/** In the top card. */
const heading: Strategy<Page> = {
  name: 'heading',
  trust: 3,
  find: (page) => (page.belongs ? (page.card?.name ?? null) : null),
};

/** In the tab's title; stale while the address is ahead of the page. */
const title: Strategy<Page> = {
  name: 'title',
  trust: 2,
  find: (page) => {
    const name = page.titleName;
    if (!name || (!page.belongs && page.slug && titleContradicts(name, page.slug))) return null;
    return name;
  },
};

const data = (from: 'json-ld' | 'embedded' | 'meta'): Strategy<Page> => ({
  name: from,
  trust: 3,
  find: (page) => cleanName(page.embedded.find((one) => one.from === from)?.name ?? ''),
});

/** A longer line or label that speaks of the person by the whole name ("Message Elif Karadağ"). */
const mention: Strategy<Page> = {
  name: 'mention',
  trust: 1,
  find: (page) => {
    const name = page.card?.name;
    if (!name || !page.belongs) return null;
    const says = (text: string) => text.length > name.length && text.length < 150 && text.includes(name);
    return page.labels.some(says) || page.lines.some((line) => says(line.text)) ? name : null;
  },
};

/** The slug bears out what the page shows, in whole or in part. */
const slug: Strategy<Page> = {
  name: 'slug',
  trust: 1,
  find: (page) => {
    const name = page.card?.name ?? page.titleName ?? page.embedded[0]?.name;
    return name && page.slug && slugFit(name, page.slug) > 0 ? cleanName(name) : null;
  },
};

export const NAME_STRATEGIES = [
  heading,
  data('json-ld'),
  data('embedded'),
  data('meta'),
  title,
  mention,
  slug,
];

/** The name; never nothing: the slug spelled out, or the address itself, is the last resort and unsure. */
export function readName(page: Page): Reading {
  const reading = agree(ask(page, NAME_STRATEGIES), SAME);
  if (reading) return page.belongs ? reading : { ...reading, confidence: 'unsure' };
  const { publicId, memberId, salesId } = page.address;
  const spelled = (page.slug && nameFromSlug(page.slug)) || publicId || memberId || salesId || '';
  return { value: spelled, from: 'address', confidence: 'unsure', agree: [1, 1], others: [] };
}

/** First and last name: as the page's data or its labels divide the name, else as its script and language do. */
export function readNameParts(
  page: Page,
  fullName: Reading,
): { firstName: Reading | null; lastName: Reading | null } {
  const name = fullName.value;
  if (name === page.address.memberId || name === page.address.salesId)
    return { firstName: null, lastName: null };
  const found: { firstName: Found[]; lastName: Found[] } = { firstName: [], lastName: [] };
  const add = (
    from: string,
    trust: 1 | 2 | 3,
    parts: { firstName: string | null; lastName: string | null },
  ) => {
    if (parts.firstName) found.firstName.push({ value: parts.firstName, from, trust });
    if (parts.lastName) found.lastName.push({ value: parts.lastName, from, trust });
  };
  for (const one of page.embedded) {
    const [first, last] = [cleanName(one.firstName ?? ''), cleanName(one.lastName ?? '')];
    if (first && last && folded(name).includes(folded(first)))
      add(one.from, 3, { firstName: first, lastName: last });
  }
  const given = page.belongs ? givenInLabels(page, name) : null;
  if (given) add('label', 3, splitName(name, given));
  const ruled = splitName(name);
  add('name', 2, ruled);
  // Two words in a script that writes the given name first divide in one way only.
  if (/^(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}'’.-]+(?: (?!$)|$)){2}$/u.test(name))
    add('two-words', 1, ruled);
  const settle = (values: Found[]) => {
    const reading = agree(values, SAME);
    return reading && fullName.confidence === 'unsure'
      ? { ...reading, confidence: 'unsure' as const }
      : reading;
  };
  return { firstName: settle(found.firstName), lastName: settle(found.lastName) };
}

/** How buttons and badges call the person: the beginning of the name that most labels stop at. */
function givenInLabels(page: Page, name: string): string | null {
  const words = name.split(' ');
  if (words.length < 2 || !page.card) return null;
  const counts = new Array<number>(words.length).fill(0);
  for (const text of [...page.labels, ...page.card.lines.map((line) => line.text)]) {
    const said = text.split(/[\s,.:;!?’'“”()]+/u).filter(Boolean);
    for (const [i, word] of said.entries()) {
      if (word !== words[0]) continue;
      let shared = 1;
      while (shared < words.length && said[i + shared] === words[shared]) shared++;
      if (shared < words.length) counts[shared] = (counts[shared] ?? 0) + 1;
    }
  }
  const most = Math.max(...counts);
  return most > 0 ? words.slice(0, counts.indexOf(most)).join(' ') : null;
}
