// Branches of which two hold for the same data, by accident: they ask about the same things, and neither contains the other.

import type { FlowNode, Transition } from '../../compile/flow.ts';
import type { Model, Test } from '../model.ts';
import { titleOf } from '../titles.ts';
import type { Proven, Told } from './told.ts';

/** Combinations of cells that are looked at; guards that have more are taken as sound. */
const MOST = 4096;

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
    const answers = [holds(first, cells), holds(second, cells)] as const;
    seen.both ||= answers[0] && answers[1];
    seen.first ||= answers[0] && !answers[1];
    seen.second ||= answers[1] && !answers[0];
  }
  return seen.both && seen.first && seen.second;
}

type Cells = ReadonlyMap<number, number>;

/** Every choice of one cell for each variable; null: too many, or something that could not be taken apart. */
function combinations(places: readonly number[], { variables, firstVariable }: Model): Cells[] | null {
  let all: Map<number, number>[] = [new Map()];
  for (const place of places) {
    const variable = variables[place - firstVariable];
    if (!variable || variable.subject.kind === 'opaque') return null;
    const { cells } = variable;
    if (all.length * cells.length > MOST) return null;
    all = all.flatMap((known) => cells.map((_, bit) => new Map([...known, [place, 2 ** bit]])));
  }
  return all;
}

function holds(test: Test, cells: Cells): boolean {
  switch (test.op) {
    case 'constant':
      return test.value;
    case 'not':
      return !holds(test.of, cells);
    case 'all':
      return test.of.every((part) => holds(part, cells));
    case 'any':
      return test.of.some((part) => holds(part, cells));
    case 'choice':
      return holds(holds(test.when, cells) ? test.then : test.otherwise, cells);
    case 'in':
      return ((cells.get(test.place) ?? 0) & test.mask) !== 0;
  }
}

function placesOf(test: Test): Set<number> {
  switch (test.op) {
    case 'constant':
      return new Set();
    case 'in':
      return new Set([test.place]);
    case 'not':
      return placesOf(test.of);
    case 'all':
    case 'any':
      return new Set(test.of.flatMap((part) => [...placesOf(part)]));
    case 'choice':
      return new Set(
        [test.when, test.then, test.otherwise].flatMap((part) => [...placesOf(part)]),
      );
  }
}
