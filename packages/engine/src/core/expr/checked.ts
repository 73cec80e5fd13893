// What checking a node yields, and what checks share: the surroundings of a node, and the findings of the expression.

import type { ProblemCode } from '../codes.ts';
import type { Fraction } from '../decimal/decimal.ts';
import type { Json, JsonObject } from '../json.ts';
import { booleanType, neverType, withoutNull, type CelType } from './cel-type.ts';
import {
  ExpressionFault,
  type ExprProblem,
  type ExprScope,
  type FaultReason,
  type Frame,
} from './expression.ts';
import type { Ast } from './parse-expression.ts';

/** One evaluation: the outside, and the loop variables by depth of their loop. */
export interface Runtime {
  readonly frame: Frame;
  readonly locals: Json[];
}

export type Run = (runtime: Runtime) => Json;

export interface Checked {
  readonly ast: Ast;
  readonly type: CelType;
  readonly run: Run;
  /** Of computed decimals and fractions: the number before it becomes a text. A `fraction` has no other value. */
  readonly fraction?: (runtime: Runtime) => Fraction;
  /** `data.tugas.batas`, when it is a variable or a field of one. */
  readonly path: string | null;
  /** The value of a literal. */
  readonly literal?: Json;
  /** The items of a list literal. */
  readonly items?: readonly Checked[];
  /** Paths that are certainly there when it is true, and when it is false. */
  readonly whenTrue: readonly string[];
  readonly whenFalse: readonly string[];
}

export interface Local {
  readonly type: CelType;
  /** Place in `Runtime.locals`. */
  readonly slot: number;
}

export interface Surroundings {
  readonly scope: ExprScope;
  readonly findings: Findings;
  readonly check: (ast: Ast, around: Surroundings) => Checked;
  readonly locals: ReadonlyMap<string, Local>;
  /** Paths that are certainly there. */
  readonly proven: ReadonlySet<string>;
  /** Loops around, and their rounds together. */
  readonly loops: number;
  readonly rounds: number;
}

export interface Findings {
  readonly problems: ExprProblem[];
  readonly variables: Set<string>;
  readonly reads: Set<string>;
  readonly tests: Set<string>;
  /** Where each is read first. */
  readonly needs: Map<string, readonly [start: number, end: number]>;
  readonly asks: Set<string>;
  cost: number;
}

export function checked(ast: Ast, type: CelType, run: Run, more: Partial<Checked> = {}): Checked {
  return { ast, type, run, path: null, whenTrue: [], whenFalse: [], ...more };
}

/** Reports a problem; what is returned stands for the faulty part and raises no further ones. */
export function refuse(
  around: Surroundings,
  ast: Ast,
  code: ProblemCode,
  params: JsonObject,
): Checked {
  around.findings.problems.push({ code, severity: 'error', range: [ast.start, ast.end], params });
  return faulty(ast);
}

export function faulty(ast: Ast): Checked {
  return checked(ast, neverType, () => null);
}

export function isFaulty(node: Checked): boolean {
  return node.type.kind === 'never';
}

export function proving(around: Surroundings, paths: readonly string[]): Surroundings {
  return paths.length === 0 ? around : { ...around, proven: new Set([...around.proven, ...paths]) };
}

/** Checks a part and demands a boolean that is not null. */
export function checkBoolean(ast: Ast, around: Surroundings): Checked {
  const node = present(around.check(ast, around));
  if (isFaulty(node) || node.type.kind === 'boolean') return node;
  return refuse(around, ast, 'EXPR_TYPE', {
    expected: booleanType.kind,
    actual: node.type.kind,
    path: '',
  });
}

/** The same value, with a fault where it is null. */
export function present(node: Checked): Checked {
  if (!node.type.nullable || node.type.kind === 'null') return node;
  const { run, ast } = node;
  return {
    ...node,
    type: withoutNull(node.type),
    run: (runtime) => {
      const value = run(runtime);
      if (value === null) throw fault(ast, 'absent', { field: nameOf(ast) });
      return value;
    },
  };
}

export function fault(ast: Ast, reason: FaultReason, params: JsonObject = {}): ExpressionFault {
  return new ExpressionFault('EXPRESSION_FAILED', {
    reason,
    start: ast.start,
    end: ast.end,
    ...params,
  });
}

/** How messages name a part of an expression: by the field it reads, else as it is written. */
export function nameOf(ast: Ast): string {
  return ast.op === '.' ? ast.args[1] : sourceOf(ast);
}

/** A part of an expression as it is written. */
export function sourceOf(ast: Ast): string {
  return ast.input.slice(ast.start, ast.end);
}
