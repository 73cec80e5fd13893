// Which ends of a flow can still be reached, where some things cannot happen.

import type { Model, Offer } from '../model.ts';
import type { Exploration } from '../exploration.ts';

/** Ends beyond these are looked at as one. */
const MOST = 31;

/**
 * By configuration, a bit for each final state that can be reached from it.
 *
 * @param isOut - what cannot happen
 */
export function endsWithinReach(
  { layout, offers }: Model,
  { rows, edges }: Exploration,
  isOut: (offer: Offer) => boolean,
): Uint32Array {
  const [root] = layout.slots;
  const bits = new Map<number, number>();
  for (const [value, place] of (root?.places ?? []).entries())
    if (place?.node.type === 'final' && place.node.parent === null)
      bits.set(value, 2 ** Math.min(bits.size, MOST));
  const reached = new Uint32Array(rows.size);
  for (let number = 0; number < rows.size; number++)
    reached[number] = bits.get(rows.at(number, 0)) ?? 0;
  const out = offers.map(isOut);
  // Edges lead onwards for the most part: so from the last to the first, and again as often as ways lead back.
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (let edge = edges.size - 3; edge >= 0; edge -= 3) {
      const by = edges.values[edge + 2] ?? 0;
      if (by >= 0 && out[by]) continue;
      const from = edges.values[edge] ?? 0;
      const known = reached[from] ?? 0;
      const next = (known | (reached[edges.values[edge + 1] ?? 0] ?? 0)) >>> 0;
      if (next === known) continue;
      reached[from] = next;
      isGrowing = true;
    }
  }
  return reached;
}
