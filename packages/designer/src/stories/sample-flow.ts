// A flow for stories and tests of the viewer: an incoming letter, with every kind of step.

import type { JsonObject } from '@alir/engine/core/types';

/** The flow. */
export const sampleFlow: JsonObject = {
  flow: 'surat',
  version: 1,
  title: { id: 'Surat masuk', en: 'Incoming letter' },
  data: {
    type: 'object',
    properties: {
      nilai: { type: 'integer', title: { id: 'Nilai', en: 'Amount' } },
      penerima: { type: 'array', title: { id: 'Penerima', en: 'Recipients' } },
    },
  },
  initial: 'registrasi',
  on: { tarik: { by: 'starter', label: { id: 'Tarik surat', en: 'Withdraw' }, target: 'ditarik' } },
  states: {
    registrasi: {
      task: {
        title: { id: 'Catat surat', en: 'Register the letter' },
        assign: { role: 'agendaris', unit: { from: 'data.unit' } },
        form: 'registrasi',
        due: 'work:PT2H',
        outcomes: { teruskan: { label: { id: 'Teruskan', en: 'Forward' } } },
      },
      on: { teruskan: 'periksa' },
    },
    periksa: {
      title: { id: 'Periksa nilai', en: 'Check the amount' },
      always: [{ guard: 'data.nilai > 50000000', target: 'paraf' }, { target: 'telaah' }],
    },
    paraf: {
      title: { id: 'Paraf', en: 'Initials' },
      type: 'parallel',
      states: {
        hukum: {
          task: {
            title: { id: 'Paraf bagian hukum', en: 'Initials of the legal division' },
            assign: { position: 'kabag-hukum' },
            due: 'work:P2D',
            outcomes: { paraf: { label: { id: 'Bubuhkan paraf', en: 'Initial' } } },
          },
          on: { paraf: { finish: true } },
        },
        keuangan: {
          task: {
            title: { id: 'Paraf keuangan', en: 'Initials of finance' },
            assign: [{ position: 'kabid-anggaran' }, { position: 'kabid-aset' }],
            decide: 'all',
            outcomes: { paraf: { label: { id: 'Bubuhkan paraf', en: 'Initial' } } },
          },
          on: { paraf: { finish: true } },
        },
      },
      onDone: 'telaah',
    },
    telaah: {
      task: {
        title: { id: 'Telaah surat', en: 'Review the letter' },
        assign: { position: { from: 'secretary(data.unit)' } },
        due: 'work:P1D',
        outcomes: {
          setuju: { label: { id: 'Setuju', en: 'Approve' } },
          kembali: { label: { id: 'Kembalikan', en: 'Return' } },
        },
      },
      on: { setuju: 'segel', kembali: { back: 'registrasi' } },
      after: [{ at: 'due', offset: 'work:P2D', target: 'ditarik' }],
    },
    segel: {
      title: { id: 'Segel elektronik', en: 'Electronic seal' },
      call: { service: 'segel' },
      onDone: 'disposisi',
      onError: 'telaah',
    },
    disposisi: {
      title: 'Disposisi',
      each: { in: 'data.penerima', flow: 'disposisi' },
      onDone: 'jawaban',
    },
    jawaban: {
      title: { id: 'Menunggu jawaban', en: 'Waiting for the answer' },
      on: { 'flow:jawaban.diterima': { target: 'selesai' } },
      after: [{ at: 'entered', offset: 'P30D', target: 'selesai' }],
    },
    selesai: { type: 'final', title: { id: 'Selesai', en: 'Done' } },
    ditarik: { type: 'final', title: { id: 'Ditarik', en: 'Withdrawn' } },
  },
};

/** What runs through it. */
export const sampleOverlay = {
  registrasi: { count: 14, median: 5_400, overdue: 0.07 },
  telaah: { count: 3, median: 172_800, overdue: 0.34, isHere: true },
  disposisi: { count: 41, median: 432_000 },
} as const;

const nothing = {
  here: 0,
  overdue: 0,
  done: 0,
  late: 0,
  takenAway: 0,
  outcomes: {},
  working: null,
  elapsed: null,
} as const;
const span = (half: number, most: number, of: number) => ({ half, most, of });

/** What history says of it, as the engine tells it. */
export const sampleFigures = {
  steps: [
    {
      ...nothing,
      step: 'registrasi',
      here: 14,
      overdue: 1,
      done: 320,
      late: 12,
      outcomes: { teruskan: 320 },
      working: span(1_500, 9_000, 320),
    },
    {
      ...nothing,
      step: 'hukum',
      here: 2,
      done: 80,
      working: span(14_400, 30_000, 80),
      outcomes: { paraf: 80 },
    },
    {
      ...nothing,
      step: 'telaah',
      here: 3,
      overdue: 2,
      done: 290,
      late: 90,
      outcomes: { setuju: 260, kembali: 30 },
      working: span(34_200, 90_000, 290),
    },
    { ...nothing, step: 'disposisi', here: 41 },
    { ...nothing, step: 'selesai', done: 251 },
  ],
} as const;
