// What somebody else published meanwhile, brought into a draft: what they changed and the draft did not. Where both changed the
// same, the draft stays as it is, and it is told where.

import type { Json } from '@alir/engine/core/types';
import { type Change, isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { FlowDocument } from '../document/document.ts';

/** The version that a draft began on, and the one that was published meanwhile. */
export interface Overtaking {
  /** What the draft began on. */
  readonly base: FlowDocument;
  /** What was published meanwhile. */
  readonly theirs: FlowDocument;
}

/** What brings a draft to what was published meanwhile. */
export interface Merge {
  /** Changes of the draft. */
  readonly changes: readonly Change[];
  /** Where both changed something, and the draft's is kept. */
  readonly conflicts: readonly Path[];
}

/** Parts that are published. Where steps stand, and scenarios, are the draft's own. */
const published = ['flow', 'forms'] as const;

/** What of `theirs` is brought into `mine`. */
export function mergeVersion(mine: FlowDocument, { base, theirs }: Overtaking): Merge {
  const changes: Change[] = [];
  const conflicts: Path[] = [];
  const walk = (path: Path, before: Value, own: Value, other: Value): void => {
    if (isAlike(before, other) || isAlike(own, other)) return;
    // The draft goes on from the newest version.
    const isVersion = path.length === 2 && path[1] === 'version';
    if (isAlike(own, before) || isVersion) changes.push(...become(path, own, other));
    else if (isObject(own) && isObject(other)) {
      const was = isObject(before) ? before : {};
      for (const key of new Set([...Object.keys(own), ...Object.keys(other)]))
        walk([...path, key], entry(was, key), entry(own, key), entry(other, key));
    } else conflicts.push(path);
  };
  for (const part of published) walk([part], base[part], mine[part], theirs[part]);
  return { changes, conflicts };
}

type Value = Json | undefined;

const entry = (holder: { readonly [key: string]: Json }, key: string): Value =>
  Object.hasOwn(holder, key) ? holder[key] : undefined;

function become(path: Path, own: Value, other: Value): Change[] {
  if (own === undefined) return other === undefined ? [] : [{ kind: 'insert', path, value: other }];
  if (other === undefined) return [{ kind: 'remove', path, value: own }];
  return [{ kind: 'set', path, was: own, now: other }];
}

/** Whether two values say the same; the order of keys says nothing here. */
function isAlike(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  if (isObject(one) && isObject(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => isAlike(entry(one, key), entry(other, key)))
    );
  }
  return JSON.stringify(one) === JSON.stringify(other);
}
