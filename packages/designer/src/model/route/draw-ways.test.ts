import type { JsonObject } from '@alir/engine/core/types';
import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coveredSteps,
  overlap,
  overlaysOf,
  pairsOf,
  partsOf,
  pierced,
} from '../../../test/measure.ts';
import { allFlows } from '../../../test/flows.ts';
import { monsters, structuredFlow } from '../../../test/monsters.ts';
import { createDocument, type FlowDocument } from '../document/document.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { pictureOf } from '../layout/picture-of.ts';
import type { Box, Picture } from '../layout/picture.ts';
import { usualLabel } from '../layout/spacing.ts';

const flows = allFlows();
const turns = (list: readonly { readonly name: string; readonly document: FlowDocument }[]) =>
  list.flatMap(({ name, document }) =>
    ['down', 'right'].map((direction) => ({
      name: `${name}, ${direction}`,
      document: { ...document, layout: { ...document.layout, direction } },
    })),
  );
const ofRepository = turns(flows);
const all = [...ofRepository, ...turns(monsters())];

function boxOf({ boxes }: Picture, key: string | null): Box {
  const box = boxes.get(key ?? '');
  if (box === undefined) throw new Error(`${key} is not drawn`);
  return box;
}

/** Whether a point lies on the border of a rectangle. */
function isOnBorder({ x, y }: { readonly x: number; readonly y: number }, box: Box): boolean {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const isIn = x >= box.x && x <= right && y >= box.y && y <= bottom;
  return isIn && (x === box.x || x === right || y === box.y || y === bottom);
}

describe.each(all)('$name', ({ document }) => {
  const graph = graphOf(document);

  test('[DM30] has a line for every way between steps', () => {
    const picture = pictureOf(document);
    const ways = [...graph.steps.values()].flatMap(({ exits }) =>
      exits
        .filter(({ target }) => graph.steps.has(target ?? ''))
        .map(({ step, at, target }) => ({ step, at: at.join('/'), target })),
    );
    expect(picture.routes.map(({ step, at, target }) => ({ step, at, target }))).toEqual(ways);
    for (const { step, target, points } of picture.routes) {
      expect(points.length).toBeGreaterThan(1);
      expect(points[0] && isOnBorder(points[0], boxOf(picture, step))).toBe(true);
      const last = points.at(-1);
      expect(last && isOnBorder(last, boxOf(picture, target))).toBe(true);
      for (const [from, to] of pairsOf(points))
        expect((from.x === to.x) !== (from.y === to.y)).toBe(true);
    }
  });

  test('[DM31] has no way through a step or the bar of a name', () => {
    const picture = pictureOf(document);
    // What somebody placed on another step leaves no room.
    if (coveredSteps(graph, picture).length > 0) return;
    expect(pierced(graph, picture)).toEqual([]);
    const bars = [...picture.bars].map(([key, height]) => ({ ...boxOf(picture, key), height }));
    for (const { isUpright, at, from, to } of bars.length > 0 ? partsOf(picture.routes) : []) {
      const part = isUpright
        ? { x: at - 0.02, y: from, width: 0.04, height: to - from }
        : { x: from, y: at - 0.02, width: to - from, height: 0.04 };
      expect(bars.filter((bar) => overlap(bar, part))).toEqual([]);
    }
  });
});

describe.each(ofRepository)('$name', ({ document }) => {
  test('[DM33] has no ways on each other', () => {
    const found = overlaysOf(pictureOf(document).routes).map(([one, other]) => [
      one.route.at,
      other.route.at,
    ]);
    expect(found).toEqual([]);
  });

  test('[DM34] has words on no step', () => {
    const [graph, picture] = [graphOf(document), pictureOf(document)];
    const leaves = [...picture.boxes].filter(
      ([key]) => graph.steps.get(key)?.children.length === 0,
    );
    for (const { step, at, target, label, points } of picture.routes) {
      const exit = graph.steps.get(step ?? '')?.exits.find((one) => one.at.join('/') === at);
      const { width, height } = exit ? usualLabel(exit) : { width: 0, height: 0 };
      // Between steps beside each other there may be less room than words need.
      const [from, to] = [points[0], points[1]];
      const isShort =
        points.length === 2 &&
        from &&
        to &&
        Math.abs(from.x - to.x) + Math.abs(from.y - to.y) < (from.y === to.y ? width : height);
      if (isShort || step === target) continue;
      const words = { x: label.x - width / 2, y: label.y - height / 2, width, height };
      expect(
        leaves.filter(([, box]) => overlap(box, words)).map(([key]) => `${at} on ${key}`),
      ).toEqual([]);
    }
  });
});

function task(ways: Readonly<Record<string, string>>): JsonObject {
  return {
    task: { outcomes: Object.fromEntries(Object.keys(ways).map((name) => [name, {}])) },
    on: ways,
  };
}

test('[DM30] draws no line for what the flow says of all steps', () => {
  const picture = pictureOf(
    createDocument({ initial: 'a', on: { stop: 'b' }, states: { a: task({ go: 'b' }), b: {} } }),
  );
  expect(picture.routes.map(({ step }) => step)).toEqual(['a']);
});

test('[DM32] leaves steps below and reaches them from above, and goes back along their sides', () => {
  const picture = pictureOf(
    createDocument({
      initial: 'a',
      states: {
        a: task({ on: 'b' }),
        b: task({ on: 'c', other: 'd', back: 'a' }),
        d: task({ on: 'c' }),
        c: task({ back: 'a', self: 'c' }),
      },
    }),
  );
  for (const { step, at, target, points } of picture.routes) {
    const [source, end] = [boxOf(picture, step), boxOf(picture, target)];
    const [first, last] = [points[0], points.at(-1)];
    if (at.endsWith('back') || at.endsWith('self')) {
      expect([source.x, source.x + source.width]).toContain(first?.x);
      expect([end.x, end.x + end.width]).toContain(last?.x);
    } else {
      expect(first?.y).toBe(source.y + source.height);
      expect(last?.y).toBe(end.y);
    }
  }
});

test('[DM33] spreads several ways between the same steps over their sides, also from a step to itself', () => {
  const picture = pictureOf(
    createDocument({
      initial: 'a',
      states: { a: task({ x: 'b', y: 'b', z: 'b', s: 'a', t: 'a' }), b: task({ v: 'a', w: 'a' }) },
    }),
  );
  expect(overlaysOf(picture.routes)).toEqual([]);
  expect(new Set(picture.routes.map(({ points }) => JSON.stringify(points[0]))).size).toBe(7);
});

test('[DM35] is the same after a move as from the beginning', () => {
  const { flow } = structuredFlow(60);
  const anyMoves = fc.array(
    fc.tuple(
      fc.nat({ max: 55 }),
      fc.integer({ min: -400, max: 900 }),
      fc.integer({ min: 0, max: 5000 }),
    ),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(anyMoves, (moves) => {
      let document = createDocument({ ...flow });
      pictureOf(document);
      for (const [at, x, y] of moves) {
        const steps = { ...Object(document.layout['steps']), [`s${at}`]: { x, y } };
        document = { ...document, layout: { steps } };
        expect(pictureOf(document)).toEqual(
          pictureOf(createDocument({ ...flow }, { layout: { steps } })),
        );
      }
    }),
    { numRuns: runs(15) },
  );
});
