// The flow as a graph of states: where one may come from another. Parallel regions count as reached together.

import type { FlowNode, Transition } from './flow.ts';

export interface Graph {
  /** Every transition with the states it may lead to. */
  readonly edges: readonly Edge[];
  /** States that can be active at some time. */
  readonly reachable: ReadonlySet<string>;
  /** States from which `to` can be reached without passing `avoiding`. */
  reaches(from: string, to: string, avoiding: string | null): boolean;
  /** States that may be active after a state was, without passing `avoiding`; the state itself is one. */
  after(from: string, avoiding: string | null): ReadonlySet<string>;
  /** Is `over` on every way from the start to `state`? */
  dominates(over: string, state: string): boolean;
}

export interface Edge {
  readonly from: FlowNode | null;
  readonly to: string;
  readonly transition: Transition;
}

export function transitionsOf(node: FlowNode): Transition[] {
  return [
    ...[...node.on.values()].flat(),
    ...node.always,
    ...node.onDone,
    ...node.onError,
    ...(node.reopen ? [node.reopen] : []),
    ...node.timers.flatMap(({ consequence }) =>
      consequence.kind === 'target' ? consequence.transition : [],
    ),
  ];
}

export function graphOf(
  nodes: ReadonlyMap<string, FlowNode>,
  ofFlow: ReadonlyMap<string, readonly Transition[]>,
  initial: string,
): Graph {
  const edges: Edge[] = [];
  for (const node of nodes.values()) {
    for (const transition of transitionsOf(node)) edges.push(...edgesOf(node, transition));
  }
  for (const transition of [...ofFlow.values()].flat()) edges.push(...edgesOf(null, transition));
  const leaving = Map.groupBy(edges, (edge) => edge.from?.key ?? null);

  const walk = (start: string, avoiding: string | null): Set<string> => {
    const seen = new Set<string>();
    const queue = [start];
    for (const key of queue) {
      const node = nodes.get(key);
      if (!node || seen.has(key) || key === avoiding) continue;
      seen.add(key);
      queue.push(...entered(node));
      for (let source: FlowNode | null = node; source; source = source.parent) {
        queue.push(...(leaving.get(source.key) ?? []).map((edge) => edge.to));
      }
      for (const edge of leaving.get(null) ?? []) queue.push(edge.to);
    }
    return seen;
  };
  const reachable = walk(initial, null);
  const without = new Map<string, ReadonlySet<string>>();
  /** What is come to without passing a state. */
  const around = (over: string): ReadonlySet<string> => {
    const found = without.get(over) ?? walk(initial, over);
    without.set(over, found);
    return found;
  };
  return {
    edges,
    reachable: withParents(reachable, nodes),
    reaches: (from, to, avoiding) => walk(from, avoiding).has(to),
    after: walk,
    dominates: (over, state) => over === state || !around(over).has(state),
  };
}

function edgesOf(from: FlowNode | null, transition: Transition): Edge[] {
  const { effect } = transition;
  if (effect.kind === 'target') return [{ from, to: effect.target, transition }];
  if (effect.kind !== 'back') return [];
  const back = { from, to: effect.target, transition };
  return effect.beyond === null ? [back] : [back, { from, to: effect.beyond, transition }];
}

/** What entering a state enters below it. */
function entered(node: FlowNode): string[] {
  if (node.type === 'parallel') return node.children.map((child) => child.key);
  const { initial } = node.definition;
  return node.children.some((child) => child.key === initial) && initial !== undefined
    ? [initial]
    : [];
}

function withParents(keys: ReadonlySet<string>, nodes: ReadonlyMap<string, FlowNode>): Set<string> {
  const all = new Set<string>();
  for (const key of keys) {
    for (let node = nodes.get(key) ?? null; node; node = node.parent) all.add(node.key);
  }
  return all;
}
