// Pictures of documents that were made from others.

import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allFlows } from '../../../test/flows.ts';
import { randomFlow, structuredFlow } from '../../../test/monsters.ts';
import { pierced } from '../../../test/measure.ts';
import { performRandom, seedsUpTo } from '../../../test/random-command.ts';
import { type Command, createDocument, graphOf, perform } from '../index.ts';
import { pictureAfter, pictureOf } from './picture-of.ts';
import type { Picture } from './picture.ts';

const anySeeds = seedsUpTo(12);

test('[DM220] after any edit the picture is the one of the document by itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...allFlows()), anySeeds, ({ document }, seeds) => {
      let now = createDocument({ ...document.flow }, { layout: document.layout });
      pictureOf(now);
      for (const seed of seeds) {
        const outcome = performRandom(now, seed);
        if (!outcome.ok) continue;
        const { flow, layout } = outcome.document;
        const alone = createDocument({ ...flow }, { layout: { ...layout } });
        expect(pictureAfter(outcome.document, now)).toEqual(pictureOf(alone));
        now = outcome.document;
      }
    }),
    { numRuns: runs(40) },
  );
});

test('[DM220] after an edit of texts alone it is the same value', () => {
  const document = structuredFlow(30);
  const picture = pictureOf(document);
  const edited = (command: Command): Picture => {
    const outcome = perform(document, command);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return pictureAfter(outcome.document, document);
  };
  const at = ['task', 'title'];
  expect(edited({ type: 'set-property', step: 's4', at, value: 'Periksa' })).toBe(picture);
  expect(edited({ type: 'remove-step', step: 's4' })).not.toBe(picture);
});

test('[DM221] a flow of 2,000 steps that lead anywhere is drawn, no way through a step', () => {
  const document = randomFlow(2000);
  const graph = graphOf(document);
  const picture = pictureOf(document);
  const ways = [...graph.steps.values()].flatMap(({ exits }) => exits);
  expect(picture.routes).toHaveLength(ways.filter(({ target }) => target !== null).length);
  expect(pierced(graph, picture)).toEqual([]);
});
