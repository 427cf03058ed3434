// Runs before everything else in a recorded page and notes all that a hostile page script could see.

(() => {
  const seen = [];
  const note = (kind, text) => seen.push({ kind, text: String(text) });
  const events = [
    'message',
    'keydown',
    'keypress',
    'keyup',
    'beforeinput',
    'input',
    'change',
    'compositionstart',
    'compositionupdate',
    'compositionend',
    'paste',
    'copy',
    'cut',
    'drop',
    'submit',
  ];
  for (const name of events)
    window.addEventListener(
      name,
      (event) => {
        const data = event.data ?? event.key ?? '';
        note(`event:${name}`, typeof data === 'string' ? data : JSON.stringify(data));
      },
      true,
    );
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    note('dispatch', event.type);
    return dispatch.call(this, event);
  };
  const attributes = (node) => [...node.attributes].map((each) => `${each.name}=${each.value}`).join(' ');
  const all = (node) => (node instanceof Element ? [node, ...node.querySelectorAll('*')] : []);
  const observer = new MutationObserver((list) => {
    for (const change of list) {
      if (change.type === 'attributes')
        note(
          'attribute',
          `${change.target.localName} ${change.attributeName}=${change.target.getAttribute(change.attributeName)}`,
        );
      if (change.type === 'characterData') note('text', change.target.data);
      for (const node of change.addedNodes) {
        if (node instanceof Element) note('added', node.outerHTML);
        else note('added-text', node.textContent);
        for (const each of all(node)) {
          note('element', `${each.localName} ${attributes(each)}`);
          if (each.shadowRoot) note('open-root', each.shadowRoot.textContent);
        }
      }
    }
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  // What the page's own source brought is no news.
  document.addEventListener('DOMContentLoaded', () => {
    observer.takeRecords();
    seen.length = 0;
  });
  const globals = new Set(Object.getOwnPropertyNames(window));
  window.recorder = {
    seen,
    newGlobals: () => Object.getOwnPropertyNames(window).filter((name) => !globals.has(name)),
    found: (word) => {
      getSelection()?.removeAllRanges();
      return window.find(word, false, false, true);
    },
  };
})();
