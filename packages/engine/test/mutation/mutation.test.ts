// Mistakes that are made on purpose are found. Here a few places of each kind, always the same; with more runs more of them,
// and of all flows. The benchmark of the same name makes them all.

import { runs, runsFactor } from '@alir/testbed/runs';
import { describe, expect, test } from 'vitest';
import { neverBoth, neverDiffers } from '../../bench/mutation/equivalent.ts';
import { Examination, look, type Examined } from '../../bench/mutation/examine.ts';
import { houses } from '../../bench/mutation/houses.ts';
import { topLevelParts } from '../../bench/mutation/kinds/parts-of-a-guard.ts';
import { operators } from '../../bench/mutation/operators.ts';
import { jsonOf, pathOf } from '../../bench/mutation/sites.ts';
import { definitionOf, end, step } from '../verify/small-flow.ts';

const all = await houses();

/** Small flows, which have every kind of place between them. */
const few = new Set(
  [
    'nota-dinas nota-masuk laporan-kinerja-desa surat-tugas-sppd usulan uji belanja',
    'paraf-bersama musyawarah panitia paraf-berjenjang penugasan pencairan',
  ].flatMap((names) => names.split(' ')),
);

/** Those that scenarios were written with, and other mutants of them; of the others the benchmark tells how many are found. */
const known = operators.filter(({ set }) => set === 'known');
const varied = operators.filter(({ set }) => set === 'varied');

async function sample(): Promise<readonly Examined[]> {
  const examined: Examined[] = [];
  for (const house of all)
    for (const flow of house.flows.filter((one) => runsFactor > 1 || few.has(one.flow))) {
      const examination = new Examination(house, flow);
      for (const operator of [...known, ...varied])
        examined.push(...(await examination.of(operator, runs(1))));
    }
  return examined.filter(({ byProof }) => byProof !== 'same');
}

const examined = await sample();
const ofKind = (kind: 'structural' | 'semantic'): readonly string[] =>
  known.filter((one) => one.kind === kind).map(({ name }) => name);
const shareOf = (kinds: readonly string[], isFound: (one: Examined) => boolean): number => {
  const of = examined.filter(
    ({ operator, byStories }) => kinds.includes(operator) && byStories !== null,
  );
  return of.filter(isFound).length / of.length;
};
const byProof = (one: Examined): boolean => one.byProof === 'found';
const byStories = (one: Examined): boolean => one.byStories === true;

describe('a proof', () => {
  test('[P8] raises nothing of the flows without a mistake that all these are made of', () => {
    const said = all.flatMap((house) =>
      house.flows.map((flow) => look(house, { definition: flow, form: null }, false).said),
    );
    expect(said.length).toBeGreaterThan(100);
    expect(said.flat()).toEqual([]);
  });

  test.each(ofKind('structural'))('[P45] finds a mistake of the kind: %s', (name) => {
    expect(examined.some((one) => one.operator === name && byProof(one))).toBe(true);
  });

  test('[P45] finds at least nineteen of twenty structural mistakes', () => {
    expect(shareOf(ofKind('structural'), byProof)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('scenarios', () => {
  test('[W25] go as they say: those of the patterns, of the examples, and of votes and duties', async () => {
    const failing = await Promise.all(all.map(({ stories }) => stories.failing()));
    expect(failing.flat()).toEqual([]);
  });

  test.each(ofKind('semantic'))('[W25] tell a mistake of the kind: %s', (name) => {
    expect(examined.some((one) => one.operator === name && byStories(one))).toBe(true);
  });

  test('[W25] tell at least nine of ten semantic mistakes', () => {
    expect(shareOf(ofKind('semantic'), byStories)).toBeGreaterThanOrEqual(0.9);
  });

  test('[W26] tell at least nine of ten other mistakes of the same kinds', () => {
    const names = varied.map(({ name }) => name);
    expect(shareOf(names, byStories)).toBeGreaterThanOrEqual(0.9);
  });
});

describe('what is no mistake', () => {
  const daftar = { type: 'array', maxItems: 9, items: { type: 'string' } };
  const flow = (minItems: number, required: readonly string[] = ['daftar']) =>
    definitionOf(
      {
        mulai: step({
          ok: [{ guard: 'size(data.daftar) > 0', target: 'selesai' }, { target: 'kosong' }],
        }),
        kosong: end,
        selesai: end,
      },
      {
        more: {
          data: {
            type: 'object',
            required,
            additionalProperties: false,
            properties: { daftar: { ...daftar, minItems } },
          },
        },
      },
    );
  const guard = { path: pathOf('/states/mulai/on/ok/0/guard'), other: 'size(data.daftar) >= 0' };
  const alone = { flows: new Map(), forms: new Map() };

  test('[P46] a guard that never answers otherwise where it is asked', () => {
    expect(neverDiffers(jsonOf(flow(1)), guard, alone)).toBe(true);
  });

  test('[P46] one that may answer otherwise is a mistake', () => {
    expect(neverDiffers(jsonOf(flow(0)), guard, alone)).toBe(false);
  });

  const branches = (second: string) =>
    jsonOf(
      definitionOf({
        mulai: step({
          ok: [
            { guard: 'has(data.catatan)', target: 'selesai' },
            { guard: second, target: 'kosong' },
            { target: 'selesai' },
          ],
        }),
        kosong: end,
        selesai: end,
      }),
    );
  const list = { path: pathOf('/states/mulai/on/ok'), at: 0 };

  test('[P46] branches in another order that never apply at once', () => {
    expect(neverBoth(branches('!has(data.catatan)'), list, alone)).toBe(true);
  });

  test('[P46] branches in another order that may apply at once are a mistake', () => {
    expect(neverBoth(branches('has(data.nilai)'), list, alone)).toBe(false);
  });

  test.each([
    ["a && b('x && y') && [c && d].size() > 0", ['a', "b('x && y')", '[c && d].size() > 0']],
    ['a || b && c', ['a || b && c']],
    ['a ? b && c : d', ['a ? b && c : d']],
  ])('the parts of %s', (text, parts) => {
    expect(topLevelParts(text)).toEqual(parts);
  });
});
