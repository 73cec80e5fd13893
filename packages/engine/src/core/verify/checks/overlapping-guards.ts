// Branches of which two hold for the same data, by accident: they ask about the same things, and neither contains the other.

import type { FlowNode, Transition } from '../../compile/flow.ts';
import type { Known, Model } from '../model.ts';
import { placesOf } from '../places-of.ts';
import { combinations, holdsIn, type Cells } from './satisfiable.ts';
import { titleOf } from '../../compile/titles.ts';
import type { Proven, Told } from './told.ts';

/** Lists of branches whose guards overlap in part. */
export function overlappingGuards(proven: Proven): Told[] {
  return [...proven.flow.nodes.values()].flatMap((node) =>
    branchesOf(node).flatMap((branches) => overlapsIn(node, branches, proven)),
  );
}

function branchesOf(node: FlowNode): (readonly Transition[])[] {
  return [...node.on.values(), node.always, node.onDone, node.onError].filter(
    ({ length }) => length > 1,
  );
}

function overlapsIn(node: FlowNode, branches: readonly Transition[], proven: Proven): Told[] {
  return branches.flatMap((lower, index): Told[] => {
    const found = branches.slice(0, index).flatMap((upper) => {
      const both = leadsElsewhere(upper, lower) ? overlapOf(upper, lower, proven.model) : null;
      return both ? [{ upper, both }] : [];
    })[0];
    if (!found?.upper.guard || !lower.guard) return [];
    const path = `${lower.pointer}/guard`;
    const value = `!(${found.upper.guard.source}) && (${lower.guard.source})`;
    return [
      {
        code: 'GUARDS_OVERLAP',
        severity: 'warning',
        pointer: path,
        params: { state: node.key, step: titleOf(node) },
        ...spotOf(node, found.both, proven),
        patch: [{ op: 'replace', path, value }],
      },
    ];
  });
}

/** Where both may hold, and with which data. */
function spotOf(
  { key }: FlowNode,
  both: readonly Cells[],
  { model, exploration }: Proven,
): Pick<Told, 'at' | 'needs'> {
  const { rows } = exploration;
  const span = model.layout.spans.get(key);
  const mayBe = (at: number, cells: Cells): boolean =>
    [...cells].every(([place, bit]) => place >= model.width || (rows.at(at, place) & bit) !== 0);
  for (let at = 0; at < (span ? rows.size : 0); at++) {
    const here = span ? rows.at(at, span.slot) : -1;
    if (!span || here < span.from || here > span.to) continue;
    const cells = both.find((one) => mayBe(at, one));
    if (cells) return { at: { at, offer: null }, needs: neededFor(cells) };
  }
  const [cells] = both;
  return { at: key, ...(cells && { needs: neededFor(cells) }) };
}

const neededFor = (cells: Cells): Known[] => [...cells].map(([place, mask]) => ({ place, mask }));

const leadsElsewhere = (one: Transition, other: Transition): boolean =>
  JSON.stringify(one.effect) !== JSON.stringify(other.effect);

/** The data for which both hold; null: one contains the other, or they ask about different things. */
function overlapOf(one: Transition, other: Transition, model: Model): readonly Cells[] | null {
  const first = model.tests.get(one);
  const second = model.tests.get(other);
  if (!first || !second) return null;
  const places = placesOf(first);
  if (places.size === 0 || places.symmetricDifference(placesOf(second)).size > 0) return null;
  const both: Cells[] = [];
  const seen = { first: false, second: false };
  for (const cells of combinations([...places], model) ?? []) {
    const answers = [holdsIn(first, cells), holdsIn(second, cells)] as const;
    if (answers[0] && answers[1]) both.push(cells);
    seen.first ||= answers[0] && !answers[1];
    seen.second ||= answers[1] && !answers[0];
  }
  return both.length > 0 && seen.first && seen.second ? both : null;
}
