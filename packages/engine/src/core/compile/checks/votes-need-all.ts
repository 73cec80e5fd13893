import type { Compilation } from '../compilation.ts';
import type { FlowNode } from '../flow.ts';

/** What is computed from the votes needs all of them: a signing that ends early would leave some out. */
export function checkVotes(compilation: Compilation, nodes: ReadonlyMap<string, FlowNode>): void {
  for (const { pointer: place, task, key } of nodes.values()) {
    if (task?.signing?.close !== 'certain') continue;
    for (const { expression, pointer } of compilation.expressions)
      if (expression.variables.includes('votes') && pointer.startsWith(`${place}/on/`))
        compilation.report('VOTES_NEED_ALL', pointer, { state: key });
  }
}
