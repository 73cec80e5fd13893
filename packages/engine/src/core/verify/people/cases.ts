// The cases that a flow tells apart when it says whose a task is: the values of enums, yes and no. Which unit or position an
// instance is about is its own; these are the flow's.

import { Compilation, type CompileContext } from '../../compile/compilation.ts';
import type { Assign, Flow, FlowNode, SeatSource, Value } from '../../compile/flow.ts';
import { transitionsOf } from '../../compile/graph.ts';
import type { CelType } from '../../expr/cel-type.ts';
import type { Expression } from '../../expr/expression.ts';
import { typeOfSchema } from '../../expr/type-of-schema.ts';
import type { Json } from '../../json.ts';
import { anyCase, type Case } from './situation.ts';

/** More cases than these are not told apart. */
const MOST_CASES = 100;

/** The values of each field that only people fill in, and that has but a few. */
export type Choices = ReadonlyMap<string, readonly Json[]>;

/** What the flow itself sets is left out: which value it has where, depends on the way. */
export function choicesOf(flow: Flow, context: CompileContext): Choices {
  const { resolve } = new Compilation(flow.definition, context);
  const data = typeOfSchema(flow.definition.data, resolve);
  if (data.kind !== 'object') return new Map();
  const transitions = [
    ...[...flow.nodes.values()].flatMap(transitionsOf),
    ...[...flow.on.values()].flat(),
  ];
  const set = new Set(transitions.flatMap((one) => one.set.map(({ field }) => field)));
  return new Map(
    [...data.fields()].flatMap(([field, { type }]) => {
      const values = set.has(field) ? null : valuesOf(type());
      return values ? [[field, values] as const] : [];
    }),
  );
}

function valuesOf(type: CelType): readonly Json[] | null {
  if (type.nullable) return null;
  if (type.kind === 'boolean') return [true, false];
  return type.kind === 'text' ? type.members : null;
}

/** Each case in which other people may have tasks; one for all where nothing tells them apart. */
export function casesOf(flow: Flow, choices: Choices): readonly Case[] {
  const reads = new Set([...flow.nodes.values()].flatMap((node) => [...fieldsOf(node)]));
  const told = [...choices].filter(([field]) => reads.has(field));
  if (told.reduce((product, [, values]) => product * values.length, 1) <= MOST_CASES)
    return combined(told);
  // There are too many: each field by itself, with nothing known of the others.
  return told.flatMap((one) => combined([one])).slice(0, MOST_CASES);
}

function combined(told: readonly (readonly [string, readonly Json[]])[]): Case[] {
  return told.reduce<Case[]>(
    (cases, [field, values]) =>
      cases.flatMap((one) => values.map((value) => new Map([...one, [field, value]]))),
    [anyCase],
  );
}

/** Fields that say whose a task is. */
export function fieldsOf(node: FlowNode): ReadonlySet<string> {
  return new Set(peopleOf(node).flatMap(({ reads }) => reads));
}

/** The expressions that say whose a task is. */
export function peopleOf({ task, timers }: FlowNode): readonly Expression[] {
  if (!task) return [];
  const { assign, signing, allocation } = task;
  const { nobody } = allocation;
  return [
    ...(assign ? ofAssign(assign) : []),
    ...(signing?.seats.flatMap(ofSeat) ?? []),
    ...(nobody === null || nobody === 'superior' ? [] : ofValue(nobody)),
    ...timers.flatMap(({ consequence }) =>
      consequence.kind === 'escalate' ? ofAssign(consequence.to) : [],
    ),
  ];
}

function ofSeat(seat: SeatSource): readonly Expression[] {
  switch (seat.kind) {
    case 'position':
      return ofAssign(seat.assign);
    case 'list':
      return 'source' in seat.positions ? [seat.positions] : [];
    case 'pool':
      return [...ofValue(seat.role), ...(seat.unit ? ofValue(seat.unit) : [])];
  }
}

function ofAssign(assign: Assign): readonly Expression[] {
  switch (assign.kind) {
    case 'same':
      return [];
    case 'position':
      return ofValue(assign.position);
    case 'role':
      return [...ofValue(assign.role), ...(assign.unit ? ofValue(assign.unit) : [])];
  }
}

const ofValue = (value: Value): readonly Expression[] => ('from' in value ? [value.from] : []);
