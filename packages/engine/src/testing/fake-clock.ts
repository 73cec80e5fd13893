import type { Clock } from '../ports/clock.ts';

/** A clock that stands still until it is moved. */
export interface FakeClock extends Clock {
  /** Moves to an instant (ms UTC or ISO 8601). Time does not run backwards. @throws RangeError */
  moveTo(instant: number | string): void;
  /** Moves on by so many milliseconds. @param ms - at least 0 */
  advance(ms: number): void;
}

/**
 * A clock for tests: it stands still until it is moved.
 *
 * @param start - ms UTC or ISO 8601; default Monday 5 January 2026, eight o'clock in Jakarta
 */
export function fakeClock(start: number | string = '2026-01-05T08:00:00+07:00'): FakeClock {
  let now = instantOf(start);
  const moveTo = (instant: number | string): void => {
    const next = instantOf(instant);
    if (next < now) throw new RangeError(`the clock is past ${String(instant)} already`);
    now = next;
  };
  return { now: () => now, moveTo, advance: (ms) => moveTo(now + ms) };
}

function instantOf(instant: number | string): number {
  const at = typeof instant === 'number' ? instant : Date.parse(instant);
  if (!Number.isFinite(at)) throw new RangeError(`not an instant: ${String(instant)}`);
  return at;
}
