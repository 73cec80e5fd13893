// From the JSON pointers of problems to places of a document: which step, and where in it.

import { pointerPath } from '@alir/engine/core';
import type { Json } from '@alir/engine/core/types';
import { isList, isObject, valueAt } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { ExitPlace } from '../graph/step.ts';

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

/** The step that a path into a flow lies in, and where in it; null is the flow itself. */
export function placeOfPath(path: Path): ExitPlace {
  let step: string | null = null;
  let length = 0;
  while (path[length] === 'states' && typeof path[length + 1] === 'string') {
    step = String(path[length + 1]);
    length += 2;
  }
  return { step, at: path.slice(length) };
}
