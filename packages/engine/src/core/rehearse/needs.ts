// What each step of a way has to give of the data, so that everything that is asked of it later is answered as the way goes.

import type { Retraced } from '../verify/exploration.ts';
import type { Model, Offer } from '../verify/model.ts';

/** What each step has to give, by place: the cells in which the value must lie for all that is asked of it later. */
export type Needs = ReadonlyMap<number, number>;

/** What one step has to bring about. */
export interface StepNeeds {
  /** Of what is handed in. */
  readonly given: Needs;
  /** Of the data as it is afterwards. */
  readonly after: Needs;
}

/**
 * By step.
 *
 * @param last - what must be so behind the last of them
 */
export function needsOf(model: Model, traced: readonly Retraced[], last: Needs): StepNeeds[] {
  const { variables, firstVariable } = model;
  const later = new Map(
    variables.map(({ all }, index) => [
      firstVariable + index,
      last.get(firstVariable + index) ?? all,
    ]),
  );
  const found: StepNeeds[] = [];
  for (const { row, before, offer } of traced.toReversed()) {
    for (const [place, mask] of later) {
      const here = row[place] ?? mask;
      const narrowed = mask & here;
      later.set(place, narrowed === 0 ? here : narrowed);
    }
    const after = new Map(later);
    // What was set in this step hides what it was before; programs give what is set from their answer.
    for (const [place, mask] of before) later.set(place, mask);
    found.unshift({ given: offer?.trigger.kind === 'done' ? after : new Map(later), after });
    for (const { place } of offer?.fills ?? [])
      later.set(place, variables[place - firstVariable]?.all ?? 0);
  }
  return found;
}

/** What must be so before something happens, for this to be so in it: what a form then fills in may be anything. */
export function beforeOffer(needs: Needs, offer: Offer | null): Needs {
  const filled = new Set((offer?.fills ?? []).map(({ place }) => place));
  return new Map([...needs].filter(([place]) => !filled.has(place)));
}
