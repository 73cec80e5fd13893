// Warnings about the rows of a decision table: what no row fits, what several fit, rows that never answer.

import { coverageOf, type Axis } from '../../tables/coverage.ts';
import type { TableRows } from '../../tables/decide-table.ts';
import type { Json, JsonSchema } from '../../json.ts';
import { typeOfSchema } from '../../expr/type-of-schema.ts';
import type { Compilation } from '../compilation.ts';

interface Table extends TableRows {
  readonly inputs: Readonly<Record<string, JsonSchema>>;
  readonly pointer: string;
}

export function checkTableRows(compilation: Compilation, table: Table): void {
  const { name, hit, rows, otherwise, inputs, pointer } = table;
  const axes = Object.entries(inputs).map(([input, schema]): Axis => {
    return { input, schema, type: typeOfSchema(schema, compilation.resolve) };
  });
  const { gap, overlaps, unreached } = coverageOf(axes, rows, hit);
  const warn =
    (code: 'TABLE_GAP' | 'TABLE_OVERLAP' | 'TABLE_ROW_UNREACHABLE') =>
    (at: string, params: Record<string, Json>): void =>
      compilation.report(code, at, { table: name, ...params }, 'warning');
  if (gap !== null && hit !== 'collect' && otherwise === null)
    warn('TABLE_GAP')(pointer, { example: inWords(gap) });
  for (const { rows: both, example } of overlaps) {
    const [, second] = both;
    warn('TABLE_OVERLAP')(`${pointer}/rows/${second}`, {
      rows: both.map((index) => index + 1),
      example: inWords(example),
    });
  }
  for (const index of unreached)
    warn('TABLE_ROW_UNREACHABLE')(`${pointer}/rows/${index}`, { row: index + 1 });
}

/** `jenis = "dinas", nilai = 50` */
function inWords(example: readonly (readonly [string, Json])[]): string {
  const parts = example.map(([input, value]) => `${input} = ${JSON.stringify(value)}`);
  return parts.length === 0 ? '…' : parts.join(', ');
}
