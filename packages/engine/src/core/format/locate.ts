// From a JSON pointer back to the line in the file that its author wrote.

import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { pointerPath } from './pointer.ts';

/** Counted from 1. */
export interface TextPlace {
  /** Line, counted from 1. */
  readonly line: number;
  /** Column in characters, counted from 1. */
  readonly column: number;
}

/**
 * Where the value at each pointer begins; for a place that is not in the text, where the nearest thing above it begins.
 *
 * @param text - JSON that `scanJson` accepted, so that its depth is bounded
 */
export function locate(text: string, pointers: readonly string[]): TextPlace[] {
  const root = parseTree(text);
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return pointers.map((pointer) => {
    if (root === undefined) return { line: 1, column: 1 };
    const path = pointerPath(pointer);
    for (let length = path.length; length >= 0; length -= 1) {
      const node = findNode(root, path.slice(0, length));
      if (node !== null) return placeOf(breaks, node);
    }
    return { line: 1, column: 1 };
  });
}

type Node = NonNullable<ReturnType<typeof parseTree>>;

/** Offset of the key of a property, of the value itself in a list. */
function findNode(root: Node, path: readonly string[]): number | null {
  let at: Node | undefined = root;
  for (const key of path) {
    at = at && findNodeAtLocation(at, [at.type === 'array' ? Number(key) : key]);
  }
  if (at === undefined) return null;
  return at.parent?.type === 'property' ? at.parent.offset : at.offset;
}

/** @param breaks - offsets of the line breaks, in order */
function placeOf(breaks: readonly number[], offset: number): TextPlace {
  let low = 0;
  for (let high = breaks.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((breaks[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return { line: low + 1, column: offset - (breaks[low - 1] ?? -1) };
}
