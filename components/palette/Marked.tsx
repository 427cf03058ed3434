import { foundIn } from '@/lib/pipeline/words';

/** A text with what was looked for in bold. */
export function Marked({ text, wanted }: { text: string; wanted: string[] }) {
  const stretches = foundIn(text, wanted);
  if (stretches.length === 0) return text;
  const ends = [0, ...stretches.map(({ to }) => to)];
  return (
    <>
      {stretches.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(ends[index], from)}
          <b className="font-semibold text-text">{text.slice(from, to)}</b>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
