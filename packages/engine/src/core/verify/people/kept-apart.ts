// Which acts must be different people's, and the search for people: each act is given somebody, so that no two that must differ
// are the same person's.

import type { Walk } from './case-walk.ts';
import { isBefore } from './certain.ts';
import type { Chooser, Duty } from './duty.ts';

/** Steps of the search for people; what needs more is taken as satisfiable. */
const MAX_STEPS = 100_000;

export type Apart = ReadonlyMap<Duty, ReadonlySet<Duty>>;

/** Acts, and who can have done each. */
export type Filled = ReadonlyMap<Duty, readonly Chooser[]>;

/** Which acts must be different people's: by `not` what was done before, by `initiator`, and the seats of one signing. */
export function pairsOf(duties: readonly Duty[], walk: Walk): Apart {
  const apart = new Map<Duty, Set<Duty>>(duties.map((duty) => [duty, new Set()]));
  const names = (one: Duty, other: Duty): boolean =>
    other.node !== null && (one.node?.task?.allocation.not.includes(other.node.key) ?? false);
  /** Whichever is done last is kept from by the other. */
  const areBeside = (one: Duty, other: Duty): boolean =>
    one.vote >= 0 && names(other, one) && !isBefore(one, other.node?.key ?? '', walk);
  for (const one of duties) {
    const { node } = one;
    if (!node?.task) continue;
    for (const other of duties) {
      // Who only has to be there has done nothing that keeps others away.
      if (one === other || other.vote < 0) continue;
      const isKept =
        other.node === null
          ? node.task.allocation.initiator === 'forbid' && node.task.signing === null
          : names(one, other) && (isBefore(other, node.key, walk) || areBeside(one, other));
      const isSigning = node === other.node && node.task.signing?.twice === 'forbid';
      if (!isKept && !isSigning) continue;
      apart.get(one)?.add(other);
      apart.get(other)?.add(one);
    }
  }
  return apart;
}

/** Acts that are kept apart, directly or through others. */
export function connected(duties: readonly Duty[], apart: Apart): Duty[][] {
  const within = new Set(duties);
  const byNode = Map.groupBy(duties, ({ node }) => node);
  const seen = new Set<Duty>();
  return duties.flatMap((start) => {
    if (seen.has(start)) return [];
    const group = [start];
    seen.add(start);
    for (const duty of group) {
      const beside = duty.node === null ? [] : (byNode.get(duty.node) ?? []);
      for (const other of [...(apart.get(duty) ?? []), ...beside]) {
        if (seen.has(other) || !within.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    return group.length > 1 ? [group] : [];
  });
}

/** Whether some choice of people keeps all apart. */
export function isSatisfiable(group: Filled, apart: Apart): boolean {
  let isFound = false;
  const isDone = eachChoice(group, apart, () => {
    isFound = true;
    return false;
  });
  return isFound || !isDone;
}

/**
 * Tries people for one act after the other, those with the fewest first.
 *
 * @param take - is told each choice; false: no more
 * @returns false: there were more than are tried
 */
export function eachChoice(
  group: Filled,
  apart: Apart,
  take: (chosen: ReadonlyMap<Duty, Chooser>) => boolean,
): boolean {
  const ordered = [...group].toSorted(([, one], [, other]) => one.length - other.length);
  const chosen = new Map<Duty, Chooser>();
  const byNode = Map.groupBy(group.keys(), ({ node }) => node);
  const beside = new Map(
    [...group.keys()].map((duty) => {
      const votes = duty.node?.task?.signing == null ? [] : (byNode.get(duty.node) ?? []);
      return [duty, new Set([...(apart.get(duty) ?? []), ...votes])] as const;
    }),
  );
  let steps = 0;
  /** @returns false: no more */
  const fill = (index: number): boolean => {
    const next = ordered[index];
    if (!next) return take(chosen);
    if (++steps > MAX_STEPS) return false;
    const [duty, people] = next;
    const others = [...(beside.get(duty) ?? [])].flatMap((other): Done[] => {
      const has = chosen.get(other);
      return has === undefined ? [] : [[other, has]];
    });
    for (const person of people) {
      if (others.some(([other, has]) => clash([duty, person], [other, has], apart))) continue;
      chosen.set(duty, person);
      if (!fill(index + 1)) return false;
      chosen.delete(duty);
    }
    return true;
  };
  fill(0);
  return steps <= MAX_STEPS;
}

type Done = readonly [duty: Duty, by: Chooser];

const areVotes = ({ node }: Duty, other: Duty): boolean =>
  node === other.node && node?.task?.signing != null;

/** Whether two acts are the same person's that must not be; or two votes are of one seat, or of seats in another order. */
function clash([duty, by]: Done, [other, has]: Done, apart: Apart): boolean {
  if (areVotes(duty, other) && duty.vote < other.vote !== by.seat < has.seat) return true;
  if (areVotes(duty, other) && by.seat === has.seat) return true;
  return by.user === has.user && (apart.get(duty)?.has(other) ?? false);
}
