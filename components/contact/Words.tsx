import { classes } from '@/components/ui/classes';
import { m } from '@/lib/i18n/words';
import { missingIn, type Piece } from '@/lib/pipeline/wording';
import { missingWord } from './place-words';

export interface WordsProps {
  subject: readonly Piece[] | null;
  text: readonly Piece[];
  className?: string;
}

/** Words as they would be copied: what was filled in is plain text, what is missing is marked. */
export function Words({ subject, text, className }: WordsProps) {
  const missing = missingIn([...(subject ?? []), ...text]);
  return (
    <div className={classes('flex flex-col gap-1.5', className)}>
      {subject === null ? null : (
        <p className="text-12 font-medium">
          <Pieces pieces={subject} />
        </p>
      )}
      <p className="text-12 whitespace-pre-line text-text2">
        <Pieces pieces={text} />
      </p>
      {missing.length > 0 ? (
        <p className="text-12 text-unsure">
          {m.words_missing({ places: missing.map(missingWord).join(', ') })}
        </p>
      ) : null}
    </div>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0;
  return pieces.map(({ kind, text }) => {
    at += 1;
    if (kind !== 'missing') return <span key={at}>{text}</span>;
    return (
      <mark key={at} className="rounded-chip bg-unsureTint px-0.5 text-unsure">
        {missingWord(text)}
      </mark>
    );
  });
}
