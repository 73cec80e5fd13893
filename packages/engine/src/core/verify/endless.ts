import type { Integers, Rows } from './rows.ts';

/**
 * Configurations from which no end is reached, found backwards from the ends.
 *
 * @param final - places of the first slot in which it has ended
 */
export function endlessIn(rows: Rows, edges: Integers, final: ReadonlySet<number>): number[] {
  const ends = new Uint8Array(rows.size);
  for (let number = 0; number < rows.size; number++)
    if (final.has(rows.at(number, 0))) ends[number] = 1;
  const { values } = edges;
  // Edges lead onwards for the most part: so from the last to the first, and again as often as ways lead back.
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (let edge = edges.size - 3; edge >= 0; edge -= 3) {
      const from = values[edge] ?? 0;
      if (ends[from] === 1 || ends[values[edge + 1] ?? 0] !== 1) continue;
      ends[from] = 1;
      isGrowing = true;
    }
  }
  const endless: number[] = [];
  for (let number = 0; number < rows.size; number++) if (ends[number] === 0) endless.push(number);
  return endless;
}
