// What an instance remembers of how it came where it is, in the words of the new version: visits, endings, ways back, counts.

import type { FlowNode, Transition } from '../compile/flow.ts';
import { transitionsOf } from '../compile/graph.ts';
import { LATE } from '../decide/late-count.ts';
import { Refusal } from '../decide/signals.ts';
import type { Ending, Instance, ReturnPoint, Standing } from '../instance.ts';
import { FINISHED } from '../kernel/kernel.ts';
import { isFinished } from '../kernel/machine-config.ts';
import { carryConfiguration } from './carry-configuration.ts';
import { timerPairs } from './carry-timers.ts';
import type { Migration } from './migration.ts';
import { stateNamed } from './state-title.ts';

export type Memory = Pick<Standing, 'visits' | 'endings' | 'returns' | 'counts' | 'fired'>;

/** @param numbers - of the visits that are open, by new state */
export function carryMemory(
  migration: Migration,
  state: Instance,
  numbers: ReadonlyMap<string, number>,
): Memory {
  const visits = carryVisits(migration, state, numbers);
  return {
    visits,
    endings: carryEndings(migration, state, visits, numbers),
    returns: carryReturns(migration, state),
    counts: carryCounts(migration, state),
    fired: carryFired(migration, state),
  };
}

/** How often a state counts as visited; numbers of tasks that there were are never used again. */
export function visitsBefore({ states }: Migration, { visits }: Instance, key: string): number {
  const carried = Object.entries(visits).filter(([old]) => states.get(old) === key);
  return Math.max(0, visits[key] ?? 0, ...carried.map(([, number]) => number));
}

function carryVisits(
  migration: Migration,
  state: Instance,
  numbers: ReadonlyMap<string, number>,
): Standing['visits'] {
  const visits: Record<string, number> = {};
  const known = new Set([
    ...Object.keys(state.visits),
    ...Object.keys(state.visits).flatMap((old) => migration.states.get(old) ?? []),
  ]);
  for (const key of known) visits[key] = numbers.get(key) ?? visitsBefore(migration, state, key);
  return visits;
}

function carryEndings(
  migration: Migration,
  { endings }: Instance,
  visits: Standing['visits'],
  numbers: ReadonlyMap<string, number>,
): Standing['endings'] {
  const carried: Record<string, Ending> = {};
  for (const [old, ending] of Object.entries(endings)) {
    const key = migration.states.get(old);
    const known = key === undefined ? undefined : carried[key];
    if (key === undefined || (known && (known.seq ?? 0) > (ending.seq ?? 0))) continue;
    const last = visits[key] ?? ending.visit;
    const visit = key === old ? ending.visit : numbers.has(key) ? last - 1 : last;
    const { from, ...rest } = ending;
    const before = from && carriedOrNull(migration, from);
    carried[key] = { ...rest, visit, ...(before ? { from: before } : {}) };
  }
  return carried;
}

/** What cannot be taken back to any more is taken back no more. */
function carriedOrNull(migration: Migration, leaves: readonly string[]): readonly string[] | null {
  try {
    return carryConfiguration(migration, leaves);
  } catch (signal) {
    if (signal instanceof Refusal) return null;
    throw signal;
  }
}

/** @throws Refusal MIGRATION_RETURN_LOST: somebody waits for the answer to what they sent back */
function carryReturns(migration: Migration, { returns }: Instance): Standing['returns'] {
  const carried: Record<string, ReturnPoint> = {};
  for (const [old, point] of Object.entries(returns)) {
    const key = migration.states.get(old);
    const from = migration.states.get(point.from);
    const leaves = point.configuration.map((leaf) => carryBare(migration, leaf));
    if (key === undefined || from === undefined || leaves.includes(null))
      throw new Refusal('MIGRATION_RETURN_LOST', stateNamed(migration.from, point.from));
    carried[key] = { ...point, from, configuration: leaves.flatMap((leaf) => leaf ?? []) };
  }
  return carried;
}

function carryBare({ states, to }: Migration, leaf: string): string | null {
  const isOver = isFinished(leaf);
  const key = states.get(isOver ? leaf.slice(0, -FINISHED.length) : leaf);
  const node = to.nodes.get(key ?? '');
  if (!node || (isOver ? node.region !== node : node.children.length > 0)) return null;
  return isOver ? `${node.key}${FINISHED}` : node.key;
}

/** A limited way back is the same where it stands at the same place of its state. */
function carryCounts(migration: Migration, { counts }: Instance): Standing['counts'] {
  const carried: Record<string, number> = {};
  const limited = new Map(
    [...migration.to.nodes.values()].flatMap((node) =>
      transitionsOf(node)
        .filter(isLimited)
        .map(({ pointer }) => [pointer, node] as const),
    ),
  );
  for (const [pointer, count] of Object.entries(counts)) {
    const next = pointer === LATE ? LATE : carryPointer(migration, pointer);
    if (next !== null && (next === LATE || limited.has(next))) carried[next] = count;
  }
  return carried;
}

const isLimited = ({ effect }: Transition): boolean =>
  effect.kind === 'back' && effect.limit !== null;

/** The same place in the state of the new version; null where there is none. Places of the flow itself stay. */
export function carryPointer({ from, to, states }: Migration, pointer: string): string | null {
  let owner: FlowNode | null = null;
  for (const node of from.nodes.values())
    if (
      pointer.startsWith(`${node.pointer}/`) &&
      node.pointer.length > (owner?.pointer.length ?? 0)
    )
      owner = node;
  if (owner === null) return pointer;
  const next = to.nodes.get(states.get(owner.key) ?? '');
  return next ? `${next.pointer}${pointer.slice(owner.pointer.length)}` : null;
}

function carryFired(migration: Migration, { fired }: Instance): Standing['fired'] {
  return fired.flatMap((name) => {
    const [state = '', index = ''] = name.split('/');
    const old = migration.from.nodes.get(state);
    const next = migration.to.nodes.get(migration.states.get(state) ?? '');
    if (!old || !next) return [];
    const pair = timerPairs(old, next).find((one) => one.old === Number(index));
    return pair ? [`${next.key}/${pair.next}`] : [];
  });
}
