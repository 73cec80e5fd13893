// Decision tables of a flow: their cells compiled, with the inputs alone in sight.

import { compileExpression } from '../expr/compile-expression.ts';
import type { DecisionTable, Expected, Expression } from '../expr/expression.ts';
import type {
  TableCell,
  TableDefinition,
  TableRowDefinition,
} from '../format/flow-types.generated.ts';
import type { JsonSchema } from '../json.ts';
import { conditionOf, type CellSource } from '../tables/cells.ts';
import { decideTable, type TableAnswers, type TableRow } from '../tables/decide-table.ts';
import { checkDataSchema } from '../validation/check-data-schema.ts';
import { checkTableRows } from './checks/table-rows.ts';
import { escapePointer, type Compilation } from './compilation.ts';

/** Compiles every table and reports what is wrong with it. A faulty one stays: who asks it is not wrong for that. */
export function compileTables(compilation: Compilation): ReadonlyMap<string, DecisionTable> {
  const tables = new Map<string, DecisionTable>();
  for (const [name, definition] of Object.entries(compilation.definition.tables ?? {})) {
    tables.set(name, new TableCompilation(compilation, name, definition).compile());
  }
  return tables;
}

class TableCompilation {
  readonly #compilation: Compilation;
  readonly #name: string;
  readonly #definition: TableDefinition;
  readonly #pointer: string;
  readonly #cells: Expression[] = [];
  #isFaulty = false;

  constructor(compilation: Compilation, name: string, definition: TableDefinition) {
    this.#compilation = compilation;
    this.#name = name;
    this.#definition = definition;
    this.#pointer = `/tables/${escapePointer(name)}`;
  }

  compile(): DecisionTable {
    const { inputs, outputs, hit = 'unique', rows, default: otherwise } = this.#definition;
    const areSchemas =
      this.#checkSchemas('inputs', inputs) && this.#checkSchemas('outputs', outputs);
    if (!areSchemas) return unknownTable(inputs);
    const compiled = rows.map((row, index) => this.#row(row, `${this.#pointer}/rows/${index}`));
    const answers =
      otherwise === undefined ? null : this.#answers(otherwise, `${this.#pointer}/default`);
    const table = { name: this.#name, hit, rows: compiled, otherwise: answers };
    if (!this.#isFaulty)
      checkTableRows(this.#compilation, { ...table, inputs, pointer: this.#pointer });
    const cost = this.#cells.reduce((sum, cell) => sum + cell.cost, rows.length);
    return {
      inputs,
      answer: answerSchema(outputs, hit === 'collect' ? rows.length : null),
      asks: [...new Set(this.#cells.flatMap(({ asks }) => asks))],
      cost,
      decide: (given, frame) => decideTable(table, given, frame),
    };
  }

  #checkSchemas(word: string, schemas: Readonly<Record<string, JsonSchema>>): boolean {
    const { problems, dataOf } = this.#compilation;
    const found = Object.entries(schemas).flatMap(([name, schema]) =>
      checkDataSchema(schema, `${this.#pointer}/${word}/${escapePointer(name)}`, dataOf),
    );
    problems.push(...found);
    return !found.some(({ severity }) => severity === 'error');
  }

  #row({ when = {}, then }: TableRowDefinition, pointer: string): TableRow {
    const conditions = Object.entries(when).flatMap(([input, cell]): [string, Expression][] => {
      const at = `${pointer}/when/${escapePointer(input)}`;
      if (!Object.hasOwn(this.#definition.inputs, input)) {
        this.#report('FIELD_UNKNOWN', at, { field: input });
        return [];
      }
      const condition = conditionOf(input, cell);
      const expression = condition && this.#cell(condition, at, 'boolean');
      return expression === null ? [] : [[input, expression]];
    });
    return { when: new Map(conditions), answers: this.#answers(then, `${pointer}/then`) };
  }

  #answers(given: Readonly<Record<string, TableCell>>, pointer: string): TableAnswers {
    const { outputs } = this.#definition;
    for (const word of Object.keys(outputs)) {
      if (!Object.hasOwn(given, word)) this.#report('WORD_MISSING', pointer, { word });
    }
    return Object.entries(given).flatMap(([output, cell]): [string, Expression][] => {
      const at = `${pointer}/${escapePointer(output)}`;
      const schema = Object.hasOwn(outputs, output) ? outputs[output] : undefined;
      if (schema === undefined) {
        this.#report('FIELD_UNKNOWN', at, { field: output });
        return [];
      }
      const value = this.#cell({ source: String(cell), offset: 0 }, at, schema);
      return value === null ? [] : [[output, value]];
    });
  }

  #cell({ source, offset }: CellSource, pointer: string, expected: Expected): Expression | null {
    const { resolve, states, problems: reported } = this.#compilation;
    const scope = { variables: this.#definition.inputs, resolve, states };
    const { expression, problems } = compileExpression(source, scope, expected);
    for (const { code, range, params, severity } of problems) {
      const [start, end] = range;
      const written = [Math.max(0, start - offset), Math.max(0, end - offset)] as const;
      reported.push({ code, severity, pointer, range: written, params });
    }
    if (expression === null) this.#isFaulty = true;
    else this.#cells.push(expression);
    return expression;
  }

  #report(
    code: 'FIELD_UNKNOWN' | 'WORD_MISSING',
    pointer: string,
    params: Record<string, string>,
  ): void {
    this.#isFaulty = true;
    this.#compilation.report(code, pointer, params);
  }
}

/** Stands for a table whose types are not known; the flow is not usable then. */
function unknownTable(inputs: Readonly<Record<string, JsonSchema>>): DecisionTable {
  const answered = Object.keys(inputs).map((input): [string, JsonSchema] => [input, {}]);
  return {
    inputs: Object.fromEntries(answered),
    answer: {},
    asks: [],
    cost: 0,
    decide() {
      throw new TypeError('the table did not compile');
    },
  };
}

/** @param most - rows that a collecting table may give; null: it gives one answer */
function answerSchema(
  outputs: Readonly<Record<string, JsonSchema>>,
  most: number | null,
): JsonSchema {
  const one: JsonSchema = {
    type: 'object',
    required: Object.keys(outputs),
    additionalProperties: false,
    properties: outputs,
  };
  return most === null ? one : { type: 'array', maxItems: most, items: one };
}
