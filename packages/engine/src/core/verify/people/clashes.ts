// Duties that no choice of people keeps apart: before a task that can then be done by nobody, or before an end.

import type { CompiledTask, Flow, FlowNode } from '../../compile/flow.ts';
import { textParam, titleOf } from '../../compile/titles.ts';
import type { Problem } from '../../problem.ts';
import type { Walk } from './case-walk.ts';
import { doneBefore } from './certain.ts';
import { dutiesIn, START, type Chooser, type Duty } from './duty.ts';
import { hinderedIn } from './hindered.ts';
import { connected, isSatisfiable, pairsOf, type Apart, type Filled } from './kept-apart.ts';
import type { Situation } from './situation.ts';

/** What a row knows of a state that an outcome has ended: the cell of yes. */
const DONE = 2;

/** A flow walked through in the case of a situation. */
export interface DutyPlace extends Situation {
  readonly walk: Walk;
}

/** Duties that are told. */
export interface Clash extends Problem {
  /** The last of them; null: the start alone. */
  readonly at: string | null;
  /** The configuration in which nobody can go on, and where that is one; null: before an end. */
  readonly stuck: { readonly at: number; readonly walk: Walk } | null;
}

/** Duties that cannot be kept apart, and where that shows. */
interface Found {
  readonly group: Filled;
  readonly stuck: Clash['stuck'];
}

/** Groups of duties of which no choice of people keeps all apart. */
export function clashesIn(place: DutyPlace): Clash[] {
  const { flow, starter } = place;
  if (![...flow.nodes.values()].some(({ task }) => task && isApart(task))) return [];
  const anybody = groupsIn({ ...place, starter: null });
  const groups = anybody.length === 0 && starter ? groupsIn(place) : anybody;
  return groups.map((found) => told(found, place));
}

/** Whom else a signing keeps away, its votes tell. */
const isApart = ({ allocation, signing }: CompiledTask): boolean =>
  allocation.not.length > 0 || (allocation.initiator === 'forbid' && signing === null);

function groupsIn(place: DutyPlace): Found[] {
  const { flow, walk } = place;
  const { entered } = walk.exploration;
  const all = dutiesIn(place).filter(({ node }) => node === null || entered.has(node.key));
  const apart = pairsOf(all, walk);
  const found: Found[] = [];
  const add = (one: Found): void => {
    const isKnown = found.some(({ group }) =>
      [...group.keys()].every((duty) => one.group.has(duty)),
    );
    if (!isKnown) found.push(one);
  };
  const nodes = [...flow.nodes.values()].filter(({ key }) => entered.has(key));
  for (const node of nodes)
    if (node.task)
      for (const { done, within } of doneAt(node, walk))
        clashBefore(node, { all, apart, walk, done, within }).forEach(add);
  for (const { type, parent, key } of nodes)
    if (type === 'final' && parent === null)
      for (const group of unsatisfied(doneBefore(all, key, walk), apart))
        add({ group, stuck: null });
  return found;
}

/** What may have been done before a task, and the configurations in which just that has. */
interface Done {
  /** States that whoever does the task may not have done, and that somebody has. */
  readonly done: ReadonlySet<string>;
  readonly within: ReadonlySet<number>;
}

function doneAt(node: FlowNode, { model, exploration }: Walk): Done[] {
  const { layout, done } = model;
  const { rows } = exploration;
  const span = layout.spans.get(node.key);
  const { not = [] } = node.task?.allocation ?? {};
  const found = new Map<string, { done: Set<string>; within: Set<number> }>();
  if (!span) return [];
  for (let number = 0; number < rows.size; number++) {
    const place = rows.at(number, span.slot);
    if (place < span.from || place > span.to) continue;
    const keys = not.filter((key) => rows.at(number, done.get(key) ?? 0) === DONE && done.has(key));
    const known = found.get(keys.join(' ')) ?? { done: new Set(keys), within: new Set() };
    known.within.add(number);
    found.set(keys.join(' '), known);
  }
  return [...found.values()];
}

interface Around extends Done {
  readonly all: readonly Duty[];
  readonly apart: Apart;
  readonly walk: Walk;
}

/** Duties that leave nobody to choose some outcomes of a task, where an end is lost with them. */
function clashBefore(node: FlowNode, { all, apart, walk, done, within }: Around): Found[] {
  const own = all.filter((duty) => duty.node === node);
  const earlier = all.filter((duty) => done.has(duty.node?.key ?? '') && duty.vote <= 0);
  const before = new Map([
    ...earlier.map((duty) => [duty, [...duty.choosers.values()].flat()] as const),
    ...doneBefore(all, node.key, walk),
  ]);
  const here = together(
    apart,
    own,
    earlier.filter(({ vote }) => vote === 0),
  );
  if (!own.some((duty) => (here.get(duty)?.size ?? 0) > 0)) return [];
  const outcomes = [...(own[0]?.choosers.keys() ?? [])];
  const clashes = outcomes.flatMap((outcome) => {
    const duties = own.flatMap((duty): [Duty, readonly Chooser[]][] => {
      const people = duty.choosers.get(outcome);
      return people ? [[duty, people]] : [];
    });
    const groups = unsatisfied(new Map([...before, ...duties]), here);
    const group = groups.find((one) => own.some((duty) => one.has(duty)));
    return group ? [{ outcome, group }] : [];
  });
  const lost = clashes.map(({ outcome }) => outcome);
  const [first] = clashes;
  if (!first) return [];
  const at = hinderedIn(walk, node, lost).find((number) => within.has(number));
  return at === undefined ? [] : [{ group: first.group, stuck: { at, walk } }];
}

/** With what has been done, which whoever does a task may not have done. */
function together(apart: Apart, own: readonly Duty[], done: readonly Duty[]): Apart {
  const pairs = new Map([...apart].map(([duty, others]) => [duty, new Set(others)]));
  for (const one of own)
    for (const other of done) {
      pairs.get(one)?.add(other);
      pairs.get(other)?.add(one);
    }
  return pairs;
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

function told({ group, stuck }: Found, { flow, organisation }: DutyPlace): Clash {
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
    stuck,
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
