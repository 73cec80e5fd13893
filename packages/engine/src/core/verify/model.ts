// A flow as the explorer walks it: rows of small integers. First the slots of the kernel, then how often each limited way
// back was taken, to whom each state is to return, and what is known of each variable that guards ask about.

import { Compilation, type CompileContext } from '../compile/compilation.ts';
import type { Flow, FlowNode, Transition } from '../compile/flow.ts';
import { typeOfSchema } from '../expr/type-of-schema.ts';
import { layOut, type Layout, type Span } from '../kernel/encoded/layout.ts';
import { rulesOf, type Heard, type Rule, type Rules } from '../kernel/encoded/rules.ts';
import type { Trigger } from '../kernel/kernel.ts';
import { cellsOf, type Variable } from './cells.ts';
import { doneName, type Bound, type Condition, type Subject } from './condition.ts';
import { ConditionReader } from './condition-reader.ts';
import { initialOf, type Placed } from './knowledge.ts';
import { livenessOf, type Liveness, type LivenessFacts } from './liveness.ts';
import { offersOf } from './offers.ts';
import { testOf } from './tests.ts';
import { Observer } from '../rehearse/observed.ts';
import { boundsIn, setsOf } from './writes-of.ts';

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

/** Becomes known when a field is set. */
export interface Written extends Known {
  /** What it is set from: the place of a variable, and for each of its cells those that the field may then be in. */
  readonly from?: { readonly place: number; readonly masks: readonly number[] };
}

/** What may happen: what moves an instance, and that one which has ended is opened again. */
export type Happening =
  | Exclude<Trigger, { kind: 'topic' }>
  /** An event of another flow that is for this state; others may hear it, too. */
  | { readonly kind: 'topic'; readonly state: string; readonly name: string }
  | { readonly kind: 'reopen'; readonly state: string };

/** An event of another flow, as it comes to all who listen. */
export interface Hearing {
  /** What it is surely looked for by; of others with this key only it may be so. */
  readonly meant: NonNullable<Transition['correlation']>;
  readonly listeners: readonly Heard[];
}

/** Something that may happen. */
export interface Offer {
  readonly trigger: Happening;
  readonly span: Span | null;
  readonly candidates: readonly Rule[];
  /** Null where the candidates are all that may be taken. */
  readonly hearing: Hearing | null;
  /** What a form may fill before the transition is looked at. */
  readonly fills: readonly Known[];
  /** Whether it is refused when no candidate applies; else the flow does not know what to do. */
  readonly isAsked: boolean;
  /** Somebody passes over the task: nothing is filled in, and it is refused all the same. Absent: not so. */
  readonly isPassedOver?: boolean;
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
  readonly sets: ReadonlyMap<Transition, readonly Written[]>;
  /** Which variables may still be asked for, by slot and place. */
  readonly live: Liveness;
  /** What that follows from. */
  readonly facts: LivenessFacts;
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
  {
    transitions,
    remembers,
  }: { readonly transitions: readonly Transition[]; readonly remembers: readonly string[] },
  resolve: Compilation['resolve'],
): Asked {
  const reader = new ConditionReader(typeOfSchema(definition.data, resolve));
  const conditions = new Map<Transition, Condition>();
  for (const transition of transitions)
    if (transition.guard) conditions.set(transition, reader.read(transition.guard));
  for (const state of remembers) reader.read(`done('${state}')`);
  const sizes = listsOf([...nodes.values()], reader);
  const asked = [...conditions.values(), ...sizes.values()];
  const written = writtenNumbers(transitions, reader.subjects);
  const cut = [...cellsOf(reader.subjects, asked, written).values()];
  const variables = [
    ...cut.filter(({ subject }) => !subject.isVolatile),
    ...cut.filter(({ subject }) => subject.isVolatile),
  ];
  return { conditions, sizes, variables };
}

const allSets = (all: readonly Transition[], placed: Placed, observer: Observer): Model['sets'] =>
  new Map(all.map((one) => [one, setsOf(one, placed, observer)]));

/**
 * Builds what the explorer walks. Expects a flow that compiled.
 *
 * @param remembers - states of which it is never forgotten whether an outcome has ended them, though no guard asks
 */
export function modelOf(
  flow: Flow,
  context: CompileContext,
  remembers: readonly string[] = [],
): Model {
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
  const { conditions, sizes, variables } = variablesOf(
    flow,
    { transitions: all, remembers },
    resolve,
  );

  const { counts, returns, firstVariable } = waysBack(backs, resumable, layout.slots.length);
  const places = new Map(variables.map(({ name }, index) => [name, firstVariable + index]));
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  const placed: Placed = { variables, byName, places };
  const rules = rulesOf(shape, layout);

  const tests = new Map(
    [...conditions].map(([transition, one]) => [transition, testOf(one, placed)]),
  );
  const sets = allSets(all, placed, new Observer({ flow }, context));
  const offers = offersOf(flow, { layout, rules, placed });
  const width = firstVariable + variables.filter(({ subject }) => !subject.isVolatile).length;
  const lists = new Map(
    [...sizes].flatMap(([key, condition]) => emptyOf(key, testOf(condition, placed))),
  );
  const facts = {
    layout,
    rules,
    offers,
    tests,
    sets,
    lists,
    from: firstVariable,
    to: width,
    always: new Set(remembers.flatMap((state) => places.get(doneName(state)) ?? [])),
  };

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
    live: livenessOf(facts),
    facts,
    counts,
    returns,
    lists,
    done: placesOfDone(nodes, places),
    offers,
  };
}

/** Places for how often each limited way back was taken, and to whom each state returns. @param first - free place */
function waysBack(
  backs: readonly Transition[],
  resumable: ReadonlySet<string>,
  first: number,
): Pick<Model, 'counts' | 'returns' | 'firstVariable'> {
  const limited = backs.filter(({ effect }) => effect.kind === 'back' && effect.limit !== null);
  const returning = first + limited.length;
  return {
    counts: new Map(limited.map((transition, at) => [transition, first + at])),
    returns: new Map([...resumable].map((state, at) => [state, { place: returning + at }])),
    firstVariable: returning + resumable.size,
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

/** What fields are set to that some guard sums up. */
function writtenNumbers(
  transitions: readonly Transition[],
  subjects: ReadonlyMap<string, Subject>,
): Map<string, Bound[]> {
  const summed = new Set(
    [...subjects.values()].flatMap(({ parts }) => parts.map(({ name }) => name)),
  );
  const found = new Map<string, Bound[]>();
  for (const { field, value } of transitions.flatMap(({ set }) => set)) {
    const written = summed.has(field) ? boundsIn(value.source) : [];
    if (written.length > 0) found.set(field, [...(found.get(field) ?? []), ...written]);
  }
  return found;
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
