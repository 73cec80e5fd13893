import type { Compilation } from '../compilation.ts';
import type { FlowNode } from '../flow.ts';
import { transitionsOf, type Graph } from '../graph.ts';

/** A way back leads to a state that was certainly passed: otherwise it is not a way back. */
export function checkBacks(
  compilation: Compilation,
  nodes: ReadonlyMap<string, FlowNode>,
  graph: Graph,
): void {
  for (const node of nodes.values()) {
    for (const { effect, pointer } of transitionsOf(node)) {
      if (effect.kind !== 'back' || !graph.reachable.has(node.key)) continue;
      if (effect.target === node.key || !graph.dominates(effect.target, node.key)) {
        compilation.report('BACK_NOT_DOMINATING', `${pointer}/back`, {
          state: node.key,
          target: effect.target,
        });
      }
    }
  }
}
