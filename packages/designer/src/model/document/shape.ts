// Shapes of values that come from elsewhere: small checks, put together.

import type { Json } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';

/** Whether a value has a shape. */
export type Shape = (value: Json) => boolean;

/** A text. */
export const aText: Shape = (value) => typeof value === 'string';
/** A place from 0. */
export const aPlace: Shape = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;
/** A number. */
export const aNumber: Shape = (value) => typeof value === 'number';
/** Yes or no. */
export const aFlag: Shape = (value) => typeof value === 'boolean';
/** An object, whatever is in it. */
export const anObject: Shape = (value) => isObject(value);
/** Anything. */
export const anything: Shape = () => true;

/** A list of one shape. */
export function listOf(shape: Shape): Shape {
  return (value) => isList(value) && value.every(shape);
}

/** An object of one shape each. */
export function mapOf(shape: Shape): Shape {
  return (value) => isObject(value) && Object.values(value).every(shape);
}

/** One of several shapes. */
export function either(...shapes: readonly Shape[]): Shape {
  return (value) => shapes.some((shape) => shape(value));
}

/** Exactly this value, or one of these. */
export function only(...values: readonly Json[]): Shape {
  return (value) => values.includes(value);
}

/** An object with these entries and no others; those whose names end in `?` may be missing. */
export function record(entries: Readonly<Record<string, Shape>>): Shape {
  const shapes = new Map(
    Object.entries(entries).map(([name, shape]) => [name.replace(/\?$/, ''), shape]),
  );
  const needed = Object.keys(entries).filter((name) => !name.endsWith('?'));
  return (value) => {
    if (!isObject(value) || !needed.every((name) => Object.hasOwn(value, name))) return false;
    return Object.entries(value).every(([name, one]) => shapes.get(name)?.(one) ?? false);
  };
}
