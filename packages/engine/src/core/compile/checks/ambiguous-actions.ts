import type { Compilation } from '../compilation.ts';
import type { FlowNode, Transition } from '../flow.ts';

/** An action that has the name of an outcome below it: nobody could tell which one a person means. */
export function checkAmbiguousActions(
  compilation: Compilation,
  nodes: ReadonlyMap<string, FlowNode>,
  ofFlow: ReadonlyMap<string, readonly Transition[]>,
): void {
  for (const node of nodes.values()) {
    for (const outcome of node.task?.outcomes.keys() ?? []) {
      for (let above = node.parent; above; above = above.parent) {
        if (above.on.has(outcome))
          compilation.report('EVENT_AMBIGUOUS', `${above.pointer}/on/${outcome}`, {
            name: outcome,
            state: node.key,
          });
      }
      if (ofFlow.has(outcome))
        compilation.report('EVENT_AMBIGUOUS', `/on/${outcome}`, { name: outcome, state: node.key });
    }
  }
}
