// How two texts differ, word by word where that can be found out soon, else line by line.

import { diffLines, diffWordsWithSpace, type ChangeObject } from 'diff';
import type { DiffPart } from '../../core/views/text.ts';

/** Changed words or lines that are looked for: the work grows with their square, and others wait for the same process. */
const MOST_EDITS = 1_000;

/** The pieces of both texts, in order. */
export function textDiff(before: string, after: string): DiffPart[] {
  const options = { maxEditLength: MOST_EDITS };
  const found = diffWordsWithSpace(before, after, options) ?? diffLines(before, after, options);
  return found === undefined ? replaced(before, after) : found.map(partOf);
}

function partOf({ added, removed, value }: ChangeObject<string>): DiffPart {
  return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
}

/** Too different to compare: all of the one instead of all of the other. */
function replaced(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
}
