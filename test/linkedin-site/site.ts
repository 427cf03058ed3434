/** The demo site: which page stands at which address. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { classicMain } from './classic.ts';
import { companyBySlug, companyMain } from './companies.ts';
import { guestHead, guestMain } from './guest.ts';
import { connectionsMain, feedMain, nothingMain, salesMain, searchMain, unknownMain } from './lists.ts';
import { Html, html } from './markup.ts';
import { type DemoPerson, PEOPLE, personBySlug } from './people.ts';
import { sduiCss, sduiMain } from './sdui.ts';
import { threadMain } from './thread.ts';

const own = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const CLIENT = own('client.js');
const RECORDER = own('recorder.js');
const CSS = own('site.css');

export interface Served {
  status: number;
  headers: Record<string, string>;
  body: string;
}

interface Page {
  status: number;
  title: string;
  head: Html;
  main: Html;
}

const NONE = new Html('');

function profile(person: DemoPerson, build: string, layout: string): Page {
  const title = person.name === '' ? 'LinkedIn' : `${person.name} | LinkedIn`;
  const page = { status: 200, title, head: NONE };
  if (layout === 'unknown') return { ...page, main: unknownMain(person) };
  if (layout === 'sdui')
    return {
      ...page,
      head: html`<meta name="como-pk" content="d_flagship3_profile_view_base">`,
      main: sduiMain(person, build),
    };
  if (layout === 'public') return { ...page, head: guestHead(person), main: guestMain(person) };
  return { ...page, main: classicMain(person) };
}

/** Other people's posts under a profile, as long as asked: eight elements each. */
function posts(nodes: number): Html {
  const post = (i: number): Html => {
    const person = PEOPLE[i % PEOPLE.length];
    return html`<li class="row"><div><a href="/in/reader-${String(i)}/"><b>Reader ${String(i)}</b></a>
    <p class="quiet">${person?.headline ?? ''}</p><div><p>Post ${String(i)}</p><span>3 comments</span></div></div></li>`;
  };
  const all = Array.from({ length: Math.ceil(nodes / 8) }, (_, i) => post(i));
  return html`<section class="card pad"><ul class="rows">${all}</ul></section></main>`;
}

function page(url: URL, build: string): Page {
  const slug = /^\/in\/([^/]+)(?:\/|$)/.exec(url.pathname)?.[1];
  const person = slug === undefined ? undefined : personBySlug(decodeURIComponent(slug));
  if (person) {
    const shown = profile(person, build, url.searchParams.get('layout') ?? person.layout);
    const nodes = Number(url.searchParams.get('nodes') ?? 0);
    if (nodes === 0) return shown;
    return { ...shown, main: new Html(shown.main.source.replace('</main>', () => posts(nodes).source)) };
  }
  const plain = { status: 200, head: NONE };
  const company = companyBySlug(/^\/company\/([^/]+)/.exec(url.pathname)?.[1] ?? '');
  if (company) return { ...plain, title: `${company.name}: Overview | LinkedIn`, main: companyMain(company) };
  if (url.pathname === '/feed/') return { ...plain, title: 'Feed | LinkedIn', main: feedMain() };
  if (url.pathname === '/search/results/people/')
    return {
      ...plain,
      title: 'Search | LinkedIn',
      main: searchMain(Number(url.searchParams.get('first') ?? Infinity)),
    };
  if (url.pathname === '/mynetwork/invite-connect/connections/')
    return { ...plain, title: 'Connections | LinkedIn', main: connectionsMain() };
  if (url.pathname === '/sales/search/people')
    return { ...plain, title: 'Leads | Sales Navigator', main: salesMain() };
  const thread = threadMain(url.pathname);
  if (thread) return { ...plain, title: 'Messaging | LinkedIn', main: thread };
  return { status: 404, head: NONE, title: 'LinkedIn', main: nothingMain() };
}

/** As strict as the real site's: nothing inline without a nonce, nothing from elsewhere, typed sinks. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types demo',
  ].join('; ');

/**
 * Makes the answers of one build of the site.
 * @returns a function from an address to what stands there; `recorded` puts the recorder before all else.
 */
export function demoSite(build: string = randomUUID()): (url: URL, recorded: boolean) => Served {
  const asset = (type: string, body: string): Served => ({
    status: 200,
    headers: { 'content-type': `${type}; charset=utf-8` },
    body,
  });
  return (url, recorded) => {
    if (url.pathname === '/demo/site.css') return asset('text/css', `${CSS}\n${sduiCss(build)}`);
    if (url.pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' };
    const nonce = randomUUID();
    const { status, title, head, main } = page(url, build);
    const script = (source: string): Html => html`<script nonce="${nonce}">${new Html(source)}</script>`;
    const body = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">${recorded ? script(RECORDER) : NONE}<title>${title}</title>
<meta name="viewport" content="width=device-width">${head}
<link rel="stylesheet" href="/demo/site.css"></head>
<body><header class="bar"><a href="/feed/">Home</a><a href="/search/results/people/">People</a><span>Demo pages, invented people</span></header>
${main}${script(CLIENT)}</body></html>`;
    return {
      status,
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy(nonce) },
      body: body.source,
    };
  };
}
