/**
 * Building the control's elements. Every word is drawn as CSS content of `::before` from an attribute inside
 * the closed root, never as a text node: the page's `window.find` reaches text even there.
 */
import { ICONS, type IconName } from './icons';

type Attributes = Record<string, string | boolean | null>;

export function element(tag: string, attributes: Attributes, ...children: (Node | null)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Words as they are seen; their accessible name is the button's. */
export function words(text: string, className = ''): HTMLElement {
  return element('span', { class: `w ${className}`, 'data-w': text, 'aria-hidden': 'true' });
}

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name: IconName, size = 16): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const { box = 24, shapes } = ICONS[name];
  const attributes = { viewBox: `0 0 ${box} ${box}`, width: size, height: size, class: `i i-${name}` };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, String(value));
  svg.setAttribute('aria-hidden', 'true');
  for (const [tag, shape] of shapes) {
    const node = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(shape)) node.setAttribute(key, value);
    svg.append(node);
  }
  return svg;
}

export interface ButtonOptions {
  /** The accessible name; also the tooltip where the button shows less than it. */
  name: string;
  className?: string;
  attributes?: Attributes;
  onPress: (event: MouseEvent) => void;
}

export function button(
  { name, className = '', attributes = {}, onPress }: ButtonOptions,
  ...children: Node[]
) {
  const made = element(
    'button',
    { type: 'button', class: className, 'aria-label': name, ...attributes },
    ...children,
  );
  made.addEventListener('click', (event) => {
    event.stopPropagation();
    // Only the user's own hand: a page cannot reach in here, but let nothing synthetic count.
    if (event.isTrusted) onPress(event);
  });
  return made;
}
