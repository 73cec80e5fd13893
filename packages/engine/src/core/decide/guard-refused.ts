import type { Transition } from '../compile/flow.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Turn } from './turn.ts';

/** Why every candidate refused, in the flow's own words. */
export function refusedWhy(turn: Turn, transitions: readonly Transition[]): JsonObject {
  const why = transitions.flatMap((transition): Json[] => {
    if (transition.why === null) return [];
    return [
      typeof transition.why === 'string'
        ? { [turn.flow.lang]: transition.why }
        : { ...transition.why },
    ];
  });
  return { why };
}
