// Which `after` of a state of the new version is which of the old one: what is written alike, then what stands at the same
// place.

import type { FlowNode } from '../compile/flow.ts';
import type { Timer, Visit } from '../instance.ts';
import { visitName } from '../visit-name.ts';
import { isSameJson } from './same-json.ts';

export interface TimerPair {
  readonly old: number;
  readonly next: number;
  /** Both are written alike. */
  readonly isSame: boolean;
}

export function timerPairs(old: FlowNode, next: FlowNode): TimerPair[] {
  const before = old.definition.after ?? [];
  const after = next.definition.after ?? [];
  const free = new Set(before.keys());
  const pairs: TimerPair[] = [];
  for (const [index, timer] of after.entries()) {
    const same = [...free].find((one) => isSameJson(before[one], timer));
    if (same === undefined) continue;
    free.delete(same);
    pairs.push({ old: same, next: index, isSame: true });
  }
  const paired = new Set(pairs.map((pair) => pair.next));
  for (const index of after.keys())
    if (!paired.has(index) && free.delete(index))
      pairs.push({ old: index, next: index, isSame: false });
  return pairs;
}

/** Timers of a visit under the ids that they have in the new version; those of an `after` that is gone are dropped. */
export function carryTimers(
  timers: readonly Timer[],
  pairs: readonly TimerPair[],
  { state, visit }: Pick<Visit, 'state' | 'visit'>,
): Timer[] {
  const id = visitName(state, visit);
  return timers.flatMap((timer): Timer[] => {
    const name = timer.id.split('/')[1] ?? '';
    if (!name.startsWith('after-')) return [{ ...timer, id: `${id}/${name}` }];
    const pair = pairs.find(({ old }) => name === `after-${old}`);
    return pair ? [{ ...timer, id: `${id}/after-${pair.next}` }] : [];
  });
}
