// A step of each kind, with as much said of it as the format knows: for stories and tests of the details of a step.

import type { JsonObject } from '@alir/engine/core/types';
import { createDocument, type FlowDocument } from '../../model/index.ts';

const label = (id: string, en: string): JsonObject => ({ label: { id, en } });
const task = (words: JsonObject): JsonObject => ({
  title: { id: 'Periksa', en: 'Check' },
  assign: { role: 'sekretaris' },
  outcomes: {
    setuju: label('Setuju', 'Approve'),
    tolak: { ...label('Tolak', 'Refuse'), comment: 'required' },
  },
  ...words,
});
const on = { setuju: 'arsip', tolak: 'ditolak' };

/** A letter whose second step is the one to be looked at. */
function letterWith(step: JsonObject, flow: JsonObject = {}): FlowDocument {
  return createDocument({
    flow: 'surat',
    version: 1,
    lang: 'id',
    title: { id: 'Surat', en: 'Letter' },
    calendar: 'kantor',
    data: {
      type: 'object',
      additionalProperties: false,
      properties: {
        perihal: { type: 'string', title: { id: 'Perihal', en: 'Subject' } },
        unit: { type: 'string', title: { id: 'Unit', en: 'Unit' } },
        batas: { type: 'string', format: 'date', title: { id: 'Batas', en: 'Limit' } },
        nomor: { type: 'string', title: { id: 'Nomor', en: 'Number' } },
        penerima: {
          type: 'array',
          maxItems: 9,
          items: { type: 'string' },
          title: { id: 'Penerima', en: 'Recipients' },
        },
      },
    },
    initial: 'konsep',
    states: {
      konsep: {
        task: {
          title: { id: 'Susun konsep', en: 'Draft' },
          assign: { position: { from: 'starter' } },
          outcomes: { ajukan: label('Ajukan', 'Hand in') },
        },
        on: { ajukan: 'periksa' },
      },
      periksa: step,
      arsip: { type: 'final', title: { id: 'Diarsipkan', en: 'Filed' } },
      ditolak: { type: 'final', title: { id: 'Ditolak', en: 'Refused' } },
    },
    ...flow,
  });
}

const late = { at: 'due', offset: 'work:P1D' };

/** One who checks, with reminders, actions, copies and whoever may not. */
export const aTask = letterWith({
  task: task({
    due: 'work:P3D',
    acting: false,
    decides: 'kepegawaian',
    assign: { position: 'kabag-umum' },
    allocate: { not: ['konsep'], nobody: 'superior' },
    can: { delegate: true, transfer: { guard: 'to != starter', why: 'Bukan kepada pemrakarsa' } },
  }),
  copies: [{ position: 'sekda' }],
  on: {
    ...on,
    kembalikan: {
      ...label('Kembalikan', 'Send back'),
      by: 'assignee',
      back: 'konsep',
      limit: 2,
      beyond: 'ditolak',
    },
    ingatkan: { ...label('Ingatkan', 'Remind'), by: 'anyone', notify: 'pending' },
  },
  after: [
    { at: 'due', offset: '-work:P1D', notify: 'pending', every: 'work:PT4H', most: 3 },
    { ...late, escalate: { position: { from: 'head(unit(starter))' } } },
    { ...late, outcome: 'tolak', comment: 'Lewat batas waktu' },
  ],
});

/** Several who vote, one of whom can stop it. */
export const aVote = letterWith({
  task: task({
    title: { id: 'Musyawarah', en: 'Deliberate' },
    assign: [{ role: 'head', count: 'all', weight: 2 }, { position: 'agendaris' }],
    due: 'work:P3D',
    decide: {
      rules: [
        { outcome: 'tolak', atLeast: 1 },
        { outcome: 'setuju', over: '1/2' },
      ],
      otherwise: 'tolak',
      abstain: true,
    },
    outcomes: { setuju: label('Setuju', 'Approve'), tolak: label('Tolak', 'Refuse') },
  }),
  on,
});

/** A flow for each of a list. */
export const aFanOut = letterWith({
  title: { id: 'Disposisi', en: 'Disposition' },
  each: {
    in: 'has(data.penerima) ? data.penerima : []',
    as: 'p',
    key: 'p',
    flow: 'disposisi',
    done: 2,
    with: { penerima: 'p' },
  },
  due: 'work:P5D',
  on: {
    tambah: {
      ...label('Tambah penerima', 'Add recipients'),
      by: 'starter',
      input: { type: 'array', maxItems: 9, items: { type: 'string' } },
      append: 'event',
    },
  },
  onDone: 'arsip',
});

/** Work of a program. */
export const aCall = letterWith({
  title: { id: 'Kirim surat', en: 'Send it' },
  call: {
    service: 'kirim',
    with: { perihal: "has(data.perihal) ? data.perihal : ''" },
    set: { nomor: 'event.nomor' },
    retry: { attempts: 3 },
    timeout: 'PT1H',
  },
  onDone: 'arsip',
  onError: 'ditolak',
});

/** A wait for a letter of another flow, and for a period to end. */
export const aWait = letterWith(
  {
    title: { id: 'Menunggu anggaran', en: 'Waiting for the budget' },
    on: { 'flow:anggaran.disetujui': { key: 'perihal', is: 'event.perihal', target: 'arsip' } },
    after: [{ at: 'entered', offset: 'work:P5D', target: 'ditolak' }],
  },
  { keys: { perihal: "has(data.perihal) ? data.perihal : ''" } },
);

/** A number that is drawn. */
export const aNumber = letterWith(
  {
    title: { id: 'Beri nomor', en: 'Give it a number' },
    tags: ['penomoran'],
    always: { set: { nomor: "number('surat', 'umum')" }, target: 'arsip' },
  },
  { series: { surat: { format: '400.10/{n:3}/{roman}/{yyyy}' } } },
);

/** Parts that run in parallel. */
export const parallelParts = letterWith({
  type: 'parallel',
  title: { id: 'Pemeriksaan', en: 'Examination' },
  due: 'work:P5D',
  states: {
    hukum: {
      task: task({
        title: { id: 'Telaah hukum', en: 'Law' },
        outcomes: { ya: label('Ya', 'Yes') },
      }),
      on: { ya: { finish: true } },
    },
    anggaran: {
      task: task({
        title: { id: 'Telaah anggaran', en: 'Budget' },
        outcomes: { ya: label('Ya', 'Yes') },
      }),
      on: { ya: { finish: true } },
    },
  },
  onDone: 'arsip',
});

/** An end that may be opened again. */
export const anEnd = letterWith({
  type: 'final',
  title: { id: 'Selesai', en: 'Done' },
  result: 'beres',
  output: { perihal: "has(data.perihal) ? data.perihal : ''" },
  reopen: { by: 'starter', target: 'konsep' },
});

/** A flow that says of itself all that it can: who begins it and when, what lists show, how urgent it is, who may read it. */
export const aSchedule = letterWith(
  { task: task({}), on },
  {
    start: {
      by: { role: 'agendaris', unit: 'umum' },
      clock: [
        { cron: '0 7 1 * *', workday: 'next', late: 'work:P2D' },
        { cron: '30 8 * * 1' },
        { cron: '0 7 1-7 * 1' },
      ],
      each: { in: "units('bagian')", as: 'unit' },
      key: "unit.kode + '/' + string(date(now))",
      with: { unit: 'unit.kode' },
      starter: 'agendaris',
    },
    access: { confidential: "has(data.perihal) && data.perihal == 'Mutasi'" },
    urge: { every: 'work:P1D' },
    priority: 60,
    summary: {
      perihal: "has(data.perihal) ? data.perihal : ''",
      ringkas: "has(data.nomor) ? 'Nomor ' + data.nomor : 'Belum bernomor'",
    },
  },
);
