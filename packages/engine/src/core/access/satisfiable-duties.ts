// Whether there are enough people for the duties of a flow: tasks that different people have to do, in an organisation as it
// is on a day. Each task is given somebody, so that no two that must differ are the same person's; where that cannot be, no
// instance could ever come through.

import type { Assign, Flow, FlowNode, SeatSource, Value } from '../compile/flow.ts';
import { textParam, titleOf } from '../compile/titles.ts';
import type { Organisation } from '../organisation/indexed-organisation.ts';
import type { Problem } from '../problem.ts';

/** Steps of the search for people; a flow that needs more is taken as satisfiable. */
const MAX_STEPS = 100_000;

/** Stands for starting an instance among the names of states. */
const START = 'start';

/** One act that one person has to do: the start, a task, or a seat of those who sign. */
interface Duty {
  /** Null: starting the instance. */
  readonly state: string | null;
  readonly pointer: string;
  readonly people: readonly string[];
}

/**
 * Groups of tasks of which no choice of people keeps the duties apart. Only what the flow names by literals is looked at:
 * of an expression nobody knows beforehand whom it gives. A position that nobody holds is no problem here.
 *
 * @param day - ISO date
 */
export function dutyProblems(flow: Flow, organisation: Organisation, day: string): Problem[] {
  const duties = [
    ...startOf(flow, organisation, day),
    ...[...flow.nodes.values()].flatMap((node) => dutiesOf(node, organisation, day)),
  ];
  const apart = pairsOf(flow, duties);
  return groupsOf(duties, apart).flatMap((group) => {
    const [first] = group;
    if (!first || isSatisfiable(group, apart)) return [];
    const states = [...new Set(group.map(({ state }) => state ?? START))];
    const people = [...new Set(group.flatMap((duty) => duty.people))].sort();
    const steps = states.map((key) => {
      const node = flow.nodes.get(key);
      return node ? titleOf(node) : textParam(flow.definition.title);
    });
    const names = people.map((user) => organisation.users.get(user)?.name ?? user);
    return [
      {
        code: 'DUTIES_NEVER',
        severity: 'error',
        pointer: first.pointer,
        params: { states, steps, people, names, acts: group.length },
      },
    ];
  });
}

/** Whoever starts an instance, where the flow names them. */
function startOf({ startBy }: Flow, organisation: Organisation, day: string): Duty[] {
  if (typeof startBy === 'string') return [];
  const positions = positionsOf(startBy, organisation, day) ?? [];
  const people = positions.flatMap((one) => organisation.holders(one, day)).map(({ user }) => user);
  if (people.length === 0) return [];
  return [{ state: null, pointer: '/start/by', people: [...new Set(people)] }];
}

function dutiesOf(
  { key, pointer, task }: FlowNode,
  organisation: Organisation,
  day: string,
): Duty[] {
  if (!task) return [];
  const duty = (positions: readonly string[] | null): Duty[] => {
    const people = (positions ?? [])
      .flatMap((one) => organisation.holders(one, day))
      .map(({ user }) => user);
    return people.length === 0
      ? []
      : [{ state: key, pointer: `${pointer}/task`, people: [...new Set(people)] }];
  };
  if (task.assign) return duty(positionsOf(task.assign, organisation, day));
  // Of those who sign only where all of them have to is it known who acts.
  const { seats = [], rules = [] } = task.signing ?? {};
  const needsAll = rules.some(({ share }) => 'part' in share && share.part === share.whole);
  if (!needsAll) return [];
  return seats.flatMap((source) =>
    seatsOf(source, organisation, day).flatMap((seat) => duty([seat])),
  );
}

function seatsOf(source: SeatSource, organisation: Organisation, day: string): readonly string[] {
  if (source.kind === 'position') return positionsOf(source.assign, organisation, day) ?? [];
  if (source.kind === 'list') return 'source' in source.positions ? [] : source.positions;
  const { role, unit, count } = source;
  return count === 'all' ? (members(organisation, { role, unit, day }) ?? []) : [];
}

/** Null where an expression says. */
function positionsOf(
  assign: Assign,
  organisation: Organisation,
  day: string,
): readonly string[] | null {
  if (assign.kind === 'same') return null;
  if (assign.kind === 'position')
    return 'literal' in assign.position ? [assign.position.literal] : null;
  return members(organisation, { ...assign, day });
}

function members(
  organisation: Organisation,
  { role, unit, day }: { role: Value; unit: Value | null; day: string },
): readonly string[] | null {
  if (!('literal' in role) || (unit !== null && !('literal' in unit))) return null;
  return organisation.members(role.literal, unit && unit.literal, day);
}

type Apart = ReadonlyMap<Duty, ReadonlySet<Duty>>;

/** Which acts must be different people's: by `not`, by `initiator`, and the seats of one signing. */
function pairsOf({ nodes }: Flow, duties: readonly Duty[]): Apart {
  const apart = new Map<Duty, Set<Duty>>(duties.map((duty) => [duty, new Set()]));
  const part = (one: Duty, other: Duty): void => {
    apart.get(one)?.add(other);
    apart.get(other)?.add(one);
  };
  for (const one of duties) {
    const task = nodes.get(one.state ?? '')?.task;
    for (const other of duties) {
      if (one === other) continue;
      const isSigning = one.state === other.state && task?.signing?.twice === 'forbid';
      const isKept =
        other.state === null
          ? task?.allocation.initiator === 'forbid'
          : task?.allocation.not.includes(other.state);
      if (isSigning || isKept) part(one, other);
    }
  }
  return apart;
}

/** Acts that are kept apart, directly or through others. */
function groupsOf(duties: readonly Duty[], apart: Apart): Duty[][] {
  const seen = new Set<Duty>();
  return duties.flatMap((start) => {
    if (seen.has(start)) return [];
    const group = [start];
    seen.add(start);
    for (const duty of group) {
      for (const other of apart.get(duty) ?? []) {
        if (seen.has(other)) continue;
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
