// Which rows of a table answer.

import { ExpressionFault, type Expression, type Frame } from '../expr/expression.ts';
import type { Json, JsonObject } from '../json.ts';

export type Hit = 'unique' | 'first' | 'collect';

/** What follows from a row, by output. */
export type TableAnswers = readonly (readonly [output: string, value: Expression])[];

export interface TableRow {
  /** By input; one that is left out may be anything. */
  readonly when: ReadonlyMap<string, Expression>;
  readonly answers: TableAnswers;
}

export interface TableRows {
  readonly name: string;
  readonly hit: Hit;
  readonly rows: readonly TableRow[];
  readonly otherwise: TableAnswers | null;
}

/** @throws ExpressionFault TABLE_NO_ROW, TABLE_AMBIGUOUS, or of a cell, naming table and rows (from 1) */
export function decideTable(
  { name, hit, rows, otherwise }: TableRows,
  inputs: JsonObject,
  outside: Frame,
): Json {
  const frame: Frame = {
    variable: (input) => (Object.hasOwn(inputs, input) ? inputs[input] : undefined),
    ask: (need) => outside.ask(need),
    done: (state) => outside.done(state),
  };
  const answerOf = (answers: TableAnswers, row: number | null): JsonObject =>
    Object.fromEntries(
      answers.map(([output, value]) => [output, placed(name, row, () => value.evaluate(frame))]),
    );
  const fitting: { readonly row: TableRow; readonly number: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const number = index + 1;
    const fits = [...row.when.values()].every(
      (condition) => placed(name, number, () => condition.evaluate(frame)) === true,
    );
    if (!fits) continue;
    fitting.push({ row, number });
    if (hit === 'first') break;
  }
  if (hit === 'unique' && fitting.length > 1)
    throw new ExpressionFault('TABLE_AMBIGUOUS', {
      table: name,
      rows: fitting.map(({ number }) => number),
    });
  const answers = fitting.map(({ row, number }) => answerOf(row.answers, number));
  if (answers.length === 0 && otherwise !== null) answers.push(answerOf(otherwise, null));
  if (hit === 'collect') return answers;
  const [answer] = answers;
  if (answer === undefined) throw new ExpressionFault('TABLE_NO_ROW', { table: name });
  return answer;
}

/** The fault of a cell says in which row it was; places in its source would be taken for those of who asks. */
function placed(table: string, row: number | null, evaluate: () => Json): Json {
  try {
    return evaluate();
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    const { start: _start, end: _end, ...params } = error.params;
    throw new ExpressionFault(error.code, { ...params, table, ...(row === null ? {} : { row }) });
  }
}
