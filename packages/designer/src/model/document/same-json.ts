// Whether two documents say the same, in the same order. What they share is not looked at twice.

import type { Json } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';

/** Whether two values are the same, keys in the same order; or neither is there. */
export function isSameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (isList(one)) {
    return (
      isList(other) &&
      one.length === other.length &&
      one.every((value, at) => isSameJson(value, other[at]))
    );
  }
  if (!isObject(one) || !isObject(other)) return false;
  const [mine, theirs] = [Object.entries(one), Object.entries(other)];
  return (
    mine.length === theirs.length &&
    mine.every(([key, value], at) => theirs[at]?.[0] === key && isSameJson(value, theirs[at][1]))
  );
}
