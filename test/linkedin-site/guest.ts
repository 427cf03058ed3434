/** A profile as somebody not signed in sees it: metadata, JSON-LD and a plain top card. */
import { Html, html } from './markup.ts';
import { type DemoPerson, profilePath } from './people.ts';
import { avatar, cover } from './pieces.ts';

const address = (person: DemoPerson): string => `https://${person.host}${profilePath(person)}`;

/** What the public page says of the person in its head. */
export function guestHead(person: DemoPerson): Html {
  const [first = '', ...rest] = person.name.split(' ');
  const graph = {
    '@context': 'http://schema.org',
    '@graph': [
      {
        '@type': 'Person',
        name: person.name,
        url: address(person),
        sameAs: address(person),
        jobTitle: [person.title],
        worksFor: [{ '@type': 'Organization', name: person.company }],
        address: { '@type': 'PostalAddress', addressLocality: person.location },
        description: person.about,
      },
    ],
  };
  const json = new Html(JSON.stringify(graph).replaceAll('<', '\\u003c'));
  const summary = `${person.name} - ${person.title} - ${person.company} | LinkedIn`;
  return html`<meta name="pageKey" content="public_profile_v3_desktop">
<link rel="canonical" href="${address(person)}">
<meta property="og:title" content="${summary}"><meta property="og:url" content="${address(person)}">
<meta property="profile:first_name" content="${first}"><meta property="profile:last_name" content="${rest.join(' ')}">
<script type="application/ld+json">${json}</script>`;
}

/** The public profile's `main`. */
export function guestMain(person: DemoPerson): Html {
  return html`<main class="page main" id="main-content" role="main"><section class="core-rail"><section class="profile">
  <section class="card top-card-layout" data-demo="top-card">
    ${cover()}
    <div class="ph5 pb5 top-card-layout__card">
      <div class="face">${avatar(person)}</div>
      <div class="top-card-layout__entity-info">
        <div class="name-line"><h1 class="top-card-layout__title">${person.name}</h1></div>
        <h2 class="top-card-layout__headline">${person.headline}</h2>
        <div class="profile-info-subheader"><span class="top-card__subline-item quiet">${person.location}</span></div>
        <a data-tracking-control-name="public_profile_topcard-current-company" href="https://${person.host}/company/altavela"><span>${person.company}</span></a>
      </div>
      <div class="actions"><a class="pill strong" href="/login">Join to view the full profile</a></div>
    </div>
  </section>
  <section class="card summary"><h2>About</h2><div class="core-section-container__content"><p>${person.about}</p></div></section>
</section></section></main>`;
}
