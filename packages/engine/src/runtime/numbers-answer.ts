// What is kept of an act on the register, so that it is answered alike when it comes again: which numbers it was about. What
// they are now, the register says.

import { isRecord } from '../core/json-type.ts';
import type { JsonObject } from '../core/json.ts';
import type { NumberRow } from '../core/numbering/number-row.ts';
import type { Unit } from '../ports/unit.ts';

export function numbersAnswer(rows: readonly NumberRow[]): JsonObject {
  return { numbers: rows.map(({ name, series, n, suffix }) => ({ name, series, n, suffix })) };
}

export async function numbersAnswered(
  unit: Unit,
  { numbers }: JsonObject,
): Promise<readonly NumberRow[]> {
  const rows: NumberRow[] = [];
  for (const id of Array.isArray(numbers) ? numbers : []) {
    if (!isRecord(id)) continue;
    const { name, series, n, suffix } = id;
    const row = await unit.findNumber({
      name: String(name),
      series: String(series),
      n: Number(n),
      suffix: Number(suffix),
    });
    if (row !== null) rows.push(row);
  }
  return rows;
}
