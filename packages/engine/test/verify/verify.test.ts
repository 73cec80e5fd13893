// What `verifyFlow` finds, by the smallest flow that shows it.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileFlow, parseFlow, parseForm } from '../../src/core/index.ts';
import { verifyFlow } from '../../src/core/verify/verify.ts';
import { end, finding, form, step, told, verified, verify, way } from './small-flow.ts';
import type { Verification } from '../../src/core/verify/verify.ts';

/** Two regions and their parallel, which hear the same event; somebody ends it all. */
const listening = (r: object, q: object, p?: object): Verification =>
  verify(
    {
      mulai: {
        type: 'parallel',
        states: { r: { on: { [topic]: r } }, q: step({ ok: 'selesai', [topic]: q }) },
        ...(p && { on: { [topic]: p } }),
      },
      lain: step({ ok: 'selesai' }),
      selesai: end,
    },
    {
      more: { keys: { catatan: 'data.catatan', jenis: 'data.jenis' } },
      required: ['catatan', 'jenis'],
    },
  );
const topic = 'flow:g.selesai';
const hear = (to: object, is = 'event.x', key = 'catatan'): object => ({ key, is, ...to });

describe('an event that several hear', () => {
  const leaves = hear({ guard: "data.jenis == 'a'", target: 'lain' });

  test('[K16] a branch that another always goes before is told, be it inside or in a region before', () => {
    expect(told(listening(hear({ target: 'r' }), leaves, hear({ target: 'lain' })))).toEqual([
      'STATE_NEVER_ENTERED /states/lain',
      'BRANCH_NEVER_REACHED /states/mulai/on/flow:g.selesai',
      'BRANCH_NEVER_REACHED /states/mulai/states/q/on/flow:g.selesai',
    ]);
  });

  test.each([
    ['whose guard may fail', hear({ guard: "data.jenis == 'b'", target: 'r' })],
    ['that looks for something else in it', hear({ target: 'r' }, 'event.y')],
    ['that looks for it under another key', hear({ target: 'r' }, 'event.x', 'jenis')],
    ['that moves nothing', hear({ notify: 'pending' })],
  ])('[K16] not one beside a branch %s', (_, r) => {
    expect(told(listening(r, leaves))).toEqual([]);
  });
});

describe('what can never be', () => {
  test('[P1] a state whose only way has a guard that what was set before rules out', () => {
    const found = verify({
      mulai: step({ ok: { set: { jenis: "'a'" }, target: 'pilih' } }),
      pilih: {
        always: [
          { guard: "has(data.jenis) && data.jenis == 'b'", target: 'khusus' },
          { target: 'selesai' },
        ],
      },
      khusus: step({ ok: 'selesai' }),
      selesai: end,
    });
    expect(told(found)).toEqual([
      'STATE_NEVER_ENTERED /states/khusus',
      'GUARD_NEVER_HOLDS /states/pilih/always/0/guard',
    ]);
  });

  test('[P2] a guard that no value meets, and a branch behind one that always holds', () => {
    const found = verify(
      {
        mulai: step({
          ok: [
            { guard: 'data.nilai > 3 && data.nilai < 4', target: 'selesai' },
            { guard: 'data.nilai >= 0 || data.nilai < 0', target: 'selesai' },
            { target: 'lain' },
          ],
        }),
        lain: step({ ok: 'selesai' }),
        selesai: end,
      },
      { required: ['nilai'] },
    );
    expect(told(found)).toEqual([
      'STATE_NEVER_ENTERED /states/lain',
      'GUARD_NEVER_HOLDS /states/mulai/on/ok/0/guard',
      'BRANCH_NEVER_REACHED /states/mulai/on/ok/2',
    ]);
  });

  test.each([
    ['enums', "data.jenis == 'a' && data.jenis in ['b', 'c']", ['jenis']],
    ['whole numbers', 'data.nilai > 3 && data.nilai < 4', ['nilai']],
    ['decimals', "data.biaya < decimal('1.5') && data.biaya > decimal('1.50')", ['biaya']],
    [
      'dates',
      "data.tanggal > date('2026-03-02') && data.tanggal < date('2026-03-01')",
      ['tanggal'],
    ],
    ['sizes of lists', 'size(data.daftar) < 0', ['daftar']],
    ['yes and no', 'data.ada && !data.ada', ['ada']],
    ['presence', 'has(data.catatan) && !has(data.catatan)', []],
    ['texts', "data.catatan == 'x' && data.catatan == 'y'", ['catatan']],
    ['what cannot be taken apart', 'data.nilai * 2 == 3 && !(data.nilai * 2 == 3)', ['nilai']],
  ])('[P5] of %s', (_, guard, required) => {
    const found = verify(
      { mulai: step({ ok: [{ guard, target: 'selesai' }, { target: 'selesai' }] }), selesai: end },
      { required },
    );
    expect(told(found)).toEqual(['GUARD_NEVER_HOLDS /states/mulai/on/ok/0/guard']);
  });

  test.each([
    ['enums', "data.jenis == 'a' || data.jenis in ['b']", ['jenis']],
    ['whole numbers', 'data.nilai > 3 && data.nilai < 5', ['nilai']],
    ['decimals', "data.biaya < decimal('1.5') && data.biaya > decimal('1.4')", ['biaya']],
    [
      'dates',
      "data.tanggal >= date('2026-03-01') && data.tanggal < date('2026-03-02')",
      ['tanggal'],
    ],
    ['sizes of lists', 'size(data.daftar) > 1 && size(data.daftar) < 3', ['daftar']],
    ['texts', "data.catatan == 'x' || data.catatan != 'y'", ['catatan']],
  ])('[P5] nothing is told of %s that can be so', (_, guard, required) => {
    const found = verify(
      { mulai: step({ ok: [{ guard, target: 'selesai' }, { target: 'selesai' }] }), selesai: end },
      { required },
    );
    expect(told(found)).toEqual([]);
  });

  test('[P5] what is counted of conditions is known', () => {
    const count = '(has(data.catatan) ? 1 : 0) + (data.ada ? 1 : 0)';
    const found = (rule: string): string[] =>
      told(
        verify(
          {
            mulai: step({
              ok: [{ guard: `${count} ${rule}`, target: 'selesai' }, { target: 'selesai' }],
            }),
            selesai: end,
          },
          { required: ['ada', 'catatan'] },
        ),
      );
    expect(found('> 1')).toEqual([]);
    expect(found('> 2')).toEqual(['GUARD_NEVER_HOLDS /states/mulai/on/ok/0/guard']);
    expect(found('== 0')).toEqual(['GUARD_NEVER_HOLDS /states/mulai/on/ok/0/guard']);
  });

  test('[P5] what the clock says may differ the next time', () => {
    const asks = (guard: string): object => ({
      ok: [{ guard, target: 'tengah' }, { target: 'selesai' }],
    });
    const found = verify(
      {
        mulai: step(asks('date(now) > data.tanggal')),
        tengah: step({
          ok: [{ guard: '!(date(now) > data.tanggal)', target: 'selesai' }, { target: 'mulai' }],
        }),
        selesai: end,
      },
      { required: ['tanggal'] },
    );
    expect(told(found)).toEqual([]);
  });

  test('[P5] what an earlier guard said still holds, until the field is written again', () => {
    const later = (set: object): object => ({
      mulai: step({
        ok: [{ guard: "data.jenis == 'a'", target: 'tengah', ...set }, { target: 'selesai' }],
      }),
      tengah: step({
        ok: [{ guard: "data.jenis == 'b'", target: 'selesai' }, { target: 'selesai' }],
      }),
      selesai: end,
    });
    const given = { required: ['jenis'] };
    expect(told(verify(later({}), given))).toEqual([
      'GUARD_NEVER_HOLDS /states/tengah/on/ok/0/guard',
    ]);
    expect(
      told(
        verify(later({ set: { jenis: "data.nilai == 1 ? 'a' : 'b'" } }), {
          required: ['jenis', 'nilai'],
        }),
      ),
    ).toEqual([]);
  });

  test('[P5] `done` is known: of a state that was left by its outcome, and of one that was not entered', () => {
    const found = verify({
      mulai: step({ ok: 'tengah', langsung: 'akhir' }),
      tengah: step({ ok: 'lanjut' }),
      lanjut: step({ ok: [{ guard: "done('tengah')", target: 'selesai' }, { target: 'mulai' }] }),
      akhir: step({ ok: [{ guard: "done('lanjut')", target: 'selesai' }, { target: 'selesai' }] }),
      selesai: end,
    });
    expect(told(found)).toEqual([
      'BRANCH_NEVER_REACHED /states/lanjut/on/ok/1',
      'GUARD_NEVER_HOLDS /states/akhir/on/ok/0/guard',
    ]);
  });

  test('[P8] a branch for when an operator moves the flow back is none that never holds', () => {
    const found = verify(
      {
        mulai: step({ ok: 'nomor' }),
        nomor: {
          always: [
            { guard: 'has(data.catatan)', target: 'periksa' },
            { set: { catatan: "'1'" }, target: 'periksa' },
          ],
        },
        periksa: step({ ok: 'selesai' }),
        selesai: end,
      },
      { forms: [form([{ field: 'nilai', access: 'write' }])], more: { start: { form: 'isian' } } },
    );
    expect(told(found)).toEqual([]);
  });
});

describe('where it goes wrong', () => {
  test('[P3] nothing can go on, and the shortest way there', () => {
    const found = verify(
      {
        mulai: step({
          ok: 'tengah',
          cepat: [{ guard: "data.jenis == 'a'", target: 'buntu' }, { target: 'selesai' }],
        }),
        tengah: step({ ok: 'buntu' }),
        buntu: step({ ok: { guard: "data.jenis == 'b'", why: 'Bukan b', target: 'selesai' } }),
        selesai: end,
      },
      { required: ['jenis'] },
    );
    const stuck = finding(found, 'FLOW_STUCK');
    expect(stuck.pointer).toBe('/states/buntu');
    expect(way(stuck)).toEqual(['start: mulai', 'cepat: buntu']);
    expect(stuck.way?.at(-1)?.assumed).toEqual([
      { subject: 'jenis', cells: [{ kind: 'text', text: 'a' }] },
    ]);
  });

  test('[P3] of some data only: what nobody thought of', () => {
    const found = verify(
      {
        mulai: step({ ok: 'tengah' }),
        tengah: step({
          ok: [
            { guard: "data.jenis == 'a'", target: 'selesai' },
            { guard: "data.jenis == 'b'", target: 'selesai' },
          ],
        }),
        selesai: end,
      },
      { required: ['jenis'] },
    );
    const stuck = finding(found, 'FLOW_STUCK');
    expect(way(stuck)).toEqual(['start: mulai', 'ok: tengah']);
    expect(stuck.way?.at(-1)?.assumed).toEqual([
      { subject: 'jenis', cells: [{ kind: 'text', text: 'c' }] },
    ]);
  });

  test('[P6] not where a form can fill in what is missing', () => {
    const states = (task: object): object => ({
      mulai: step(
        { ok: { guard: 'has(data.catatan)', why: 'Isi catatan', target: 'selesai' } },
        {},
        task,
      ),
      selesai: end,
    });
    expect(
      told(
        verify(states({}), {
          more: { start: { form: 'awal' } },
          forms: [{ form: 'awal', sections: [{ fields: [{ field: 'nilai' }] }] }],
        }),
      ),
    ).toContain('FLOW_STUCK /states/mulai');
    const filled = verify(states({ form: 'isian' }), {
      forms: [form([{ field: 'catatan', access: 'write' }])],
    });
    expect(told(filled)).toEqual([]);
  });

  test('[P6] a field that the form requires is there afterwards', () => {
    const found = verify(
      {
        mulai: step(
          { ok: [{ guard: '!has(data.catatan)', target: 'kosong' }, { target: 'selesai' }] },
          {},
          { form: 'isian' },
        ),
        kosong: step({ ok: 'selesai' }),
        selesai: end,
      },
      { forms: [form([{ field: 'catatan', access: 'write', requiredFor: ['ok'] }])] },
    );
    expect(told(found)).toContain('GUARD_NEVER_HOLDS /states/mulai/on/ok/0/guard');
  });

  test('[P6] a list that the form requires is not empty afterwards, a list that it shows may be', () => {
    const states = {
      mulai: step(
        { ok: [{ guard: 'size(data.daftar) == 0', target: 'kosong' }, { target: 'selesai' }] },
        {},
        { form: 'isian' },
      ),
      kosong: step({ ok: 'selesai' }),
      selesai: end,
    };
    const daftar = { type: 'array', maxItems: 9, items: { type: 'string' } };
    const filled = (field: object): string[] =>
      told(
        verify(states, {
          more: {
            data: {
              type: 'object',
              required: ['daftar'],
              additionalProperties: false,
              properties: { daftar },
            },
          },
          forms: [form([{ field: 'daftar', access: 'write', ...field }])],
        }),
      );
    expect(filled({ requiredFor: ['ok'] })).toContain(
      'GUARD_NEVER_HOLDS /states/mulai/on/ok/0/guard',
    );
    expect(filled({})).toEqual([]);
  });

  test('[P3] it goes on for ever and never ends', () => {
    const found = verify({
      mulai: step({ ok: 'putar', akhiri: 'selesai' }),
      putar: step({ lagi: 'putar-lagi' }),
      'putar-lagi': step({ lagi: 'putar' }),
      selesai: end,
    });
    expect(told(found)).toEqual(['FLOW_ENDLESS /states/putar']);
    expect(way(finding(found, 'FLOW_ENDLESS'))).toEqual(['start: mulai', 'ok: putar']);
  });

  test('[P3] two regions of which each waits for the other', () => {
    const found = verify({
      mulai: {
        type: 'parallel',
        states: {
          kiri: step({ ok: { guard: "done('kanan')", why: 'Kanan dahulu', finish: true } }),
          kanan: step({ ok: { guard: "done('kiri')", why: 'Kiri dahulu', finish: true } }),
        },
        onDone: 'selesai',
      },
      selesai: end,
    });
    expect(told(found)).toContain('FLOW_STUCK /states/mulai/states/kiri');
    expect(finding(found, 'FLOW_STUCK').params).toEqual({
      states: ['kiri', 'kanan'],
      steps: ['T', 'T'],
    });
  });

  test.each([
    ['whose rule is never true', "'false'"],
    ['that needs more children than there are', '3'],
  ])('[P3] a join %s', (_, done) => {
    const found = verify({
      mulai: step({ ok: 'bagi' }),
      bagi: {
        each: {
          in: "['a', 'b']",
          as: 'x',
          key: 'x',
          flow: 'f',
          done: JSON.parse(done.replaceAll("'", '"')),
        },
        onDone: 'selesai',
      },
      lain: step({ ok: 'selesai' }),
      selesai: end,
    });
    expect(told(found)).toContain('FLOW_STUCK /states/bagi');
  });

  test('[P3] `always` goes round by itself', () => {
    const found = verify(
      {
        mulai: step({ ok: 'satu' }),
        satu: { always: [{ guard: 'data.nilai > 1', target: 'dua' }, { target: 'selesai' }] },
        dua: { always: [{ guard: 'data.nilai > 0', target: 'satu' }, { target: 'selesai' }] },
        selesai: end,
      },
      { required: ['nilai'] },
    );
    expect(told(found)).toContain('ALWAYS_ENDLESS /states/mulai');
  });

  test('[P4] a call that ends finds no branch; where the guards leave nothing out, nothing is told', () => {
    const states = (guards: readonly string[]): object => ({
      mulai: {
        call: { service: 'hitung', set: { nilai: 'event' } },
        onDone: guards.map((guard) => ({ guard, target: 'selesai' })),
      },
      selesai: end,
    });
    const given = { required: ['nilai'] };
    const open = verify(states(['data.nilai < 10', 'data.nilai > 10']), given);
    expect(told(open)).toContain('BRANCH_MISSING /states/mulai/onDone');
    const covered = verify(states(['data.nilai < 10', 'data.nilai >= 10']), given);
    expect(told(covered)).not.toContain('BRANCH_MISSING /states/mulai/onDone');
  });
});

describe('ways back', () => {
  const twice = (limit: number): object => ({
    mulai: step({ ok: 'periksa' }),
    periksa: step({
      ok: 'selesai',
      kembali: { back: 'mulai', resume: 'sender', limit, beyond: 'sengketa' },
    }),
    sengketa: step({ ok: 'selesai' }),
    selesai: end,
  });

  test('[P7] are taken so often as the limit says, and the sender is asked again', () => {
    const once = verify(twice(1));
    expect(told(once)).toEqual([]);
    // Three configurations for each time that it was sent back, and one behind the limit.
    expect(verify(twice(3)).size).toBeGreaterThan(once.size);
  });

  test('[P7] lead to what was open beside the sender', () => {
    const found = verify({
      mulai: step({ ok: 'bersama' }),
      bersama: {
        type: 'parallel',
        states: {
          kiri: step({
            ok: { finish: true },
            kembali: { back: 'mulai', resume: 'sender', keep: 'all' },
          }),
          kanan: {
            initial: 'kanan-1',
            states: {
              'kanan-1': step({ lanjut: 'kanan-2' }),
              'kanan-2': step({ beres: { finish: true } }),
            },
          },
        },
        onDone: 'selesai',
      },
      selesai: end,
    });
    expect(told(found)).toEqual([]);
    // The right side at its first step, its second, or done: while the left works, is done (but not both), or has sent
    // back. The first step, and the end.
    expect(found.size).toBe(3 + 2 + 3 + 2);
  });
});

test('[P39] who passes over a task whose outcome no guard lets is refused: nothing goes wrong by that', () => {
  const skips = (guard: object): object => ({
    mulai: step(
      { ok: { ...guard, target: 'selesai' }, tidak: 'selesai' },
      {},
      { can: { skip: { outcome: 'ok' } } },
    ),
    selesai: end,
  });
  const small = { guard: 'data.nilai < 7', why: 'Terlalu banyak' };
  expect(told(verify(skips(small), { required: ['nilai'] }))).toEqual([]);
  expect(told(verify(skips({ guard: 'false' })))).toEqual(['OUTCOME_NEVER /states/mulai/on/ok']);
  // Time asks nobody.
  const timed = verify(
    {
      mulai: step(
        { ok: { ...small, target: 'selesai' }, tidak: 'selesai' },
        {
          after: [{ at: 'entered', offset: 'P3D', outcome: 'ok' }],
        },
      ),
      selesai: end,
    },
    { required: ['nilai'] },
  );
  expect(told(timed)).toContain('BRANCH_MISSING /states/mulai/on/ok');
});

test('[P9] more than the limit: what was seen is told, and that it is not all', () => {
  const regions = Object.fromEntries(
    Array.from({ length: 6 }, (_, at) => [`r${at}`, step({ [`ok${at}`]: { finish: true } })]),
  );
  const found = verify(
    { mulai: { type: 'parallel', states: regions, onDone: 'selesai' }, selesai: end },
    { limit: 20 },
  );
  expect(found.isComplete).toBe(false);
  expect(told(found)).toEqual(['VERIFY_LIMIT /states']);
  expect(
    verify({ mulai: { type: 'parallel', states: regions, onDone: 'selesai' }, selesai: end }).size,
  ).toBe(2 ** 6);
});

describe('[P8] a flow without fault raises nothing', () => {
  const folder = new URL('../../../../examples/sumedang/', import.meta.url);
  const filesIn = (name: string): unknown[] =>
    readdirSync(new URL(`${name}/`, folder)).map((file): unknown =>
      JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8')),
    );
  const flows = filesIn('flows').flatMap((one) => parseFlow(one).definition ?? []);
  const context = {
    flows: new Map(flows.map((one) => [one.flow, one])),
    forms: new Map(
      filesIn('forms').flatMap((one) => {
        const { form: parsed } = parseForm(one);
        return parsed ? [[parsed.form, parsed] as const] : [];
      }),
    ),
  };

  test.each(flows)('$flow', (definition) => {
    const found = verified(definition, context);
    expect(found.findings).toEqual([]);
    expect(found.isComplete).toBe(true);
  });
});

describe('[P8] the patterns raise nothing', () => {
  const folder = new URL('../patterns/', import.meta.url);
  const groups = ['control-flow', 'resource'].flatMap((kind) =>
    readdirSync(new URL(`${kind}/`, folder)).map((name) => [name, kind] as const),
  );
  const filesOf = (name: string, kind: string): unknown[] => {
    const group = new URL(`${kind}/${name}/`, folder);
    return readdirSync(group)
      .filter((file) => file.endsWith('.json'))
      .map((file): unknown => JSON.parse(readFileSync(new URL(file, group), 'utf8')));
  };

  test.each(groups)('%s', (name, kind) => {
    const files = filesOf(name, kind);
    const all = files.flatMap((one) => parseFlow(one).definition ?? []);
    const forms = files.flatMap((one) => parseForm(one).form ?? []);
    const context = {
      flows: new Map(all.map((one) => [one.flow, one])),
      forms: new Map(forms.map((one) => [one.form, one])),
    };
    const found = all.flatMap((one) => {
      const { flow } = compileFlow(one, context);
      return flow
        ? verifyFlow(flow, context).findings.map(({ code, pointer }) => `${code} ${pointer}`)
        : ['no flow'];
    });
    expect(found).toEqual([]);
  });
});
