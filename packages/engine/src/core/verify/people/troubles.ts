// What goes wrong with people on a day, in one case: with whoever starts it.

import type { FlowNode } from '../../compile/flow.ts';
import { barredOn, type Barred } from './barred.ts';
import type { Walk } from './case-walk.ts';
import { clashesIn, type Clash } from './clashes.ts';
import { exclusionsBefore } from './exclusions.ts';
import { firstHindered } from './hindered.ts';
import type { Situation } from './situation.ts';
import { asksStarter, startersOf } from './starters.ts';

/** Something that cannot be done; `name` says what, whatever the day. */
export type Trouble =
  | { readonly name: string; readonly node: FlowNode; readonly barred: Barred }
  | { readonly name: string; readonly clash: Clash };

/** A problem of the flow as a whole. */
export const troubleOf = (clash: Clash): Trouble => ({
  name: JSON.stringify([clash.code, clash.pointer, clash.params]),
  clash,
});

/** A day in a case, and the flow walked through in it. */
export interface Day extends Omit<Situation, 'starter'> {
  readonly walk: Walk;
}

/**
 * What stands in everybody's way, whoever starts it. Where each of them meets something else, it is what the first one meets;
 * where one meets nothing, the others do not count.
 *
 * @param isAsked - whether a task can be come to in this case
 */
export function troublesOn(day: Day, isAsked: (node: FlowNode) => boolean): readonly Trouble[] {
  const starters = (asksStarter(day.flow) ? startersOf(day.flow, day) : null) ?? [];
  let first: readonly Trouble[] | null = null;
  let common: readonly Trouble[] = [];
  let isFree = false;
  for (const starter of starters.length > 0 ? starters : [null]) {
    const found = troublesOf({ ...day, starter }, day.walk, isAsked);
    const names = new Set(found.map(({ name }) => name));
    common = first ? common.filter(({ name }) => names.has(name)) : found;
    first ??= found;
    isFree ||= !found.some((trouble) => hinders(trouble, day.walk));
    if (isFree && common.length === 0) return [];
  }
  return common.length === 0 && !isFree ? (first ?? []) : common;
}

/** Whether it keeps the flow from some end. */
function hinders(trouble: Trouble, walk: Walk): boolean {
  return 'clash' in trouble || firstHindered(walk, trouble.node, trouble.barred.outcomes) !== null;
}

function troublesOf(
  situation: Situation,
  walk: Walk,
  isAsked: (node: FlowNode) => boolean,
): Trouble[] {
  const hindrances = [...situation.flow.nodes.values()].flatMap((node): Trouble[] => {
    if (!node.task || !isAsked(node)) return [];
    const excluded = exclusionsBefore(node, { ...situation, walk });
    const barred = barredOn(node, { ...situation, excluded });
    return barred ? [{ name: JSON.stringify([node.key, barred]), node, barred }] : [];
  });
  // Duties that leave too few to sign are told as that.
  const told = new Set(
    hindrances.flatMap((one) => ('barred' in one && one.barred.votes ? one.node.key : [])),
  );
  const clashes = clashesIn({ ...situation, walk }).filter(({ at }) => !told.has(at ?? ''));
  return [...clashes.map(troubleOf), ...hindrances];
}
