// Other mutants of the known kinds: none of them is one that was read, each of them runs, and stories come before a proof.

import { describe, expect, test } from 'vitest';
import { Examination } from '../../bench/mutation/examine.ts';
import type { House } from '../../bench/mutation/houses.ts';
import { operators } from '../../bench/mutation/operators.ts';
import { jsonOf, pathOf, valueAt } from '../../bench/mutation/sites.ts';
import type { Stories } from '../../bench/mutation/stories.ts';
import type { FlowDefinition } from '../../src/core/format/flow-types.generated.ts';
import { definitionOf, end, step } from '../verify/small-flow.ts';

const known = { flows: [], forms: new Map() };
const kindOf = (name: string) => operators.find((one) => one.name === `${name}, otherwise`);

/** What stands at the places of all mutants of a kind. */
const madeOf = (name: string, flow: FlowDefinition): unknown[] =>
  kindOf(name)
    ?.mutants(flow, known)
    .map(({ pointer, definition }) => valueAt(jsonOf(definition), pathOf(pointer))) ?? [];

const guarded = (guard: string): FlowDefinition =>
  definitionOf({
    mulai: step({ ok: [{ guard, target: 'selesai' }, { target: 'kosong' }] }),
    kosong: end,
    selesai: end,
  });

describe('other mutants of a known kind', () => {
  test('[W26] each semantic kind has some', () => {
    const kinds = operators.filter(({ kind, set }) => kind === 'semantic' && set === 'known');
    expect(kinds.filter(({ name }) => kindOf(name) === undefined)).toEqual([]);
  });

  test.each([
    ['data.nilai <= 5', ['data.nilai <= 6']],
    ['data.nilai < 5', ['data.nilai < 4']],
    ['data.nilai >= 5', ['data.nilai >= 4']],
    ['5 < data.nilai', ['6 < data.nilai']],
    ["data.biaya > decimal('0')", ["data.biaya > decimal('1')"]],
    ['data.tanggal >= workday(now, -3)', ['data.tanggal >= workday(now, -4)']],
    [
      'data.tanggal <= date(now)',
      ['data.tanggal <= workday(date(now), 1)', '(data.tanggal >= date(now))'],
    ],
  ])('[W26] a limit lies on the other side of: %s', (guard, others) => {
    expect(madeOf('comparison off by one', guarded(guard))).toEqual(others);
  });

  test.each([
    ['data.a && data.b', ['!(data.a) && (data.b)', '(data.a) && !(data.b)']],
    [
      '(data.a || (data.b && data.c)) && data.d',
      [
        '!((data.a || (data.b && data.c))) && (data.d)',
        '((data.a || (data.b && data.c))) && !(data.d)',
        '((data.a)) && data.d',
        '((data.b && data.c)) && data.d',
      ],
    ],
    ['(data.a) || (data.b)', ['(data.a)', '(data.b)']],
  ])('[W26] a part is negated, or one of several ways dropped: %s', (guard, others) => {
    expect(madeOf('part of a guard dropped', guarded(guard))).toEqual(others);
  });

  test('[W26] one atom within a guard is negated; a guard of one atom is not asked', () => {
    expect(madeOf('guard negated', guarded('data.a && (data.b || !data.c)'))).toEqual([
      'data.a && (!(data.b) || !data.c)',
      'data.a && (data.b || !!(data.c))',
    ]);
    const [mutant] = kindOf('guard negated')?.mutants(guarded('data.a'), known) ?? [];
    const branch = pathOf('/states/mulai/on/ok/0');
    expect(valueAt(jsonOf(mutant?.definition), branch)).toEqual({ target: 'selesai' });
  });
});

describe('an examination of other mutants', () => {
  const storiesThat = (isTold: boolean, flow: string): Stories => ({
    told: new Set([flow]),
    count: 1,
    failing: () => Promise.resolve([]),
    tell: () => Promise.resolve(isTold),
  });
  const houseOf = (flow: FlowDefinition, isTold = false): House => ({
    name: 'h',
    flows: [flow],
    forms: new Map(),
    stories: storiesThat(isTold, flow.flow),
  });
  const examined = async (guard: string, kind: string, isTold = true) => {
    const flow = guarded(guard);
    const house = houseOf(flow, isTold);
    const operator = kindOf(kind);
    return operator ? await new Examination(house, flow).of(operator) : [];
  };

  test('[W26] asks no proof of what a story tells', async () => {
    const [one] = await examined('has(data.nilai) && data.nilai < 5', 'comparison off by one');
    expect(one).toMatchObject({ byProof: 'not asked', byStories: true });
  });

  test('[W26] asks the proof of what no story tells', async () => {
    const of = 'has(data.nilai) && data.nilai < 5';
    const [one] = await examined(of, 'comparison off by one', false);
    expect(one).toMatchObject({ byProof: 'missed', byStories: false });
  });

  test('[W26] leaves out what does not compile', async () => {
    const pool = { assign: { role: 'boss', unit: 'u' }, allocate: { pick: 'random' } };
    const flow = definitionOf({
      mulai: step({ ok: 'lagi' }),
      lagi: step({ ok: 'selesai' }, {}, pool),
      selesai: end,
    });
    const house = houseOf(flow);
    const operator = kindOf('wrong person');
    const made = operator?.mutants(flow, known).filter(({ pointer }) => pointer.includes('lagi'));
    const left = operator ? await new Examination(house, flow).of(operator) : [];
    // Of whoever did the step before nobody can be picked.
    expect([made?.length, left.filter(({ pointer }) => pointer.includes('lagi')).length]).toEqual([
      2, 1,
    ]);
  });

  test('[W26] leaves out what is one of the known mutants', async () => {
    const flow = definitionOf({
      mulai: step({ ok: 'selesai' }, {}, { due: 'work:P1D' }),
      selesai: end,
    });
    const house = houseOf(flow);
    const operator = kindOf('deadline twice as long');
    const all = operator?.mutants(flow, known) ?? [];
    const left = operator ? await new Examination(house, flow).of(operator) : [];
    // One day more than one day is twice as long.
    expect([all.length, left.length]).toEqual([2, 1]);
  });
});
