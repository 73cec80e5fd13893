// What is found beyond dead ends: by the smallest flow that shows it, the counterexample replayed, the proposed change taken.

import { describe, expect, test } from 'vitest';
import { parseFlow } from '../../src/core/index.ts';
import { applyPatch, type Finding } from '../../src/core/verify/verify.ts';
import type { Step } from '../../src/core/scenario/scenario-types.generated.ts';
import { replay } from './replay.ts';
import {
  definitionOf,
  end,
  finding,
  form,
  step,
  told,
  verified,
  verify,
  way,
  type Given,
} from './small-flow.ts';

/** What is still told once the change that a finding proposes is made. */
function afterFix(states: object, given: Given, found: Finding): string[] {
  const changed = applyPatch(definitionOf(states, given), found.fix ?? []);
  const { definition, problems } = parseFlow(changed);
  if (!definition) throw new Error(JSON.stringify(problems));
  const context = {
    flows: new Map((given.flows ?? []).map((one) => [one.flow, one])),
    forms: new Map((given.forms ?? []).map((one) => [one.form, one])),
  };
  return told(verified(definition, context));
}

const branches = (first: string, second: string): object => ({
  mulai: step({
    ok: [
      { guard: first, target: 'satu' },
      { guard: second, target: 'dua' },
    ],
    lain: 'selesai',
  }),
  satu: step({ ok: 'selesai' }),
  dua: step({ ok: 'selesai' }),
  selesai: end,
});

/** The boss tries to go on, and no guard lets them. */
const refused = (state: string): Step => ({
  complete: { state, outcome: 'ok', by: 'boss' },
  refused: 'GUARD_REFUSED',
});

describe('branches that overlap', () => {
  test.each([
    ['at a number', 'data.nilai <= 10', 'data.nilai >= 10', ['nilai']],
    ['in a member of an enum', "data.jenis in ['a', 'b']", "data.jenis in ['b', 'c']", ['jenis']],
    [
      'on a day',
      "data.tanggal <= date('2026-03-12')",
      "data.tanggal >= date('2026-03-12')",
      ['tanggal'],
    ],
  ])('[P10] %s are told, and the change keeps them apart', (_, first, second, required) => {
    const states = branches(first, second);
    const found = verify(states, { required });
    expect(told(found)).toEqual(['GUARDS_OVERLAP /states/mulai/on/ok/1/guard']);
    expect(afterFix(states, { required }, finding(found, 'GUARDS_OVERLAP'))).toEqual([]);
  });

  test.each([
    ['exclude each other', 'data.nilai < 10', 'data.nilai >= 10', ['nilai']],
    ['lie in each other', 'data.nilai > 10', 'data.nilai > 5', ['nilai']],
    ['ask about different things', "data.jenis == 'a'", 'data.nilai > 5', ['jenis', 'nilai']],
  ])('[P10] not where they %s', (_, first, second, required) => {
    expect(told(verify(branches(first, second), { required }))).toEqual([]);
  });
});

describe('lists that nobody is on', () => {
  const child = definitionOf(
    { mulai: step({ ok: 'selesai' }), selesai: end },
    { more: { flow: 'anak' } },
  );
  const states = (guard: object = {}): object => ({
    mulai: step({ ok: { ...guard, target: 'bagi' }, batal: 'selesai' }),
    bagi: { each: { in: 'data.daftar', as: 'x', key: 'x', flow: 'anak' }, onDone: 'selesai' },
    selesai: end,
  });
  const given = { required: ['daftar'], flows: [child] };

  test('[P11] a fan-out over a list that may be empty is told, the way replays, and the change demands an entry', () => {
    const found = verify(states(), given);
    expect(told(found)).toEqual(['LIST_MAY_BE_EMPTY /states/bagi/each/in']);
    const shown = finding(found, 'LIST_MAY_BE_EMPTY');
    expect(way(shown)).toEqual(['start: mulai', 'ok: ']);
    expect(shown.scenario?.steps).toEqual([
      { start: { data: { daftar: [] } } },
      { complete: { state: 'mulai', outcome: 'ok' } },
    ]);
    if (!shown.scenario) throw new Error('no scenario');
    const replayed = replay(shown.scenario, {
      definition: definitionOf(states(), given),
      flows: [child],
    });
    // Nobody was asked, and it is over.
    expect(replayed).toEqual({ failures: [], states: ['selesai'] });
    expect(afterFix(states(), given, shown)).toEqual([]);
  });

  test('[P11] not where a guard has made sure of an entry', () => {
    const guarded = { guard: 'size(data.daftar) > 0', why: 'Isi daftar' };
    expect(told(verify(states(guarded), given))).toEqual([]);
  });
});

describe('fields', () => {
  test('[P12] one that is needed before anything can have filled it is told with the way there', () => {
    const states = {
      mulai: step({ ok: [{ guard: "data.catatan == 'x'", target: 'isi' }, { target: 'isi' }] }),
      isi: step({ ok: 'selesai' }, {}, { form: 'isian' }),
      selesai: end,
    };
    const forms = [
      form([{ field: 'catatan', access: 'write' }]),
      { form: 'awal', sections: [{ fields: [{ field: 'nilai' }] }] },
    ];
    const found = verify(states, { forms, more: { start: { form: 'awal' } } });
    expect(told(found)).toContain('FIELD_NEVER_FILLED /states/mulai/on/ok/0/guard');
    expect(
      finding(found, 'FIELD_NEVER_FILLED').way?.map(({ configuration }) => configuration),
    ).toEqual([['mulai']]);
    // Started with it, it may be there.
    expect(told(verify(states, { forms }))).not.toContain(
      'FIELD_NEVER_FILLED /states/mulai/on/ok/0/guard',
    );
  });

  test('[P12] one that nothing reads, shows or fills is told, and the change removes it', () => {
    const states = { mulai: step({ ok: 'selesai' }), selesai: end };
    const fields = { sisa: { type: 'string', title: 'Sisa' } };
    const more = { start: { by: 'nobody' } };
    const found = verify(states, { fields, more });
    // Where anything may be given at the start, it may be filled.
    expect(told(verify(states, { fields }))).toEqual([]);
    expect(told(found)).toEqual(['FIELD_UNUSED /data/properties/sisa']);
    const { fix, params } = finding(found, 'FIELD_UNUSED');
    expect(params).toEqual({ field: 'Sisa' });
    const changed = applyPatch(definitionOf(states, { fields }), fix ?? []);
    expect(changed).toHaveProperty('data.properties', {});
  });
});

describe('outcomes', () => {
  test('[P13] one for which no rule of the votes decides is told', () => {
    const states = {
      mulai: step(
        { setuju: 'selesai', tolak: 'selesai', tunda: 'selesai' },
        {},
        {
          assign: [{ position: 'a' }, { position: 'b' }],
          decide: { rules: [{ outcome: 'setuju', atLeast: 2 }], otherwise: 'tolak' },
        },
      ),
      selesai: end,
    };
    expect(told(verify(states))).toEqual(['OUTCOME_NEVER /states/mulai/task/outcomes/tunda']);
  });

  test('[P13] one whose branches never hold is told once, not branch by branch', () => {
    const states = {
      mulai: step({ ok: { guard: "data.jenis == 'a'", target: 'tengah' }, lain: 'selesai' }),
      tengah: step({
        ya: [
          { guard: "data.jenis == 'b'", target: 'selesai' },
          { guard: "data.jenis == 'c'", target: 'selesai' },
        ],
        tidak: 'selesai',
      }),
      selesai: end,
    };
    expect(told(verify(states, { required: ['jenis'] }))).toEqual([
      'OUTCOME_NEVER /states/tengah/on/ya',
    ]);
  });
});

describe('deadlines', () => {
  const timer = (at: string, offset: string, more: object): object => ({ at, offset, ...more });
  const tell = { notify: 'pending' };
  const leave = { target: 'selesai' };

  test.each([
    [
      'behind one that ends the wait',
      [timer('entered', 'P1D', leave), timer('entered', 'P3D', tell)],
      true,
    ],
    [
      'behind one at the deadline',
      [{ at: 'due', ...leave }, timer('entered', 'work:P4D', tell)],
      true,
    ],
    ['before it', [timer('entered', 'P3D', leave), timer('entered', 'P1D', tell)], false],
    [
      'of another calendar',
      [timer('entered', 'work:P1D', leave), timer('entered', 'P3D', tell)],
      false,
    ],
    [
      'behind one that may not',
      [
        timer('entered', 'P1D', { ...leave, guard: "data.jenis == 'a'" }),
        timer('entered', 'P3D', tell),
      ],
      false,
    ],
  ])('[P14] a timer %s', (_, after, isTold) => {
    const states = { mulai: step({ ok: 'selesai' }, { after }), selesai: end };
    const given = JSON.stringify(after).includes('jenis') ? { required: ['jenis'] } : {};
    const found = verify(states, given);
    expect(told(found)).toEqual(isTold ? ['TIMER_NEVER /states/mulai/after/1'] : []);
    if (isTold) expect(afterFix(states, given, finding(found, 'TIMER_NEVER'))).toEqual([]);
  });

  test('[P15] a decision of somebody else without a deadline is told, and the change gives it one', () => {
    const states = {
      mulai: step({ ya: 'selesai', tidak: 'selesai' }, {}, { due: undefined }),
      selesai: end,
    };
    const found = verify(states);
    expect(told(found)).toEqual(['WAIT_WITHOUT_DEADLINE /states/mulai']);
    expect(afterFix(states, {}, finding(found, 'WAIT_WITHOUT_DEADLINE'))).toEqual([]);
  });

  test.each([
    [
      'of whoever began it',
      step(
        { ya: 'selesai', tidak: 'selesai' },
        {},
        { due: undefined, assign: { position: { from: 'starter' } } },
      ),
    ],
    ['with one outcome', step({ baca: 'selesai' }, {}, { due: undefined })],
    [
      'that a timer ends',
      step(
        { ya: 'selesai', tidak: 'selesai' },
        { after: [timer('entered', 'P1D', leave)] },
        { due: undefined },
      ),
    ],
  ])('[P15] not a task %s', (_, mulai) => {
    expect(told(verify({ mulai, selesai: end }))).toEqual([]);
  });

  test('[P16] a deadline beyond that of the state around is told, and the change shortens it', () => {
    const states = {
      mulai: {
        initial: 'dalam',
        due: 'work:P2D',
        states: { dalam: step({ ok: 'selesai' }, {}, { due: 'work:P3D' }) },
      },
      selesai: end,
    };
    const found = verify(states);
    expect(told(found)).toEqual(['DEADLINE_BEYOND /states/mulai/states/dalam/task/due']);
    expect(afterFix(states, {}, finding(found, 'DEADLINE_BEYOND'))).toEqual([]);
  });

  test('[P16] a deadline of a child beyond that of its parent is told, and the change gives more time', () => {
    const child = definitionOf(
      { mulai: step({ ok: 'selesai' }, {}, { due: 'work:P9D', title: 'Kerja' }), selesai: end },
      { more: { flow: 'anak' } },
    );
    const states = {
      mulai: {
        due: 'work:P5D',
        each: { in: "['a']", as: 'x', key: 'x', flow: 'anak' },
        onDone: 'selesai',
      },
      selesai: end,
    };
    const given = { flows: [child] };
    const found = verify(states, given);
    expect(told(found)).toEqual(['DEADLINE_BEYOND /states/mulai/due']);
    expect(finding(found, 'DEADLINE_BEYOND').params['step']).toBe('Kerja');
    expect(afterFix(states, given, finding(found, 'DEADLINE_BEYOND'))).toEqual([]);
  });
});

describe('flows that start themselves', () => {
  const starts = (flow: string, to: object): object => ({
    mulai: step(to),
    lagi: { each: { in: "['a']", as: 'x', key: 'x', flow }, onDone: 'selesai' },
    selesai: end,
  });

  test('[P17] on every way to the end, alone', () => {
    const found = verify(starts('f', { ok: 'lagi' }));
    expect(told(found)).toEqual(['RECURSION_UNBOUNDED /states/lagi/each/flow']);
    expect(told(verify(starts('f', { ok: 'lagi', cukup: 'selesai' })))).toEqual([]);
  });

  test('[P17] or through each other', () => {
    const other = (to: object): Given => ({
      flows: [
        definitionOf(starts('f', to), { more: { flow: 'lain' } }),
        definitionOf(starts('lain', { ok: 'lagi' })),
      ],
    });
    expect(told(verify(starts('lain', { ok: 'lagi' }), other({ ok: 'lagi' })))).toEqual([
      'RECURSION_UNBOUNDED /states/lagi/each/flow',
    ]);
    expect(
      told(verify(starts('lain', { ok: 'lagi' }), other({ ok: 'lagi', cukup: 'selesai' }))),
    ).toEqual([]);
  });
});

describe('what has ended and is opened again', () => {
  const states = (guard: object, after: object): object => ({
    mulai: step({ ok: { set: { jenis: "'a'" }, target: 'selesai' } }),
    selesai: { type: 'final', reopen: { by: 'anyone', target: 'ulang', ...guard } },
    ulang: step(after),
  });

  test('[P18] goes on where the final state says: what hangs there is told, and the way replays', () => {
    const stuck = states(
      {},
      { ok: { guard: "data.jenis == 'b'", why: 'Bukan b', target: 'selesai' } },
    );
    const found = verify(stuck);
    const { scenario } = finding(found, 'FLOW_STUCK');
    expect(scenario?.steps.map((one) => Object.keys(one)[0])).toEqual([
      'start',
      'complete',
      'reopen',
    ]);
    if (!scenario) throw new Error('no scenario');
    expect(
      replay(scenario, { definition: definitionOf(stuck), after: [refused('ulang')] }),
    ).toEqual({ failures: [], states: ['ulang'] });
  });

  test('[P18] an offer that is never open is told', () => {
    const never = states({ guard: "data.jenis == 'b'", why: 'Bukan b' }, { ok: 'selesai' });
    expect(told(verify(never))).toContain('GUARD_NEVER_HOLDS /states/selesai/reopen/guard');
  });
});

describe('counterexamples', () => {
  test('[P19] hold the data with which it goes wrong, and replay to where it does', () => {
    const states = {
      mulai: step({ ok: [{ guard: 'data.nilai > 5', target: 'tengah' }, { target: 'selesai' }] }),
      tengah: step({ lanjut: 'akhir' }, {}, { form: 'isian' }),
      akhir: step({
        ok: [
          { guard: "data.tanggal < date('2026-03-12')", target: 'selesai' },
          { guard: "data.tanggal > date('2026-03-12')", target: 'selesai' },
        ],
      }),
      selesai: end,
    };
    const given = {
      required: ['nilai'],
      forms: [form([{ field: 'tanggal', access: 'write', requiredFor: ['lanjut'] }])],
    };
    const { scenario } = finding(verify(states, given), 'FLOW_STUCK');
    expect(scenario).toEqual({
      flow: 'f',
      steps: [
        { start: { data: { nilai: 6 } } },
        { complete: { state: 'mulai', outcome: 'ok' } },
        { complete: { state: 'tengah', outcome: 'lanjut', data: { tanggal: '2026-03-12' } } },
      ],
    });
    if (!scenario) throw new Error('no scenario');
    const replayed = replay(scenario, {
      definition: definitionOf(states, given),
      forms: given.forms,
      after: [refused('akhir')],
    });
    expect(replayed).toEqual({ failures: [], states: ['akhir'] });
  });

  test('[P19] what a program answers is part of them', () => {
    const states = {
      mulai: {
        call: { service: 'hitung', timeout: 'PT1M', set: { nilai: 'event.jumlah' } },
        onDone: 'periksa',
      },
      periksa: step({ ok: { guard: 'data.nilai < 7', why: 'Terlalu banyak', target: 'selesai' } }),
      selesai: end,
    };
    const given = { fields: { nilai: { type: 'integer' } } };
    const { scenario } = finding(verify(states, given), 'FLOW_STUCK');
    expect(scenario?.steps.at(-1)).toEqual({ service: { state: 'mulai', result: { jumlah: 7 } } });
    if (!scenario) throw new Error('no scenario');
    expect(
      replay(scenario, { definition: definitionOf(states, given), after: [refused('periksa')] }),
    ).toEqual({ failures: [], states: ['periksa'] });
  });
});

test('[P20] a change is made of a copy, and what it mends is told no more', () => {
  const states = {
    mulai: step({ ya: 'selesai', tidak: 'selesai' }, {}, { due: undefined }),
    selesai: end,
  };
  const definition = definitionOf(states);
  const before = JSON.stringify(definition);
  const found = finding(verify(states), 'WAIT_WITHOUT_DEADLINE');
  expect(applyPatch(definition, found.fix ?? [])).toHaveProperty(
    'states.mulai.task.due',
    'work:P3D',
  );
  expect(JSON.stringify(definition)).toBe(before);
  expect(afterFix(states, {}, found)).toEqual([]);
});
