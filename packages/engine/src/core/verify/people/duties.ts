// Duties that no choice of people keeps apart: tasks that different people have to do, each of them certain to have been done.
// Each is given somebody, so that no two that must differ are the same person's.

import type { Flow, FlowNode } from '../../compile/flow.ts';
import { textParam, titleOf } from '../../compile/titles.ts';
import type { Problem } from '../../problem.ts';
import { handledBy, mayPassOn } from './barred.ts';
import type { Walk } from './case-walk.ts';
import { enteredWithout } from './certain.ts';
import { doersOf, outcomesFor, type Doer } from './doers.ts';
import { firstHindered } from './hindered.ts';
import type { Situation } from './situation.ts';
import { startersOf } from './starters.ts';
import { assigneesOf, linesUp, positionsOf } from './whom.ts';

/** Steps of the search for people; a flow that needs more is taken as satisfiable. */
const MAX_STEPS = 100_000;

/** Stands for starting an instance among the names of states. */
const START = 'start';

/** One act that one person has to do: the start, a task, or a seat of those who all have to sign. */
interface Duty {
  /** Null: starting the instance. */
  readonly node: FlowNode | null;
  readonly people: readonly string[];
  /** Outcomes by which it counts as done. */
  readonly outcomes: readonly string[];
}

/** A flow walked through in the case of a situation. */
export interface DutyPlace extends Situation {
  readonly walk: Walk;
}

/** Duties that are told. */
export interface Clash extends Problem {
  /** The last of them; null: the start alone. */
  readonly at: string | null;
}

/** Groups of duties of which no choice of people keeps all apart, whoever starts it. */
export function clashesIn(place: DutyPlace): Clash[] {
  const { flow } = place;
  const asked = [...flow.nodes.values()].filter(({ task }) => task && isApart(task.allocation));
  if (asked.length === 0) return [];
  const without = withoutsOf(place);
  const anybody = groupsIn({ ...place, starter: null }, without);
  if (anybody.length > 0) return anybody.map((group) => told(group, place));
  let first: readonly Duty[] | null = null;
  for (const starter of startersOf(flow, place) ?? []) {
    const [group] = groupsIn({ ...place, starter }, without);
    if (!group) return [];
    first ??= group;
  }
  return first ? [told(first, place)] : [];
}

const isApart = ({ not, initiator }: NonNullable<FlowNode['task']>['allocation']): boolean =>
  not.length > 0 || initiator === 'forbid';

/** For a task: the states that are come to without it. */
type Without = (duty: Duty) => ReadonlySet<string>;

function withoutsOf({ walk }: DutyPlace): Without {
  const known = new Map<string, ReadonlySet<string>>();
  return ({ node, outcomes }) => {
    if (!node) return new Set();
    const entered = known.get(node.key) ?? enteredWithout(walk, node, outcomes);
    known.set(node.key, entered);
    return entered;
  };
}

/** Groups that cannot be kept apart: those before a task that it cannot follow, and those before an end. */
function groupsIn(place: DutyPlace, without: Without): Duty[][] {
  const { flow, starter, walk } = place;
  const nodes = [...flow.nodes.values()];
  const all: Duty[] = [
    ...(starter ? [{ node: null, people: [starter.user], outcomes: [] }] : []),
    ...nodes.flatMap((node) => dutiesOf(node, place)),
  ];
  const apart = pairsOf(all, without);
  const before = (key: string): Duty[] =>
    all.filter(({ node, ...duty }) => node?.key === key || !without({ node, ...duty }).has(key));
  const found: Duty[][] = [];
  const look = (duties: readonly Duty[], counts: (group: readonly Duty[]) => boolean): void => {
    for (const group of connected(duties, apart))
      if (
        !isOneSigning(group) &&
        !found.some((one) => one.every((duty) => group.includes(duty))) &&
        !isSatisfiable(group, apart) &&
        counts(group)
      )
        found.push(group);
  };
  for (const node of nodes.filter(({ key }) => walk.exploration.entered.has(key))) {
    const own = all.filter((duty) => duty.node === node);
    const [one] = own;
    if (one && own.some((duty) => (apart.get(duty)?.size ?? 0) > 0))
      look(
        before(node.key),
        (group) =>
          group.includes(one) && firstHindered(walk, node, one.outcomes) !== null,
      );
  }
  for (const end of nodes)
    if (end.type === 'final' && end.parent === null && walk.exploration.entered.has(end.key))
      look(before(end.key), () => true);
  return found;
}

/** Whether there are too few for one signing alone, the votes of it tell. */
function isOneSigning(group: readonly Duty[]): boolean {
  const nodes = new Set(group.flatMap(({ node }) => node ?? []));
  return nodes.size === 1 && [...nodes].every(({ task }) => task?.signing != null);
}

function dutiesOf(node: FlowNode, situation: Situation): Duty[] {
  const { task } = node;
  if (!task || mayPassOn(task)) return [];
  if (task.assign) {
    const outcomes = [...task.outcomes.keys()];
    const people = doersOfTask(node, situation);
    return people && people.length > 0 ? [{ node, people, outcomes }] : [];
  }
  return seatsOf(node, situation);
}

/** Everybody who may come to do a task; null: nobody knows. */
function doersOfTask(node: FlowNode, situation: Situation): string[] | null {
  const { assign, allocation } = node.task ?? {};
  const assignees = assign && assigneesOf(assign, situation);
  if (!assignees) return null;
  const found: Doer[] = [];
  for (const assignee of assignees) {
    const doers = handledBy(node, assignee, situation);
    if (!doers) return null;
    found.push(...doers);
    // Where everybody is kept from it, somebody else may do it.
    if (allocation?.nobody === 'superior' || allocation?.initiator === 'superior')
      for (const position of positionsOf(assignee, situation).slice(0, 1))
        for (const above of linesUp(position, situation))
          found.push(...doersOf(above, situation, 'act'));
    else if (allocation?.nobody != null) return null;
  }
  return able(node, found, situation);
}

function able(node: FlowNode, doers: readonly Doer[], situation: Situation): string[] {
  const may = doers.filter((doer) => outcomesFor(node, doer, situation).length > 0);
  return [...new Set(may.map(({ user }) => user))];
}

/** Of those who sign, only where all of them have to is it known who acts. */
function seatsOf(node: FlowNode, situation: Situation): Duty[] {
  const { seats = [], rules = [] } = node.task?.signing ?? {};
  const outcomes = rules
    .filter(({ share }) => 'part' in share && share.part === share.whole)
    .map(({ outcome }) => outcome);
  if (outcomes.length === 0 || node.task?.signing?.twice !== 'forbid') return [];
  const positions = seats.flatMap((seat): readonly string[] => {
    if (seat.kind === 'list') return 'source' in seat.positions ? [] : seat.positions;
    if (seat.kind === 'pool' && seat.count !== 'all') return [];
    const assign =
      seat.kind === 'pool'
        ? ({ kind: 'role', role: seat.role, unit: seat.unit } as const)
        : seat.assign;
    const [only, ...others] = assigneesOf(assign, situation) ?? [];
    return only && others.length === 0 ? positionsOf(only, situation) : [];
  });
  return [...new Set(positions)].flatMap((position) => {
    const people = able(node, doersOf(position, situation, 'sign'), situation);
    return people.length > 0 ? [{ node, people, outcomes }] : [];
  });
}

type Apart = ReadonlyMap<Duty, ReadonlySet<Duty>>;

/** Which acts must be different people's: by `not` what was done before, by `initiator`, and the seats of one signing. */
function pairsOf(duties: readonly Duty[], without: Without): Apart {
  const apart = new Map<Duty, Set<Duty>>(duties.map((duty) => [duty, new Set()]));
  const names = (one: Duty, other: Duty): boolean =>
    other.node !== null && (one.node?.task?.allocation.not.includes(other.node.key) ?? false);
  for (const one of duties) {
    const { node } = one;
    if (!node?.task) continue;
    for (const other of duties) {
      if (one === other) continue;
      const isKept =
        other.node === null
          ? node.task.allocation.initiator === 'forbid'
          : names(one, other) && (!without(other).has(node.key) || names(other, one));
      if (!isKept && node !== other.node) continue;
      apart.get(one)?.add(other);
      apart.get(other)?.add(one);
    }
  }
  return apart;
}

/** Acts that are kept apart, directly or through others. */
function connected(duties: readonly Duty[], apart: Apart): Duty[][] {
  const within = new Set(duties);
  const seen = new Set<Duty>();
  return duties.flatMap((start) => {
    if (seen.has(start)) return [];
    const group = [start];
    seen.add(start);
    for (const duty of group) {
      for (const other of apart.get(duty) ?? []) {
        if (seen.has(other) || !within.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    return group.length > 1 ? [group] : [];
  });
}

/** Tries people for one act after the other, those with the fewest first. */
function isSatisfiable(group: readonly Duty[], apart: Apart): boolean {
  const ordered = group.toSorted((one, other) => one.people.length - other.people.length);
  const chosen = new Map<Duty, string>();
  let steps = 0;
  const fill = (index: number): boolean => {
    const duty = ordered[index];
    if (duty === undefined || ++steps > MAX_STEPS) return true;
    const taken = new Set([...(apart.get(duty) ?? [])].map((other) => chosen.get(other)));
    for (const person of duty.people) {
      if (taken.has(person)) continue;
      chosen.set(duty, person);
      if (fill(index + 1)) return true;
      chosen.delete(duty);
    }
    return false;
  };
  return fill(0);
}

function told(group: readonly Duty[], { flow, organisation }: DutyPlace): Clash {
  const [first] = group;
  const states = [...new Set(group.map(({ node }) => node?.key ?? START))];
  const people = [...new Set(group.flatMap((duty) => duty.people))].sort();
  const steps = states.map((key) => stepOf(flow, key));
  const names = people.map((user) => organisation.users.get(user)?.name ?? user);
  return {
    code: 'DUTIES_NEVER',
    severity: 'error',
    pointer: first?.node ? `${first.node.pointer}/task` : '/start/by',
    at: states.findLast((key) => flow.nodes.has(key)) ?? null,
    params: { states, steps, people, names, acts: group.length },
  };
}

function stepOf({ nodes, definition }: Flow, key: string): Problem['params'][string] {
  const node = nodes.get(key);
  return node ? titleOf(node) : textParam(definition.title);
}
