import type { Compilation } from '../compilation.ts';
import type { FlowNode } from '../flow.ts';
import type { Graph } from '../graph.ts';

/** A state that no way leads to is most likely a forgotten target. */
export function checkReachable(
  compilation: Compilation,
  nodes: ReadonlyMap<string, FlowNode>,
  graph: Graph,
): void {
  for (const node of nodes.values()) {
    if (!graph.reachable.has(node.key))
      compilation.report('UNREACHABLE_STATE', node.pointer, { state: node.key }, 'warning');
  }
}
