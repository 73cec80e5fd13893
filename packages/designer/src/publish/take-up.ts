// A proposal that became old, taken up as a draft: as if it had been edited here, from the version that it began on. Publishing
// then asks to merge what was published since, so that nothing of either is lost.

import type { Change } from '../model/change/change.ts';
import type { FlowDocument } from '../model/index.ts';
import { mergeVersion } from '../model/merge/merge-version.ts';

/**
 * What makes a document the proposal.
 *
 * @param against - the version that the proposal began on; null: there was none
 */
export function takeUp(
  document: FlowDocument,
  proposed: FlowDocument,
  against: number | null,
): readonly Change[] {
  const theirs = { ...proposed, flow: { ...proposed.flow, version: against ?? 0 } };
  return [
    ...mergeVersion(document, { base: document, theirs }).changes,
    ...commentsFrom(document, proposed),
  ];
}

/** What was said of the proposal, beside what is said here. */
function commentsFrom({ comments }: FlowDocument, proposed: FlowDocument): readonly Change[] {
  return Object.entries(proposed.comments)
    .filter(([id]) => !Object.hasOwn(comments, id))
    .map(([id, value]) => ({ kind: 'insert', path: ['comments', id], value }));
}
