// Which fields tell what the children of fan-outs were given.

import type { Expression } from '../expr/expression.ts';
import type { FlowDefinition } from '../format/flow-types.generated.ts';
import { isRecord } from '../json-type.ts';
import type { Flow, FlowNode, Transition } from './flow.ts';
import { transitionsOf } from './graph.ts';

/**
 * Fields that the fan-outs of these states read for their children or look something up in for each, that were made of what was added or came back, from
 * children or as the event of another flow, and whatever was made of those.
 */
export function givenFields(
  { definition, nodes, on }: Pick<Flow, 'definition' | 'nodes' | 'on'>,
  fanOuts: readonly FlowNode[],
): ReadonlySet<string> {
  if (fanOuts.length === 0) return new Set();
  const all = [...[...nodes.values()].flatMap(transitionsOf), ...[...on.values()].flat()];
  const given = new Set([
    ...fanOuts.flatMap((node) => sourcesOf(node).flatMap(({ reads }) => reads)),
    ...fanOuts.flatMap(lookedUpFor).filter((field) => !isSingle(definition.data, field)),
    ...all.flatMap((transition) =>
      transition.set.filter(({ value }) => comesBack(transition, value)).map(({ field }) => field),
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

/** What is read to give each child something of its own. */
function lookedUpFor({ each }: FlowNode): readonly string[] {
  const own = each?.with.filter(({ value }) => value.variables.includes(each.as)) ?? [];
  return own.flatMap(({ value }) => value.reads);
}

/** A text, a number, a yes or no: the same for every child, whatever it is put beside. */
function isSingle({ properties }: FlowDefinition['data'], field: string): boolean {
  const property = isRecord(properties) ? properties[field] : null;
  const types = isRecord(property) && 'type' in property ? [property['type']].flat() : [];
  return types.length > 0 && types.every((type) => singles.has(String(type)));
}

const singles: ReadonlySet<string> = new Set(['string', 'integer', 'number', 'boolean', 'null']);

function comesBack({ effect, correlation }: Transition, { variables }: Expression): boolean {
  const isOfChildren = effect.kind === 'append' || effect.kind === 'cancel' || correlation !== null;
  return variables.includes('children') || (isOfChildren && variables.includes('event'));
}
