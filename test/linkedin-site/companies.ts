/** The invented companies whose pages the demo site shows, in the classic layout. None of them exists. */
import { type Html, html } from './markup.ts';
import { cover } from './pieces.ts';

export interface DemoCompany {
  slug: string;
  /** The site's own number for it: what people's pages link to. */
  number: string;
  name: string;
  tagline: string;
  industry: string;
  location: string;
  size: string;
  website: string;
  about: string;
}

export const COMPANIES: DemoCompany[] = [
  {
    slug: 'kuzey-lojistik',
    number: '71035',
    name: 'Kuzey Lojistik',
    tagline: 'Cold on time, from Gebze to Hamburg.',
    industry: 'Transportation and Storage',
    location: 'Gebze, Kocaeli',
    size: '201-500 employees',
    website: 'https://kuzeylojistik.example/',
    about:
      'We move and store what must stay cold: food, medicine and the odd work of art. A third store opens in spring.',
  },
  {
    slug: 'marmara-kimya',
    number: '82046',
    name: 'Marmara Kimya',
    tagline: 'Chemistry with an address.',
    industry: 'Chemical Manufacturing',
    location: 'Tuzla, İstanbul',
    size: '51-200 employees',
    website: 'https://marmarakimya.example/',
    about: 'Solvents and resins for makers of paint, from two sites by the sea, for more than thirty years.',
  },
];

export const companyBySlug = (slug: string): DemoCompany | undefined =>
  COMPANIES.find((company) => company.slug === slug);

/** The number people's pages link a company's name to; one that no page here has where it is no company of ours. */
export const companyNumber = (name: string): string =>
  COMPANIES.find((company) => company.name === name)?.number ?? '1035';

/** The company page's `main`. */
export function companyMain(company: DemoCompany): Html {
  const path = `/company/${company.slug}/`;
  const everybody = `/search/results/people/?currentCompany=%5B%22${company.number}%22%5D`;
  const others = COMPANIES.filter(({ slug }) => slug !== company.slug);
  return html`<main class="page">
  <section class="artdeco-card top-card" data-demo="top-card">
    ${cover()}
    <div class="ph5 pb5">
      <div class="name-line"><h1 class="inline t-24" title="${company.name}">${company.name}</h1></div>
      <p>${company.tagline}</p>
      <div><div class="quiet">${company.industry}</div><div class="quiet">${company.location}</div><div class="quiet">12K followers</div>
        <div class="quiet"><a href="${everybody}">${company.size}</a></div></div>
      <div data-urn="urn:li:fsd_company:${company.number}" class="actions"><button type="button" class="pill">Follow</button></div>
      <div><a href="${path}">Home</a> <a href="${path}about/">About</a> <a href="${path}posts/">Posts</a> <a href="${path}people/">People</a></div>
    </div>
  </section>
  <section class="artdeco-card pad"><h2>Overview</h2><p>${company.about}</p>
    <dl><dt>Website</dt><dd><a href="${company.website}">${company.website}</a></dd>
      <dt>Industry</dt><dd>${company.industry}</dd><dt>Company size</dt><dd>${company.size}</dd>
      <dt>Headquarters</dt><dd>${company.location}</dd></dl></section>
  <aside class="artdeco-card pad"><h2>Pages people also viewed</h2><ul class="others">${others.map(
    (other) => html`<li><a href="/company/${other.slug}/">${other.name}</a></li>`,
  )}</ul></aside>
</main>`;
}
