// What a guard asks: a tree of tests, each about one variable. Variables have finitely many cells: the values of an enum, the
// ranges between the numbers that some guard compares with, there or not there.

import { compare, type Fraction } from '../decimal/decimal.ts';
import type { CelType } from '../expr/cel-type.ts';

/** A guard as a tree of tests. */
export type Condition =
  | { readonly op: 'constant'; readonly value: boolean }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | {
      readonly op: 'choice';
      readonly when: Condition;
      readonly yes: Condition;
      readonly no: Condition;
    }
  | { readonly op: 'test'; readonly variable: string; readonly asks: Ask };

/** What a test asks of the value of its variable. */
export type Ask =
  | { readonly kind: 'there' }
  | { readonly kind: 'true' }
  | { readonly kind: 'one-of'; readonly texts: readonly string[] }
  | { readonly kind: 'compares'; readonly with: Bound; readonly holds: readonly Sign[] };

/** Less, equal, more. */
export type Sign = -1 | 0 | 1;

/** What an ordered value is compared with: a number, or a date as text. */
export type Bound = Fraction | string;

/** A variable as a test speaks of it; its cells are known when all tests have been seen. */
export interface Subject {
  readonly name: string;
  readonly kind:
    | 'presence'
    | 'flag'
    | 'text'
    | 'number'
    | 'date'
    | 'size'
    /** Which of two values is the greater: below zero, zero, above. */
    | 'order'
    /** An expression that is true or not. */
    | 'opaque';
  /** Fields of the data that it depends on. */
  readonly fields: readonly string[];
  /** Whether it may change without the data: it asks the clock, people, children, or what was handed in. */
  readonly isVolatile: boolean;
  readonly type: CelType | null;
  /** Whether it may be absent. */
  readonly isOptional: boolean;
  /** The expressions that it is computed from, two where it is the order of two; none: a place in the data. */
  readonly sources: readonly string[];
  /** What it lies within, both ends included. */
  readonly domain: Domain;
  /** Of a sum: other variables, and what each is multiplied with. */
  readonly parts: readonly SumPart[];
}

/** The least and the most that a number, a size or a sum may be; null: without end. */
export interface Domain {
  readonly least: Fraction | null;
  readonly most: Fraction | null;
  readonly isWhole: boolean;
}

export interface SumPart {
  readonly name: string;
  readonly factor: Fraction;
}

/** Whatever there is. */
export const anywhere: Domain = { least: null, most: null, isWhole: false };

/** Whether two bounds are the same, or which is less. */
export function compareBounds(one: Bound, other: Bound): number {
  if (typeof one === 'string' || typeof other === 'string')
    return String(one) < String(other) ? -1 : String(one) > String(other) ? 1 : 0;
  return compare(one, other);
}

/** Name of the variable for `done('x')`. */
export const doneName = (state: string): string => `done(${state})`;
