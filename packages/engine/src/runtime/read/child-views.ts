// The children of a fan-out. What each was started for, its item and the key made of it, is a value of the parent's data,
// so it shows only where that does.

import type { FlowNode } from '../../core/compile/flow.ts';
import type { Child, Visit } from '../../core/instance.ts';
import type { ChildView } from '../../core/views/child.ts';
import { sourcesOf } from '../../core/compile/given-fields.ts';
import type { Hidden } from './hidden.ts';

/** The children of the fan-out that a state holds. */
export function childViews(
  node: FlowNode | null,
  visit: Visit | undefined,
  hidden: Hidden,
): ChildView[] {
  if (node !== null && hidden.fanOuts.has(node.key)) return [];
  const children: readonly Child[] = visit?.each?.children ?? [];
  return children.map((child) => shownChild(node, child, hidden));
}

/** @param node - the state that holds or held it */
export function shownChild(node: FlowNode | null, child: Child, hidden: Hidden): ChildView {
  return hidesChildren(node, hidden) ? { ...child, key: null, item: null, output: null } : child;
}

/** Whether what the children of this state were started for comes from fields that are hidden. */
export function hidesChildren(node: FlowNode | null, hidden: Hidden): boolean {
  if (!node?.each) return false;
  if (hidden.fanOuts.has(node.key)) return true;
  return sourcesOf(node).some(({ reads }) => reads.some((field) => hidden.fields.has(field)));
}
