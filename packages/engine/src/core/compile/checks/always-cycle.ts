import type { Compilation } from '../compilation.ts';
import type { FlowNode } from '../flow.ts';

/** `always` without a guard that leads back to where it came from would go round for ever. */
export function checkAlwaysCycles(
  compilation: Compilation,
  nodes: ReadonlyMap<string, FlowNode>,
): void {
  const next = (node: FlowNode): FlowNode | undefined => {
    const first = node.always.find((transition) => transition.guard === null);
    return first?.effect.kind === 'target' ? nodes.get(first.effect.target) : undefined;
  };
  for (const start of nodes.values()) {
    const passed = new Set<FlowNode>();
    for (let node = next(start); node && !passed.has(node); node = next(node)) {
      passed.add(node);
      if (node === start) {
        compilation.report('ALWAYS_CYCLE', `${start.pointer}/always`, {
          states: [start.key, ...[...passed].map((one) => one.key)],
        });
        break;
      }
    }
  }
}
