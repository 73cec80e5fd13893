import { expect, test } from 'vitest';
import { letter } from '../editor/stories/sample-flow.ts';
import { createDocument, createEditor, type FlowDocument } from '../model/index.ts';
import { mergeVersion } from '../model/merge/merge-version.ts';
import { bringBack, takeUp } from './take-up.ts';

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

test('[DM73] an earlier version is brought back with how it was drawn; the number and what people say of it stay', () => {
  const layout = { steps: { periksa: { x: 8, y: 24 } } };
  const earlier = { ...version(1, { title: 'Surat lama' }), layout };
  const comments = { k1: { by: 'ani', at: 0, text: 'Mengapa?' } };
  const now = { ...version(3, { title: 'Surat baru' }), comments };
  const editor = createEditor(now);
  const changes = bringBack(editor.document, earlier);
  expect(editor.dispatch({ type: 'make-changes', changes, why: 'restore' })).toBeNull();
  expect(editor.document).toEqual({ ...earlier, flow: { ...earlier.flow, version: 3 }, comments });
  editor.undo();
  expect(editor.document).toEqual(now);
});
