// Source to a checked, evaluable expression. Parsed and checked once; evaluation runs closures over plain JSON.

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
import { limits, parseExpression } from './parse-expression.ts';
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
