import { Fragment } from 'react';

/** Stands where a value goes while the sentence is cut; no text of a person's holds it. */
const HOLE = '\uE000';

export interface FilledProps {
  /** The sentence, given what goes into its places in their order. */
  say(...values: string[]): string;
  values: string[];
}

/** A sentence with what is filled into it in bold, wherever the language puts it. */
export function Filled({ say, values }: FilledProps) {
  const holes = values.map((_, index) => `${HOLE}${index}${HOLE}`);
  return say(...holes)
    .split(HOLE)
    .map((part, index) => {
      // Every second part is the number of a value.
      const key = `${index} ${part}`;
      return index % 2 === 0 ? (
        <Fragment key={key}>{part}</Fragment>
      ) : (
        <strong key={key} className="font-semibold text-text">
          {values[Number(part)]}
        </strong>
      );
    });
}
