// Where a step goes that is added by keys or by a button, seen from the step that somebody is at.

import type { FlowGraph } from '../../model/graph/flow-graph.ts';
import type { Gap } from '../../model/index.ts';

/** The gap behind a step: its first way on. A step without one has none. */
export function gapBehind(graph: FlowGraph, key: string): Gap | null {
  const exit = graph.steps.get(key)?.exits.find(({ target, isBack }) => target !== null && !isBack);
  return exit ? { step: exit.step, at: exit.at } : null;
}

/** The gap before a step: what leads to it first, or the beginning. */
function gapBefore(graph: FlowGraph, key: string): Gap | null {
  const entrance = graph.entrances.find(({ target }) => target === key);
  if (entrance) return { entrance: entrance.step };
  const [exit] = graph.into.get(key) ?? [];
  return exit ? { step: exit.step, at: exit.at } : null;
}

/** Where a step is added: behind the one that somebody is at, before an end, and at the beginning where they are at none. */
export function gapAt(graph: FlowGraph, focus: string | null): Gap | null {
  return focus === null ? { entrance: null } : (gapBehind(graph, focus) ?? gapBefore(graph, focus));
}
