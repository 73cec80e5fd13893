// Two versions side by side: every difference once, as data and as a sentence that an administrator understands.

import { readdirSync, readFileSync } from 'node:fs';
import { runs } from '@alir/testbed/runs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFlow, parseForm, say } from '../../src/core/index.ts';
import { diffFlows, type FlowVersionSource } from '../../src/core/versions.ts';
import { versions } from './random-versions.ts';

function source(definition: unknown, ...forms: unknown[]): FlowVersionSource {
  const { definition: flow, problems } = parseFlow(definition);
  if (!flow) throw new Error(JSON.stringify(problems));
  return { definition: flow, forms: forms.flatMap((form) => parseForm(form).form ?? []) };
}

const task = (title: string, more: object = {}) => ({
  title,
  assign: { position: 'sekda' },
  outcomes: {
    setuju: { label: { id: 'Setuju', en: 'Agree' } },
    tolak: { label: { id: 'Tolak', en: 'Refuse' } },
  },
  ...more,
});

const letter = (version: number, states: object, more: object = {}) => ({
  flow: 'surat',
  version,
  title: 'Surat',
  data: {
    type: 'object',
    additionalProperties: false,
    properties: {
      nilai: { type: 'string', format: 'decimal' },
      perihal: { type: 'string', title: 'Perihal' },
      mulai: { type: 'string', format: 'date', title: 'Mulai' },
      batas: { type: 'string', format: 'date', title: 'Batas waktu' },
    },
  },
  initial: 'periksa',
  states,
  ...more,
});

const end = { type: 'final', title: { id: 'Selesai', en: 'Finished' } };
const over = { type: 'final', title: { id: 'Ditolak', en: 'Refused' } };
const first = {
  periksa: {
    task: task('Periksa', { due: 'work:P2D' }),
    on: { setuju: 'tanda-tangan', tolak: 'ditolak' },
  },
  'tanda-tangan': { task: task('Tanda tangani'), on: { setuju: 'selesai', tolak: 'ditolak' } },
  selesai: end,
  ditolak: over,
};

function told(before: object, after: object, lang: 'id' | 'en' = 'en'): string[] {
  return diffFlows(source(letter(1, before)), source(letter(2, after))).map(({ code, params }) =>
    say(code, params, lang),
  );
}

test('[M50] who does it, until when, where it leads and under which condition are told, from what to what', () => {
  const after = {
    ...first,
    periksa: {
      task: task('Periksa', {
        due: 'work:P1D',
        assign: { position: { from: 'head(data.perihal)' } },
      }),
      on: {
        setuju: [
          { guard: "data.nilai > decimal('100')", target: 'selesai' },
          { target: 'tanda-tangan' },
        ],
        tolak: { back: 'periksa' },
      },
    },
  };
  expect(
    told(first, {
      ...after,
      periksa: { ...after.periksa, on: { setuju: 'selesai', tolak: 'ditolak' } },
    }),
  ).toEqual([
    '“Periksa” is now done by the head of the unit, no longer by sekda.',
    'The deadline of “Periksa” is now 1 working day, no longer 2 working days.',
    'From “Periksa”, the decision “Agree” now leads to “Finished”, no longer to “Tanda tangani”.',
  ]);
  const guarded = {
    ...first.periksa,
    on: {
      setuju: { guard: "data.nilai > decimal('100')", target: 'tanda-tangan' },
      tolak: 'ditolak',
    },
  };
  expect(told(first, { ...first, periksa: guarded }, 'id')).toEqual([
    'Pada “Periksa”, keputusan “Setuju” kini bersyarat: “nilai lebih dari 100”.',
  ]);
});

test('[M50] states and outcomes that are new, gone or called otherwise are told by their titles', () => {
  const { 'tanda-tangan': sign, ...rest } = first;
  const after = {
    ...rest,
    periksa: {
      task: task('Periksa berkas', {
        due: 'work:P2D',
        outcomes: {
          setuju: { label: { id: 'Setujui', en: 'Agree' }, comment: 'required' },
          tolak: { label: { id: 'Tolak', en: 'Refuse' } },
          tunda: { label: 'Tunda' },
        },
      }),
      on: { setuju: 'paraf', tolak: 'ditolak', tunda: 'periksa' },
    },
    paraf: sign,
    arsip: { task: task('Arsipkan'), on: { setuju: 'selesai', tolak: 'selesai' } },
  };
  expect(told(first, after, 'id')).toEqual([
    'Ada langkah baru: “Arsipkan”.',
    'Langkah “Periksa” kini berjudul “Periksa berkas”.',
    'Pada “Periksa berkas”, keputusan “Setuju” kini bernama “Setujui”.',
    'Pada “Periksa berkas”, keputusan “Setujui” kini wajib disertai catatan.',
    'Pada “Periksa berkas”, kini dapat dipilih “Tunda”.',
    'Dari “Periksa berkas”, kini ada jalur baru ke “Periksa berkas” lewat keputusan “Tunda”.',
    'Langkah “Tanda tangani” tetap sama bagi pemakai, hanya namanya di dalam berkas yang berubah.',
  ]);
});

test('[M50] a step that has a title of its own may have a task that is called otherwise now', () => {
  const { periksa, ...rest } = first;
  const called = (title: string): object => ({
    ...rest,
    periksa: { ...periksa, title: 'Pemeriksaan', task: { ...periksa.task, title } },
  });
  expect(told(called('Periksa'), called('Periksa berkas'), 'id')).toEqual([
    'Pada langkah “Pemeriksaan”, tugas “Periksa” kini berjudul “Periksa berkas”.',
  ]);
});

test('[X24] a name that changed in one language is told as that, and to readers of that language as a name', () => {
  const { periksa, ...rest } = first;
  const title = (en: string): object => ({
    ...rest,
    periksa: { ...periksa, title: { id: 'Periksa', en } },
  });
  expect(told(title('Check'), title('Look through'), 'id')).toEqual([
    'Judul langkah “Periksa” dalam bahasa Inggris kini “Look through”, bukan lagi “Check”.',
  ]);
  expect(told(title('Check'), title('Look through'), 'en')).toEqual([
    'The step “Check” is now called “Look through”.',
  ]);
});

test('[X24] numbers, days and branches of a condition are told as people write them', () => {
  const guarded = (guard: string): object => ({
    ...first,
    periksa: {
      ...first.periksa,
      on: {
        ...first.periksa.on,
        setuju: [{ guard, target: 'selesai' }, { target: 'tanda-tangan' }],
      },
    },
  });
  const amount = (value: string): string => `has(data.nilai) && data.nilai > decimal('${value}')`;
  expect(told(guarded(amount('1000000')), guarded(amount('1500000.5')), 'id')).toEqual([
    'Pada “Periksa”, syarat keputusan “Setuju” (cabang ke-1) berubah. Semula “nilai lebih dari 1.000.000”, kini “nilai lebih dari 1.500.000,5”.',
  ]);
  const day = (operator: string): string => `has(data.mulai) && data.mulai ${operator} data.batas`;
  expect(told(guarded(day('<')), guarded(day('<=')), 'id')).toEqual([
    'Pada “Periksa”, syarat keputusan “Setuju” (cabang ke-1) berubah. Semula “Mulai sebelum Batas waktu”, kini “Mulai paling lambat Batas waktu”.',
  ]);
});

test('[M51] data and forms are told by what people call them', () => {
  const form = (fields: object[]) => ({ form: 'lembar', title: 'Lembar', sections: [{ fields }] });
  const data = letter(2, first).data;
  const more = {
    ...data,
    properties: { ...data.properties, nip: { type: 'string' } },
    required: ['perihal'],
  };
  const onSheet = {
    ...first,
    periksa: { ...first.periksa, task: task('Periksa', { due: 'work:P2D', form: 'lembar' }) },
  };
  const before = source(letter(1, onSheet), form([{ field: 'perihal', label: 'Perihal surat' }]));
  const after = source(
    letter(2, onSheet, { data: more }),
    form([
      { field: 'perihal', label: 'Perihal surat', access: 'read' },
      { field: 'nip', label: 'Nomor pegawai' },
    ]),
  );
  expect(diffFlows(before, after).map(({ code, params }) => say(code, params, 'id'))).toEqual([
    'Isian “Perihal surat” kini wajib terisi sejak awal.',
    'Ada isian baru: “Nomor pegawai”.',
    'Pada formulir “Lembar”, cara “Perihal surat” ditampilkan, diminta, atau dikunci berubah.',
    'Formulir “Lembar” kini memuat “Nomor pegawai”.',
  ]);
});

const keys = /\b[pnr]\d\b|data\.|#|sameAs|undefined|…|[{}[\]|]/;

test('[M52] the same has no difference, what is written otherwise has one, and every sentence is short and plain', () => {
  fc.assert(
    fc.property(versions, ({ first: one, second: other }) => {
      const [before, after] = [source(one), source(other)];
      expect(diffFlows(before, before)).toEqual([]);
      const found = diffFlows(before, after);
      const { version: _v, ...was } = before.definition;
      const { version: _w, ...is } = after.definition;
      expect(found.length === 0).toBe(sorted(was) === sorted(is));
      for (const { code, params } of found)
        for (const lang of ['id', 'en'] as const) {
          const sentence = say(code, params, lang);
          expect(sentence).not.toMatch(keys);
          expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25);
        }
    }),
    { numRuns: runs(300) },
  );
});

/** With keys in one order: that of states and fields is no difference. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

describe('flows of the example', () => {
  const folder = new URL('../../../../examples/sumedang/flows/', import.meta.url);
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.flow.json') || name.endsWith('.json'),
  );
  test.each(files)('[M52] %s has no difference to itself', (file) => {
    const { definition } = parseFlow(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    if (definition) expect(diffFlows({ definition }, { definition })).toEqual([]);
  });
});
