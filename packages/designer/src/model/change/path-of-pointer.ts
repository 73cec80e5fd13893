// From the JSON pointers of problems to paths into what they are about.

import { pointerPath } from '@alir/engine/core';
import type { Json } from '@alir/engine/core/types';
import { isList, isObject, valueAt } from './change.ts';
import type { Path } from './path.ts';

/** The path that a pointer into `value` means: indexes of lists as numbers. Goes on by names where nothing is there. */
export function pathOfPointer(value: Json, pointer: string): Path {
  const path: (string | number)[] = [];
  let at: Json | undefined = value;
  for (const name of pointerPath(pointer)) {
    // A way that is a name alone has a target all the same: the problem is about the name.
    if (at !== undefined && !isList(at) && !isObject(at)) break;
    const key = isList(at) ? indexOf(name, at) : name;
    path.push(key);
    at = valueAt(at ?? null, [key]);
  }
  return path;
}

function indexOf(name: string, list: readonly Json[]): number {
  return name === '-' ? list.length : Number(name);
}
