import type { ReactNode } from 'react';

/** The pipe as a line, and the dot outside it, at it or past it. */
const DRAWINGS = {
  /** The dot waits before the pipe: nobody yet. */
  outside: {
    lines: ['M8 52H36a10 10 0 0 0 10-10V30a10 10 0 0 1 10-10H104'],
    dot: [8, 36, 'light-dark(#e5a73c, #f0b35a)'],
  },
  /** The dot has come out at the far end: all done. */
  past: {
    lines: ['M6 52H38a12 12 0 0 0 12-12V28a14 14 0 0 1 28 0V34'],
    dot: [78, 52, 'var(--won)'],
  },
  /** The pipe is broken and the dot fell: something could not be read. */
  broken: {
    lines: ['M8 24H34a10 10 0 0 1 10 10V36', 'M104 24H82a10 10 0 0 0-10 10V50'],
    dot: [58, 54, 'light-dark(#e5a73c, #f0b35a)'],
  },
} satisfies Record<string, { lines: string[]; dot: [number, number, string] }>;

export interface EmptyStateProps {
  /** `stage`: a pipe with an empty place on it, in the colour of the stage. */
  drawing: keyof typeof DRAWINGS | { stage: string };
  title: string;
  /** 1 where it is all there is on the surface. */
  level?: 1 | 2;
  /** One sentence. */
  children?: ReactNode;
  /** One action. */
  action?: ReactNode;
  /** A quiet line under it. */
  below?: ReactNode;
}

/** What stands where nothing is yet. Starts at the same height everywhere, so that switching tabs does not jump. */
export function EmptyState({ drawing, title, level = 2, children, action, below }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className="flex flex-col items-center px-6 pt-21 pb-8 text-center">
      <svg
        width="112"
        height="72"
        viewBox="0 0 112 72"
        fill="none"
        aria-hidden="true"
        className="mb-4 flex-none"
      >
        {typeof drawing === 'string' ? (
          <Drawn {...DRAWINGS[drawing]} />
        ) : (
          <EmptyPlaces colour={drawing.stage} />
        )}
      </svg>
      <Heading className="text-16 font-semibold">{title}</Heading>
      {children ? <p className="mt-1.5 max-w-60 text-text2">{children}</p> : null}
      {action ? <div className="mt-4">{action}</div> : null}
      {below ? <p className="mt-3 text-12 text-text3">{below}</p> : null}
    </div>
  );
}

function Drawn({ lines, dot: [x, y, colour] }: { lines: string[]; dot: [number, number, string] }) {
  return (
    <>
      {lines.map((line) => (
        <path key={line} d={line} stroke="var(--lineStrong)" strokeWidth="5" strokeLinecap="round" />
      ))}
      <circle cx={x} cy={y} r="5.5" style={{ fill: colour }} />
    </>
  );
}

function EmptyPlaces({ colour }: { colour: string }) {
  return (
    <>
      <path d="M6 36H106" stroke="var(--lineStrong)" strokeWidth="5" strokeLinecap="round" />
      <circle cx="26" cy="36" r="7" style={{ fill: colour }} />
      <circle cx="56" cy="36" r="7" fill="var(--canvas)" stroke="var(--lineStrong)" strokeWidth="2.5" />
      <circle cx="88" cy="36" r="7" fill="var(--canvas)" stroke="var(--lineStrong)" strokeWidth="2.5" />
    </>
  );
}
