// What goes wrong with people on a day, in one case: with whoever starts it.

import type { FlowNode } from '../../compile/flow.ts';
import { actionsForNobody } from './actions.ts';
import { barredOn, type Barred } from './barred.ts';
import type { Walk } from './case-walk.ts';
import { clashesIn, type Clash } from './clashes.ts';
import { exclusionsBefore } from './exclusions.ts';
import { firstHindered } from './hindered.ts';
import type { Situation } from './situation.ts';
import { asksStarter, startersWhoDiffer } from './starters.ts';

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

/** Starters that are tried; where none of these gets through and there are more, nothing is said of the others. */
const MOST_TRIED = 2000;

/**
 * What stands in everybody's way, whoever starts it. What hangs on who that is, is told where it stops each of them: what is
 * the same for all, else what the first one meets.
 *
 * @param isAsked - whether a task can be come to in this case
 */
export function troublesOn(day: Day, isAsked: (node: FlowNode) => boolean): readonly Trouble[] {
  const { entered } = day.walk.exploration;
  const nodes = [...day.flow.nodes.values()].filter(
    (node) => node.task !== null && entered.has(node.key) && isAsked(node),
  );
  const always = [
    ...actionsForNobody({ ...day, starter: null }).map(troubleOf),
    ...troublesOf({ ...day, starter: null }, day.walk, nodes),
  ];
  const asking = nodes.filter(asksStarter);
  const stops = (found: readonly Trouble[]): boolean =>
    found.some((trouble) => hinders(trouble, day.walk));
  if (stops(always) || asking.length === 0) return always;
  const starters = startersWhoDiffer(day);
  if (starters.length > MOST_TRIED) return always;
  let first: readonly Trouble[] | null = null;
  let common: readonly Trouble[] = [];
  for (const starter of starters) {
    const found = troublesOf({ ...day, starter }, day.walk, asking);
    if (!stops(found)) return always;
    const names = new Set(found.map(({ name }) => name));
    common = first ? common.filter(({ name }) => names.has(name)) : found;
    first ??= found;
  }
  return [...always, ...(stops(common) ? common : (first ?? []))];
}

/** Whether it keeps the flow from some end. */
function hinders(trouble: Trouble, walk: Walk): boolean {
  if ('clash' in trouble) return trouble.clash.severity === 'error';
  return firstHindered(walk, trouble.node, trouble.barred.outcomes) !== null;
}

/** @param nodes - the tasks that are looked at */
function troublesOf(situation: Situation, walk: Walk, nodes: readonly FlowNode[]): Trouble[] {
  const hindrances = nodes.flatMap((node): Trouble[] => {
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
