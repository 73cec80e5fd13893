import { runs } from '@alir/testbed/runs';
import type { JsonObject } from '@alir/engine/core/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coveredSteps, holdersAround, outsideSteps, overlap } from '../../../test/measure.ts';
import { allFlows } from '../../../test/flows.ts';
import { monsters } from '../../../test/monsters.ts';
import { asDocument, createDocument, type FlowDocument, type Point } from '../document/document.ts';
import { graphOf } from '../graph/flow-graph.ts';
import type { Exit } from '../graph/step.ts';
import { perform } from '../commands/perform.ts';
import { pictureOf } from './picture-of.ts';
import type { Box, Picture } from './picture.ts';

const flows = allFlows();
const all = [...flows, ...monsters()];
const small = all.filter(({ document }) => graphOf(document).steps.size <= 100);

/** A document of its own, so that nothing kept is used, that runs one way. */
function fresh({ flow }: FlowDocument, layout: JsonObject = {}): FlowDocument {
  return createDocument({ ...flow }, { layout });
}

/** All flows as documents that run both ways, each drawn once. */
const drawn = Map.groupBy(
  all.flatMap(({ name, document }) =>
    ['down', 'right'].map((direction) => ({
      name,
      direction,
      document: { ...document, layout: { ...document.layout, direction } },
    })),
  ),
  ({ direction }) => direction,
);

function task(ways: Readonly<Record<string, string>>): JsonObject {
  return {
    task: { outcomes: Object.fromEntries(Object.keys(ways).map((name) => [name, {}])) },
    on: ways,
  };
}

function boxOf({ boxes }: Picture, key: string): Box {
  const box = boxes.get(key);
  if (box === undefined) throw new Error(`${key} is not drawn`);
  return box;
}

/** Whether one can come from one step to another, by ways that are drawn. */
function reachedFrom(document: FlowDocument, start: string): ReadonlySet<string> {
  const graph = graphOf(document);
  const reached = new Set([start]);
  for (const key of reached) {
    const inner = graph.steps.get(key)?.children ?? [];
    const exits = graph.steps.get(key)?.exits ?? [];
    for (const to of [
      ...inner,
      ...exits.map(({ target }) => target ?? ''),
      ...holdersAround(graph, key),
    ]) {
      if (graph.steps.has(to)) reached.add(to);
    }
  }
  return reached;
}

describe.each(['down', 'right'] as const)('a picture that runs %s', (direction) => {
  test.each(drawn.get(direction) ?? [])(
    '[DM20] shows every step of $name, none on another',
    ({ document }) => {
      const graph = graphOf(document);
      const picture = pictureOf(document);
      expect([...picture.boxes.keys()].sort()).toEqual([...graph.steps.keys()].sort());
      const { steps } = { steps: {}, ...document.layout };
      const placed = Object.keys(steps);
      const covered = coveredSteps(graph, picture).filter(
        (pair) => !pair.split(' and ').every((key) => placed.includes(key)),
      );
      expect(covered).toEqual([]);
    },
  );

  test.each(drawn.get(direction) ?? [])(
    '[DM21] holds what lies in a step of $name within it, below its bar',
    ({ document }) => {
      const graph = graphOf(document);
      const picture = pictureOf(document);
      expect(outsideSteps(graph, picture)).toEqual([]);
      for (const [key, height] of picture.bars) {
        const box = boxOf(picture, key);
        const bar = { ...box, height };
        for (const child of graph.steps.get(key)?.children ?? []) {
          expect(overlap(boxOf(picture, child), bar)).toBe(false);
        }
      }
    },
  );
});

test('[DM20] draws whatever is written where a flow should be', () => {
  const anyFlow = fc.record({
    initial: fc.jsonValue(),
    states: fc.dictionary(fc.string(), fc.jsonValue()),
  });
  fc.assert(
    fc.property(anyFlow, (value) => {
      const document = asDocument({ flow: JSON.parse(JSON.stringify(value)) });
      const picture = pictureOf(document);
      expect(picture.boxes.size).toBe(graphOf(document).steps.size);
      expect(
        Object.values({ ...picture }).filter(
          (one) => typeof one === 'number' && !Number.isFinite(one),
        ),
      ).toEqual([]);
    }),
    { numRuns: runs(200) },
  );
});

describe('the same picture', () => {
  test('[DM22] is the same value for the same flow, layout and sizes, and another for other sizes', () => {
    const document = fresh(flows[4]?.document ?? createDocument({}));
    const picture = pictureOf(document);
    expect(pictureOf({ ...document, scenarios: {} })).toBe(picture);
    expect(pictureOf(document, { sizeOf: () => ({ width: 90, height: 30 }) })).not.toBe(picture);
  });

  test.each(small)('[DM22] of $name comes out the same again', ({ document }) => {
    expect(pictureOf(fresh(document))).toEqual(pictureOf(fresh(document)));
  });
});

describe('the order of a picture', () => {
  const letter = createDocument({
    initial: 'draft',
    states: {
      draft: task({ send: 'check', withdraw: 'withdrawn' }),
      check: task({ approve: 'sign', revise: 'mend', return: 'draft' }),
      mend: task({ done: 'check' }),
      sign: task({ signed: 'sent' }),
      sent: { type: 'final' },
      withdrawn: { type: 'final' },
      forgotten: task({ found: 'check' }),
    },
  });

  test('[DM23] keeps the first way on in one column, and branches beside it', () => {
    const picture = pictureOf(letter);
    const middle = (key: string): number => boxOf(picture, key).x + boxOf(picture, key).width / 2;
    expect(['check', 'sign', 'sent'].map((key) => middle(key) - middle('draft'))).toEqual([
      0, 0, 0,
    ]);
    expect(middle('mend')).toBeGreaterThan(middle('draft'));
    const right = pictureOf({ ...letter, layout: { direction: 'right' } });
    const height = (key: string): number => boxOf(right, key).y + boxOf(right, key).height / 2;
    expect(['check', 'sign', 'sent'].map((key) => height(key) - height('draft'))).toEqual([
      0, 0, 0,
    ]);
    expect(boxOf(right, 'sign').x).toBeGreaterThan(boxOf(right, 'check').x);
  });

  test('[DM24] lets ways on lead on, and those back where the author has them', () => {
    const picture = pictureOf(letter);
    const tops = ['draft', 'check', 'sign'].map((key) => boxOf(picture, key).y);
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    // A step that a circle needs stands behind what it comes from, although it leads back.
    expect(boxOf(picture, 'mend').y).toBeGreaterThan(boxOf(picture, 'check').y);
  });

  test('[DM24] needs no order of the author where ways run in no circle', () => {
    const names = Array.from({ length: 8 }, (_, at) => `s${at}`);
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 8 }), (order) => {
        const states = Object.fromEntries(
          order.map((name) => {
            const at = names.indexOf(name);
            const skip = names[at + 3];
            return [
              name,
              at === 7 ? {} : task({ on: `s${at + 1}`, ...(skip !== undefined && { skip }) }),
            ];
          }),
        );
        const picture = pictureOf(createDocument({ initial: 's0', states }));
        const tops = names.map((name) => boxOf(picture, name).y);
        expect(tops).toEqual(tops.toSorted((one, other) => one - other));
        expect(new Set(tops).size).toBe(8);
      }),
      { numRuns: runs(50) },
    );
  });

  test('[DM25] has ends last, and apart what nothing leads to', () => {
    const picture = pictureOf(letter);
    const { y } = boxOf(picture, 'withdrawn');
    expect(boxOf(picture, 'sent').y).toBe(y);
    for (const key of ['draft', 'check', 'mend', 'sign']) {
      expect(y).toBeGreaterThan(boxOf(picture, key).y + boxOf(picture, key).height);
    }
    const others = [...picture.boxes]
      .filter(([key]) => key !== 'forgotten')
      .map(([, box]) => box.x + box.width);
    expect(boxOf(picture, 'forgotten').x).toBeGreaterThan(Math.max(...others));
  });

  test('[DM26] has parallel work side by side', () => {
    const picture = pictureOf(
      createDocument({
        initial: 'all',
        states: { all: { type: 'parallel', states: { b: {}, a: { states: { c: {} } }, d: {} } } },
      }),
    );
    const [b, a, d] = ['b', 'a', 'd'].map((key) => boxOf(picture, key));
    expect([b?.y, d?.y]).toEqual([a?.y, a?.y]);
    expect((b?.x ?? 0) + (b?.width ?? 0)).toBeLessThan(a?.x ?? 0);
    expect((a?.x ?? 0) + (a?.width ?? 0)).toBeLessThan(d?.x ?? 0);
  });

  test('[DM29] has names above where it runs to the right, too', () => {
    const document = createDocument({
      initial: 'a',
      states: { a: { initial: 'b', states: { b: {} } } },
    });
    const picture = pictureOf({ ...document, layout: { direction: 'right' } });
    const [holder, inner] = [boxOf(picture, 'a'), boxOf(picture, 'b')];
    expect(inner.y - holder.y).toBeGreaterThan((picture.bars.get('a') ?? 0) + 20);
    expect(inner.y - holder.y).toBeLessThan(inner.x - holder.x + 20);
    expect(inner).toMatchObject({ width: 220, height: 64 });
    expect(picture.entrances.get('a')?.dot.x).toBeLessThan(inner.x);
  });

  test('[DM36] begins with a dot before the first step, of the flow and of each part', () => {
    for (const { document } of drawn.get('down') ?? []) {
      const picture = pictureOf(document);
      for (const { step, target } of graphOf(document).entrances) {
        const line = picture.entrances.get(step ?? '');
        if (target === null || graphOf(document).steps.get(target)?.parent !== step) {
          expect(line).toBeUndefined();
          continue;
        }
        const box = boxOf(picture, target);
        expect(line?.dot.y).toBeLessThan(box.y);
        expect(line?.points.at(-1)).toEqual({ x: box.x + box.width / 2, y: box.y });
      }
    }
  });
});

describe('steps that somebody placed', () => {
  const anyPoint = fc.record({
    x: fc.integer({ min: -600, max: 1500 }),
    y: fc.integer({ min: -300, max: 2500 }),
  });
  const anyPlaces = fc.array(fc.tuple(fc.nat(), anyPoint), { minLength: 1, maxLength: 5 });

  test.each(['down', 'right'] as const)(
    '[DM27] stay there, and others make room (%s)',
    (direction) => {
      let moved = 0;
      fc.assert(
        fc.property(fc.constantFrom(...small), anyPlaces, ({ document }, places) => {
          const keys = [...graphOf(document).steps.keys()];
          if (keys.length === 0) return;
          const steps: Record<string, Point> = {};
          for (const [at, point] of places) steps[keys[at % keys.length] ?? ''] = point;
          const placed = fresh(document, {
            direction,
            steps: Object.fromEntries(
              Object.entries(steps).map(([key, point]) => [key, { ...point }]),
            ),
          });
          const [picture, graph] = [pictureOf(placed), graphOf(document)];
          for (const [key, point] of Object.entries(steps)) {
            const origin = picture.origins.get(graph.steps.get(key)?.parent ?? '') ?? {
              x: NaN,
              y: NaN,
            };
            const box = boxOf(picture, key);
            expect({ x: box.x - origin.x, y: box.y - origin.y }).toEqual(point);
          }
          expect(outsideSteps(graph, picture)).toEqual([]);
          const covered = coveredSteps(graph, picture).filter((pair) =>
            pair.split(' and ').some((key) => !(key in steps)),
          );
          expect(covered).toEqual([]);
          const before = pictureOf(fresh(document, { direction }));
          if (keys.some((key) => !(key in steps) && boxOf(before, key).y !== boxOf(picture, key).y))
            moved += 1;
        }),
        { numRuns: runs(200) },
      );
      expect(moved).toBeGreaterThan(0);
    },
  );

  test('[DM27] leave the picture where it is, however far away they are', () => {
    const { document } = flows.find(({ name }) => name.endsWith('disposisi.json')) ??
      flows[0] ?? { document: createDocument({}) };
    const before = pictureOf(document);
    const after = pictureOf({ ...document, layout: { steps: { ditolak: { x: -4000, y: -300 } } } });
    expect(boxOf(after, 'terkirim')).toEqual(boxOf(before, 'terkirim'));
    expect(after).toMatchObject({ x: -4000, y: -300 });
  });
});

interface Counts {
  ways: number;
  steps: number;
  down: number;
  across: number;
}

/** Puts a step into a way and counts what moves of the steps that are not behind it. */
function insertInto({ step, at, target }: Exit, document: FlowDocument, counts: Counts): void {
  const graph = graphOf(document);
  if (target === null || !graph.steps.has(target)) return;
  const into = { step, at };
  const through = [['always']];
  const outcome = perform(document, { type: 'add-step', key: 'baru', state: {}, into, through });
  if (!outcome.ok) return;
  counts.ways += 1;
  const after = pictureOf(outcome.document);
  const behind = reachedFrom(document, target);
  for (const [key, box] of pictureOf(document).boxes) {
    const known = graph.steps.get(key);
    if (behind.has(key) || known === undefined) continue;
    if (known.kind === 'end' || known.parent !== null || known.children.length > 0) continue;
    const now = boxOf(after, key);
    counts.steps += 1;
    if (now.y !== box.y) counts.down += 1;
    if (now.x !== box.x) counts.across += 1;
  }
}

describe('a step that is put into a way', () => {
  test('[DM28] moves nothing but what lies behind it, in every way of every flow', () => {
    const counts = { ways: 0, steps: 0, down: 0, across: 0 };
    for (const { document } of flows) {
      const graph = graphOf(document);
      const exits = [...graph.steps.values()].flatMap((step) => step.exits);
      for (const exit of exits) insertInto(exit, document, counts);
    }
    expect(counts.ways).toBeGreaterThan(300);
    // Down, nothing does; to the side, a few that shared their column with what grew.
    expect(counts.down).toBe(0);
    expect(counts.across / counts.steps).toBeLessThan(0.06);
  });
});
