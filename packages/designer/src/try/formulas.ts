// What the engine says of a formula at its place in a flow: what is wrong in it and where, and whether a way is taken for some
// values. The engine's own reader, checker and evaluator; nothing is parsed here.

import {
  answerNeed,
  type Code,
  compileFlow,
  ExpressionFault,
  type Expression,
  type Frame,
  parseFlow,
  parseForm,
  type Problem,
  type World,
} from '@alir/engine/core';
import type { JsonObject } from '@alir/engine/core/types';
import { Editing } from '../model/document/editing.ts';
import { asDocument, type FlowDocument } from '../model/document/document.ts';
import { namesOf } from '../model/graph/expressions.ts';
import { graphOf } from '../model/graph/flow-graph.ts';
import type { Exit, ExitPlace } from '../model/graph/step.ts';

/** One thing that is wrong in a formula, or may be. */
export interface FormulaProblem {
  /** An error keeps the flow from running. */
  readonly severity: 'error' | 'warning';
  /** Characters of the formula that it is about. */
  readonly range: readonly [start: number, end: number];
  /** What is wrong, one of the engine's codes. */
  readonly code: Code;
  /** What its sentence speaks of. */
  readonly params: JsonObject;
}

/** What is wrong in a formula if it stood as the condition of a way; null where the flow around it cannot be read. */
export function problemsInFormula(
  document: FlowDocument,
  exit: ExitPlace,
  source: string,
): readonly FormulaProblem[] | null {
  const pointer = pointerOf(document, exit);
  const compiled = pointer === null ? null : compiledWith(document, exit, source);
  if (compiled === null) return null;
  return compiled.problems
    .filter((problem) => problem.pointer === pointer)
    .map(({ severity, range = [0, source.length], code, params }) => ({
      severity,
      range,
      code,
      params,
    }));
}

/** Fields, steps and other things that the conditions of ways ask for. */
export interface Asked {
  /** Fields of the data. */
  readonly fields: readonly string[];
  /** Steps of which is asked whether they are done. */
  readonly steps: readonly string[];
  /** Whether something is asked that is known only where a letter is: what came in, children, its starter. */
  readonly isElsewhere: boolean;
}

/** Values to try ways with. */
export interface TriedWith {
  /** What the letter says. */
  readonly data: JsonObject;
  /** Steps that are done. */
  readonly done: ReadonlySet<string>;
  /** The moment it is, ms UTC. */
  readonly now: number;
  /** Who holds what, for conditions that ask. */
  readonly world: World;
}

/** Which way is taken among those that are tried in order. */
export type WayTaken =
  /** The way of this place among them, from 0. */
  | { readonly kind: 'taken'; readonly rank: number }
  /** None of them. */
  | { readonly kind: 'none' }
  /** The condition of this place has no value: a field is missing, say. */
  | {
      readonly kind: 'fault';
      readonly rank: number;
      readonly code: Code;
      readonly params: JsonObject;
    };

/** Ways that are tried in order, with their conditions as the engine compiled them. */
export interface OrderedWays {
  /** What they ask for together. */
  readonly asked: Asked;
  /** Which of them is taken. */
  readonly taken: (given: TriedWith) => WayTaken;
}

/** Those that are tried in order with a way, it among them; null while one of their conditions cannot be read. */
export function orderedWays(document: FlowDocument, exit: Exit): OrderedWays | null {
  const fellows = fellowsOf(document, exit);
  const compiled = compiledOf(document);
  if (compiled === null) return null;
  const conditions: (Expression | null)[] = [];
  for (const fellow of fellows) {
    if (fellow.condition === null) {
      conditions.push(null);
      continue;
    }
    const pointer = pointerOf(document, fellow);
    const found = compiled.expressions.find((one) => one.pointer === pointer);
    if (found === undefined) return null;
    conditions.push(found.expression);
  }
  const all = conditions.flatMap((one) => one ?? []);
  const { calendar } = compiled;
  return {
    asked: askedIn(all),
    taken: (given) => takenOf(conditions, given, calendar),
  };
}

/** The ways that are tried in order with this one. */
export function fellowsOf(document: FlowDocument, exit: Exit): readonly Exit[] {
  if (exit.rank[1] === 1) return [exit];
  const list = exit.at.slice(0, -1).join('/');
  const graph = graphOf(document);
  const exits = exit.step === null ? graph.ofFlow : (graph.steps.get(exit.step)?.exits ?? []);
  return exits.filter(({ at, rank }) => rank[1] > 1 && at.slice(0, -1).join('/') === list);
}

const known = new Set(['data', 'now', 'entered', 'due']);

function askedIn(conditions: readonly Expression[]): Asked {
  const variables = conditions.flatMap((one) => one.variables);
  return {
    fields: [...new Set(conditions.flatMap(({ reads }) => reads))],
    steps: [...new Set(conditions.flatMap(({ source }) => stepsAsked(source)))],
    isElsewhere: variables.some((name) => !known.has(name)),
  };
}

function stepsAsked(source: string): readonly string[] {
  return namesOf(source).flatMap(({ kind, name }) => (kind === 'state' ? [name] : []));
}

function takenOf(
  conditions: readonly (Expression | null)[],
  given: TriedWith,
  calendar: string | null,
): WayTaken {
  for (const [rank, condition] of conditions.entries()) {
    if (condition === null) return { kind: 'taken', rank };
    try {
      if (condition.evaluate(frameOf(given, calendar)) === true) return { kind: 'taken', rank };
    } catch (error) {
      if (!(error instanceof ExpressionFault)) throw error;
      return { kind: 'fault', rank, code: error.code, params: error.params };
    }
  }
  return { kind: 'none' };
}

function frameOf({ data, done, now, world }: TriedWith, calendar: string | null): Frame {
  const moment = new Date(now).toISOString();
  return {
    variable: (name) => (name === 'data' ? data : known.has(name) ? moment : undefined),
    ask: (need) => answerNeed(world, need, now, calendar) ?? null,
    done: (state) => done.has(state),
  };
}

interface CompiledDocument {
  readonly problems: readonly Problem[];
  readonly expressions: readonly { readonly expression: Expression; readonly pointer: string }[];
  readonly calendar: string | null;
}

/** The last document; asked again with every value that is typed. */
let last: { readonly document: FlowDocument; readonly compiled: CompiledDocument | null } | null =
  null;

function compiledOf(document: FlowDocument): CompiledDocument | null {
  if (last?.document === document) return last.compiled;
  last = { document, compiled: compile(document) };
  return last.compiled;
}

function compile(document: FlowDocument): CompiledDocument | null {
  const { definition } = parseFlow(document.flow);
  if (definition === null) return null;
  const forms = Object.entries(document.forms).flatMap(([name, written]) => {
    const { form } = parseForm(written);
    return form === null ? [] : [[name, form] as const];
  });
  const context = { forms: new Map(forms), flows: new Map([[definition.flow, definition]]) };
  const { problems, expressions } = compileFlow(definition, context);
  return { problems, expressions, calendar: definition.calendar ?? null };
}

function compiledWith(
  document: FlowDocument,
  exit: ExitPlace,
  source: string,
): CompiledDocument | null {
  const path = guardPath(document, exit);
  if (path === null) return null;
  const editing = new Editing(document);
  editing.put(path, source);
  return compile(asDocument(editing.document));
}

function guardPath(document: FlowDocument, { step, at }: ExitPlace) {
  if (step === null) return ['flow', ...at, 'guard'];
  const holder = graphOf(document).steps.get(step);
  return holder ? [...holder.path, ...at, 'guard'] : null;
}

/** As the engine writes where something stands: from the flow on. */
function pointerOf(document: FlowDocument, exit: ExitPlace): string | null {
  const path = guardPath(document, exit);
  if (path === null) return null;
  const keys = path.slice(1).map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1'));
  return keys.map((key) => `/${key}`).join('');
}
