/** Whose row it is, as the row writes it. */
import type { Reading } from '../capture';
import { cleanName, looksLikeName } from '../name/clean';
import { slugFit } from '../name/slug';
import { degreeIn } from '../page/card-lines';
import { linesOf } from '../page/lines';
import { folded } from '../text';
import { hooked, labelsOf, type RowLine } from './row-lines';
import type { Row } from './rows';

const slugOf = ({ address: { publicId } }: Row) => (publicId?.startsWith('pub/') ? null : publicId);

/** Who a row shows, and in which of its links: cheap, for a mark's place and its spoken label. */
export function shownName(row: Row): { name: string; link: Element } | null {
  const slug = slugOf(row);
  const names = row.links.flatMap((link) =>
    linesOf(link).flatMap(({ text }) => {
      const name = cleanName(text);
      return name
        ? [{ name, link, fit: (slug ? slugFit(name, slug) : 0) + Number(looksLikeName(name)) }]
        : [];
    }),
  );
  const whole = names.filter(({ name }) => !names.some((other) => isInitialsOf(name, other.name)));
  const best = Math.max(...whole.map(({ fit }) => fit));
  return whole.find(({ fit }) => fit === best) ?? null;
}

/** "EK" on a tile where a face is missing, beside "Elif Karadağ". */
function isInitialsOf(short: string, name: string): boolean {
  const initials = name
    .split(' ')
    .map((word) => [...word][0] ?? '')
    .join('');
  return short !== name && [...short].length <= 3 && folded(initials).startsWith(folded(short));
}

/** A name fits the slug, is said by an image or a button, or at least looks like one. */
export function nameIn(row: Row, lines: RowLine[], common: Set<string>): (Reading & { at: number }) | null {
  const slug = slugOf(row);
  const labels = labelsOf(row);
  const hook = hooked(row, '[data-anonymize="person-name"]');
  const candidates = lines.flatMap((line, at) => {
    if (line.foreign || degreeIn(line.text) !== null) return [];
    if (!line.linked && !line.element.closest('h1, h2, h3, h4, [role="heading"]') && line.text !== hook)
      return [];
    const value = cleanName(line.text);
    if (!value || common.has(line.text)) return [];
    const fit = slug ? slugFit(value, slug) : 0;
    const letters = folded(value);
    const said =
      letters !== '' &&
      [...labels, ...lines.filter((each) => each !== line).map((each) => each.text)].some(
        (label) => label.length < value.length + 60 && folded(label).includes(letters),
      );
    const witnesses = Number(fit > 0) + Number(said) + Number(line.text === hook);
    return [{ value, at, witnesses, score: fit * 2 + Number(said) * 2 + Number(looksLikeName(value)) }];
  });
  const whole = candidates.filter(
    ({ value }) => !candidates.some((other) => isInitialsOf(value, other.value)),
  );
  const best = whole.reduce<(typeof whole)[number] | null>(
    (top, each) => (top === null || each.score > top.score ? each : top),
    null,
  );
  if (!best) return null;
  const sure = best.witnesses > 0;
  return {
    value: best.value,
    at: best.at,
    from: 'row',
    confidence: sure ? 'sure' : 'unsure',
    agree: [best.witnesses + 1, best.witnesses + 1],
    others: [],
  };
}
