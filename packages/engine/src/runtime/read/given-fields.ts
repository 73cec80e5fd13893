// Which fields tell what the children of fan-outs were given.

import type { FlowNode, Transition } from '../../core/compile/flow.ts';
import type { Expression } from '../../core/expr/expression.ts';

/** Fields that the fan-outs of these states read for their children, or that were made of what came back. */
export function givenFields(nodes: readonly FlowNode[]): readonly string[] {
  const made = nodes
    .flatMap(transitionsOf)
    .flatMap(({ set }) => set)
    .filter(({ value }) => value.variables.includes('children'));
  return [
    ...nodes.flatMap((node) => sourcesOf(node).flatMap(({ reads }) => reads)),
    ...made.map(({ field }) => field),
  ];
}

/** Where the items and keys of a state's children come from. */
export function sourcesOf(node: FlowNode): readonly Expression[] {
  if (node.each === null) return [];
  const added = [...node.on.values()]
    .flat()
    .flatMap(({ effect }) => (effect.kind === 'append' ? [effect.items] : []));
  return [node.each.in, node.each.key, ...added];
}

function transitionsOf({ on, always, onDone, onError }: FlowNode): readonly Transition[] {
  return [...on.values(), always, onDone, onError].flat();
}
