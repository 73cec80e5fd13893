// What was written elsewhere, taken up as a draft: an old proposal, as if it had been edited here from the version that it began on, so
// that publishing asks to merge what was published since; or an earlier version, which is published again under a new number.

import type { Change } from '../model/change/change.ts';
import type { FlowDocument } from '../model/index.ts';
import { mergeVersion } from '../model/merge/merge-version.ts';

/** What makes a document an earlier version: as somebody would edit it to be that again. */
export function bringBack(document: FlowDocument, earlier: FlowDocument): readonly Change[] {
  const { version } = document.flow;
  return takeUp(document, earlier, typeof version === 'number' ? version : null);
}

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
