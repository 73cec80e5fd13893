// The way back to a sender (`back … resume: "sender"`): what is kept when somebody sends back, and where the answer goes.

import type { Effect, FlowNode } from '../compile/flow.ts';
import type { ReturnPoint } from '../instance.ts';
import type { Json, JsonObject } from '../json.ts';
import { FINISHED, type Move } from '../kernel/kernel.ts';
import type { Turn } from './turn.ts';

type Back = Extract<Effect, { kind: 'back' }>;

/** Kept when `node` sends back: the configuration of the outermost parallel that is left, or the sender alone. */
export function returnPoint(turn: Turn, node: FlowNode, effect: Back): ReturnPoint {
  const target = turn.flow.nodes.get(effect.target) ?? null;
  const parallel = ancestors(node)
    .filter((one) => one.type === 'parallel' && !isWithin(target, one))
    .at(-1);
  const configuration = parallel
    ? turn.state.configuration.filter((leaf) => isWithin(leafNode(turn, leaf), parallel))
    : [node.key];
  const fields = new Set<string>();
  for (const leaf of configuration) {
    if (leaf.endsWith(FINISHED))
      leafNode(turn, leaf)?.touches.forEach((field) => fields.add(field));
  }
  const seen: Record<string, Json> = {};
  for (const field of fields) seen[field] = turn.state.data[field] ?? null;
  return { from: node.key, configuration, keep: effect.keep, seen };
}

/** The complete configuration to jump to, when `state` answers its sender. */
export function wayBackTo(turn: Turn, state: string, point: ReturnPoint, move: Move): string[] {
  const from = turn.flow.nodes.get(state);
  const sender = turn.flow.nodes.get(point.from);
  const shared = from && sender ? commonAncestor(from, sender) : null;
  const stays =
    shared === null
      ? []
      : move.configuration.filter((leaf) => !isWithin(leafNode(turn, leaf), shared));
  return [...stays, ...point.configuration.flatMap((leaf) => again(turn, leaf, point, move.data))];
}

/** A finished region stays finished while nothing it read or wrote has changed; else it begins again. */
function again(turn: Turn, leaf: string, point: ReturnPoint, data: JsonObject): string[] {
  if (!leaf.endsWith(FINISHED) || point.keep === 'all') return [leaf];
  const region = leafNode(turn, leaf);
  if (!region) return [leaf];
  const same = [...region.touches].every(
    (field) => JSON.stringify(data[field] ?? null) === JSON.stringify(point.seen[field] ?? null),
  );
  return point.keep === 'unchanged' && same ? [leaf] : initialLeaves(region);
}

/** The leaves that entering this state leads to. */
export function initialLeaves(node: FlowNode): string[] {
  if (node.children.length === 0) return [node.key];
  if (node.type === 'parallel') return node.children.flatMap(initialLeaves);
  const first = node.children.find((child) => child.key === node.definition.initial);
  return first ? initialLeaves(first) : [node.key];
}

function leafNode(turn: Turn, leaf: string): FlowNode | null {
  return (
    turn.flow.nodes.get(leaf.endsWith(FINISHED) ? leaf.slice(0, -FINISHED.length) : leaf) ?? null
  );
}

function ancestors(node: FlowNode): FlowNode[] {
  return node.parent ? [node.parent, ...ancestors(node.parent)] : [];
}

function isWithin(node: FlowNode | null, ancestor: FlowNode): boolean {
  return node !== null && (node === ancestor || isWithin(node.parent, ancestor));
}

function commonAncestor(a: FlowNode, b: FlowNode): FlowNode | null {
  const above = new Set(ancestors(a));
  return ancestors(b).find((node) => above.has(node)) ?? null;
}
