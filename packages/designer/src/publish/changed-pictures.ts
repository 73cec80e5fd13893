// What a version changes, as marks on two pictures: the one before shows what is gone, the one after what came, moved or is
// otherwise.

import type { FlowDocument } from '../model/index.ts';
import { wayAt } from '../model/outline/way-at.ts';
import type { Became, FlowChanges } from '../model/svg/changes.ts';
import type { Changed } from './publishing.ts';

/** Marks of the two pictures. */
export interface ChangedPictures {
  /** Of the published version. */
  readonly before: FlowChanges;
  /** Of the version that is to be published. */
  readonly after: FlowChanges;
}

/** What is marked on the pictures of two versions. */
export function changedPictures(
  changes: readonly Changed[],
  before: FlowDocument,
  after: FlowDocument,
): ChangedPictures {
  return {
    before: marksOf(
      before,
      changes.filter(({ how }) => how === 'removed'),
    ),
    after: marksOf(
      after,
      changes.filter(({ how }) => how !== 'removed'),
    ),
  };
}

/** How what became of a part is marked. */
const marks: Readonly<Record<Changed['how'], Became>> = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  renamed: 'changed',
  moved: 'moved',
};

function marksOf(document: FlowDocument, changes: readonly Changed[]): FlowChanges {
  const steps: Record<string, Became> = {};
  const ways: Record<string, Became> = {};
  for (const { step, how, what, pointer } of changes) {
    const way = ofWays.has(what) ? wayAt(document, pointer) : null;
    if (way !== null) ways[way] = what === 'transition' ? marks[how] : 'changed';
    else if (step !== null) {
      // A part of a step that came or went is a change of the step; and what came is not told as changed besides.
      const mark = what === 'state' ? marks[how] : 'changed';
      if (what === 'state' || steps[step] === undefined) steps[step] = mark;
    }
  }
  return { steps, ways };
}

const ofWays: ReadonlySet<string> = new Set(['transition', 'guard']);
