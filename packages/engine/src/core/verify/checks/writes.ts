import type { Flow, FlowNode } from '../../compile/flow.ts';
import { transitionsOf } from '../../compile/graph.ts';

/** Fields that a state writes: through its form, and on the ways out of it. Null: the flow itself, on its own ways. */
export function writesOf(node: FlowNode | null, { on }: Pick<Flow, 'on'>): string[] {
  const transitions = node ? transitionsOf(node) : [...on.values()].flat();
  return [
    ...(node?.task?.form?.writable ?? []),
    ...transitions.flatMap(({ set }) => set.map(({ field }) => field)),
  ];
}
