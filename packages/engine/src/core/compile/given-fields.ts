// Which fields tell what the children of fan-outs were given.

import type { Expression } from '../expr/expression.ts';
import type { Flow, FlowNode, Transition } from './flow.ts';
import { transitionsOf } from './graph.ts';

/**
 * Fields that the fan-outs of these states read for their children, or beside the item to give each its own; that were made
 * of what was added to them or came back, from their children or as the event of another flow; and whatever was made of those.
 */
export function givenFields(
  { nodes, on }: Pick<Flow, 'nodes' | 'on'>,
  fanOuts: readonly FlowNode[],
): ReadonlySet<string> {
  if (fanOuts.length === 0) return new Set();
  const all = [...[...nodes.values()].flatMap(transitionsOf), ...[...on.values()].flat()];
  const owners = new Set(fanOuts.map(({ key }) => key));
  const given = new Set([
    ...fanOuts.flatMap((node) => sourcesOf(node).flatMap(({ reads }) => reads)),
    ...fanOuts.flatMap(besideItem),
    ...all.flatMap((transition) =>
      transition.set
        .filter(({ value }) => comesBack(transition, value, owners))
        .map(({ field }) => field),
    ),
  ]);
  for (let known = -1; known < given.size;) {
    known = given.size;
    for (const { field, value } of all.flatMap(({ set }) => set))
      if (value.reads.some((read) => given.has(read))) given.add(field);
  }
  return given;
}

/** Where the items and keys of a state's children come from. */
export function sourcesOf(node: FlowNode): readonly Expression[] {
  if (node.each === null) return [];
  const added = [...node.on.values()]
    .flat()
    .flatMap(({ effect }) => (effect.kind === 'append' ? [effect.items] : []));
  return [node.each.in, node.each.key, ...added];
}

/** What is read beside the item to give each child something of its own: it may be chosen or looked up for each. */
function besideItem({ each }: FlowNode): readonly string[] {
  const own = each?.with.filter(({ value }) => value.variables.includes(each.as)) ?? [];
  return own.flatMap(({ value }) => value.reads);
}

/** @param owners - states whose children it is about */
function comesBack(
  { effect, correlation, source }: Transition,
  { variables }: Expression,
  owners: ReadonlySet<string>,
): boolean {
  if (correlation !== null) return variables.includes('event') || variables.includes('children');
  if (source === null || !owners.has(source)) return false;
  const isOfChildren = effect.kind === 'append' || effect.kind === 'cancel';
  return variables.includes('children') || (isOfChildren && variables.includes('event'));
}
