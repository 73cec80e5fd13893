// Values that lie in a cell: of what a guard asks, one for which it answers as the way goes.

import { daysLater } from '../organisation/limits.ts';
import { formatDecimal, type Fraction } from '../decimal/decimal.ts';
import { isRecord } from '../json-type.ts';
import type { Json, JsonObject } from '../json.ts';
import { spanOf, type Cell, type Variable } from '../verify/cells.ts';
import type { Domain } from '../verify/condition.ts';

/**
 * An object with a value of this cell at a place within it.
 *
 * @param like - a value for the place, where the cell says nothing of it; undefined: none is known
 */
export function within(
  value: JsonObject,
  [name = '', ...rest]: readonly string[],
  { cell, variable, like }: { cell: Cell; variable: Variable; like: Json | undefined },
): JsonObject {
  const inner = value[name];
  if (rest.length > 0) {
    const around = isRecord(inner) ? { ...inner } : {};
    return { ...value, [name]: within(around, rest, { cell, variable, like }) };
  }
  if (cell.kind === 'absent')
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  return { ...value, [name]: valueIn(cell, variable, inner ?? like ?? 'x') };
}

/** A value in a cell; `like` where the cell says nothing of it. */
export function valueIn(cell: Cell, { subject }: Variable, like: Json): Json {
  switch (cell.kind) {
    case 'flag':
      return cell.value;
    case 'text':
      return cell.text;
    case 'point':
    case 'range':
      if (subject.kind === 'date') return dateIn(cell, like);
      return subject.type?.kind === 'decimal' ? decimalIn(cell) : numberIn(cell, subject.domain);
    case 'absent':
    case 'there':
    case 'other':
      return like;
  }
}

function dateIn(cell: Extract<Cell, { kind: 'point' | 'range' }>, like: Json): Json {
  if (cell.kind === 'point') return String(cell.at);
  const { above, below } = cell;
  if (above !== null) return daysLater(String(above), 'P1D');
  return below === null ? like : daysLater(String(below), '-P1D');
}

/** A whole number in the cell that there can be. */
export function numberIn(cell: Cell, domain: Domain): number {
  if (cell.kind === 'point' && typeof cell.at !== 'string') return Number(cell.at.n / cell.at.d);
  const span = cell.kind === 'range' ? spanOf(cell, { ...domain, isWhole: true }) : null;
  const [least, most] = [span?.least ?? null, span?.most ?? null].map(
    (end) => end && Number(end.n) / Number(end.d),
  );
  if (least != null && cell.kind === 'range' && cell.above !== null) return least;
  return Math.max(least ?? 1, Math.min(most ?? 1, 1));
}

function decimalIn(cell: Extract<Cell, { kind: 'point' | 'range' }>): string {
  const written = (value: Fraction): string => formatDecimal(value) ?? '1';
  if (cell.kind === 'point') return typeof cell.at === 'string' ? '1' : written(cell.at);
  const { above, below } = cell;
  if (above === null && below === null) return '1';
  if (above !== null && typeof above !== 'string') {
    if (below === null || typeof below === 'string')
      return written({ n: above.n + above.d, d: above.d });
    // Half way between.
    return written({ n: above.n * below.d + below.n * above.d, d: 2n * above.d * below.d });
  }
  return below !== null && typeof below !== 'string'
    ? written({ n: below.n - below.d, d: below.d })
    : '1';
}
