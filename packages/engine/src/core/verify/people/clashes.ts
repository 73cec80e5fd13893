// Duties that no choice of people keeps apart: before a task that can then be done by nobody, or before an end.

import type { CompiledTask, Flow, FlowNode } from '../../compile/flow.ts';
import { textParam, titleOf } from '../../compile/titles.ts';
import type { Problem } from '../../problem.ts';
import type { Walk } from './case-walk.ts';
import { doneBefore } from './certain.ts';
import { dutiesIn, START, type Chooser, type Duty } from './duty.ts';
import { firstHindered } from './hindered.ts';
import { connected, isSatisfiable, pairsOf, type Apart, type Filled } from './kept-apart.ts';
import type { Situation } from './situation.ts';

/** A flow walked through in the case of a situation. */
export interface DutyPlace extends Situation {
  readonly walk: Walk;
}

/** Duties that are told. */
export interface Clash extends Problem {
  /** The last of them; null: the start alone. */
  readonly at: string | null;
}

/** Groups of duties of which no choice of people keeps all apart. */
export function clashesIn(place: DutyPlace): Clash[] {
  const { flow, starter } = place;
  if (![...flow.nodes.values()].some(({ task }) => task && isApart(task))) return [];
  const anybody = groupsIn({ ...place, starter: null });
  const groups = anybody.length === 0 && starter ? groupsIn(place) : anybody;
  return groups.map((group) => told(group, place));
}

/** Whom else a signing keeps away, its votes tell. */
const isApart = ({ allocation, signing }: CompiledTask): boolean =>
  allocation.not.length > 0 || (allocation.initiator === 'forbid' && signing === null);

function groupsIn(place: DutyPlace): Filled[] {
  const { flow, walk } = place;
  const { entered } = walk.exploration;
  const all = dutiesIn(place).filter(({ node }) => node === null || entered.has(node.key));
  const apart = pairsOf(all, walk);
  const found: Filled[] = [];
  const add = (group: Filled): void => {
    if (!found.some((one) => [...one.keys()].every((duty) => group.has(duty)))) found.push(group);
  };
  const nodes = [...flow.nodes.values()].filter(({ key }) => entered.has(key));
  for (const node of nodes) clashBefore(node, { all, apart, walk }).forEach(add);
  for (const { type, parent, key } of nodes)
    if (type === 'final' && parent === null)
      unsatisfied(doneBefore(all, key, walk), apart).forEach(add);
  return found;
}

interface Around {
  readonly all: readonly Duty[];
  readonly apart: Apart;
  readonly walk: Walk;
}

/** Duties that leave nobody to choose some outcomes of a task, where an end is lost with them. */
function clashBefore(node: FlowNode, { all, apart, walk }: Around): Filled[] {
  const own = all.filter((duty) => duty.node === node);
  if (!own.some((duty) => (apart.get(duty)?.size ?? 0) > 0)) return [];
  const before = doneBefore(all, node.key, walk);
  const outcomes = [...(own[0]?.choosers.keys() ?? [])];
  const clashes = outcomes.flatMap((outcome) => {
    const duties = own.flatMap((duty): [Duty, readonly Chooser[]][] => {
      const people = duty.choosers.get(outcome);
      return people ? [[duty, people]] : [];
    });
    const groups = unsatisfied(new Map([...before, ...duties]), apart);
    const group = groups.find((one) => own.some((duty) => one.has(duty)));
    return group ? [{ outcome, group }] : [];
  });
  const lost = clashes.map(({ outcome }) => outcome);
  const isLost = lost.length > 0 && firstHindered(walk, node, lost) !== null;
  return isLost ? clashes.slice(0, 1).map(({ group }) => group) : [];
}

/** Connected duties that no choice of people keeps apart. */
function unsatisfied(filled: Filled, apart: Apart): Filled[] {
  return connected([...filled.keys()], apart)
    .map((group) => new Map(group.map((duty) => [duty, filled.get(duty) ?? []])))
    .filter((group) => !isOneSigning([...group.keys()]) && !isSatisfiable(group, apart));
}

/** Whether there are too few for one signing alone, the votes of it tell. */
function isOneSigning(group: readonly Duty[]): boolean {
  const nodes = new Set(group.flatMap(({ node }) => node ?? []));
  return nodes.size === 1 && [...nodes].every(({ task }) => task?.signing != null);
}

function told(group: Filled, { flow, organisation }: DutyPlace): Clash {
  const [first] = group.keys();
  const states = [...new Set([...group.keys()].map(({ node }) => node?.key ?? START))];
  const people = [...new Set([...group.values()].flat().map(({ user }) => user))].sort();
  const steps = states.map((key) => stepOf(flow, key));
  const names = people.map((user) => organisation.users.get(user)?.name ?? user);
  return {
    code: 'DUTIES_NEVER',
    severity: 'error',
    pointer: first?.node ? `${first.node.pointer}/task` : '/start/by',
    at: states.findLast((key) => flow.nodes.has(key)) ?? null,
    params: {
      states,
      steps,
      people,
      names,
      acts: [...group.keys()].filter(({ vote }) => vote >= 0).length,
    },
  };
}

function stepOf({ nodes, definition }: Flow, key: string): Problem['params'][string] {
  const node = nodes.get(key);
  return node ? titleOf(node) : textParam(definition.title);
}
