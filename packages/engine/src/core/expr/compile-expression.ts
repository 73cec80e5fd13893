// Source to a checked, evaluable expression. Parsed and checked once; evaluation runs closures over plain JSON.

import { lazy, type CelType } from './cel-type.ts';
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
import { fit } from './fit.ts';
import { limits, parseExpression, type Ast } from './parse-expression.ts';
import { schemaOfType } from './schema-of-type.ts';

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
  const findings = nothingFound();
  const around = surroundings(scope, findings);
  const node = fit(checkExpression(ast, around), expected, around);
  const { problems, cost } = findings;
  if (cost > limits.cost) refuse(around, ast, 'EXPR_TOO_COSTLY', { cost, limit: limits.cost });
  const failed = isFaulty(node) || problems.some(({ severity }) => severity === 'error');
  const types = lazy(() => typesIn(ast, scope));
  return { expression: failed ? null : expressionOf(source, node, { findings, types }), problems };
}

function nothingFound(): Findings {
  return {
    problems: [],
    variables: new Set(),
    reads: new Set(),
    tests: new Set(),
    needs: new Map(),
    asks: new Set(),
    cost: 0,
  };
}

function surroundings(scope: ExprScope, findings: Findings): Surroundings {
  return {
    scope,
    findings,
    check: checkExpression,
    locals: new Map(),
    proven: new Set(scope.proven),
    loops: 0,
    rounds: 1,
  };
}

/** The type of each part, by its place in the source. */
function typesIn(whole: Ast, scope: ExprScope): ReadonlyMap<string, CelType> {
  const types = new Map<string, CelType>();
  const check = (ast: Ast, around: Surroundings): Checked => {
    const node = checkExpression(ast, around);
    types.set(placeOf(ast), node.type);
    return node;
  };
  check(whole, { ...surroundings(scope, nothingFound()), check });
  return types;
}

const placeOf = ({ start, end }: Ast): string => `${start} ${end}`;

function expressionOf(
  source: string,
  node: Checked,
  { findings, types }: { readonly findings: Findings; types(): ReadonlyMap<string, CelType> },
): Expression {
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
    typeOf: (part) => types().get(placeOf(part)) ?? null,
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
