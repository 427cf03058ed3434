// The demo site's own script: in-page navigation as on the real site (the address first, the title and the
// page later, the old card standing meanwhile), and a few handles for tests on `window.demo`.

(() => {
  const policy = window.trustedTypes?.createPolicy('demo', { createHTML: (text) => text });
  const parse = (text) =>
    new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'text/html');
  const topCard = () => document.querySelector('[data-demo="top-card"]');
  let held = null;
  let turn = 0;

  async function show(path) {
    const mine = ++turn;
    const answer = await fetch(path, { headers: { 'x-demo': 'fragment' } });
    const next = parse(await answer.text());
    await (held?.promise ?? new Promise((done) => setTimeout(done, window.demo.delay)));
    if (mine !== turn) return;
    document.title = next.title;
    document.querySelector('.page')?.replaceWith(document.adoptNode(next.querySelector('.page')));
    window.scrollTo(0, 0);
    window.demo.shown = path;
  }

  window.demo = {
    /** Milliseconds between the new address and the new page. */
    delay: 150,
    /** The path whose page stands in the DOM. */
    shown: location.pathname + location.search,
    /** Goes to a path of this site without a load. */
    go(path) {
      history.pushState({}, '', path);
      return show(path);
    },
    /** From now on a navigation changes the address but not the page, until `release`. */
    hold() {
      held = Promise.withResolvers();
    },
    release() {
      held?.resolve();
      held = null;
    },
    /** The head card is thrown away and made again, as a re-render does. */
    rerender() {
      const card = topCard();
      card?.replaceWith(parse(this.original(card)).body.firstElementChild);
    },
    /** The card as the server sent it: a re-render knows nothing of nodes others put in. */
    original(card) {
      const copy = card.cloneNode(true);
      for (const node of copy.querySelectorAll('*')) if (node.localName.includes('-')) node.remove();
      return copy.outerHTML;
    },
    /** The head card re-rendered in every one of `times` frames. */
    async flicker(times) {
      for (let i = 0; i < times; i++) {
        this.rerender();
        await new Promise(requestAnimationFrame);
      }
    },
    /** The rows that a list at `path` has more of than this one come in, as while one scrolls. */
    async more(path) {
      const answer = await fetch(path, { headers: { 'x-demo': 'fragment' } });
      const rows = [...parse(await answer.text()).querySelectorAll('[data-demo="row"]')];
      const list = document.querySelector('[data-demo="rows"]');
      list.append(...rows.slice(list.children.length).map((row) => document.adoptNode(row)));
    },
    /** A row's element is used again for another row's person, as a list does that draws only what is in sight. */
    recycle(row, as) {
      const rows = document.querySelectorAll('[data-demo="row"]');
      rows[row].replaceChildren(...parse(this.original(rows[as])).body.firstElementChild.childNodes);
    },
    /** The head card goes, and with it any place to stand by the name. */
    dropHead() {
      topCard()?.remove();
    },
  };

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!link || event.defaultPrevented || event.metaKey || event.ctrlKey) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin) return;
    event.preventDefault();
    void window.demo.go(url.pathname + url.search);
  });
  window.addEventListener('popstate', () => void show(location.pathname + location.search));
})();
