import { useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { sayNumber } from '@/components/ui/numbers';
import { CardFace } from './Card';
import { type Carry, liftedAt } from './use-carry';

const SETTLE = { duration: 200, easing: 'cubic-bezier(.2,0,0,1)' };
const VANISH = { duration: 90, easing: 'cubic-bezier(.4,0,1,1)' };

/** The card in the hand: the card itself, tilted, over everything; let go, it flies to its place. */
export function Lifted({
  carry: { carried, lifted, landed },
  now,
  short,
}: {
  carry: Carry;
  now: number;
  short: boolean;
}) {
  const landing = carried?.landing ? carried.card.leadId : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: it flies once for each card let go.
  useLayoutEffect(() => {
    const element = lifted.current;
    if (landing === null || !element) return;
    const place = document.querySelector(`[data-lead="${CSS.escape(landing)}"]`)?.getBoundingClientRect();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      landed();
      return;
    }
    const flight = place
      ? element.animate({ transform: `translate(${place.left}px, ${place.top}px)` }, SETTLE)
      : element.animate({ opacity: 0 }, VANISH);
    // Cancelled when the board goes away meanwhile.
    flight.finished.then(landed, () => undefined);
    return () => flight.cancel();
  }, [landing]);

  if (!carried) return null;
  const { card, box, grip, over } = carried;
  // Over the pipe it would hide what it is to be dropped on.
  const scale = over?.kind === 'segment' ? 0.5 : 1;
  return createPortal(
    <div
      ref={lifted}
      aria-hidden
      className="pointer-events-none fixed top-0 left-0 z-20 text-13 will-change-transform [--tilt:1.5deg] motion-reduce:[--tilt:0deg]"
      style={{ width: box.width, height: box.height, transform: liftedAt(box.left, box.top) }}
    >
      <div
        className="relative h-full rounded-card bg-surface shadow-lifted transition-transform duration-140"
        style={{ transform: `scale(${scale})`, transformOrigin: `${grip.x}px ${grip.y}px` }}
      >
        <CardFace card={card} now={now} short={short}>
          {card.name}
        </CardFace>
        {carried.load.ids.length > 1 ? (
          <span className="tabular absolute -top-2 -right-2 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1.5 text-12 font-semibold text-onAccent">
            {sayNumber(carried.load.ids.length)}
          </span>
        ) : null}
      </div>
    </div>,
    document.body,
  );
}
