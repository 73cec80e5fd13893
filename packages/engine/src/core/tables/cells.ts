// Cells of a decision table as expressions. A condition is written as a comparison without its left side (`< 10`,
// `in ['a', 'b']`), as a value that the input equals (`'a'`, 10, true), or as a whole expression that names inputs.

import type { TableCell } from '../format/flow-types.generated.ts';
import { parseExpression, partsOf, type Ast } from '../expr/parse-expression.ts';

/** An expression made of a cell. */
export interface CellSource {
  readonly source: string;
  /** Characters before what the author wrote; places of problems are counted from there. */
  readonly offset: number;
}

const comparison = /^\s*(?:[<>]=?|[=!]=|in[\s[])/;

/** The condition that a cell means for its input; null: it may be anything. */
export function conditionOf(input: string, cell: TableCell): CellSource | null {
  if (typeof cell !== 'string') return { source: `${input} == ${cell}`, offset: 0 };
  if (cell.trim() === '-') return null;
  if (comparison.test(cell)) return { source: `${input} ${cell}`, offset: input.length + 1 };
  const { ast } = parseExpression(cell);
  if (ast === null || namesSomething(ast)) return { source: cell, offset: 0 };
  return { source: `${input} == (${cell})`, offset: input.length + 5 };
}

function namesSomething(ast: Ast): boolean {
  return ast.op === 'id' || partsOf(ast).some(namesSomething);
}
