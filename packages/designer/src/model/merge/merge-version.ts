// What somebody else published meanwhile, brought into a draft: what they changed and the draft did not. Where both changed the
// same, the draft stays as it is, and it is told where.

import type { Json } from '@alir/engine/core/types';
import { type Change, isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { FlowDocument } from '../document/document.ts';
import { isSameJson } from '../document/same-json.ts';
import { entryOf, mergeKeys, type Three } from './merge-keys.ts';

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

/** Parts that are published. */
const published = ['flow', 'forms', 'layout', 'scenarios'] as const;

/** What of `theirs` is brought into `mine`. */
export function mergeVersion(mine: FlowDocument, { base, theirs }: Overtaking): Merge {
  const changes: Change[] = [];
  const conflicts: Path[] = [];
  const contest = (path: Path): void => {
    // Where a step is drawn is not worth a word.
    if (path[0] !== 'layout') conflicts.push(path);
  };
  const walk = (path: Path, { before, own, other }: Three<Json | undefined>): void => {
    if (isSameJson(before, other) || isSameJson(own, other)) return;
    // The draft goes on from the newest version.
    const isVersion = path.join('/') === 'flow/version';
    if (isSameJson(own, before) || isVersion) changes.push(...become(path, own, other));
    else if (isObject(own) && isObject(other)) {
      const three = { before: isObject(before) ? before : {}, own, other };
      for (const key of new Set([...Object.keys(own), ...Object.keys(other)]))
        walk([...path, key], entryOf(three, key));
      const keys = mergeKeys(path, three);
      changes.push(...keys.moves);
      if (keys.isContested) contest(path);
    } else contest(path);
  };
  for (const part of published)
    walk([part], { before: base[part], own: mine[part], other: theirs[part] });
  return { changes, conflicts };
}

function become(path: Path, own: Json | undefined, other: Json | undefined): Change[] {
  if (own === undefined) return other === undefined ? [] : [{ kind: 'insert', path, value: other }];
  if (other === undefined) return [{ kind: 'remove', path, value: own }];
  return [{ kind: 'set', path, was: own, now: other }];
}
