/** A profile in the classic layout: the name in an h1, sections found by ids, text doubled for readers. */
import { companyNumber } from './companies.ts';
import { Html, html } from './markup.ts';
import { type DemoPerson, PEOPLE, profilePath } from './people.ts';
import { avatar, cover } from './pieces.ts';

const doubled = (text: string): Html =>
  html`<span aria-hidden="true">${text}</span><span class="visually-hidden">${text}</span>`;

const NONE = new Html('');

function name(person: DemoPerson): Html {
  if (person.name === '') return NONE;
  return html`<a href="${profilePath(person)}overlay/about-this-profile/" aria-label="${person.name}"
      ><h1 class="inline t-24 v-align-middle break-words">${person.name}</h1></a>
    <span class="distance-badge text-body-small v-align-middle">
      <span class="visually-hidden">${person.degree} degree connection</span>
      <span class="dist-value" aria-hidden="true">${person.degree}</span>
    </span>`;
}

function currentCompany(person: DemoPerson): Html {
  if (person.company === '') return NONE;
  return html`<ul class="current">
    <li><button type="button" aria-label="Current company: ${person.company}. Click to skip to experience card"
      ><span class="hoverable-link-text break-words text-body-small t-black">${person.company}</span></button></li>
    <li><button type="button" aria-label="Education: ${person.school}. Click to skip to education card"
      ><span class="hoverable-link-text break-words text-body-small t-black">${person.school}</span></button></li>
  </ul>`;
}

function experience(person: DemoPerson): Html {
  if (person.title === '') return NONE;
  return html`<section class="artdeco-card" data-view-name="profile-card">
    <div id="experience" class="pv-profile-card__anchor"></div>
    <h2>${doubled('Experience')}</h2>
    <ul class="pvs-list"><li><div data-view-name="profile-component-entity">
      <a href="https://www.linkedin.com/company/${companyNumber(person.company)}/"><div class="mr1 t-bold">${doubled(person.title)}</div>
      <span class="t-14 t-normal">${doubled(`${person.company} · Full-time`)}</span>
      <span class="t-14 t-normal t-black--light">${doubled('Mar 2021 - Present · 5 yrs 9 mos')}</span></a>
    </div></li></ul>
  </section>`;
}

/** The classic profile's `main`. */
export function classicMain(person: DemoPerson): Html {
  return html`<main class="page" aria-label="Profile">
  <section class="artdeco-card top-card" data-demo="top-card">
    ${cover()}
    <div class="ph5 pb5">
      <div class="face">${avatar(person)}</div>
      <div class="mt2 relative">
        <div class="name-line">${name(person)}</div>
        <div class="text-body-medium break-words">${person.headline}</div>
        ${currentCompany(person)}
        <div class="place">
          <span class="text-body-small inline t-black--light break-words">${person.location}</span>
          <a href="${profilePath(person)}overlay/contact-info/" id="top-card-text-details-contact-info">Contact info</a>
        </div>
      </div>
      <div class="actions"><button type="button" class="pill strong">Connect</button><button type="button" class="pill">Message</button><button type="button" class="pill quiet">More</button></div>
    </div>
  </section>
  <section class="artdeco-card" data-view-name="profile-card">
    <div id="about" class="pv-profile-card__anchor"></div>
    <h2>${doubled('About')}</h2>
    <div class="inline-show-more-text">${doubled(person.about)}</div>
  </section>
  ${experience(person)}
  <aside class="artdeco-card"><h2>More profiles for you</h2><ul class="others">${PEOPLE.filter(
    (other) => other.slug !== person.slug,
  ).map((other) => html`<li><a href="${profilePath(other)}">${doubled(other.name)}</a></li>`)}</ul></aside>
</main>`;
}
