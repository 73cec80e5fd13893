// Tasks on the letters of the stories, one function for each desk they lie on.

import type {
  AssigneeView,
  ChildView,
  JsonObject,
  OutcomeView,
  TaskView,
} from '@alir/engine/core/types';
import {
  acceptForm,
  dispositionForm,
  followUpForm,
  recipientSchema,
  registrationForm,
  reviewForm,
  villageForm,
} from './fake-flows.ts';
import { isSecret, letter, pick, summaryOf } from './fake-letters.ts';
import type { Letter } from './fake-letters.ts';
import { seatOf } from './fake-organisation.ts';
import { assigneeAt, at } from './fake-story.ts';

const priorities: ReadonlyMap<string, number> = new Map([
  ['segera', 70],
  ['sangat-segera', 90],
]);

const pool = (role: string, unitName: string): AssigneeView => ({
  position: null,
  role,
  unit: 'setda',
  unitName,
  label: `${role} · ${unitName}`,
  holders: [],
});

export const outcome = (
  name: string,
  label: string,
  more: Partial<OutcomeView> = {},
): OutcomeView => ({
  name,
  label,
  comment: 'optional',
  input: null,
  choices: [],
  permission: { allowed: true },
  ...more,
});

export function task(base: Letter, flow: string, state: string, more: Partial<TaskView>): TaskView {
  const instance = more.instance ?? base.id;
  return {
    id: `${instance}/${state}#1`,
    kind: 'task',
    instance,
    root: base.id,
    flow,
    rootFlow: 'surat-masuk',
    state,
    title: state,
    status: 'open',
    assignee: assigneeAt('bupati'),
    claimedBy: null,
    readAt: null,
    openedAt: at(-20),
    dueAt: at(8),
    followUp: null,
    priority: priorities.get(base.urgensi) ?? 50,
    closedAt: null,
    outcome: null,
    confidential: isSecret(base),
    summary: summaryOf(base),
    rootSummary: summaryOf(base),
    seen: { version: 3 },
    description: null,
    form: null,
    data: {},
    outcomes: [],
    actions: [],
    claim: { allowed: false, code: 'NOT_ALLOWED', detail: '' },
    release: { allowed: false, code: 'NOT_ALLOWED', detail: '' },
    signing: null,
    preparesFor: null,
    delegates: [],
    suspension: null,
    acts: [],
    seats: [],
    draft: null,
    children: [],
    incidents: [],
    ...more,
  };
}

export function dispositionTask(base: Letter, hoursLeft: number, read: string | null): TaskView {
  return task(base, 'surat-masuk', 'menunggu-disposisi', {
    title: 'Disposisi',
    dueAt: at(hoursLeft),
    readAt: read,
    form: dispositionForm,
    data: { penerima: [] },
    outcomes: [outcome('disposisi', 'Disposisikan'), outcome('arsipkan', 'Arsipkan')],
    seats: [seatOf('bupati')],
  });
}

/** A recipient's book is another one than the letter's. */
function dispositionOf(base: Letter, giver: string, recipient: string): JsonObject {
  const unit = seatOf(recipient).unit ?? '';
  return { ...summaryOf(base), unit, nomorAgenda: '98', pemberi: giver, penerima: recipient };
}

export function forInformation(base: Letter, instance: string, position: string): TaskView {
  return task(base, 'disposisi', 'untuk-diketahui', {
    instance,
    title: 'Untuk diketahui',
    assignee: assigneeAt(position),
    dueAt: null,
    summary: dispositionOf(base, 'sekda', position),
    data: {
      pemberi: 'sekda',
      tugas: { jabatan: position, peran: 'untuk-diketahui', instruksi: ['Untuk diketahui'] },
    },
    outcomes: [outcome('baca', 'Sudah dibaca')],
    seats: [seatOf(position)],
  });
}

/** A report that waits for its giver. */
export function reportTask(base: Letter, reporter: string, laporan: string): TaskView {
  return task(base, 'disposisi', 'dilaporkan', {
    instance: `d-${base.id.slice(2)}-${reporter.split('-')[1] ?? reporter}`,
    title: 'Terima laporan',
    dueAt: at(31),
    summary: dispositionOf(base, 'bupati', reporter),
    form: acceptForm,
    data: {
      nomorAgenda: '98',
      pengirim: base.pengirim,
      pemberi: 'bupati',
      tugas: {
        jabatan: reporter,
        peran: 'pelaksana',
        instruksi: ['Tindak lanjuti'],
        catatan: 'Mohon selesai sebelum rapat paripurna.',
      },
      laporan,
    },
    outcomes: [
      outcome('terima', 'Terima'),
      outcome('kembalikan', 'Kembalikan', { comment: 'required' }),
    ],
    seats: [seatOf('bupati')],
  });
}

/** "Not our duty", with whom they propose instead. */
export function refusedTask(): TaskView {
  const base = pick('s-6');
  return task(base, 'disposisi', 'ditolak', {
    instance: 'd-6-inspektur',
    title: 'Bukan tupoksi: alihkan atau tetapkan',
    dueAt: at(7),
    summary: dispositionOf(base, 'bupati', 'inspektur'),
    data: {
      pemberi: 'bupati',
      tugas: { jabatan: 'inspektur', peran: 'pelaksana', instruksi: ['Tindak lanjuti'] },
      usulPenerima: 'kadis-dinsos',
    },
    outcomes: [
      outcome('alihkan', 'Alihkan ke jabatan lain', { input: { ...recipientSchema } }),
      outcome('tetapkan', 'Tetap dikerjakan', { comment: 'required' }),
    ],
    seats: [seatOf('bupati')],
  });
}

export function registrationTask(): TaskView {
  const base = letter('s-11', '', '', '', '');
  return {
    ...task(base, 'surat-masuk', 'registrasi', {
      title: 'Catat surat masuk',
      assignee: pool('agendaris', 'Sekretariat Daerah'),
      dueAt: at(1.5),
      form: registrationForm,
      data: { unit: 'setda', diterima: at(-0.5) },
      outcomes: [
        outcome('teruskan', 'Teruskan'),
        outcome('salah-alamat', 'Salah alamat', { comment: 'required' }),
      ],
      claim: { allowed: true },
      seats: [seatOf('bupati')],
    }),
    summary: {},
    rootSummary: {},
  };
}

export function followUpTask(): TaskView {
  const base = pick('s-2');
  const children: readonly ChildView[] = [
    child('kabid-kesmas', 'd-2-kesmas', true),
    child('kapus-arunika', 'd-2-kapus', false),
  ];
  return task(base, 'disposisi', 'tindak-lanjut', {
    instance: 'd-2-dinkes',
    title: 'Tindak lanjuti disposisi',
    assignee: assigneeAt('kadis-dinkes'),
    dueAt: at(54.8),
    summary: dispositionOf(base, 'bupati', 'kadis-dinkes'),
    form: followUpForm,
    data: {
      nomorAgenda: '98',
      pengirim: base.pengirim,
      perihal: base.perihal,
      pemberi: 'bupati',
      keamanan: 'biasa',
      tugas: {
        jabatan: 'kadis-dinkes',
        peran: 'koordinator',
        instruksi: ['Tindak lanjuti', 'Koordinasikan'],
        catatan: 'Libatkan Dinas PMD dan puskesmas di 14 desa prioritas.',
        batas: '2026-11-27',
      },
    },
    outcomes: [
      outcome('lapor', 'Laporkan', {
        permission: {
          allowed: false,
          code: 'GUARD_REFUSED',
          detail: 'Masih ada disposisi di bawah yang belum selesai',
        },
      }),
      outcome('tolak', 'Bukan tupoksi', { comment: 'required' }),
    ],
    actions: dispositionActions,
    seats: [seatOf('kadis-dinkes')],
    children,
  });
}

export const dispositionActions: TaskView['actions'] = [
  {
    name: 'teruskan',
    state: 'tindak-lanjut',
    label: 'Disposisikan lagi',
    input: { type: 'array', maxItems: 30, items: recipientSchema },
    choices: [],
    effect: 'append',
    permission: { allowed: true },
  },
  {
    name: 'tarik',
    state: 'tindak-lanjut',
    label: 'Tarik',
    input: { type: 'string' },
    choices: [],
    effect: 'cancel',
    permission: { allowed: true },
  },
  {
    name: 'batalkan',
    state: 'tindak-lanjut',
    label: 'Batalkan disposisi',
    input: {
      type: 'object',
      required: ['jabatan', 'alasan'],
      properties: {
        jabatan: { type: 'string' },
        alasan: { type: 'string', minLength: 5, maxLength: 1000 },
      },
    },
    choices: [],
    effect: 'cancel',
    permission: { allowed: true },
  },
];

function child(
  position: string,
  instance: string,
  read: boolean,
  more: Partial<ChildView> = {},
): ChildView {
  return {
    key: position,
    instance,
    item: { jabatan: position, peran: 'pelaksana', instruksi: ['Tindak lanjuti'] },
    status: 'open',
    waits: true,
    read,
    result: null,
    output: null,
    ...more,
  };
}

/** Taken back while its recipient was at work on it. */
export function revokedTask(): TaskView {
  const base = pick('s-2');
  return task(base, 'disposisi', 'tindak-lanjut', {
    instance: 'd-2-inspektur',
    title: 'Tindak lanjuti disposisi',
    status: 'cancelled',
    readAt: at(-16),
    closedAt: at(-11),
    assignee: assigneeAt('inspektur'),
    summary: dispositionOf(base, 'bupati', 'inspektur'),
    form: followUpForm,
    data: {
      pemberi: 'bupati',
      tugas: { jabatan: 'inspektur', peran: 'pelaksana', instruksi: ['Teliti dan laporkan'] },
    },
    outcomes: [outcome('lapor', 'Laporkan')],
  });
}

/** The reports of all recipients, to be judged together. */
export function reviewTask(): TaskView {
  const base = pick('s-2');
  const reported = (position: string, instance: string, laporan: string): ChildView =>
    child(position, instance, true, {
      status: 'done',
      result: 'selesai',
      output: { laporan },
    });
  const choices = [
    reported('kadis-dinkes', 'd-2-dinkes', 'Penimbangan serentak di 32 posyandu terlaksana.'),
    reported('kadis-dpmd', 'd-2-dpmd', 'Rapat koordinasi dengan 26 kecamatan selesai.'),
    child('wabup', 'd-2-wabup', true, { status: 'done', result: 'diketahui', waits: false }),
  ];
  return task(base, 'surat-masuk', 'tinjau', {
    title: 'Tinjau hasil tindak lanjut',
    assignee: assigneeAt('sekda'),
    dueAt: at(30),
    form: reviewForm,
    data: {
      pengirim: base.pengirim,
      laporan: choices.flatMap(({ output }) => output?.laporan ?? []),
    },
    outcomes: [
      outcome('selesai', 'Selesai, arsipkan'),
      outcome('ulangi', 'Minta perbaikan', {
        comment: 'required',
        input: { type: 'array', minItems: 1, maxItems: 60, items: { type: 'string' } },
        choices,
      }),
    ],
    seats: [seatOf('sekda')],
  });
}

export function villageTask(): TaskView {
  const base = letter('l-1', 'Desa Arunika 001', 'Laporan kinerja Triwulan III 2026', '', '');
  return {
    ...task(base, 'laporan-kinerja-desa', 'pengisian', {
      title: 'Isi laporan triwulan',
      assignee: pool('operator-desa', 'Desa Arunika 001'),
      dueAt: at(-75),
      readAt: at(-100),
      form: villageForm,
      data: {
        desa: 'Desa Arunika 001',
        periode: 'Triwulan III 2026',
        indikator: [
          { kode: 'Penurunan KK miskin', target: '64', realisasi: '51' },
          {
            kode: 'Prevalensi stunting',
            target: '14.0',
            realisasi: '12.6',
            catatan: 'Data posyandu September',
          },
          { kode: 'PBB-P2 lunas', target: '1250000.50', realisasi: '1180250.25' },
        ],
      },
      outcomes: [outcome('ajukan', 'Ajukan')],
      seats: [seatOf('sekdis-dinkes')],
    }),
    rootFlow: 'laporan-kinerja-desa',
    summary: { sender: 'Desa Arunika 001', subject: 'Laporan kinerja Triwulan III 2026' },
    rootSummary: {},
  };
}
