// Where an instance stands in the new version: every active state goes on as the one that the plan names, and regions that
// are new begin.

import type { FlowNode } from '../compile/flow.ts';
import { Refusal } from '../decide/signals.ts';
import { initialLeaves } from '../decide/return-point.ts';
import { FINISHED } from '../kernel/kernel.ts';
import { isFinished } from '../kernel/machine-config.ts';
import type { Migration } from './migration.ts';
import { stateNamed } from './state-title.ts';

const bare = (leaf: string): string => (isFinished(leaf) ? leaf.slice(0, -FINISHED.length) : leaf);

/** The states that are active with these leaves: they, and all around them. In document order. */
export function activeNodes(migration: Migration, leaves: readonly string[]): FlowNode[] {
  const active = new Set<FlowNode>();
  for (const leaf of leaves) {
    const own = migration.to.nodes.get(leaf.endsWith(FINISHED) ? '' : leaf) ?? null;
    const around = migration.to.nodes.get(bare(leaf))?.parent ?? null;
    for (let node = own ?? around; node; node = node.parent) active.add(node);
  }
  return [...migration.to.nodes.values()].filter((node) => active.has(node));
}

/**
 * The leaves of the new version, in document order.
 *
 * @throws Refusal MIGRATION_STATE_UNMAPPED, MIGRATION_STATES_CLASH when they cannot be active together
 */
export function carryConfiguration(
  migration: Migration,
  configuration: readonly string[],
): readonly string[] {
  const leaves = configuration.flatMap((leaf) => carryLeaf(migration, leaf));
  const whole = completed(migration, leaves);
  if (new Set(leaves).size !== leaves.length || whole === null)
    throw clash(migration, configuration);
  return whole;
}

/** States that cannot go on as the plan says, beside the others. */
export function clash({ from }: Migration, leaves: readonly string[]): Refusal {
  const named = leaves.map((leaf) => stateNamed(from, bare(leaf)));
  const titles = named.flatMap(({ title }) => title ?? []);
  return new Refusal('MIGRATION_STATES_CLASH', { states: leaves.map(bare), titles });
}

function carryLeaf(migration: Migration, leaf: string): string[] {
  const state = bare(leaf);
  const node = migration.to.nodes.get(migration.states.get(state) ?? '');
  if (!node) throw new Refusal('MIGRATION_STATE_UNMAPPED', stateNamed(migration.from, state));
  if (!isFinished(leaf)) return initialLeaves(node);
  if (node.region !== node) throw clash(migration, [leaf]);
  return [`${node.key}${FINISHED}`];
}

/** With the beginnings of regions that nothing was carried over to; null: no configuration of the flow. */
function completed({ to }: Migration, leaves: readonly string[]): string[] | null {
  const given = new Set(leaves);
  const top = [...to.nodes.values()].filter(({ parent }) => parent === null);
  return oneOf(top, given);
}

function below(node: FlowNode, given: ReadonlySet<string>): string[] | null {
  const finished = `${node.key}${FINISHED}`;
  const isOver = given.has(finished);
  const touched = node.children.some((child) => isTouched(child, given));
  if (isOver) return touched || given.has(node.key) ? null : [finished];
  if (node.children.length === 0) return [node.key];
  if (node.type !== 'parallel') return oneOf(node.children, given);
  const regions = node.children.map((region) =>
    isTouched(region, given) ? below(region, given) : initialLeaves(region),
  );
  return regions.includes(null) ? null : regions.flatMap((region) => region ?? []);
}

function oneOf(states: readonly FlowNode[], given: ReadonlySet<string>): string[] | null {
  const active = states.filter((state) => isTouched(state, given));
  return active.length === 1 && active[0] ? below(active[0], given) : null;
}

function isTouched(node: FlowNode, given: ReadonlySet<string>): boolean {
  return (
    given.has(node.key) ||
    given.has(`${node.key}${FINISHED}`) ||
    node.children.some((child) => isTouched(child, given))
  );
}
