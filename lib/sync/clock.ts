/**
 * A hybrid logical clock: orders changes of several devices without trusting their clocks alone.
 * A stamp is text that sorts by code unit: 11 digits of milliseconds (base 36), 4 of counter, then the device.
 */
export interface Clock {
  ms: number;
  counter: number;
}

const COUNTER_LIMIT = 36 ** 4;

/** The next tick: never before the last one, even when the wall clock was set back. */
export function tick(last: Clock, now: number): Clock {
  if (now > last.ms) return { ms: now, counter: 0 };
  if (last.counter + 1 < COUNTER_LIMIT) return { ms: last.ms, counter: last.counter + 1 };
  return { ms: last.ms + 1, counter: 0 };
}

/** A sortable stamp of one tick on one device. */
export function stamp(clock: Clock, device: string): string {
  return `${clock.ms.toString(36).padStart(11, '0')}${clock.counter.toString(36).padStart(4, '0')}-${device}`;
}
