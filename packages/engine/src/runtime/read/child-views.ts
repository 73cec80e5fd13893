import type { FlowNode } from '../../core/compile/flow.ts';
import type { Json } from '../../core/json.ts';
import type { Child, Visit } from '../../core/instance.ts';
import type { ChildView } from '../../core/views.ts';
import type { HiddenFields } from './hidden-fields.ts';

/** The children of the fan-out that a state holds. */
export function childViews(
  node: FlowNode | null,
  visit: Visit | undefined,
  hidden: HiddenFields,
): ChildView[] {
  const children: readonly Child[] = visit?.each?.children ?? [];
  return children.map((child) => ({ ...child, item: shownItem(node, child.item, hidden) }));
}

/** The item a child was started for: a value of the parent's data, so it shows only where that does. */
export function shownItem(node: FlowNode | null, item: Json, hidden: HiddenFields): Json {
  return node?.each?.in.reads.some((field) => hidden.has(field)) === true ? null : item;
}
