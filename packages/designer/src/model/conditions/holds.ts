// Whether a condition holds for some values: what the editor shows beside it while somebody chooses. Says what the expression says
// when the engine runs it.

import type { JsonObject } from '@alir/engine/core/types';
import type { Condition, FieldKind, Test, TestField } from './condition.ts';

/** Whether a condition holds for `data`. */
export function holds(
  { join, tests }: Condition,
  fields: readonly TestField[],
  data: JsonObject,
): boolean {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const one = (test: Test): boolean => {
    const field = byName.get(test.field);
    return field !== undefined && testHolds(test, field, data);
  };
  return join === 'all' ? tests.every(one) : tests.some(one);
}

function testHolds({ op, values }: Test, { name, kind }: TestField, data: JsonObject): boolean {
  const value = data[name];
  const isThere = value !== undefined && value !== null;
  if (op === 'filled') return isThere;
  if (op === 'empty') return !isThere;
  if (!isThere) return op === 'is-not' || op === 'none-of' || op === 'no';
  if (op === 'yes') return value === true;
  if (op === 'no') return value === false;
  const orders = values.map((other) => compare(String(value), other, kind));
  const [order = 1] = orders;
  switch (op) {
    case 'is':
      return order === 0;
    case 'is-not':
      return order !== 0;
    case 'less':
      return order < 0;
    case 'at-most':
      return order <= 0;
    case 'more':
      return order > 0;
    case 'at-least':
      return order >= 0;
    case 'one-of':
      return orders.includes(0);
    case 'none-of':
      return !orders.includes(0);
  }
}

/** Below 0 where one comes before the other. Decimals are compared exactly: as whole numbers of their smallest digit. */
function compare(one: string, other: string, kind: FieldKind): number {
  if (kind !== 'integer' && kind !== 'decimal') return one === other ? 0 : one < other ? -1 : 1;
  const digits = Math.max(digitsOf(one), digitsOf(other));
  const [left, right] = [scaled(one, digits), scaled(other, digits)];
  return left === right ? 0 : left < right ? -1 : 1;
}

function digitsOf(number: string): number {
  return number.split('.')[1]?.length ?? 0;
}

function scaled(number: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = number.replace('-', '').split('.');
  const size = BigInt(whole + fraction.padEnd(digits, '0'));
  return number.startsWith('-') ? -size : size;
}
