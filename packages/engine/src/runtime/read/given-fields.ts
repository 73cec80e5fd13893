// Which fields tell what the children of a fan-out were given.

import type { Expression } from '../../core/expr/expression.ts';
import type { Flow, FlowNode, Transition } from '../../core/compile/flow.ts';

/** Fields that the fan-outs of these states read for their children, or that were made of what came back. */
export function givenFields(flow: Flow, isOf: (node: FlowNode) => boolean): ReadonlySet<string> {
  const nodes = [...flow.nodes.values()].filter((node) => node.each !== null && isOf(node));
  return new Set([
    ...nodes.flatMap((node) => sourcesOf(node).flatMap(({ reads }) => reads)),
    ...nodes.flatMap(transitionsOf).flatMap(({ set }) => {
      const made = set.filter(({ value }) => value.variables.includes('children'));
      return made.map(({ field }) => field);
    }),
  ]);
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
