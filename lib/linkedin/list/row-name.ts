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

/** A name for a mark's spoken label, from the row's own links alone: cheap, and nothing is kept of it. */
export function shownName(row: Row): string | null {
  const slug = slugOf(row);
  const names = row.links.flatMap((link) =>
    linesOf(link).flatMap(({ text }) => {
      const name = cleanName(text);
      return name ? [{ name, fit: (slug ? slugFit(name, slug) : 0) + Number(looksLikeName(name)) }] : [];
    }),
  );
  const best = Math.max(...names.map(({ fit }) => fit));
  return names.find(({ fit }) => fit === best)?.name ?? null;
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
  const best = candidates.reduce<(typeof candidates)[number] | null>(
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
