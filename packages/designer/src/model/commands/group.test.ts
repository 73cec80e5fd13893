import { describe, expect, test } from 'vitest';
import { done, errorsOf, letter, refused, stateOf, task } from '../../../test/doing.ts';
import { allFlows } from '../../../test/flows.ts';
import { type FlowDocument, graphOf, perform } from '../index.ts';

describe('groups', () => {
  test('[DM13] a group holds a run, with a title of its own; taken away it leaves the flow as it was', () => {
    const now = done(letter(), {
      type: 'group',
      steps: ['paraf', 'tanda-tangan'],
      key: 'pengesahan',
      title: 'Pengesahan',
    });
    expect(stateOf(now, 'pengesahan')).toMatchObject({ title: 'Pengesahan', initial: 'paraf' });
    expect(errorsOf(now)).toEqual([]);
    let count = 0;
    for (const { document } of allFlows()) {
      for (const { key, parent } of graphOf(document).steps.values()) {
        const grouped = perform(document, { type: 'group', steps: [key], key: 'kelompok' });
        if (!grouped.ok || graphOf(document).steps.get(parent ?? '')?.kind === 'parallel') continue;
        count += 1;
        const back = done(grouped.document, { type: 'ungroup', group: 'kelompok' });
        expect([key, JSON.stringify(back) === JSON.stringify(document)]).toEqual([key, true]);
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  test('[DM144] what is put into a way out of a group comes after the group; out of a region it is done within', () => {
    const added = (document: FlowDocument, step: string, outcome: string): FlowDocument =>
      done(document, {
        type: 'add-step',
        key: 'arsip',
        state: task('Arsipkan', 'kabag', { sudah: '' }),
        into: { step, at: ['on', outcome] },
        through: [['on', 'sudah']],
      });
    const holderIn = (document: FlowDocument) => graphOf(document).steps.get('arsip')?.parent;
    const inner = done(letter(), { type: 'group', steps: ['paraf'], key: 'awal' });
    const both = done(inner, { type: 'group', steps: ['awal', 'tanda-tangan'], key: 'semua' });
    const behind = added(both, 'tanda-tangan', 'tanda');
    expect(holderIn(behind)).toBeNull();
    expect(stateOf(behind, 'arsip')).toMatchObject({ on: { sudah: 'terbit' } });
    expect(errorsOf(behind)).toEqual([]);
    expect([...graphOf(behind).steps.keys()]).toEqual([
      'konsep',
      'semua',
      'awal',
      'paraf',
      'tanda-tangan',
      'arsip',
      'terbit',
    ]);
    expect(holderIn(added(both, 'paraf', 'setuju'))).toBe('semua');
    const parts = letter({
      paraf: {
        type: 'parallel',
        states: {
          a: { initial: 'a1', states: { a1: task('A', 'kabag', { ya: 'tanda-tangan' }) } },
          b: task('B', 'kabag', { ya: { finish: true } }),
        },
        onDone: 'tanda-tangan',
      },
    });
    expect(holderIn(added(parts, 'a1', 'ya'))).toBe('a');
  });

  test('[DM14] a group that says more than its steps is not taken away', () => {
    const grouped = done(letter(), { type: 'group', steps: ['paraf'], key: 'pengesahan' });
    const timed = done(grouped, {
      type: 'set-property',
      step: 'pengesahan',
      at: ['due'],
      value: 'work:P5D',
    });
    expect(refused(timed, { type: 'ungroup', group: 'pengesahan' })).toEqual([
      'GROUP_SAYS_MORE',
      { step: 'pengesahan', words: ['due'] },
    ]);
    expect(refused(timed, { type: 'ungroup', group: 'paraf' })).toEqual([
      'NOT_A_GROUP',
      { step: 'paraf' },
    ]);
  });

  test('[DM14] a region that is one step becomes one that can hold several', () => {
    const wrapped = letter({
      paraf: {
        type: 'parallel',
        states: {
          a: task('A', 'kabag', { ya: { finish: true } }),
          b: task('B', 'kabag', { ya: { finish: true } }),
        },
        onDone: 'tanda-tangan',
      },
    });
    const now = done(wrapped, { type: 'group', steps: ['a'], key: 'jalur-a' });
    expect(stateOf(now, 'paraf')).toMatchObject({
      states: { 'jalur-a': { initial: 'a', states: { a: {} } }, b: {} },
    });
    expect(errorsOf(now)).toEqual([]);
  });

  test('[DM15] a step moves into a group and out of it; beginnings, ends and ways across regions stay', () => {
    const grouped = done(letter(), {
      type: 'group',
      steps: ['paraf', 'tanda-tangan'],
      key: 'pengesahan',
    });
    const out = done(grouped, { type: 'reparent-step', step: 'tanda-tangan', within: null });
    expect(errorsOf(out)).toEqual([]);
    expect(stateOf(out, 'tanda-tangan')).toMatchObject({ on: { tanda: 'terbit' } });
    const back = done(out, { type: 'reparent-step', step: 'tanda-tangan', within: 'pengesahan' });
    expect(back.flow).toEqual(grouped.flow);
    const why = (step: string, within: string | null): unknown =>
      refused(grouped, { type: 'reparent-step', step, within });
    expect(why('paraf', null)).toEqual(['STEP_BEGINS', { step: 'paraf' }]);
    expect(why('terbit', 'pengesahan')).toEqual(['RUN_ENDS', { step: 'terbit' }]);
    expect(why('konsep', 'paraf')).toEqual(['NOT_A_GROUP', { step: 'paraf' }]);
    const wrapped = done(letter(), {
      type: 'wrap-in-parallel',
      steps: ['paraf', 'tanda-tangan'],
      key: 'serentak',
      regions: ['jalur-1', 'jalur-2'],
      beside: {
        key: 'telaah',
        state: task('Telaah', 'hukum', { cukup: '' }),
        through: [['on', 'cukup']],
      },
    });
    const across = { type: 'reparent-step', step: 'tanda-tangan', within: 'jalur-2' } as const;
    expect(refused(wrapped, across)).toEqual(['ACROSS_REGIONS', { step: 'tanda-tangan' }]);
  });
});
