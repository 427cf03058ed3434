/** A profile in the newest layout: hashed classes only, no h1 and no ids, both degrees in the DOM. */
import { type Html, hashed, html } from './markup.ts';
import { type DemoPerson, PEOPLE, profilePath } from './people.ts';
import { avatar, cover } from './pieces.ts';

/** What a class of this layout looks like; its name is hashed anew for every build of the site. */
const RULES = {
  face: 'display:block;margin-top:-72px',
  line: 'display:flex;align-items:center;gap:8px;flex-wrap:wrap;margin-top:12px',
  name: 'font-size:24px;line-height:30px;font-weight:600;color:var(--ink);overflow-wrap:anywhere',
  headline: 'font-size:16px;line-height:22px;overflow-wrap:anywhere',
  quiet: 'color:var(--quiet);font-size:14px',
  place: 'display:flex;gap:6px;align-items:baseline;margin-top:4px',
  org: 'display:flex;gap:4px;border:0;padding:0;background:none;font:inherit;color:inherit',
  gone: 'display:none',
};
type Place = keyof typeof RULES;

/**
 * The style sheet of the layout.
 * @param build one build of the site: the hashed names differ from build to build.
 */
export const sduiCss = (build: string): string =>
  Object.entries(RULES)
    .map(([place, rule]) => `.${hashed(`${build} ${place}`)}{${rule}}`)
    .join('\n');

/** The newest profile's `main`. */
export function sduiMain(person: DemoPerson, build: string): Html {
  const key = (card: string) => `com.linkedin.sdui.profile.card.ref${person.memberId}${card}`;
  const is = (place: Place) => hashed(`${build} ${place}`);
  const path = `https://www.linkedin.com${profilePath(person)}`;
  const other = person.degree === '1st' ? '2nd' : '1st';
  const others = PEOPLE.filter((each) => each.slug !== person.slug);
  return html`<div class="page" role="main" data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile">
  <div data-testid="lazy-column" componentkey="${hashed(`${build} ${person.slug}`)}">
    <div componentkey="${key('Topcard')}" data-demo="top-card"><section class="card" componentkey="${key('Topcard')}">
      ${cover()}
      <div class="ph5 pb5">
        <a class="${is('face')}" href="${path}"><div aria-label="Profile photo" componentkey="topcard-logo-image-referencekey">${avatar(person)}</div></a>
        <div class="${is('line')}"><a href="${path}"><h2 class="${is('name')}">${person.name}</h2></a>
          <div><p class="${is('quiet')}">· ${person.degree}</p></div>
          <div class="${is('gone')}" data-display-contents="true"><p class="${is('quiet')}">· ${other}</p></div></div>
        <p class="${is('headline')}">${person.headline}</p>
        <p class="${is('quiet')}">${person.company} · ${person.school}</p>
        <div class="${is('place')}"><p class="${is('quiet')}">${person.location}</p><p>·</p><a href="${path}overlay/contact-info/">Contact info</a></div>
        <div class="${is('place')}"><button type="button" class="${is('org')}"><svg id="company-accent-4" width="16" height="16" aria-hidden="true"></svg><p>${person.company}</p></button>
          <button type="button" class="${is('org')}"><svg id="school-accent-4" width="16" height="16" aria-hidden="true"></svg><p>${person.school}</p></button></div>
        <p class="${is('quiet')}">500+ connections</p>
        <div class="actions"><button type="button" class="pill strong" aria-label="Message ${person.name}">Message</button><button type="button" class="pill" aria-label="More actions">More</button></div>
      </div>
    </section></div>
    <section class="card" componentkey="${key('About')}"><h2>About</h2>
      <p><span data-testid="expandable-text-box">${person.about}<button type="button" data-testid="expandable-text-button">… more</button></span></p></section>
    <section class="card" componentkey="${key('SuggestedForYou')}"><h2>More profiles for you</h2>
      <ul class="others">${others.map((each) => html`<li><a href="${profilePath(each)}"><p>${each.name}</p></a></li>`)}</ul></section>
  </div>
</div>`;
}
