import type { Compilation } from '../compilation.ts';
import type { FlowNode } from '../flow.ts';
import { transitionsOf } from '../graph.ts';

/** `only` picks children of the state it leads to. */
export function checkOnly(compilation: Compilation, nodes: ReadonlyMap<string, FlowNode>): void {
  for (const node of nodes.values()) {
    for (const { effect, pointer } of transitionsOf(node)) {
      if (effect.kind === 'target' && effect.only && !nodes.get(effect.target)?.each)
        compilation.report('APPEND_WITHOUT_EACH', `${pointer}/only`, { word: 'only' });
    }
  }
}
