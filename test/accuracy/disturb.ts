/** Changes a page as a redesign, a language and a crowd would, reproducibly from a seed. Runs in the page. */

export type Changes = Record<string, number>;

/** Attributes that layouts hang on; a third of them goes in each seed, all of them in any three in a row. */
export const DROPPED = [
  'id',
  'componentkey',
  'data-view-name',
  'data-testid',
  'data-section',
  'data-field',
  'data-control-name',
  'data-tracking-control-name',
  'data-display-contents',
  'data-generated-suggestion-target',
  'data-sdui-screen',
  'data-member-id',
  'data-anonymize',
  'data-sn-view-name',
  'data-urn',
];

/** Interface words; the order of the languages is the order of the columns. */
const WORDS: Record<string, [tr: string, de: string, fr: string, es: string]> = {
  Experience: ['Deneyim', 'Berufserfahrung', 'Expérience', 'Experiencia'],
  About: ['Hakkında', 'Info', 'À propos', 'Acerca de'],
  Summary: ['Özet', 'Zusammenfassung', 'Résumé', 'Extracto'],
  Education: ['Eğitim', 'Ausbildung', 'Formation', 'Educación'],
  Activity: ['Aktivite', 'Aktivität', 'Activité', 'Actividad'],
  Featured: ['Öne Çıkan', 'Im Fokus', 'Sélection', 'Destacado'],
  Highlights: ['Öne çıkanlar', 'Highlights', 'Temps forts', 'Aspectos destacados'],
  Interests: ['İlgi alanları', 'Interessen', 'Centres d’intérêt', 'Intereses'],
  Skills: ['Yetenekler', 'Kenntnisse', 'Compétences', 'Aptitudes'],
  Languages: ['Diller', 'Sprachen', 'Langues', 'Idiomas'],
  'Contact info': ['İletişim bilgileri', 'Kontaktinformationen', 'Coordonnées', 'Información de contacto'],
  Message: ['Mesaj', 'Nachricht', 'Message', 'Mensaje'],
  Connect: ['Bağlantı kur', 'Vernetzen', 'Se connecter', 'Conectar'],
  Follow: ['Takip et', 'Folgen', 'Suivre', 'Seguir'],
  More: ['Daha fazla', 'Mehr', 'Plus', 'Más'],
  connections: ['bağlantı', 'Kontakte', 'relations', 'contactos'],
  followers: ['takipçi', 'Follower:innen', 'abonnés', 'seguidores'],
  Present: ['Halen', 'Heute', 'aujourd’hui', 'actualidad'],
  'Full-time': ['Tam zamanlı', 'Vollzeit', 'Temps plein', 'Jornada completa'],
  Current: ['Şu an', 'Aktuell', 'Actuel', 'Actual'],
  Previous: ['Önceki', 'Früher', 'Précédent', 'Anterior'],
  Location: ['Konum', 'Ort', 'Lieu', 'Ubicación'],
  Industry: ['Sektör', 'Branche', 'Secteur', 'Sector'],
  '1st': ['1.', '1.', '1er', '1er'],
  '2nd': ['2.', '2.', '2e', '2º'],
  '3rd': ['3.', '3.', '3e', '3er'],
  'degree connection': ['derece bağlantı', 'Grades Kontakt', 'niveau de relation', 'grado de contacto'],
  'Company Name': ['Şirket Adı', 'Name des Unternehmens', 'Nom de l’entreprise', 'Nombre de la empresa'],
  'Dates Employed': [
    'Çalışma tarihleri',
    'Beschäftigungsdauer von–bis',
    'Dates d’emploi',
    'Fechas de empleo',
  ],
  'Employment Duration': ['Çalışma süresi', 'Beschäftigungsdauer', 'Durée d’emploi', 'Duración del empleo'],
  'Show all': ['Tümünü göster', 'Alle anzeigen', 'Tout afficher', 'Mostrar todo'],
  'mutual connections': [
    'ortak bağlantı',
    'gemeinsame Kontakte',
    'relations en commun',
    'contactos en común',
  ],
  yrs: ['yıl', 'Jahre', 'ans', 'años'],
  mos: ['ay', 'Monate', 'mois', 'meses'],
};
const LANGUAGES = ['tr', 'de', 'fr', 'es'];

const DECOYS = [
  ['Deniz Akarsu', 'deniz-akarsu-77', 'Head of Growth at Poyraz Yazılım', 'İzmir, Türkiye', 'Poyraz Yazılım'],
  ['Marta Wilgosz', 'marta-wilgosz', 'Talent Partner | Hiring engineers', 'Gdańsk, Poland', 'Bursztyn Labs'],
  [
    'Oliver Tennant',
    'oliver-tennant-3b1',
    'CEO @ Tennant & Daughters',
    'Leeds, England, United Kingdom',
    'Tennant & Daughters',
  ],
] as const;

/** @returns what was changed and how often, by kind. */
export function disturb(document: Document, seed: number): Changes {
  const random = mulberry(seed);
  const changes: Changes = {};
  const count = (what: string, by = 1) => {
    changes[what] = (changes[what] ?? 0) + by;
  };
  const chance = (share: number) => random() < share;
  translate(document, Math.floor(random() * (LANGUAGES.length + 1)), count);
  addDecoys(document, random, count);
  reorder(document, random, count);
  doubleTexts(document, chance, count);
  if (chance(0.5)) swapHeadings(document, count);
  wrap(document, chance, count);
  rehash(document, random, count);
  dropAttributes(document, seed, count);
  return changes;
}

type Count = (what: string, by?: number) => void;

/** At least 95 of 100 class words become others, everywhere the same. */
function rehash(document: Document, random: () => number, count: Count): void {
  const names = new Map<string, string>();
  for (const element of document.querySelectorAll('[class]')) {
    const words = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
    const next = words.map((word) => {
      const known = names.get(word);
      if (known !== undefined) return known;
      const changed = random() < 0.98 ? `_${Math.floor(random() * 2 ** 32).toString(16)}` : word;
      names.set(word, changed);
      count(changed === word ? 'class words kept' : 'class words changed');
      return changed;
    });
    element.setAttribute('class', next.join(' '));
  }
}

function dropAttributes(document: Document, seed: number, count: Count): void {
  for (const [i, name] of DROPPED.entries()) {
    if ((i + seed) % 3 !== 0) continue;
    for (const element of document.querySelectorAll(`[${name}]`)) {
      element.removeAttribute(name);
      count(`dropped ${name}`);
    }
  }
}

function swapHeadings(document: Document, count: Count): void {
  for (const heading of document.querySelectorAll('h1, h2')) {
    const other = document.createElement(heading.tagName === 'H1' ? 'h2' : 'h1');
    for (const { name, value } of heading.attributes) other.setAttribute(name, value);
    other.append(...heading.childNodes);
    heading.replaceWith(other);
    count('headings swapped');
  }
}

const PHRASING = 'A ABBR B BUTTON EM H1 H2 H3 H4 H5 H6 I LABEL P SPAN STRONG TIME'.split(' ');
const LEAVE = 'UL OL DL DT DD TABLE TBODY THEAD TR SELECT SVG'.split(' ');

function wrap(document: Document, chance: (share: number) => boolean, count: Count): void {
  for (const element of [...document.body.querySelectorAll('*')]) {
    if (
      element.children.length === 0 ||
      element.closest('svg, code, script, head') ||
      LEAVE.includes(element.tagName.toUpperCase())
    )
      continue;
    if (!chance(0.08)) continue;
    const wrapper = document.createElement(PHRASING.includes(element.tagName) ? 'span' : 'div');
    wrapper.append(...element.childNodes);
    element.append(wrapper);
    count('wrappers added');
  }
}

/** Whole sections change places; inside them neighbours do, where their order is no statement (no list items, no lines of one group). */
function reorder(document: Document, random: () => number, count: Count): void {
  const main = document.querySelector('main, [role="main"]') ?? document.body;
  for (const parent of [main, ...main.querySelectorAll('*')]) {
    const blocks = [...parent.children].filter(
      (child) => child.tagName === 'SECTION' || child.querySelector(':scope > section'),
    );
    if (blocks.length > 2) {
      const places = blocks.map((block) => {
        const place = document.createComment('');
        block.replaceWith(place);
        return place;
      });
      for (const place of places) {
        const [block] = blocks.splice(Math.floor(random() * blocks.length), 1);
        if (block) place.replaceWith(block);
        count('sections moved');
      }
      continue;
    }
    if (LEAVE.includes(parent.tagName) || parent.closest('li, svg, code, p, a, button') || random() > 0.15)
      continue;
    const [a, b] = [...parent.children].filter(
      (child) => child.tagName === 'DIV' && child.querySelectorAll('*').length > 5,
    );
    if (a && b) {
      a.before(b);
      count('neighbours swapped');
    }
  }
}

function doubleTexts(document: Document, chance: (share: number) => boolean, count: Count): void {
  for (const element of [...document.body.querySelectorAll('h1, h2, h3, p, span, div, li, dd')]) {
    if (
      element.children.length > 0 ||
      element.closest('svg, code, [aria-hidden="true"]') ||
      !/\S/.test(element.textContent ?? '')
    )
      continue;
    if (!chance(0.15)) continue;
    const text = element.textContent ?? '';
    const [shown, spoken] = [document.createElement('span'), document.createElement('span')];
    shown.setAttribute('aria-hidden', 'true');
    spoken.className = 'visually-hidden';
    shown.textContent = text;
    spoken.textContent = text;
    element.replaceChildren(shown, spoken);
    count('texts doubled');
  }
}

/** @param language an index into LANGUAGES; past the end: words no language has. */
function translate(document: Document, language: number, count: Count): void {
  const words = Object.entries(WORDS).sort((a, b) => b[0].length - a[0].length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{Nd}])(${words.map(([word]) => word).join('|')})(?![\\p{L}])`,
    'gu',
  );
  const into = (text: string) =>
    text.replace(pattern, (word) => {
      count(`words into ${LANGUAGES[language] ?? 'no language'}`);
      const other = WORDS[word]?.[language as 0];
      return other ?? (/^\d/.test(word) ? word.slice(0, 1) : [...word].reverse().join('').toLowerCase());
    });
  const code = LANGUAGES[language];
  if (code) document.documentElement.setAttribute('lang', code);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // Only what the interface says: short, and not the person's own longer text.
    const text = node.nodeValue ?? '';
    if (text.trim().length > 0 && text.length < 120 && !node.parentElement?.closest('script, style, code')) {
      if (isInterface(node, text)) node.nodeValue = into(text);
    }
  }
  for (const element of document.body.querySelectorAll('[aria-label]')) {
    element.setAttribute('aria-label', into(element.getAttribute('aria-label') ?? ''));
  }
}

/** A whole word of the interface, a date range or a degree; a headline that says "Experience" stays. */
function isInterface(node: Node, text: string): boolean {
  const whole = text.trim();
  if (WORDS[whole]) return true;
  if (/^[·•]?\s*[123](?:st|nd|rd)\b/.test(whole) || /\d.*(?:connections|followers)/.test(whole)) return true;
  return (
    /(?:19|20)\d\d|Present|· (?:Full-time|\d)/.test(whole) &&
    !node.parentElement?.closest('[class*="headline"]')
  );
}

/** People who are not the subject, as headings, pictures and cards, before, in and after the content. */
function addDecoys(document: Document, random: () => number, count: Count): void {
  const main = document.querySelector('main, [role="main"]') ?? document.body;
  for (const [name, slug, headline, place, company] of DECOYS) {
    const card = document.createElement(random() < 0.5 ? 'section' : 'div');
    card.innerHTML = `<a href="/in/${slug}/"><img alt=""><h2></h2></a><span>· 2nd</span><p></p><p></p><button type="button"><img alt=""><span></span></button><a href="/in/${slug}/"></a>`;
    const [title, ...texts] = card.querySelectorAll('h2, p, button span');
    if (title) title.textContent = name;
    for (const [i, text] of [headline, place, company].entries()) {
      const element = texts[i];
      if (element) element.textContent = text;
    }
    for (const image of card.querySelectorAll('img')) image.alt = name;
    const where = Math.floor(random() * 3);
    if (where === 0) main.prepend(card);
    else if (where === 1) main.append(card);
    else document.body.prepend(card);
    count('decoys added');
  }
}

function mulberry(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
