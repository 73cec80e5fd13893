import type { Flow, FlowNode } from '../compile/flow.ts';
import type { Text } from '../format/flow-types.generated.ts';
import type { JsonObject } from '../json.ts';

/** What people call a state: its own title, its task's, or that of the first titled state in it. Null: it has none. */
export function titleOf(node: FlowNode | undefined): Text | null {
  if (!node) return null;
  const own = node.definition.title ?? node.task?.title;
  return own ?? node.children.map(titleOf).find((title) => title !== null) ?? null;
}

/** A state as a refusal names it. */
export function stateNamed({ nodes }: Flow, state: string): JsonObject {
  const title = titleOf(nodes.get(state));
  return { state, title: typeof title === 'object' && title !== null ? { ...title } : title };
}
