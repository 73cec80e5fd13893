import type { Ast } from '../expr/parse-expression.ts';

/** What an expression may come to: the branches of its choices. */
export function resultsOf(ast: Ast): Ast[] {
  return ast.op === '?:' ? [...resultsOf(ast.args[1]), ...resultsOf(ast.args[2])] : [ast];
}
