/** The invented people whose profiles the demo site shows. Nobody here exists. */

export interface DemoPerson {
  /** As it stands in the address, decoded. */
  slug: string;
  memberId: string;
  layout: 'classic' | 'sdui' | 'public';
  name: string;
  degree: '1st' | '2nd' | '3rd';
  headline: string;
  title: string;
  company: string;
  school: string;
  location: string;
  about: string;
  /** Where the page is served when it is not the main site. */
  host: string;
}

const base = { degree: '2nd', host: 'www.linkedin.com' } as const;

export const PEOPLE: DemoPerson[] = [
  {
    ...base,
    slug: 'elif-karadag',
    memberId: 'ACoAADq1Elif0Karadag0Kuzey0Lojistik0001',
    layout: 'classic',
    name: 'Elif Karadağ',
    headline: 'Head of Operations at Kuzey Lojistik',
    title: 'Head of Operations',
    company: 'Kuzey Lojistik',
    school: 'Ege University',
    location: 'İzmir, Türkiye',
    about: 'I run two cold stores in Gebze and open a third in spring. Happiest when nothing is late.',
  },
  {
    ...base,
    slug: 'daniel-osgathorpe',
    memberId: 'ACoAAB7kDaniel0Osgathorpe0Halden0Foods2',
    layout: 'sdui',
    name: 'Daniel Osgathorpe',
    degree: '1st',
    headline: 'Procurement Director at Halden Foods | Buying better, wasting less',
    title: 'Procurement Director',
    company: 'Halden Foods',
    school: 'University of Leeds',
    location: 'Leeds, England, United Kingdom',
    about: 'Twenty years of buying packaging, ingredients and the odd forklift for food makers in the north.',
  },
  {
    ...base,
    slug: 'şule-yıldırım',
    memberId: 'ACoAAC9xSule0Yildirim0Marmara0Kimya0003',
    layout: 'sdui',
    name: 'Şule Yıldırım',
    headline: 'Satın Alma Müdürü, Marmara Kimya',
    title: 'Satın Alma Müdürü',
    company: 'Marmara Kimya',
    school: 'Boğaziçi Üniversitesi',
    location: 'İstanbul, Türkiye',
    about: 'Kimya sektöründe tedarik zinciri. Tedarikçiyi tanımadan sözleşme imzalamam.',
  },
  {
    ...base,
    slug: 'mina-kallas',
    memberId: 'ACoAAE2mMina0Kallas0Norrvik0Tallinn0004',
    layout: 'classic',
    name: 'Mina Kallas',
    degree: '3rd',
    headline: 'Growth Lead at Norrvik',
    title: 'Growth Lead',
    company: 'Norrvik',
    school: 'University of Tartu',
    location: 'Tallinn, Harjumaa, Estonia',
    about: 'Growth for a maker of small heat pumps. Writes about pricing on Sundays.',
  },
  {
    ...base,
    slug: 'rafael-monteagudo',
    memberId: 'ACoAAF5rRafael0Monteagudo0Altavela00005',
    layout: 'public',
    name: 'Rafael Monteagudo',
    headline: 'Chief Technology Officer at Altavela Sistemas',
    title: 'Chief Technology Officer',
    company: 'Altavela Sistemas',
    school: 'Universitat de València',
    location: 'Valencia, Spain',
    about: 'Building warehouse software with eleven people and one dog.',
    host: 'es.linkedin.com',
  },
  {
    ...base,
    slug: 'haruto-sakamoto',
    memberId: 'ACoAAG8hHaruto0Sakamoto0Umisora0Kyoto06',
    layout: 'sdui',
    name: '坂本 陽斗',
    headline: 'ウミソラ株式会社 営業部長',
    title: '営業部長',
    company: 'ウミソラ株式会社',
    school: '同志社大学',
    location: 'Kyoto, Japan',
    about: '関西を中心に物流の営業をしています。',
  },
];

const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

/** Pages that try to break a reader: no name at all, a name of 10,000 characters, markup in every field. */
export const HOSTILE: DemoPerson[] = [
  {
    ...base,
    slug: 'hostile-no-name',
    memberId: 'ACoAAH0No0Name0At0All0000000000000000007',
    layout: 'classic',
    name: '',
    headline: '',
    title: '',
    company: '',
    school: '',
    location: '',
    about: '',
  },
  {
    ...base,
    slug: 'hostile-long-name',
    memberId: 'ACoAAH0Ten0Thousand0Letters000000000008',
    layout: 'classic',
    name: 'Maximiliana '.repeat(834).slice(0, 10_000),
    headline: 'Keeper of long names',
    title: 'Keeper',
    company: 'Long Names & Daughters',
    school: 'School of Length',
    location: 'Longyearbyen, Svalbard',
    about: 'Long.',
  },
  {
    ...base,
    slug: 'hostile-markup',
    memberId: 'ACoAAH0Markup0In0Every0Field00000000009',
    layout: 'sdui',
    name: `Bobby ${MARKUP}`,
    headline: `Headline ${MARKUP}`,
    title: `Title ${MARKUP}`,
    company: `Company ${MARKUP}`,
    school: `School ${MARKUP}`,
    location: `Location ${MARKUP}`,
    about: `About ${MARKUP}`,
  },
];

/** The path of a person's profile, as the site itself links it. */
export const profilePath = (person: DemoPerson): string => `/in/${encodeURIComponent(person.slug)}/`;

/** The person with this slug, or undefined. */
export const personBySlug = (slug: string): DemoPerson | undefined =>
  [...PEOPLE, ...HOSTILE].find((person) => person.slug === slug);
