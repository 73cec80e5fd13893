// Scenes of documents that were made from others.

import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allFlows } from '../../../test/flows.ts';
import { structuredFlow } from '../../../test/monsters.ts';
import { performRandom, seedsUpTo } from '../../../test/random-command.ts';
import { createDocument, type FlowDocument, perform } from '../index.ts';
import { pictureAfter, pictureOf } from '../layout/picture-of.ts';
import { type Scene, sceneOf } from './scene.ts';

const naming = { lang: 'id' } as const;
const anySeeds = seedsUpTo(12);

const firstScene = (document: FlowDocument): Scene =>
  sceneOf(document, pictureOf(document), naming);

test('[DM300] after any edit the scene is the one of the document by itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...allFlows()), anySeeds, ({ document }, seeds) => {
      let now = createDocument(document.flow, { layout: document.layout });
      let scene = firstScene(now);
      for (const seed of seeds) {
        const outcome = performRandom(now, seed);
        if (!outcome.ok) continue;
        const picture = pictureAfter(outcome.document, now);
        scene = sceneOf(outcome.document, picture, naming, scene);
        expect(scene).toEqual(sceneOf(outcome.document, picture, naming));
        now = outcome.document;
      }
    }),
    { numRuns: runs(40) },
  );
});

test('[DM300] another title of a step leaves every other box, and every line that does not tell it', () => {
  const document = structuredFlow(30);
  const before = firstScene(document);
  const at = ['task', 'title'];
  const outcome = perform(document, { type: 'set-property', step: 's4', at, value: 'Periksa' });
  if (!outcome.ok) throw new Error('the step has a title');
  const picture = pictureAfter(outcome.document, document);
  const after = sceneOf(outcome.document, picture, naming, before);
  const told = after.boxes.filter(({ name }) => name.includes('Periksa'));
  expect(told.some(({ key }) => key === 's4')).toBe(true);
  expect(after.boxes.filter((box) => !before.boxes.includes(box))).toEqual(told);
  expect(after.lines.filter((line) => !before.lines.includes(line))).toEqual(
    after.lines.filter(({ name }) => name.includes('Periksa')),
  );
  expect(after.boxes.length).toBeGreaterThan(2 * told.length);
});

test('[DM300] in another language nothing of it stays', () => {
  const document = structuredFlow(30);
  const before = firstScene(document);
  const after = sceneOf(document, pictureOf(document), { lang: 'en' }, before);
  expect(after).toEqual(sceneOf(document, pictureOf(document), { lang: 'en' }));
  expect(after.boxes.filter((box) => before.boxes.includes(box))).toEqual([]);
});
