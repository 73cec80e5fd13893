// Source to a checked, evaluable expression. Parsed and checked once; evaluation runs closures over plain JSON.

import type { JsonSchema } from '../json.ts';
import { mismatch } from './assignable.ts';
import { booleanType, integerType, listOf, anyType, textType, type CelType } from './cel-type.ts';
import { checkExpression } from './check-expression.ts';
import {
  fault,
  isFaulty,
  refuse,
  type Checked,
  type Findings,
  type Surroundings,
} from './checked.ts';
import type { Expected, Expression, ExprProblem, ExprScope } from './expression.ts';
import { nearestName } from './nearest-name.ts';
import { toDecimal } from './number-value.ts';
import { limits, parseExpression } from './parse-expression.ts';
import { isList } from './same-value.ts';
import { schemaOfType } from './schema-of-type.ts';
import { typeOfSchema } from './type-of-schema.ts';

/**
 * Compiles an expression for its place. Every fault is reported; `expression` is null when one of them is an error.
 * References in `scope` and `expected` are read as written in the flow at hand.
 */
export function compileExpression(
  source: string,
  scope: ExprScope,
  expected: Expected,
): { expression: Expression | null; problems: readonly ExprProblem[] } {
  const { ast, problems: syntax } = parseExpression(source);
  if (!ast) return { expression: null, problems: syntax };
  const findings: Findings = {
    problems: [],
    variables: new Set(),
    reads: new Set(),
    tests: new Set(),
    needs: new Map(),
    asks: new Set(),
    cost: 0,
  };
  const around: Surroundings = {
    scope,
    findings,
    check: checkExpression,
    locals: new Map(),
    proven: new Set(scope.proven),
    loops: 0,
    rounds: 1,
  };
  const node = fit(checkExpression(ast, around), expected, around);
  const { problems, cost } = findings;
  if (cost > limits.cost) refuse(around, ast, 'EXPR_TOO_COSTLY', { cost, limit: limits.cost });
  const failed = isFaulty(node) || problems.some(({ severity }) => severity === 'error');
  return { expression: failed ? null : expressionOf(source, node, findings), problems };
}

function expressionOf(source: string, node: Checked, findings: Findings): Expression {
  const { run, ast } = node;
  return {
    source,
    schema: schemaOfType(node.type),
    nullable: node.type.nullable || node.type.kind === 'any',
    variables: [...findings.variables],
    reads: [...findings.reads],
    tests: [...findings.tests],
    needs: [...findings.needs].map(([field, range]) => ({ field, range })),
    proves: node.whenTrue,
    asks: [...findings.asks],
    cost: findings.cost,
    evaluate(frame) {
      try {
        return run({ frame, locals: [] });
      } catch (error) {
        // A date or a number that is none, where nothing had validated it.
        if (error instanceof RangeError) throw fault(ast, 'type', { expected: 'valid' });
        throw error;
      }
    },
  };
}

/** The node as a value of what its place expects; reports it when it is none. */
function fit(node: Checked, expected: Expected, around: Surroundings): Checked {
  const { ast, type } = node;
  if (isFaulty(node)) return node;
  if (type.kind === 'fraction') return refuse(around, ast, 'EXPR_NOT_ROUNDED', {});
  if (type.kind === 'any') return fitUnknown(node, expected);
  if (expected === 'instant') {
    if ((type.kind === 'instant' || type.kind === 'date') && !type.nullable) return node;
    return refuse(around, ast, 'EXPR_TYPE', {
      expected: 'date or instant',
      actual: type.nullable ? 'null' : type.kind,
      path: '',
    });
  }
  const target =
    typeof expected === 'string' ? targets[expected] : typeOfSchema(expected, around.scope.resolve);
  if (target.kind === 'decimal' && type.kind === 'integer' && !type.nullable)
    return toDecimal(node);
  const found = mismatch(type, target);
  if (!found) return node;
  const { member, ...params } = found;
  if (!member) return refuse(around, ast, 'EXPR_TYPE', { ...params });
  const nearest = nearestName(member.text, member.members);
  return refuse(around, ast, 'ENUM_MEMBER_UNKNOWN', {
    member: member.text,
    nearest,
    members: member.members,
  });
}

const targets: Readonly<Record<Exclude<Expected, JsonSchema | 'instant'>, CelType>> = {
  boolean: booleanType,
  string: textType,
  integer: integerType,
  list: listOf(anyType, null),
  any: { ...anyType, nullable: true },
};

/** A value of unknown type is tried at run time; where a schema is expected, whoever takes the value validates it. */
function fitUnknown(node: Checked, expected: Expected): Checked {
  if (typeof expected !== 'string' || expected === 'any') return node;
  const { run, ast } = node;
  return {
    ...node,
    run: (runtime) => {
      const value = run(runtime);
      const actual = isList(value)
        ? 'list'
        : Number.isSafeInteger(value)
          ? 'integer'
          : typeof value;
      if (actual !== (expected === 'instant' ? 'string' : expected))
        throw fault(ast, 'type', { expected });
      return value;
    },
  };
}
