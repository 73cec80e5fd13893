import { expect, test } from 'vitest';
import { letter } from '../editor/stories/sample-flow.ts';
import { createDocument, createEditor, type FlowDocument } from '../model/index.ts';
import { mergeVersion } from '../model/merge/merge-version.ts';
import { takeUp } from './take-up.ts';

const version = (number: number, more: object): FlowDocument =>
  createDocument({ ...letter, version: number, ...more });

test('[DM266] an old proposal that is taken up and merged has what both changed, and one press takes it back', () => {
  const began = version(1, {});
  const proposed = version(2, { title: 'Surat usulan' });
  const newest = version(2, { description: 'Sesuai SE Sekda.' });
  const editor = createEditor(newest);
  const taken = takeUp(editor.document, proposed, 1);
  expect(editor.dispatch({ type: 'make-changes', changes: taken, why: 'merge' })).toBeNull();
  // Nothing of the newest is in it yet, and it says that it began before.
  expect(editor.document.flow).toEqual({ ...proposed.flow, version: 1 });
  const { changes, conflicts } = mergeVersion(editor.document, { base: began, theirs: newest });
  expect(conflicts).toEqual([]);
  editor.dispatch({ type: 'make-changes', changes, why: 'merge' });
  expect(editor.document.flow).toMatchObject({
    version: 2,
    title: 'Surat usulan',
    description: 'Sesuai SE Sekda.',
  });
  editor.undo();
  editor.undo();
  expect(editor.document.flow).toEqual(newest.flow);
});
