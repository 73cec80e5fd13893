// What becomes of the editor once a version is published: what was handed in is, what somebody did meanwhile is not.

import { commentsOf } from '../../model/comments/comments.ts';
import { isSameJson } from '../../model/document/same-json.ts';
import type { Command, Editor, FlowDocument } from '../../model/index.ts';
import type { Keeping } from '../drafts/keeping.ts';

/** Of a document, what is published. */
const published = ['flow', 'layout', 'scenarios', 'forms'] as const;

/**
 * Numbers the document as the published version, and keeps its draft no longer where it is what was published.
 *
 * @param sent - the document as it was when it was handed in, with the number that it had then
 */
export function settlePublished(
  editor: Editor,
  keeping: Keeping | null,
  sent: FlowDocument,
  version: number,
): void {
  const here = editor.document;
  // The host opened another flow meanwhile.
  if (here.flow['flow'] !== sent.flow['flow']) return;
  const isAsSent = published.every((part) => isSameJson(here[part], sent[part]));
  // What was done meanwhile goes on from this version: the next one counts up, and is merged with what others publish.
  editor.dispatch(versionCommand(version));
  if (!isAsSent) return;
  editor.mark('published');
  // What is published is no draft; what is still to be talked about lies nowhere else.
  if (commentsOf(editor.document).every(({ done }) => done !== null)) keeping?.published();
}

/** Numbers a version. */
export function versionCommand(version: number): Command {
  return { type: 'set-property', step: null, at: ['version'], value: version };
}
