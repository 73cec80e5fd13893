// Equality and order of JSON values whose types are known.

import { Temporal } from 'temporal-polyfill';
import { compare, fractionOf, parseDecimal, type Fraction } from '../decimal/decimal.ts';
import type { Json } from '../json.ts';
import { isEnum, type CelType } from './cel-type.ts';

export type Same = (a: Json, b: Json) => boolean;
export type Order = (a: Json, b: Json) => number;

/** Equality of the two types' values; null when they cannot be compared. Fractions are not JSON and not its business. */
export function sameness(a: CelType, b: CelType): Same | null {
  if (isOpen(a) || isOpen(b)) return sameJson;
  if (a.kind === 'null') return b.nullable ? identical : null;
  if (b.kind === 'null') return a.nullable ? identical : null;
  if (isNumber(a) && isNumber(b)) {
    return a.kind === 'integer' && b.kind === 'integer' ? identical : sameNumber;
  }
  if (a.kind === 'list' && b.kind === 'list') {
    const same = sameness(a.item(), b.item());
    return same && ((x, y) => sameLists(x, y, same));
  }
  if (a.kind !== b.kind) return null;
  if (a.kind === 'instant') return sameInstant;
  return a.kind === 'text' || a.kind === 'date' || a.kind === 'boolean' ? identical : null;
}

/** Order of the two types' values; null when there is none. */
export function ordering(a: CelType, b: CelType): Order | null {
  if (isNumber(a) && isNumber(b)) return (x, y) => compare(numberOf(x), numberOf(y));
  if (a.kind !== b.kind) return null;
  if (a.kind === 'instant') return (x, y) => millisecondsOf(x) - millisecondsOf(y);
  // ISO dates sort as they read. Members of an enum have no order, whatever their spelling suggests.
  if (a.kind === 'date' || (a.kind === 'text' && !isEnum(a) && !isEnum(b))) {
    return (x, y) => (String(x) < String(y) ? -1 : String(x) > String(y) ? 1 : 0);
  }
  return null;
}

/** The number that an integer or the text of a decimal stands for. */
export function numberOf(value: Json): Fraction {
  const number = typeof value === 'number' ? fractionOf(value) : parseDecimal(String(value));
  if (!number) throw new RangeError(`Not a decimal: ${String(value)}`);
  return number;
}

function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isList(a) || isList(b)) return sameLists(a, b, sameJson);
  const entries = Object.entries(a);
  return (
    entries.length === Object.keys(b).length &&
    entries.every(([name, value]) => Object.hasOwn(b, name) && sameJson(value, b[name] ?? null))
  );
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function itemsOf(value: Json): readonly Json[] {
  return isList(value) ? value : [];
}

function sameLists(a: Json, b: Json, same: Same): boolean {
  if (!isList(a) || !isList(b)) return a === b;
  return a.length === b.length && a.every((item, i) => same(item, b[i] ?? null));
}

function identical(a: Json, b: Json): boolean {
  return a === b;
}

function sameNumber(a: Json, b: Json): boolean {
  if (a === b) return true;
  return a !== null && b !== null && compare(numberOf(a), numberOf(b)) === 0;
}

function sameInstant(a: Json, b: Json): boolean {
  if (a === b) return true;
  return a !== null && b !== null && millisecondsOf(a) === millisecondsOf(b);
}

function millisecondsOf(instant: Json): number {
  return Temporal.Instant.from(String(instant)).epochMilliseconds;
}

/** What any value may have. */
function isOpen(type: CelType): boolean {
  return type.kind === 'never' || type.kind === 'any';
}

function isNumber(type: CelType): boolean {
  return type.kind === 'integer' || type.kind === 'decimal';
}
