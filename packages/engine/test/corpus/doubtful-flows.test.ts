// What is said of flows that run, but may not do what was meant. Rules: spec/format.md.

import { describe, expect, test } from 'vitest';
import { compileFlow } from '../../src/core/compile/compile.ts';
import { parseFlow } from '../../src/core/format/parse-flow.ts';
import { parseForm } from '../../src/core/forms/parse-form.ts';
import { changed, baseChild, baseForm } from './base-flow.ts';

/** Warnings of the base flow with these changes, as `CODE pointer`; anything worse is a fault of the test. */
function warnings(edits: Readonly<Record<string, unknown>>, formEdits: object = {}): string[] {
  const { form } = parseForm({ ...baseForm, ...formEdits });
  const { definition: child } = parseFlow(baseChild);
  const { definition, problems } = parseFlow(changed(edits));
  if (!form || !child || !definition) throw new Error(JSON.stringify(problems));
  const found = compileFlow(definition, {
    forms: new Map([[form.form, form]]),
    flows: new Map([[child.flow, child]]),
  }).problems;
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  return found.map(({ code, pointer }) => `${code} ${pointer}`);
}

const fields = (...all: object[]): object => ({ sections: [{ fields: all }] });
const untested = (pointer: string): string => `EXPR_UNTESTED ${pointer}`;
const reading = { '/states/nilai/task/assign': { position: { from: 'data.alasan' } } };
const place = '/states/nilai/task/assign/position/from';

describe('[F40] an optional field is tested, or filled on every way', () => {
  test('that nothing fills', () => {
    expect(warnings(reading)).toEqual([untested(place)]);
  });

  test('that the form of every way requires', () => {
    const form = fields({ field: 'hari' }, { field: 'alasan', requiredFor: ['kirim'] });

    expect(
      warnings(
        { ...reading, '/states/ajukan/on/kirim': 'nilai', '/states/periksa': undefined },
        form,
      ),
    ).toEqual([]);
  });

  test('that the form of the start requires', () => {
    const start = { '/start': { form: 'permohonan' }, '/states/ajukan/task/form': undefined };

    const form = fields({ field: 'alasan', requiredFor: ['start'] }, { field: 'hari' });
    expect(warnings({ ...reading, ...start }, form)).toEqual([]);
  });

  test('that one of two ways sets', () => {
    const one = { '/states/ajukan/on/kirim/1': { set: { alasan: "'x'" }, target: 'nilai' } };
    const both = { '/states/ajukan/on/kirim/0/set': { alasan: "'y'" } };

    expect(
      warnings({ ...reading, '/states/periksa/states/bagian/on/cocok/set': undefined, ...one }),
    ).toEqual([untested(place)]);
    expect(
      warnings({
        ...reading,
        '/states/periksa/states/bagian/on/cocok/set': undefined,
        ...one,
        ...both,
      }),
    ).toEqual([]);
  });

  test('that one region of a parallel sets before it ends', () => {
    const through = {
      '/states/ajukan/on/kirim': 'periksa',
      '/states/nilai/on/kembalikan': 'ditolak',
    };
    const beside = '/states/periksa/states/arsip/task/assign';

    expect(warnings({ ...reading, ...through })).toEqual([]);
    // The other region cannot count on it.
    expect(warnings({ ...through, [beside]: { position: { from: 'data.alasan' } } })).toEqual([
      untested(`${beside}/position/from`),
    ]);
  });

  test('that the guard of the transition proves, as far as it is carried', () => {
    const guard = { guard: 'has(data.alasan)', set: { catatan: 'data.alasan' }, target: 'nilai' };

    expect(
      warnings({
        ...reading,
        '/states/ajukan/on/kirim': [guard, { target: 'ditolak' }],
        '/states/periksa': undefined,
      }),
    ).toEqual([]);
    expect(
      warnings({
        ...reading,
        '/states/ajukan/on/kirim': [guard, { target: 'nilai' }],
        '/states/periksa': undefined,
      }),
    ).toEqual([untested(place)]);
  });

  test('that a form on the way may empty again', () => {
    const set = { set: { alasan: "'x'" }, target: 'ulang' };
    const again = {
      task: {
        title: 'Ulang',
        assign: { role: 'pegawai' },
        form: 'permohonan',
        outcomes: { kirim: { label: 'Kirim' } },
      },
      on: { kirim: 'nilai' },
    };

    expect(
      warnings({
        ...reading,
        '/states/ajukan/on/kirim': set,
        '/states/ulang': again,
        '/states/periksa': undefined,
      }),
    ).toEqual([untested(place)]);
  });

  test('that the event of another flow may bring without a value', () => {
    const filled = { set: { alasan: "'x'" }, target: 'nilai' };
    const heard = { key: 'hari', is: "'1'", set: { alasan: 'event.alasan' }, notify: 'starter' };
    const edits = { ...reading, '/states/ajukan/on/kirim': filled, '/states/periksa': undefined };

    expect(warnings(edits)).toEqual([]);
    expect(
      warnings({ ...edits, '/keys': { hari: "'1'" }, '/states/nilai/on/flow:lain.usul': heard }),
    ).toEqual([untested(place)]);
  });

  test('that a task sent back and forth may empty, past the state that fills it', () => {
    const fill = { on: { lengkap: { by: 'anyone', set: { alasan: "'x'" }, target: 'nilai' } } };
    const edits = {
      ...reading,
      '/states/periksa': undefined,
      '/states/ajukan/on/kirim': 'lengkapi',
      '/states/lengkapi': fill,
    };

    expect(warnings({ ...edits, '/states/nilai/on/kembalikan': { back: 'ajukan' } })).toEqual([]);
    // The answer leads straight back to `nilai`.
    expect(warnings(edits)).toEqual([untested(place)]);
    // What no form on the way writes is as it was when the sender asked.
    expect(warnings(edits, fields({ field: 'hari' }))).toEqual([]);
  });

  test('in the summary, whatever the state', () => {
    expect(warnings({ '/summary': { hari: 'data.hari', alasan: 'data.alasan' } })).toEqual([
      untested('/summary/alasan'),
    ]);
  });
});

test('[F41] finals that hand back the same type are one output', () => {
  expect(warnings({ '/states/ditolak/output': { hari: '0' } })).toEqual([]);
});

test('[F42] what ends leads on; whether branches with guards leave something out, the compiler does not say', () => {
  const guarded = { '/states/saksi/onDone': { guard: 'data.hari > 5', target: 'kirim-surat' } };
  expect(warnings(guarded)).toEqual([]);
  expect(() => warnings({ '/states/saksi/onDone': undefined })).toThrow('DONE_UNHANDLED');
});

test('[F44] a summary that shows a field which some form hides', () => {
  const form = fields({ field: 'hari' }, { field: 'catatan', access: 'hidden' });

  expect(warnings({ '/summary': { x: "has(data.catatan) ? data.catatan : ''" } }, form)).toEqual([
    'SUMMARY_TELLS_HIDDEN /summary/x',
  ]);
});

test('[F45] a summary that shows what others were given, unless the fan-out is shared', () => {
  const told = { '/summary': { x: 'has(data.saksi) ? size(data.saksi) : 0' } };

  expect(warnings(told)).toEqual(['SUMMARY_TELLS_GIVEN /summary/x']);
  expect(warnings({ ...told, '/states/saksi/each/shared': 'true' })).toEqual([]);
});

describe('[F47] a clock that may not do what was meant', () => {
  const clock = { clock: [{ cron: '0 7 1 * *' }], starter: 'a', with: { hari: '1' } };
  const started = (more: object = {}, rest: object = {}): string[] =>
    warnings({ '/calendar': 'kantor', '/start': { ...clock, ...more }, ...rest });

  test('is not doubted when it says all', () => {
    expect(started({ key: 'period(now)' })).toEqual([]);
  });

  test('whose key is the same at every moment', () => {
    expect(started({ key: "'laporan'" })).toEqual(['CLOCK_KEY_SAME /start/key']);
  });

  test('that goes by no calendar of the flow', () => {
    expect(started({}, { '/calendar': undefined })).toEqual([
      'CLOCK_WITHOUT_CALENDAR /start/clock',
    ]);
  });

  test('that starts for nobody what only the starter may withdraw', () => {
    expect(started({ starter: undefined })).toEqual(['CLOCK_WITHOUT_STARTER /on/batal']);
  });
});
