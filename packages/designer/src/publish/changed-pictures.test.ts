import type { JsonObject } from '@alir/engine/core/types';
import { expect, test } from 'vitest';
import { publishingHere } from '../editor/stories/publishing-here.ts';
import { letter } from '../editor/stories/sample-flow.ts';
import { createDocument, type FlowDocument } from '../model/index.ts';
import { changedPictures, type ChangedPictures } from './changed-pictures.ts';

const before = createDocument(letter);

function edited(edit: (states: Record<string, JsonObject>) => void): FlowDocument {
  const states: Record<string, JsonObject> = JSON.parse(JSON.stringify(letter['states']));
  edit(states);
  return createDocument({ ...letter, states });
}

async function pictures(after: FlowDocument): Promise<ChangedPictures> {
  const { changes } = await publishingHere([before], 'id').examine(after);
  return changedPictures(changes, before, after);
}

const initial = {
  title: 'Paraf',
  task: { title: 'Paraf', assign: { role: 'kabid' }, outcomes: { paraf: { label: 'Paraf' } } },
  on: { paraf: 'arsip' },
};

test('[DM209] what came or is otherwise is marked on the picture after, what is gone on the one before', async () => {
  const after = edited((states) => {
    const { 'tanda-tangan': _, periksa, ...others } = states;
    for (const key of Object.keys(states)) delete states[key];
    Object.assign(states, others, {
      periksa: { ...periksa, on: { setuju: 'paraf' } },
      paraf: initial,
    });
  });
  const marks = await pictures(after);
  expect(marks.after.steps).toMatchObject({ paraf: 'added' });
  expect(marks.after.ways).toEqual({ 'periksa on/setuju': 'changed' });
  expect(marks.before.steps).toMatchObject({ 'tanda-tangan': 'removed' });
  expect(marks.before.ways).toMatchObject({
    'periksa on/setuju/1': 'removed',
    'periksa on/kembalikan': 'removed',
  });
});

test('[DM209] what a step says is a change of the step; what nothing changed has no mark', async () => {
  const after = edited((states) => {
    const { konsep } = states;
    states['konsep'] = {
      ...konsep,
      task: { ...JSON.parse(JSON.stringify(konsep?.['task'])), due: 'P1D' },
    };
  });
  const { before: gone, after: came } = await pictures(after);
  expect(came).toEqual({ steps: { konsep: 'changed' }, ways: {} });
  expect(gone).toEqual({ steps: {}, ways: {} });
  expect(await pictures(before)).toEqual({
    before: { steps: {}, ways: {} },
    after: { steps: {}, ways: {} },
  });
});
