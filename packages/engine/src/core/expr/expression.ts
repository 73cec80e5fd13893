// What the rest of the core sees of an expression: its scope, its compiled form, and how it may fail.

import type { CelType } from './cel-type.ts';
import type { Ast } from './parse-expression.ts';
import type { ProblemCode } from '../codes.ts';
import type { Need } from '../decision.ts';
import type { Json, JsonObject, JsonSchema } from '../json.ts';

export interface ExprScope {
  /** Variables in sight: name → JSON Schema of the value; `now` and `entered` are `format: date-time`. */
  readonly variables: Readonly<Record<string, JsonSchema>>;
  /**
   * Finds `#/$defs/x` of this flow and `disposisi#/$defs/penerima` of another. References in what it returns are
   * written from this flow as well.
   */
  readonly resolve: (ref: string) => JsonSchema | undefined;
  /** State keys of the flow, for `done('x')`. */
  readonly states: ReadonlySet<string>;
  /** Paths that are certainly there, from `proves` of a guard that let this expression be reached. */
  readonly proven?: readonly string[];
  /** Series by name, for `number('x', unit)`. Undefined: neither `number` nor `reserve` is allowed here. */
  readonly series?: ReadonlyMap<string, SeriesShape>;
  /** Decision tables for `table('x', …)`. Undefined: none may be asked here. */
  readonly tables?: ReadonlyMap<string, DecisionTable>;
}

/** What a number of a series has to be given. */
export interface SeriesShape {
  /** Fields that its format writes or that have a count of their own. */
  readonly fields: readonly string[];
  /** Whether a letter may bear an earlier day. */
  readonly backdates: boolean;
}

/** A decision table, as expressions ask it. */
export interface DecisionTable {
  /** What it is asked by: name → JSON Schema of the value. */
  readonly inputs: Readonly<Record<string, JsonSchema>>;
  /** The type of its answer. */
  readonly answer: JsonSchema;
  /** What its cells may ask of the outside. */
  readonly asks: readonly string[];
  /** Steps of an answer, at worst. */
  readonly cost: number;
  /** @throws ExpressionFault, and whatever `frame.ask` throws */
  decide(inputs: JsonObject, frame: Frame): Json;
}

/** What the place of an expression asks of its value. `instant` accepts a date-time or a date, `string` any text. */
export type Expected = 'boolean' | 'string' | 'list' | 'integer' | 'instant' | 'any' | JsonSchema;

/** A compiled expression: checked against its place, ready to be evaluated. */
export interface Expression {
  /** As it is written. */
  readonly source: string;
  /** The type of its value. */
  readonly schema: JsonSchema;
  /** Whether its value may be null. */
  readonly nullable: boolean;
  /** Variables of the scope that it reads. */
  readonly variables: readonly string[];
  /** Top-level fields of `data` it depends on, tested ones included. */
  readonly reads: readonly string[];
  /** Of these, the ones that `has()` tests. */
  readonly tests: readonly string[];
  /** Of these, the optional ones it reads without having tested them, and where: they must be there. */
  readonly needs: readonly FieldRead[];
  /** Paths that are certainly there when it is true: `data.tugas.batas`. */
  readonly proves: readonly string[];
  /** What it may ask of the outside: names of needs. */
  readonly asks: readonly string[];
  /** Steps of an evaluation, at worst. */
  readonly cost: number;
  /** The type of a part of its syntax tree; null: it has none by itself, like the field that `has()` tests. */
  typeOf(part: Ast): CelType | null;
  /** Its value. @throws ExpressionFault, and whatever `frame.ask` throws */
  evaluate(frame: Frame): Json;
}

/** A field of `data`; `range` as in `ExprProblem`. */
export interface FieldRead {
  readonly field: string;
  readonly range: readonly [start: number, end: number];
}

/** What an evaluation may look at. */
export interface Frame {
  /** The value of a variable of the scope; undefined where there is none. Asked for what the expression reads only. */
  variable(name: string): Json | undefined;
  /** Answers a look-up: null when there is nobody or nothing. Throws `MissingAnswer` when it is not known yet. */
  ask(need: Need): Json;
  /** Whether the last visit of this state was ended by an outcome. */
  done(state: string): boolean;
}

/** Variables from a record of their values. */
export function variablesOf(values: Readonly<Record<string, Json>>): Frame['variable'] {
  return (name) => (Object.hasOwn(values, name) ? values[name] : undefined);
}

/** One fault of an expression; `range` counts characters of its source. */
export interface ExprProblem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly range: readonly [start: number, end: number];
  readonly params: JsonObject;
}

/** An answer is needed that is not known yet. */
export class MissingAnswer extends Error {
  readonly need: Need;

  constructor(need: Need) {
    super(`Not known yet: ${need.ask}`);
    this.name = 'MissingAnswer';
    this.need = need;
  }
}

/** Why an expression had no value: `params.reason` of an `EXPRESSION_FAILED`. */
export type FaultReason =
  /** A field or variable is not there, or is null. `{ field }` */
  | 'absent'
  /** An integer beyond what is exact, a decimal of too many digits. */
  | 'overflow'
  | 'zero-division'
  /** A place beyond the end of a list. `{ index, size }` */
  | 'index'
  /** `min`, `max` or `median` of nothing. */
  | 'empty-list'
  /** A text that is no decimal or no date. `{ text }` */
  | 'not-decimal'
  | 'not-date'
  | 'text-too-long'
  /** A value of an unknown type is not what is asked for. `{ expected }` */
  | 'type'
  /** The outside answered with nonsense, or the calendar could not. `{ ask, args }` */
  | 'answer';

/** Why an expression has no value. */
export type ExpressionFaultCode =
  'EXPRESSION_FAILED' | 'LOOKUP_EMPTY' | 'TABLE_NO_ROW' | 'TABLE_AMBIGUOUS';

/**
 * The expression has no value for this instance. `EXPRESSION_FAILED` has `{ reason, start, end, … }` with the place in
 * the source; `LOOKUP_EMPTY` has `{ ask, args }`: nobody holds what was asked for. `TABLE_NO_ROW` has `{ table }`,
 * `TABLE_AMBIGUOUS` `{ table, rows }`, with numbers from 1.
 */
export class ExpressionFault extends Error {
  /** Which of the reasons it is. */
  readonly code: ExpressionFaultCode;
  /** What the sentence of the code speaks of. */
  readonly params: JsonObject;

  constructor(code: ExpressionFaultCode, params: JsonObject) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'ExpressionFault';
    this.code = code;
    this.params = params;
  }
}
