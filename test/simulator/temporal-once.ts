/**
 * Dates and times of day are parsed once in a simulation: ten years ask for the same few thousand again and again, and
 * what Temporal gives never changes.
 */
const KEPT = 20_000;

function once<T>(parse: (what: string) => T): (what: string) => T {
  const known = new Map<string, T>();
  return (what) => {
    const before = known.get(what);
    if (before !== undefined) return before;
    if (known.size > KEPT) known.clear();
    const parsed = parse(what);
    known.set(what, parsed);
    return parsed;
  };
}

const { PlainDate, PlainTime } = Temporal;
Object.assign(PlainDate, { from: once(PlainDate.from.bind(PlainDate)) });
Object.assign(PlainTime, { from: once(PlainTime.from.bind(PlainTime)) });
