// What is certain to have been done by somebody before something else: what cannot be come to without it.

import type { FlowNode } from '../../compile/flow.ts';
import type { Offer } from '../model.ts';
import type { Walk } from './case-walk.ts';
import type { Chooser, Duty } from './duty.ts';

/** Whether an outcome of a task that people choose is one of these. */
export function isOutcomeOf(
  { trigger, isAsked }: Offer,
  { key }: FlowNode,
  outcomes: readonly string[],
): boolean {
  return (
    isAsked &&
    trigger.kind === 'outcome' &&
    trigger.state === key &&
    outcomes.includes(trigger.name)
  );
}

const known = new WeakMap<Walk, Map<string, ReadonlySet<string>>>();

/** States that are come to although nobody ends a task by one of these outcomes. */
function enteredWithout(
  walk: Walk,
  node: FlowNode,
  outcomes: readonly string[],
): ReadonlySet<string> {
  const ofWalk = known.get(walk) ?? new Map<string, ReadonlySet<string>>();
  known.set(walk, ofWalk);
  const name = [node.key, ...outcomes].join(' ');
  const entered = ofWalk.get(name) ?? walkedWithout(walk, node, outcomes);
  ofWalk.set(name, entered);
  return entered;
}

/** Whether a duty is certain to have been done before a state. */
export function isBefore({ node, choosers }: Duty, key: string, walk: Walk): boolean {
  return node === null || !enteredWithout(walk, node, [...choosers.keys()]).has(key);
}

/** What is certain to have been done before a state, and by whom it can have been. */
export function doneBefore(
  duties: readonly Duty[],
  key: string,
  walk: Walk,
): Map<Duty, readonly Chooser[]> {
  return new Map(
    duties
      .filter((duty) => duty.node?.key !== key && isBefore(duty, key, walk))
      .map((duty) => [duty, doersBefore(duty, key, walk)]),
  );
}

/** Who can have done a duty before a state: whoever could choose an outcome that leads there. */
function doersBefore({ node, choosers }: Duty, key: string, walk: Walk): readonly Chooser[] {
  const all = [...choosers];
  const [first = []] = choosers.values();
  if (!node || all.every(([, people]) => people === first)) return first;
  const leading = all.filter(([outcome]) =>
    enteredWithout(
      walk,
      node,
      all.flatMap(([other]) => (other === outcome ? [] : [other])),
    ).has(key),
  );
  const people = leading.flatMap(([, some]) => some);
  return [...new Map(people.map((one) => [`${one.seat} ${one.user}`, one])).values()];
}

function walkedWithout(
  walk: Walk,
  node: FlowNode,
  outcomes: readonly string[],
): ReadonlySet<string> {
  const { model, exploration } = walk;
  const { rows, edges } = exploration;
  const out = model.offers.map((offer) => isOutcomeOf(offer, node, outcomes));
  const reached = new Uint8Array(rows.size);
  reached[0] = 1;
  for (let number = 1; number < rows.size; number++)
    if (exploration.stepTo(number).from === null) reached[number] = 1;
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (let edge = 0; edge < edges.size; edge += 3) {
      const by = edges.values[edge + 2] ?? 0;
      if (by >= 0 && out[by]) continue;
      const to = edges.values[edge + 1] ?? 0;
      if (reached[edges.values[edge] ?? 0] !== 1 || reached[to] === 1) continue;
      reached[to] = 1;
      isGrowing = true;
    }
  }
  const entered = new Set<string>();
  for (const [number, keys] of activeIn(walk).entries())
    if (reached[number] === 1) for (const key of keys) entered.add(key);
  return entered;
}

const active = new WeakMap<Walk, readonly (readonly string[])[]>();

/** The states of each configuration; looked up once for all that is asked of a walk. */
function activeIn(walk: Walk): readonly (readonly string[])[] {
  const known = active.get(walk);
  if (known) return known;
  const { rows } = walk.exploration;
  const { order } = walk.model.layout;
  const found = Array.from({ length: rows.size }, (_, number) =>
    order.flatMap(({ slot, from, to, node }) => {
      const place = rows.at(number, slot);
      return place >= from && place <= to ? [node.key] : [];
    }),
  );
  active.set(walk, found);
  return found;
}
