// Fields of the data: those that are read before anything can have filled them, and those that nobody uses.

import type { FlowNode } from '../../compile/flow.ts';
import type { Graph } from '../../compile/graph.ts';
import { escapePointer } from '../../compile/compilation.ts';
import { isRecord } from '../../json-type.ts';
import type { Json } from '../../json.ts';
import { givenAtStart } from '../given-at-start.ts';
import { fieldTitle, textParam, titleOf } from '../../compile/titles.ts';
import type { Proven, Told } from './told.ts';
import { writesOf } from './writes.ts';

/** Fields that nothing reads, shows, writes or demands. Where anything may be given at the start, all may be. */
export function unusedFields(proven: Proven): Told[] {
  const { flow, context } = proven;
  const given = givenAtStart(flow, context.flows.values());
  if (given === null) return [];
  const used = new Set([
    ...flow.expressions.flatMap(({ expression }) => expression.reads),
    ...[...flow.nodes.values()].flatMap(({ task }) => [
      ...(task?.form?.shown ?? []),
      ...(task?.form?.writable ?? []),
    ]),
    ...(flow.startForm?.shown ?? []),
    ...(flow.startForm?.writable ?? []),
  ]);
  for (const node of [null, ...flow.nodes.values()])
    for (const field of writesOf(node, flow)) used.add(field);
  const { required = [] } = flow.definition.data;
  const demanded = new Set(Array.isArray(required) ? required : []);
  return [...fieldsOf(flow.definition.data).keys()].flatMap((field): Told[] => {
    if (used.has(field) || demanded.has(field) || given.has(field)) return [];
    const path = `/data/properties/${escapePointer(field)}`;
    const params = { field: nameOf(field, proven) };
    const patch = [{ op: 'remove', path } as const];
    return [{ code: 'FIELD_UNUSED', severity: 'warning', pointer: path, params, at: null, patch }];
  });
}

/** Expressions that read a field where no way that leads there can have filled it. */
export function fieldsNeverFilled(proven: Proven): Told[] {
  const { flow, context } = proven;
  const given = givenAtStart(flow, context.flows.values());
  if (given === null) return [];
  const filled = filledBy(proven);
  const places = [...flow.nodes.values()].toSorted(
    (one, other) => other.pointer.length - one.pointer.length,
  );
  return flow.expressions.flatMap(({ expression, pointer }): Told[] => {
    const node = places.find((one) => pointer.startsWith(`${one.pointer}/`));
    if (!node) return [];
    const needed = new Set(expression.needs.map(({ field }) => field));
    const never = [...needed].find((field) => !given.has(field) && !filled(field, node));
    if (never === undefined) return [];
    const params = {
      step: titleOf(node),
      state: node.key,
      field: nameOf(never, proven),
    };
    return [{ code: 'FIELD_NEVER_FILLED', severity: 'error', pointer, params, at: node.key }];
  });
}

/** Forms that demand a field which they only show, where nothing can have filled it: nobody can ever choose that. */
export function fieldsNeverHandedIn(proven: Proven): Told[] {
  const { flow, context } = proven;
  const given = givenAtStart(flow, context.flows.values());
  if (given === null) return [];
  const filled = filledBy(proven);
  return [...flow.nodes.values()].flatMap((node): Told[] => {
    const { task, key } = node;
    const { form } = task ?? {};
    if (!task || !form) return [];
    const demanded = [...task.outcomes.keys()].flatMap((outcome) => form.required(outcome));
    const never = [...new Set(demanded)].find(
      (field) => !form.writable.has(field) && !given.has(field) && !filled(field, node),
    );
    if (never === undefined) return [];
    const params = { step: titleOf(node), state: key, field: nameOf(never, proven) };
    const pointer = `${node.pointer}/task/form`;
    return [{ code: 'FIELD_NEVER_FILLED', severity: 'error', pointer, params, at: key }];
  });
}

/** Whether a field may be filled when a state is there. */
function filledBy({ flow, graph }: Proven): (field: string, node: FlowNode) => boolean {
  const writers = new Map<string, FlowNode[]>();
  const anywhere = new Set(writesOf(null, flow));
  for (const node of flow.nodes.values())
    for (const field of writesOf(node, flow))
      writers.set(field, [...(writers.get(field) ?? []), node]);
  const after = new Map<FlowNode, ReadonlySet<string>>();
  const leadsTo = (from: FlowNode, to: FlowNode): boolean => {
    const known = after.get(from) ?? graph.after(from.key, null);
    after.set(from, known);
    return from === to || isBeside(from, to) || reaches(known, to);
  };
  return (field, node) =>
    anywhere.has(field) || (writers.get(field) ?? []).some((writer) => leadsTo(writer, node));
}

function reaches(known: ReturnType<Graph['after']>, { key, children }: FlowNode): boolean {
  return known.has(key) || children.some((child) => reaches(known, child));
}

/** Around, within, or in another region that is open together with it. */
function isBeside(one: FlowNode, other: FlowNode): boolean {
  const around = new Set<FlowNode>();
  for (let at: FlowNode | null = one; at; at = at.parent) around.add(at);
  for (let at: FlowNode | null = other; at; at = at.parent)
    if (around.has(at)) return at === one || at === other || at.type === 'parallel';
  return false;
}

function fieldsOf({ properties }: Proven['flow']['definition']['data']): Map<string, unknown> {
  return new Map(isRecord(properties) ? Object.entries(properties) : []);
}

/** What people call it, on the forms of the flow or in its data. */
export function nameOf(field: string, { flow, context }: Proven): Json {
  const named = [
    flow.definition.start?.form,
    ...[...flow.nodes.values()].map(({ definition }) => definition.task?.form),
  ];
  const forms = named.flatMap((form) => context.forms.get(form ?? '') ?? []);
  return textParam(fieldTitle(field, flow.definition.data, forms));
}
