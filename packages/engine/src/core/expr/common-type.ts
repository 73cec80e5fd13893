import { decimalType, fractionType, join, type CelType } from './cel-type.ts';
import type { Checked } from './checked.ts';
import { toDecimal } from './number-value.ts';

/** The type of both, null when they have nothing in common. Integers become decimals beside decimals. */
export function commonType(a: CelType, b: CelType): CelType | null {
  const numbers = commonNumber(a, b);
  if (numbers) return numbers;
  const joined = join(a, b);
  return joined.kind === 'any' && a.kind !== 'any' && b.kind !== 'any' ? null : joined;
}

function commonNumber(a: CelType, b: CelType): CelType | null {
  if (a.nullable || b.nullable || a.kind === b.kind) return null;
  const kinds = new Set([a.kind, b.kind]);
  const exact = kinds.has('integer') || kinds.has('decimal');
  if (kinds.has('fraction') && exact) return fractionType;
  return kinds.has('integer') && kinds.has('decimal') ? decimalType : null;
}

/** The node as a value of the common type it was found to have. */
export function asType(node: Checked, type: CelType): Checked {
  return type.kind === 'decimal' && node.type.kind === 'integer' ? toDecimal(node) : node;
}
