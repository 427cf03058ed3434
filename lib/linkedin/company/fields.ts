/** Field by field: small named strategies, each from the page to a value or null. */
import type { Strategy } from '../agree';
import { outsideOf } from '../fields/contact';
import { blockText, linesOf } from '../page/lines';
import { folded, paragraphs, plain } from '../text';
import { endsInPlace } from '../words/places';
import { sectionOfHeading } from '../words/sections';
import type { CompanyTextField } from './capture';
import { type CompanyPage, isFollowers, isSize } from './page';

type Ways = readonly Strategy<CompanyPage>[];

/** What the page's data say, by where it stands. */
const data = (field: CompanyTextField, tidy: (text: string) => string = plain): Ways =>
  (['embedded', 'json-ld'] as const).map((from) => ({
    name: from,
    trust: 3,
    find: ({ data }) => tidy(data.find((one) => one.from === from)?.fields[field] ?? '') || null,
  }));

/** The line behind a known label. */
const label = (field: 'industry' | 'size' | 'location'): Strategy<CompanyPage> => ({
  name: 'label',
  trust: 3,
  find: ({ details }) => details[field]?.[0]?.text ?? null,
});

/** Places made for one field on public pages. */
const hook = (field: string): Strategy<CompanyPage> => ({
  name: 'hook',
  trust: 3,
  find: ({ document }) => {
    const place = document.querySelector(`[data-test-id="about-us__${field}"]`);
    const said = place && (place.querySelector('dd') ?? (place.querySelector('dt') ? null : place));
    return said ? paragraphs(blockText(said)) || null : null;
  },
});

const NAME: Ways = [
  ...data('name'),
  {
    name: 'heading',
    trust: 3,
    find: ({ heading }) => (heading && linesOf(heading)[0]?.text) ?? null,
  },
  { name: 'title', trust: 2, find: ({ titleName }) => titleName },
  {
    name: 'meta',
    trust: 2,
    find: ({ data }) => plain(data.find((one) => one.from === 'meta')?.fields.name ?? '') || null,
  },
  { name: 'logo', trust: 2, find: (page) => logoName(page) },
];

/** How far outside the card its logo may stand. */
const LOGO_STEPS = 3;

/** A logo in or beside the card whose description is the heading's name, with or without a word for "logo" around it. */
function logoName({ card, heading }: CompanyPage): string | null {
  const wanted = folded(heading?.textContent ?? '');
  let part = card;
  for (let step = 0; part && step <= LOGO_STEPS; step++, part = part.parentElement) {
    for (const image of part.querySelectorAll('img[alt], svg[aria-label]')) {
      const alt = plain(image.getAttribute('alt') ?? image.getAttribute('aria-label') ?? '');
      const name = alt.replace(/[\s(]*logo(?:su)?[)]?$/iu, '').replace(/^logo\s+(?:\p{Ll}{1,5}\s+)?/iu, '');
      if (wanted !== '' && folded(name) === wanted) return name;
    }
  }
  return null;
}

interface CardPlaces {
  tagline: string | null;
  industry: string | null;
  location: string | null;
}

/**
 * The card by its order: a tagline, then industry, place and how many follow. A public page says the industry
 * first, then the place with the followers in one line, then the tagline.
 */
function cardPlaces({ cardLines, document }: CompanyPage): CardPlaces {
  const nothing = { tagline: null, industry: null, location: null };
  const texts = cardLines.map(({ text }) => text);
  const at = texts.findIndex((text) => isFollowers(text) || isPlaceAndCount(text));
  const count = texts[at];
  if (count === undefined) return nothing;
  const place = isPlaceAndCount(count);
  if (place) return { industry: texts[at - 1] ?? null, location: place, tagline: texts[at + 1] ?? null };
  const before = texts.slice(0, at).filter((text) => !isSize(text));
  const last = before.at(-1) ?? '';
  const languages = [document.documentElement.lang.slice(0, 2)].filter((language) => language !== '');
  const isPlace =
    last.length < 60 && (/^[^,]+(?:,[^,]+){1,2}$/u.test(last) || endsInPlace(last, languages) !== null);
  const rest = isPlace ? before.slice(0, -1) : before;
  // A sentence is no industry.
  const industry = rest.at(-1) ?? null;
  const isIndustry = industry !== null && industry.length < 60 && !/[.!?]$/u.test(industry);
  return {
    location: isPlace ? last : null,
    industry: isIndustry ? industry : null,
    tagline: (isIndustry ? rest.at(-2) : industry) ?? null,
  };
}

/** "Redmond, Washington 23M followers": the place before the count. */
const isPlaceAndCount = (text: string) =>
  /^(\P{Nd}+,\P{Nd}+?)\s+\p{Nd}[\p{Nd}.,]*\s?\p{L}{0,3}\+?\s+\p{L}+$/u.exec(text)?.[1] ?? null;

const card = (field: keyof CardPlaces): Strategy<CompanyPage> => ({
  name: 'card-order',
  trust: 2,
  find: (page) => cardPlaces(page)[field],
});

const SIZE: Ways = [
  hook('size'),
  label('size'),
  {
    name: 'range',
    trust: 2,
    find: ({ lines, card }) => sizeIn(lines.filter(({ element }) => !card?.contains(element))),
  },
  { name: 'card', trust: 2, find: ({ cardLines }) => sizeIn(cardLines) },
  ...data('size'),
];

/** LinkedIn's own ranges; "10K+ employees" in the card is the same without its digits. */
const sizeIn = (lines: CompanyPage['lines']) =>
  lines.find(
    ({ text }) =>
      isSize(text) && /^(?:1|2|11|51|201|501|1[.,\s]?001|5[.,\s]?001|10[.,\s]?001)\s?[-–—+]/u.test(text),
  )?.text ?? null;

const WEBSITE: Ways = [
  {
    name: 'hook',
    trust: 3,
    find: ({ document, url }) =>
      firstOutside(document.querySelector('[data-test-id="about-us__website"]'), url),
  },
  {
    name: 'label',
    trust: 3,
    find: ({ details, url }) => {
      for (const { element } of details.website ?? []) {
        const link = element.closest('a[href]') ?? element.querySelector('a[href]');
        const address = link && outsideOf(link, url);
        if (address) return address;
      }
      return null;
    },
  },
  ...data('website'),
  { name: 'card', trust: 2, find: ({ card, url }) => firstOutside(card, url) },
  {
    name: 'written',
    trust: 2,
    // A link that writes its own address out.
    find: ({ lines, url }) => {
      for (const { text, element } of lines) {
        const link = /^(?:https?:\/\/|www\.)\S+$/iu.test(text) ? element.closest('a[href]') : null;
        const address = link && !link.closest('article, [role="article"]') ? outsideOf(link, url) : null;
        if (address) return address;
      }
      return null;
    },
  },
];

function firstOutside(part: Element | null, base: string): string | null {
  for (const link of part?.querySelectorAll('a[href]') ?? []) {
    const address = outsideOf(link, base);
    if (address) return address;
  }
  return null;
}

const ABOUT_HEADING = new Set(
  'About us|Overview|Über uns|Übersicht|À propos|Vue d’ensemble|Présentation|Acerca de nosotros|Descripción general|Sobre nós|Visão geral|Chi siamo|Presentazione|Hakkımızda|Genel Bakış|O nas|Over ons|Om oss|О нас|概要|会社概要|关于我们|회사 소개|نبذة عنا'
    .split('|')
    .map(folded),
);

const ABOUT: Ways = [
  hook('description'),
  ...data('about', paragraphs),
  {
    name: 'section',
    trust: 2,
    find: ({ document, card }) => {
      for (const heading of document.querySelectorAll('h1, h2, h3, [role="heading"]')) {
        const words = plain(heading.textContent ?? '');
        if (!ABOUT_HEADING.has(folded(words)) && sectionOfHeading(words) !== 'about') continue;
        const body = textAfter(heading, card);
        if (body) return body;
      }
      return null;
    },
  },
  {
    name: 'shape',
    trust: 1,
    // The first long text of the page that is no post and no link.
    find: ({ lines, card }) => {
      const long = lines.find(
        ({ text, element }) =>
          text.length > 160 &&
          !element.closest('a, li, article, [role="article"]') &&
          !card?.contains(element),
      );
      return long ? paragraphs(blockText(long.element)) : null;
    },
  },
];

/** The first text of a section under its heading. */
function textAfter(heading: Element, card: Element | null): string | null {
  let part: Element | null = heading.parentElement;
  for (let up = 0; part && up < 4 && !(card && part.contains(card)); up++, part = part.parentElement) {
    const line = linesOf(part).find(({ text, element }) => !heading.contains(element) && text.length > 40);
    if (line && !line.element.closest('dl, a, button')) return paragraphs(blockText(line.element)) || null;
  }
  return null;
}

/** Every field's ways, in order of trust. */
export const COMPANY_WAYS: Record<CompanyTextField, Ways> = {
  name: NAME,
  tagline: [...data('tagline'), card('tagline')],
  industry: [hook('industry'), label('industry'), card('industry')],
  size: SIZE,
  location: [hook('headquarters'), label('location'), ...data('location'), card('location')],
  website: WEBSITE,
  about: ABOUT,
};
