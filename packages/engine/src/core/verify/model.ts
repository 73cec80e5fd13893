// A flow as the explorer walks it: rows of small integers. First the slots of the kernel, then how often each limited way
// back was taken, to whom each state is to return, and what is known of each variable that guards ask about.

import { requiredOf } from '../compile/activities.ts';
import { Compilation, type CompileContext } from '../compile/compilation.ts';
import type { Flow, FlowNode, Transition } from '../compile/flow.ts';
import type { FlowDefinition } from '../format/flow-types.generated.ts';
import { isRecord } from '../json-type.ts';
import { typeOfSchema } from '../expr/type-of-schema.ts';
import { parseExpression, type Ast } from '../expr/parse-expression.ts';
import { layOut, type Layout, type Span } from '../kernel/encoded/layout.ts';
import { rulesOf, type Rule, type Rules } from '../kernel/encoded/rules.ts';
import { eventName, triggerOf } from '../kernel/machine-config.ts';
import type { Trigger } from '../kernel/kernel.ts';
import { cellOfText, cellsOf, maskFrom, maskOf, type Variable } from './cells.ts';
import { givenAtStart } from './given-at-start.ts';
import { livenessOf, type Liveness } from './liveness.ts';
import { ConditionReader, doneName, type Condition } from './conditions.ts';

/** A guard over the places of a row. */
export type Test =
  | { readonly op: 'constant'; readonly value: boolean }
  | { readonly op: 'not'; readonly of: Test }
  | { readonly op: 'all' | 'any'; readonly of: readonly Test[] }
  | { readonly op: 'choice'; readonly when: Test; readonly yes: Test; readonly no: Test }
  /** The cells in which it holds. */
  | { readonly op: 'in'; readonly place: number; readonly mask: number };

/** Becomes known: the place of a variable, and the cells that it may be in. */
export interface Known {
  readonly place: number;
  readonly mask: number;
}

/** What may happen: what moves an instance, and that one which has ended is opened again. */
export type Happening = Trigger | { readonly kind: 'reopen'; readonly state: string };

/** Something that may happen. */
export interface Offer {
  readonly trigger: Happening;
  readonly span: Span | null;
  readonly candidates: readonly Rule[];
  /** What a form may fill before the transition is looked at. */
  readonly fills: readonly Known[];
  /** Whether it is refused when no candidate applies; else the flow does not know what to do. */
  readonly isAsked: boolean;
}

export interface Model {
  readonly flow: Flow;
  readonly layout: Layout;
  readonly rules: Rules;
  readonly variables: readonly Variable[];
  /** Place of the first variable, in the order of `variables`; those that change by themselves come last. */
  readonly firstVariable: number;
  /** Places that are remembered; behind them lie variables that are asked anew each time. */
  readonly width: number;
  readonly total: number;
  /** What is known at the start of an instance, and of variables each time. */
  readonly initial: readonly Known[];
  readonly tests: ReadonlyMap<Transition, Test>;
  /** What a transition sets. */
  readonly sets: ReadonlyMap<Transition, readonly Known[]>;
  /** Which variables may still be asked for, by slot and place. */
  readonly live: Liveness;
  /** Place of the count of a limited way back. */
  readonly counts: ReadonlyMap<Transition, number>;
  /** Place of what a state is to return to. */
  readonly returns: ReadonlyMap<string, { readonly place: number }>;
  /** Fan-outs over a list of the data: the place of its size, and the cells in which it is empty. */
  readonly lists: ReadonlyMap<string, Known>;
  /** Place of what is known of `done('x')`. */
  readonly done: ReadonlyMap<string, number>;
  readonly offers: readonly Offer[];
}

function placesOfDone(
  nodes: readonly FlowNode[],
  places: ReadonlyMap<string, number>,
): Map<string, number> {
  return new Map(
    nodes.flatMap(({ key }) => {
      const place = places.get(doneName(key));
      return place === undefined ? [] : [[key, place] as const];
    }),
  );
}

interface Asked {
  readonly conditions: ReadonlyMap<Transition, Condition>;
  /** Of fan-outs: whether their list is empty. */
  readonly sizes: ReadonlyMap<string, Condition>;
  /** Those that change by themselves come last. */
  readonly variables: readonly Variable[];
}

/** What guards ask, and of what. */
function variablesOf(
  { definition, nodes }: Flow,
  transitions: readonly Transition[],
  resolve: Compilation['resolve'],
): Asked {
  const reader = new ConditionReader(typeOfSchema(definition.data, resolve));
  const conditions = new Map<Transition, Condition>();
  for (const transition of transitions)
    if (transition.guard) conditions.set(transition, reader.read(transition.guard.source));
  const sizes = listsOf([...nodes.values()], reader);
  const asked = [...conditions.values(), ...sizes.values()];
  const cut = [...cellsOf(reader.subjects, asked, leastOf(definition.data)).values()];
  const variables = [
    ...cut.filter(({ subject }) => !subject.isVolatile),
    ...cut.filter(({ subject }) => subject.isVolatile),
  ];
  return { conditions, sizes, variables };
}

/** Builds what the explorer walks. Expects a flow that compiled. */
export function modelOf(flow: Flow, context: CompileContext): Model {
  const { resolve } = new Compilation(flow.definition, context);
  const nodes = [...flow.nodes.values()];
  const layout = layOut(nodes.filter(({ parent }) => parent === null));
  const all = allTransitions(flow);
  const backs = all.filter(({ effect }) => effect.kind === 'back');
  const resumable = new Set(
    backs.flatMap(({ effect }) => (effect.kind === 'back' && effect.resume ? [effect.target] : [])),
  );
  const shape = {
    initial: flow.definition.initial,
    top: nodes.filter(({ parent }) => parent === null),
    on: flow.on,
    keys: [...flow.nodes.keys()],
    resumable,
  };
  const { conditions, sizes, variables } = variablesOf(flow, all, resolve);

  let next = layout.slots.length;
  const counts = new Map<Transition, number>();
  for (const transition of backs)
    if (transition.effect.kind === 'back' && transition.effect.limit !== null)
      counts.set(transition, next++);
  const returns = new Map<string, { place: number }>();
  for (const state of resumable) returns.set(state, { place: next++ });
  const firstVariable = next;
  const places = new Map(variables.map(({ name }, index) => [name, firstVariable + index]));
  const kept = variables.filter(({ subject }) => !subject.isVolatile).length;
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  const placed: Placed = { variables, byName, places };
  const rules = rulesOf(shape, layout);

  const tests = new Map(
    [...conditions].map(([transition, one]) => [transition, testOf(one, placed)]),
  );
  const sets = new Map(all.map((transition) => [transition, setsOf(transition, placed)]));
  const offers = offersOf(flow, { layout, rules, placed });
  const width = firstVariable + kept;
  const lists = new Map(
    [...sizes].flatMap(([key, condition]) => emptyOf(key, testOf(condition, placed))),
  );
  const live = livenessOf({
    layout,
    rules,
    offers,
    tests,
    sets,
    lists,
    from: firstVariable,
    to: width,
  });

  return {
    flow,
    layout,
    rules,
    variables,
    firstVariable,
    width,
    total: firstVariable + variables.length,
    initial: initialOf(flow, placed, context),
    tests,
    sets,
    live,
    counts,
    returns,
    lists,
    done: placesOfDone(nodes, places),
    offers,
  };
}

/** Of fan-outs over a list of the data that have to come to an end: whether the list is empty. */
function listsOf(nodes: readonly FlowNode[], reader: ConditionReader): Map<string, Condition> {
  const found = new Map<string, Condition>();
  for (const { key, each } of nodes) {
    if (!each || each.done === 'manual' || !/^data\.\w+$/.test(each.in.source)) continue;
    found.set(key, reader.read(`size(${each.in.source}) == 0`));
  }
  return found;
}

function emptyOf(key: string, test: Test): [string, Known][] {
  return test.op === 'in' ? [[key, { place: test.place, mask: test.mask }]] : [];
}

/** How many entries a list of the data has at least, by the name of its size. */
function leastOf({ properties }: FlowDefinition['data']): Map<string, number> {
  const fields = Object.entries(isRecord(properties) ? properties : {});
  return new Map(
    fields.flatMap(([field, schema]) => {
      const least = isRecord(schema) ? schema['minItems'] : undefined;
      return typeof least === 'number' ? [[`size(${field})`, least] as const] : [];
    }),
  );
}

interface Placed {
  readonly variables: readonly Variable[];
  readonly byName: ReadonlyMap<string, Variable>;
  readonly places: ReadonlyMap<string, number>;
}

function allTransitions(flow: Flow): Transition[] {
  const ofNode = (node: FlowNode): Transition[] => [
    ...[...node.on.values()].flat(),
    ...node.always,
    ...node.onDone,
    ...node.onError,
    ...(node.reopen ? [node.reopen] : []),
    ...node.timers.flatMap(({ consequence }) =>
      consequence.kind === 'target' ? consequence.transition : [],
    ),
  ];
  return [...[...flow.nodes.values()].flatMap(ofNode), ...[...flow.on.values()].flat()];
}

function testOf(condition: Condition, placed: Placed): Test {
  switch (condition.op) {
    case 'constant':
      return condition;
    case 'not':
      return { op: 'not', of: testOf(condition.of, placed) };
    case 'all':
    case 'any':
      return { op: condition.op, of: condition.of.map((part) => testOf(part, placed)) };
    case 'choice':
      return {
        op: 'choice',
        when: testOf(condition.when, placed),
        yes: testOf(condition.yes, placed),
        no: testOf(condition.no, placed),
      };
    case 'test': {
      const variable = placed.byName.get(condition.variable);
      const place = placed.places.get(condition.variable);
      if (!variable || place === undefined) return { op: 'constant', value: true };
      return { op: 'in', place, mask: maskOf(variable, condition.asks) };
    }
  }
}

/** What is known when an instance starts: what must be given is there, what cannot be is not, and nothing is done. */
function initialOf(flow: Flow, { variables, places }: Placed, { flows }: CompileContext): Known[] {
  const required = new Set(requiredOf(flow.definition.data));
  const givable = givenAtStart(flow, flows.values());
  return variables.map(({ name, subject, all, present }) => {
    const place = places.get(name) ?? 0;
    if (name.startsWith('done(')) return { place, mask: 1 };
    const [field = ''] = subject.fields;
    if (name !== field || !subject.isOptional) return { place, mask: all };
    const absent = all - present;
    return {
      place,
      mask: required.has(field) ? present : givable?.has(field) === false ? absent : all,
    };
  });
}

/** What is known of everything that depends on a field after it was written. */
function written(field: string, { variables, places }: Placed, isThere: boolean): Known[] {
  return variables.flatMap(({ name, subject, all, present }) => {
    if (!subject.fields.includes(field)) return [];
    return [{ place: places.get(name) ?? 0, mask: isThere && name === field ? present : all }];
  });
}

function setsOf({ set }: Transition, placed: Placed): Known[] {
  return set.flatMap(({ field, value }) => {
    const all = written(field, placed, !value.nullable);
    const variable = placed.byName.get(field);
    const { ast } = parseExpression(value.source);
    const mask = variable && ast ? literalMask(ast, variable) : null;
    if (mask === null) return all;
    const place = placed.places.get(field);
    return all.map((known) => (known.place === place ? { place, mask } : known));
  });
}

/** The cells of an expression that is written down, or chooses between such; null: any. */
function literalMask(ast: Ast, variable: Variable): number | null {
  if (ast.op === '?:') {
    const [, then, otherwise] = ast.args;
    const one = literalMask(then, variable);
    const other = literalMask(otherwise, variable);
    return one === null || other === null ? null : one | other;
  }
  if (ast.op !== 'value') return null;
  if (typeof ast.args === 'string') return cellOfText(variable, ast.args);
  if (typeof ast.args === 'boolean') {
    const { args } = ast;
    const bit = variable.cells.findIndex((cell) => cell.kind === 'flag' && cell.value === args);
    return bit < 0 ? null : 2 ** bit;
  }
  return null;
}

interface Around {
  readonly layout: Layout;
  readonly rules: Rules;
  readonly placed: Placed;
}

function offersOf(flow: Flow, around: Around): Offer[] {
  const { layout, rules, placed } = around;
  const offer = (
    trigger: Trigger,
    span: Span | null,
    more: Partial<Pick<Offer, 'fills' | 'isAsked'>> = {},
  ): Offer[] => {
    const candidates = rules.on.get(eventName(trigger)) ?? [];
    return [{ trigger, span, candidates, fills: [], isAsked: true, ...more }];
  };
  const offers: Offer[] = [];
  for (const name of flow.on.keys())
    offers.push(...offer({ kind: 'action', state: null, name }, null));
  for (const span of layout.order) {
    const { node } = span;
    const { key } = node;
    for (const [name, transitions] of node.on) {
      const trigger = triggerOf(node, name, transitions);
      const fills = trigger.kind === 'outcome' ? filledBy(node, name, placed) : [];
      offers.push(...offer(trigger, span, { fills }));
      // Nobody fills in a form where time, or a rule, ends the task.
      if (trigger.kind === 'outcome' && endsByItself(node, name))
        offers.push(...offer(trigger, span, { isAsked: false }));
    }
    for (const { index, consequence } of node.timers)
      if (consequence.kind === 'target')
        offers.push(...offer({ kind: 'timer', state: key, index }, span));
    const waits = node.call !== null || (node.each !== null && mayBeDone(node.each));
    if (waits) offers.push(...offer({ kind: 'done', state: key }, span, { isAsked: false }));
    if (node.onError.length > 0 && (node.call ?? node.each))
      offers.push(...offer({ kind: 'error', state: key }, span, { isAsked: false }));
  }
  return [...offers, ...reopens(around)];
}

/** Whether a fan-out can come to its end: not where its rule is never true, nor where it needs more children than there can be. */
function mayBeDone({ done, in: list }: NonNullable<FlowNode['each']>): boolean {
  if (done === 'manual') return false;
  if (typeof done === 'string') return true;
  if (typeof done === 'object') return !isNever(parseExpression(done.source).ast);
  const most = list.schema['maxItems'];
  return typeof most !== 'number' || done <= most;
}

/** Whether an expression is false whatever it is asked of. */
function isNever(ast: Ast | null): boolean {
  if (ast?.op === 'value') return ast.args === false;
  if (ast?.op === '!_') return ast.args.op === 'value' && ast.args.args === true;
  if (ast?.op === '&&') return ast.args.some(isNever);
  return ast?.op === '||' ? ast.args.every(isNever) : false;
}

/** What has ended goes on where its final state says. */
function reopens({ layout, rules }: Around): Offer[] {
  let { count } = rules;
  return layout.order.flatMap((span): Offer[] => {
    const { key, reopen, parent } = span.node;
    if (!reopen || parent || reopen.effect.kind !== 'target') return [];
    const goto = rules.on.get(eventName({ kind: 'goto', state: reopen.effect.target })) ?? [];
    const candidates = goto.map((rule) => ({ ...rule, index: count++, transition: reopen }));
    return [
      { trigger: { kind: 'reopen', state: key }, span, candidates, fills: [], isAsked: true },
    ];
  });
}

function filledBy({ task }: FlowNode, outcome: string, placed: Placed): Known[] {
  if (!task?.form) return [];
  const required = new Set(task.form.required(outcome));
  return [...task.form.writable].flatMap((field) => {
    const known = written(field, placed, required.has(field));
    const size = required.has(field) ? placed.byName.get(`size(${field})`) : undefined;
    if (!size) return known;
    // A form that requires a list takes no empty one.
    const place = placed.places.get(size.name);
    return known.map((one) => (one.place === place ? { place, mask: maskFrom(size, 1) } : one));
  });
}

function endsByItself({ timers, task }: FlowNode, outcome: string): boolean {
  const { initiator } = task?.allocation ?? {};
  return (
    timers.some(
      ({ consequence }) => consequence.kind === 'outcome' && consequence.name === outcome,
    ) ||
    (typeof initiator === 'object' && initiator.skip === outcome) ||
    task?.can.get('skip')?.outcome === outcome
  );
}
