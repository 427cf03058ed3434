import { type RefObject, useEffect, useRef } from 'react';

/** How far a finger or a touchpad must travel to mean "the next one", in px. */
const FAR = 48;
/** A touchpad's swipe runs on by itself; it counts once until it has been still for so long. */
const STILL_MS = 180;

/** Calls back when a finger or a touchpad wipes sideways: 1 towards the next (content goes left), -1 back. */
export function useSwipe(element: RefObject<HTMLElement | null>, onSwipe: (step: -1 | 1) => void): void {
  const latest = useRef(onSwipe);
  useEffect(() => {
    latest.current = onSwipe;
  });
  useEffect(() => {
    const area = element.current;
    if (!area) return;
    const life = new AbortController();
    const options = { signal: life.signal, passive: true };
    let start: { x: number; y: number } | null = null;
    area.addEventListener(
      'touchstart',
      ({ touches: [touch, second] }) => {
        start = touch && !second ? { x: touch.clientX, y: touch.clientY } : null;
      },
      options,
    );
    area.addEventListener(
      'touchend',
      ({ changedTouches: [touch] }) => {
        if (!start || !touch) return;
        const x = touch.clientX - start.x;
        const sideways = Math.abs(x) > 2 * Math.abs(touch.clientY - start.y);
        if (sideways && Math.abs(x) >= FAR) latest.current(x < 0 ? 1 : -1);
        start = null;
      },
      options,
    );
    let travelled = 0;
    let last = 0;
    area.addEventListener(
      'wheel',
      ({ deltaX, deltaY, timeStamp }) => {
        if (timeStamp - last > STILL_MS) travelled = 0;
        last = timeStamp;
        if (Math.abs(deltaX) <= 2 * Math.abs(deltaY)) return;
        const before = travelled;
        travelled += deltaX;
        if (Math.abs(before) < FAR && Math.abs(travelled) >= FAR) latest.current(travelled > 0 ? 1 : -1);
      },
      options,
    );
    return () => life.abort();
  }, [element]);
}
