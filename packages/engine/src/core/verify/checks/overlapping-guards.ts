// Branches of which two hold for the same data, by accident: they ask about the same things, and neither contains the other.

import type { FlowNode, Transition } from '../../compile/flow.ts';
import type { Model } from '../model.ts';
import { placesOf } from '../places-of.ts';
import { combinations, holdsIn } from './satisfiable.ts';
import { titleOf } from '../../compile/titles.ts';
import type { Proven, Told } from './told.ts';

/** Lists of branches whose guards overlap in part. */
export function overlappingGuards({ flow, model }: Proven): Told[] {
  return [...flow.nodes.values()].flatMap((node) =>
    branchesOf(node).flatMap((branches) => overlapsIn(node, branches, model)),
  );
}

function branchesOf(node: FlowNode): (readonly Transition[])[] {
  return [...node.on.values(), node.always, node.onDone, node.onError].filter(
    ({ length }) => length > 1,
  );
}

function overlapsIn(node: FlowNode, branches: readonly Transition[], model: Model): Told[] {
  return branches.flatMap((lower, index): Told[] => {
    const upper = branches
      .slice(0, index)
      .find((one) => leadsElsewhere(one, lower) && overlaps(one, lower, model));
    if (!upper?.guard || !lower.guard) return [];
    const path = `${lower.pointer}/guard`;
    const value = `!(${upper.guard.source}) && (${lower.guard.source})`;
    return [
      {
        code: 'GUARDS_OVERLAP',
        severity: 'warning',
        pointer: path,
        params: { state: node.key, step: titleOf(node) },
        at: node.key,
        patch: [{ op: 'replace', path, value }],
      },
    ];
  });
}

const leadsElsewhere = (one: Transition, other: Transition): boolean =>
  JSON.stringify(one.effect) !== JSON.stringify(other.effect);

function overlaps(one: Transition, other: Transition, model: Model): boolean {
  const first = model.tests.get(one);
  const second = model.tests.get(other);
  if (!first || !second) return false;
  const places = placesOf(first);
  if (places.size === 0 || places.symmetricDifference(placesOf(second)).size > 0) return false;
  const seen = { both: false, first: false, second: false };
  for (const cells of combinations([...places], model) ?? []) {
    const answers = [holdsIn(first, cells), holdsIn(second, cells)] as const;
    seen.both ||= answers[0] && answers[1];
    seen.first ||= answers[0] && !answers[1];
    seen.second ||= answers[1] && !answers[0];
  }
  return seen.both && seen.first && seen.second;
}
