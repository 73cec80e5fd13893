// Whether two documents say the same, in the same order. What they share is not looked at twice.

import type { Json } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';

/** Whether two values are the same, keys in the same order. */
export function isSameJson(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (isList(one)) {
    return (
      isList(other) &&
      one.length === other.length &&
      one.every((value, at) => isSameEntry(value, other[at]))
    );
  }
  if (!isObject(one) || !isObject(other)) return false;
  const [mine, theirs] = [Object.entries(one), Object.entries(other)];
  return (
    mine.length === theirs.length &&
    mine.every(([key, value], at) => theirs[at]?.[0] === key && isSameEntry(value, theirs[at][1]))
  );
}

function isSameEntry(one: Json, other: Json | undefined): boolean {
  return other !== undefined && isSameJson(one, other);
}
