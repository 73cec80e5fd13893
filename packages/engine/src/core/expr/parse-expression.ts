// Source text to syntax tree. The only module that calls the CEL library, and all we take of it is its parser: its
// checker passes misspelt fields, its evaluator has no bound and its printer loses parentheses (decision 0002).

import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import type { ExprProblem } from './expression.ts';

export type Ast = ASTNode;

/** Bounds of one expression. */
export const limits = {
  /** Characters of source. */
  length: 2_000,
  /** Levels of the syntax tree; checking and evaluating recurse over it. */
  depth: 200,
  /** Loops within loops. */
  loops: 2,
  /** Steps of an evaluation, see cost.ts; half a second at the very worst. */
  cost: 1_000_000,
  /** Characters of a text that is searched. */
  text: 100_000,
  /** Characters of a text that is put together. */
  made: 10_000,
} as const;

const parser = new Environment({ limits: { maxDepth: limits.depth, maxAstNodes: limits.length } });

export function parseExpression(source: string): { ast: Ast | null; problems: ExprProblem[] } {
  const whole = [0, source.length] as const;
  const refuse = (
    code: ExprProblem['code'],
    range: ExprProblem['range'],
    params: ExprProblem['params'],
  ) => ({
    ast: null,
    problems: [{ code, severity: 'error', range, params } satisfies ExprProblem],
  });
  if (source.length > limits.length) {
    return refuse('EXPR_TOO_LONG', whole, { length: source.length, limit: limits.length });
  }
  try {
    const { ast } = parser.parse(source);
    if (isTooDeep(ast)) return refuse('EXPR_TOO_DEEP', whole, { limit: limits.depth });
    return { ast, problems: [] };
  } catch (error) {
    const { code, range } = readError(error);
    // Prefix operators nest without counting against the parser's own limit, so its stack may overflow.
    if (code === 'limit_exceeded' || error instanceof RangeError) {
      return refuse('EXPR_TOO_DEEP', range ?? whole, { limit: limits.depth });
    }
    if (code === null) throw error;
    return refuse('EXPR_SYNTAX', range ?? whole, { reason: code });
  }
}

/** The direct parts of a node, in order. */
export function partsOf(ast: Ast): readonly Ast[] {
  switch (ast.op) {
    case 'value':
    case 'id':
      return [];
    case '!_':
    case '-_':
      return [ast.args];
    case '.':
    case '.?':
      return [ast.args[0]];
    case 'call':
      return ast.args[1];
    case 'rcall':
      return [ast.args[1], ...ast.args[2]];
    case 'map':
      return ast.args.flat();
    default:
      return ast.args;
  }
}

/** Walks level by level instead of recursing: the tree it measures may be too deep to recurse over. */
function isTooDeep(ast: Ast): boolean {
  let level: readonly Ast[] = [ast];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === limits.depth) return true;
    level = level.flatMap(partsOf);
  }
  return false;
}

function readError(error: unknown): { code: string | null; range: ExprProblem['range'] | null } {
  if (typeof error !== 'object' || error === null) return { code: null, range: null };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const range = 'range' in error ? error.range : null;
  if (typeof range !== 'object' || range === null || !('start' in range) || !('end' in range)) {
    return { code, range: null };
  }
  const { start, end } = range;
  return {
    code,
    range: typeof start === 'number' && typeof end === 'number' ? [start, end] : null,
  };
}
