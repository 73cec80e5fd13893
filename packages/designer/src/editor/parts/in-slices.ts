// Long work in slices, each shorter than a frame, so that the page answers whoever uses it.

import { breath } from './breath.ts';

/** How long is worked before the page may go on, ms. */
const slice = 12;

/**
 * Does work that yields as often as it can be left.
 *
 * @param told - hears what was yielded
 * @param isOver - whether nobody waits for it any more; asked after each slice
 * @returns what it came to; null where nobody waits for it
 */
export async function inSlices<Told, Result>(
  work: Generator<Told, Result>,
  told: (told: Told) => void,
  isOver: () => boolean,
): Promise<Result | null> {
  let until = performance.now() + slice;
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
    told(next.value);
    if (performance.now() < until) continue;
    await breath();
    if (isOver()) return null;
    until = performance.now() + slice;
  }
}
