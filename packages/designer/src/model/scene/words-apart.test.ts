// Words of ways keep off each other, and the rectangle of a scene holds all that is drawn.

import type { JsonObject } from '@alir/engine/core/types';
import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnPicture } from '../../../test/column-picture.ts';
import { allFlows } from '../../../test/flows.ts';
import { overlap, pairsOf } from '../../../test/measure.ts';
import { monsters } from '../../../test/monsters.ts';
import { createDocument, type FlowDocument } from '../document/document.ts';
import { pictureOf } from '../layout/picture-of.ts';
import type { Box } from '../layout/picture.ts';
import { grown } from '../route/box-grid.ts';
import { frameOf } from '../svg/render-svg.ts';
import { boxOfLabel } from './reach.ts';
import { type Scene, sceneOf } from './scene.ts';

const directions = ['down', 'right'] as const;

function sceneIn(document: FlowDocument, direction: string, lang: 'id' | 'en' = 'id'): Scene {
  const turned = { ...document, layout: { ...document.layout, direction } };
  return sceneOf(turned, pictureOf(turned), { lang });
}

/** Pairs of ways of which the words of one lie on those of the other. */
function overlaid({ lines }: Scene): readonly string[] {
  const worded = lines.map(({ id, texts }) => ({ id, boxes: texts.map(boxOfLabel) }));
  return worded.flatMap((one, at) =>
    worded.slice(at + 1).flatMap((other) => {
      const meets = one.boxes.some((a) => other.boxes.some((b) => overlap(a, b, 1)));
      return meets ? [`${one.id} on ${other.id}`] : [];
    }),
  );
}

/** A step that may be left in several ways, each to one of some others. */
function manyWays(targets: readonly number[], isBack: boolean): FlowDocument {
  const outcomes = targets.map((_, at) => [`hasil-${at}`, { label: `Hasil yang ke-${at}` }]);
  const ways = targets.map((target, at) => [`hasil-${at}`, `s${target}`]);
  const end: JsonObject = { type: 'final', title: 'Selesai' };
  const step = (on: JsonObject, named: JsonObject): JsonObject => ({
    title: 'Langkah',
    task: { outcomes: named },
    on,
  });
  return createDocument({
    flow: 'banyak',
    title: 'Banyak jalan',
    initial: 'mulai',
    states: {
      mulai: step(Object.fromEntries(ways), Object.fromEntries(outcomes)),
      s0: step(
        { lanjut: 'akhir', ...(isBack && { ulang: 'mulai' }) },
        { lanjut: { label: 'Lanjut' }, ...(isBack && { ulang: { label: 'Ulangi' } }) },
      ),
      s1: step({ lanjut: 'akhir' }, { lanjut: { label: 'Lanjut' } }),
      s2: step({ lanjut: 'akhir' }, { lanjut: { label: 'Lanjut' } }),
      akhir: end,
    },
  });
}

describe.each(directions)('words of ways, %s', (direction) => {
  test.each(allFlows())('[DM290] lie on no others in $name', ({ document }) => {
    expect(overlaid(sceneIn(document, direction, 'id'))).toEqual([]);
  });

  test.each(allFlows())('[DM290] nor on a step in $name', ({ document }) => {
    const { boxes, lines } = sceneIn(document, direction);
    const leaves = boxes.filter(({ isContainer }) => !isContainer);
    // Between steps beside each other, and beside a step that leads to itself, there may be less room than words need.
    const others = lines.filter(
      ({ step, target, points: [from, to, ...more] }) =>
        step !== target && !(more.length === 0 && from?.y === to?.y),
    );
    const covered = others.flatMap(({ id, texts }) =>
      texts
        .map(boxOfLabel)
        .flatMap((words) =>
          leaves.filter((box) => overlap(box, words, 1)).map(({ key }) => `${id} on ${key}`),
        ),
    );
    expect(covered).toEqual([]);
  });

  test('[DM290] nor where up to five ways leave a step, several of them for the same', () => {
    const target = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(
        fc.array(target, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (targets, isBack) => {
          expect(overlaid(sceneIn(manyWays(targets, isBack), direction))).toEqual([]);
        },
      ),
      { numRuns: runs(60) },
    );
  });
});

test('[DM283] words lie across other ways where there is no room beside them: one in ten in flows of the repository', () => {
  const written = allFlows().flatMap(({ document }) => {
    const { lines } = sceneIn(document, 'down');
    return lines.filter(({ texts }) => texts.length > 0).map((line) => ({ line, lines }));
  });
  const across = written.filter(({ line, lines }) => {
    const parts = lines.filter((other) => other !== line).flatMap(({ points }) => pairsOf(points));
    return line.texts.map(boxOfLabel).some((words) =>
      parts.some(([from, to]) => {
        const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
        const part = { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
        return overlap(words, grown(part, 0.5));
      }),
    );
  });
  expect(across.length / written.length).toBeLessThan(0.1);
});

function holds(outer: Box, { x, y, width, height }: Box): boolean {
  const slack = 0.01;
  return (
    x >= outer.x - slack &&
    y >= outer.y - slack &&
    x + width <= outer.x + outer.width + slack &&
    y + height <= outer.y + outer.height + slack
  );
}

const at = (point: { readonly x: number; readonly y: number }): Box => ({
  ...point,
  width: 0,
  height: 0,
});

/** All that is drawn of a scene, as rectangles. */
function drawn({ boxes, lines, entrances }: Scene): readonly Box[] {
  return [
    ...boxes,
    ...lines.flatMap(({ points, texts }) => [...points.map(at), ...texts.map(boxOfLabel)]),
    ...entrances.flatMap(({ dot, points }) => [grown(at(dot), 7), ...points.map(at)]),
  ];
}

describe('what is shown of a picture', () => {
  const all = [...allFlows(), ...monsters()];

  test.each(all)('[DM291] holds all that is drawn of $name', ({ document }) => {
    const scenes = [
      ...directions.map((direction) => sceneIn(document, direction)),
      sceneOf(document, columnPicture(document), { lang: 'id' }),
    ];
    for (const scene of scenes) {
      const frame = frameOf(scene);
      expect(drawn(scene).filter((part) => !holds(frame, part))).toEqual([]);
    }
  });

  test('[DM291] also where steps were placed anywhere', () => {
    const place = fc.integer({ min: -2000, max: 2000 });
    const flow = manyWays([0, 1, 2, 0], true).flow;
    fc.assert(
      fc.property(fc.record({ x: place, y: place }), fc.record({ x: place, y: place }), (a, b) => {
        const document = createDocument(flow, { layout: { steps: { s0: a, mulai: b } } });
        const scene = sceneOf(document, pictureOf(document), { lang: 'id' });
        const frame = frameOf(scene);
        expect(drawn(scene).filter((part) => !holds(frame, part))).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });
});
