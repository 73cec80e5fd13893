// Steps that only branch and leave something out, where an action, an event or time around them still leads out: the letter
// lies there, nobody has it, and nothing says so.

import { describe, expect, test } from 'vitest';
import { definitionOf, end, finding, step, told, verify, way } from './small-flow.ts';
import { replay } from './replay.ts';

const always = (...guards: readonly string[]): object => ({
  always: guards.map((guard) => ({ guard, target: 'selesai' })),
});

const withdrawn = {
  more: { on: { tarik: { by: 'starter', target: 'ditarik' } } },
  required: ['nilai'],
};

/** Whoever prepares beside a step that waits for it; `tidak` leads out of both. */
const beside = (guard: string, on: object): object => ({
  mulai: {
    type: 'parallel',
    states: {
      tunggu: { initial: 'antre', states: { antre: { always: [{ guard, finish: true }] } } },
      siapkan: step(on),
    },
    on: { tarik: { by: 'starter', target: 'ditarik' } },
    onDone: 'selesai',
  },
  ditarik: end,
  selesai: end,
});

const prepared = { required: ['ada'] };

describe('a step that only branches', () => {
  test('[P40] is told where its branches leave something out, with the way there', () => {
    const states = {
      mulai: step({ ok: 'pilih' }),
      pilih: always('data.nilai < 10', 'data.nilai > 10'),
      ditarik: end,
      selesai: end,
    };
    const found = verify(states, withdrawn);
    expect(told(found)).toEqual(['BRANCH_MISSING /states/pilih/always']);
    const open = finding(found, 'BRANCH_MISSING');
    expect(open).toMatchObject({ severity: 'error', fix: null });
    expect(way(open)).toEqual(['start: mulai', 'ok: pilih']);
    expect(open.scenario?.steps.at(0)).toMatchObject({ start: { data: { nilai: 10 } } });
    if (!open.scenario) throw new Error('no scenario');
    const definition = definitionOf(states, withdrawn);
    expect(replay(open.scenario, { definition })).toEqual({ failures: [], states: ['pilih'] });
  });

  test.each([
    ['time', { after: [{ at: 'entered', offset: 'P3D', target: 'selesai' }] }],
    ['an action', { on: { batal: { by: 'starter', target: 'selesai' } } }],
    [
      'an event of another flow',
      { on: { 'flow:lain.ada': { key: 'catatan', is: 'event.x', target: 'selesai' } } },
    ],
  ])('[P40] is told though %s leads out of what is around it', (_, around) => {
    const states = {
      mulai: step({ ok: 'bagian' }),
      bagian: { initial: 'pilih', states: { pilih: always('data.nilai < 10') }, ...around },
      selesai: end,
    };
    const given = { required: ['nilai', 'catatan'], more: { keys: { catatan: 'data.catatan' } } };
    expect(told(verify(states, given))).toContain(
      'BRANCH_MISSING /states/bagian/states/pilih/always',
    );
  });

  test('[P40] is not where its branches leave nothing out', () => {
    const covered = always('data.nilai < 10', 'data.nilai >= 10');
    const states = { mulai: step({ ok: 'pilih' }), pilih: covered, ditarik: end, selesai: end };
    expect(told(verify(states, withdrawn))).toEqual([]);
  });

  test('[P40] is told as what is stuck where nothing leads out', () => {
    const states = {
      mulai: step({ ok: 'pilih' }),
      pilih: always('data.nilai < 10'),
      selesai: end,
    };
    expect(told(verify(states, { required: ['nilai'] }))).toEqual(['FLOW_STUCK /states/pilih']);
  });

  test('[P40] may wait for what others do beside it', () => {
    const done = { set: { ada: 'true' }, finish: true };
    const states = beside('data.ada', { ok: done });
    expect(told(verify(states, prepared))).toEqual([]);
  });

  test('[P40] may be left with all that is beside it', () => {
    const states = beside('data.ada', {
      ok: { set: { ada: 'true' }, finish: true },
      tidak: 'selesai',
    });
    expect(told(verify(states, prepared))).toEqual([]);
  });

  test('[P40] is told where those beside it may end without what it waits for', () => {
    const states = beside('data.ada', {
      ok: { set: { ada: 'true' }, finish: true },
      tidak: { set: { ada: 'false' }, finish: true },
    });
    expect(told(verify(states, prepared))).toContain(
      'BRANCH_MISSING /states/mulai/states/tunggu/states/antre/always',
    );
  });

  test('[P40] may wait for what an action around it writes', () => {
    const states = {
      mulai: step({ ok: 'bagian' }),
      bagian: {
        initial: 'pilih',
        states: { pilih: always('data.ada') },
        on: { lengkapi: { by: 'starter', set: { ada: 'true' }, notify: 'pending' } },
      },
      selesai: end,
    };
    expect(told(verify(states, prepared))).toEqual([]);
  });
});
