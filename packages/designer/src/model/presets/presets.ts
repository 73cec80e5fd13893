// The kinds of steps of a regency's letters (domain.md R22) and the plain ones of any flow.

import type { JsonObject } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import type { FlowDocument } from '../document/document.ts';
import { disposition, handOutToMany } from './dispositions.ts';
import type { Before, Preset, Said, Written } from './preset.ts';

const words = {
  approve: { id: 'Setuju', en: 'Approve' },
  refuse: { id: 'Tolak', en: 'Refuse' },
  giveBack: { id: 'Kembalikan', en: 'Return' },
} as const;

/** Whose superior starts with: an assignee that every organisation has. */
const superior = { position: { from: 'manager(starter)' } };

/** An outcome that leads back to whoever had it before, where there is somebody. */
function giveBack({ sender }: Before): { outcomes: JsonObject; on: JsonObject } {
  return sender === null
    ? { outcomes: {}, on: {} }
    : {
        outcomes: { kembalikan: { label: { ...words.giveBack }, comment: 'required' } },
        on: { kembalikan: { back: sender } },
      };
}

interface TaskParts {
  readonly title: Said;
  readonly assign: JsonObject;
  readonly due?: string;
  readonly outcome: readonly [name: string, label: Said];
  /** Whether it may be given back to whoever had it before. */
  readonly mayReturn?: boolean;
  readonly more?: JsonObject;
}

/** A task with one outcome that leads on, and one that leads back. */
function task(before: Before, parts: TaskParts): Written {
  const [name, label] = parts.outcome;
  const back = parts.mayReturn ? giveBack(before) : { outcomes: {}, on: {} };
  return {
    state: {
      task: {
        title: { ...parts.title },
        assign: parts.assign,
        ...(parts.due !== undefined && { due: parts.due }),
        ...parts.more,
        outcomes: { [name]: { label: { ...label } }, ...back.outcomes },
      },
      ...(Object.keys(back.on).length > 0 && { on: back.on }),
    },
    through: [['on', name]],
  };
}

/** A role in the unit of the letter, where the letter has one. */
function inUnit(role: string, { flow }: FlowDocument): JsonObject {
  const data = isObject(flow['data']) ? flow['data'] : {};
  const fields = isObject(data['properties']) ? data['properties'] : {};
  return fields['unit'] === undefined ? { role } : { role, unit: { from: 'data.unit' } };
}

/** The kinds of the regency. */
export const letterPresets: readonly Preset[] = [
  {
    name: 'registrasi',
    title: { id: 'Registrasi', en: 'Registration' },
    help: { id: 'Agendaris mencatat surat.', en: 'A registrar enters the letter.' },
    write: (before) =>
      task(before, {
        title: { id: 'Catat surat', en: 'Enter the letter' },
        assign: inUnit('agendaris', before.document),
        due: 'work:PT2H',
        outcome: ['catat', { id: 'Catat', en: 'Enter' }],
      }),
  },
  disposition,
  handOutToMany,
  {
    name: 'paraf',
    title: { id: 'Paraf', en: 'Initials' },
    help: {
      id: 'Atasan memeriksa konsep dan memarafnya, atau mengembalikannya.',
      en: 'A superior checks the draft and initials it, or returns it.',
    },
    write: (before) =>
      task(before, {
        title: { id: 'Paraf konsep', en: 'Initial the draft' },
        assign: superior,
        due: 'work:P1D',
        outcome: ['paraf', { id: 'Paraf', en: 'Initial' }],
        mayReturn: true,
      }),
  },
  {
    name: 'tanda-tangan',
    title: { id: 'Tanda tangan', en: 'Signature' },
    help: {
      id: 'Pejabat yang berwenang menandatangani, atau mengembalikan.',
      en: 'Whoever has the authority signs, or returns it.',
    },
    write: (before) =>
      task(before, {
        title: { id: 'Tanda tangani', en: 'Sign' },
        assign: superior,
        due: 'work:P1D',
        outcome: ['tandatangani', { id: 'Tanda tangani', en: 'Sign' }],
        mayReturn: true,
      }),
  },
  {
    name: 'penomoran',
    title: { id: 'Penomoran', en: 'Numbering' },
    help: {
      id: 'Surat mendapat nomor berikutnya, tanpa celah dan tanpa ganda.',
      en: 'The letter gets the next number, without gaps and never twice.',
    },
    write: ({ document }) => ({
      state: {
        title: { id: 'Beri nomor', en: 'Give it a number' },
        always: { set: { nomor: `number('surat', ${unitOf(document)})` }, target: 'x' },
      },
      through: [['always']],
      needs: [
        { at: ['series', 'surat'], value: { reset: 'year', format: '{n}/{yyyy}' } },
        { at: ['data', 'properties', 'nomor'], value: { type: 'string', title: 'Nomor' } },
      ],
    }),
  },
  {
    name: 'kirim',
    title: { id: 'Kirim', en: 'Dispatch' },
    help: { id: 'Petugas mengirim surat ke tujuannya.', en: 'An officer sends the letter.' },
    write: (before) =>
      task(before, {
        title: { id: 'Kirim surat', en: 'Send the letter' },
        assign: inUnit('agendaris', before.document),
        due: 'work:P1D',
        outcome: ['kirim', { id: 'Sudah dikirim', en: 'Sent' }],
      }),
  },
  {
    name: 'arsip',
    title: { id: 'Arsip', en: 'Filing' },
    help: { id: 'Arsiparis menyimpan berkas.', en: 'An archivist files it.' },
    write: (before) =>
      task(before, {
        title: { id: 'Arsipkan', en: 'File it' },
        assign: inUnit('arsiparis', before.document),
        due: 'work:P3D',
        outcome: ['arsipkan', { id: 'Arsipkan', en: 'File' }],
      }),
  },
  {
    name: 'musyawarah',
    title: { id: 'Musyawarah', en: 'Deliberation' },
    help: {
      id: 'Semua peserta menyatakan pendapat; semuanya harus setuju.',
      en: 'All who take part give their opinion; all of them have to agree.',
    },
    write: () => ({
      state: {
        task: {
          title: { id: 'Musyawarah', en: 'Deliberate' },
          assign: { role: 'peserta-musyawarah', count: 'all' },
          due: 'work:P3D',
          decide: 'all',
          outcomes: {
            setuju: { label: { ...words.approve } },
            tolak: { label: { ...words.refuse } },
          },
        },
        on: {},
      },
      through: [
        ['on', 'setuju'],
        ['on', 'tolak'],
      ],
    }),
  },
  {
    name: 'verifikasi',
    title: { id: 'Verifikasi', en: 'Verification' },
    help: {
      id: 'Petugas mencocokkan berkas dengan kenyataan.',
      en: 'An officer compares the file with reality.',
    },
    write: (before) =>
      task(before, {
        title: { id: 'Verifikasi berkas', en: 'Verify the file' },
        assign: inUnit('verifikator', before.document),
        due: 'work:P3D',
        outcome: ['sesuai', { id: 'Sesuai', en: 'It agrees' }],
        mayReturn: true,
      }),
  },
  {
    name: 'rekomendasi',
    title: { id: 'Rekomendasi teknis', en: 'Technical recommendation' },
    help: {
      id: 'Perangkat daerah teknis memberi rekomendasi.',
      en: 'The agency in charge recommends.',
    },
    write: (before) =>
      task(before, {
        title: { id: 'Beri rekomendasi teknis', en: 'Recommend' },
        assign: { role: 'tim-teknis' },
        due: 'work:P5D',
        outcome: ['rekomendasikan', { id: 'Rekomendasikan', en: 'Recommend' }],
        mayReturn: true,
      }),
  },
  {
    name: 'jendela-waktu',
    title: { id: 'Jendela waktu', en: 'Period' },
    help: {
      id: 'Menunggu sejumlah hari kerja, lalu berjalan terus.',
      en: 'Waits for some working days, and then goes on.',
    },
    write: () => ({
      state: {
        title: { id: 'Masa tunggu', en: 'Period of waiting' },
        after: [{ at: 'entered', offset: 'work:P5D', target: 'x' }],
      },
      through: [['after', 0]],
    }),
  },
  {
    name: 'eskalasi',
    title: { id: 'Eskalasi', en: 'Escalation' },
    help: {
      id: 'Tugas yang diingatkan menjelang batas waktu, dan naik ke atasan bila terlambat.',
      en: 'A task that is reminded of before its deadline, and goes to the superior when it is late.',
    },
    write: (before) => {
      const { state, through } = task(before, {
        title: { id: 'Selesaikan sebelum batas waktu', en: 'Finish before the deadline' },
        assign: { position: { from: 'starter' } },
        due: 'work:P3D',
        outcome: ['selesai', { id: 'Selesai', en: 'Done' }],
      });
      const after = [
        { at: 'due', offset: '-work:P1D', notify: 'pending' },
        { at: 'due', offset: 'work:P1D', escalate: superior },
      ];
      return { state: { ...state, after }, through };
    },
  },
  {
    name: 'serah-terima',
    title: { id: 'Serah terima', en: 'Handover' },
    help: {
      id: 'Penerima menyatakan sudah menerima, atau mengembalikan.',
      en: 'Whoever receives it says so, or returns it.',
    },
    write: (before) =>
      task(before, {
        title: { id: 'Terima', en: 'Receive' },
        assign: { role: 'penerima' },
        due: 'work:P3D',
        outcome: ['terima', { id: 'Terima', en: 'Receive' }],
        mayReturn: true,
      }),
  },
];

/** The kinds of any flow. */
export const plainPresets: readonly Preset[] = [
  {
    name: 'tugas',
    title: { id: 'Tugas', en: 'Task' },
    help: { id: 'Seseorang mengerjakan sesuatu.', en: 'Somebody does something.' },
    write: (before) =>
      task(before, {
        title: { id: 'Kerjakan', en: 'Do it' },
        assign: superior,
        due: 'work:P3D',
        outcome: ['selesai', { id: 'Selesai', en: 'Done' }],
      }),
  },
  {
    name: 'persetujuan',
    title: { id: 'Persetujuan', en: 'Approval' },
    help: { id: 'Seseorang menyetujui atau mengembalikan.', en: 'Somebody approves or returns.' },
    write: (before) =>
      task(before, {
        title: { id: 'Setujui', en: 'Approve' },
        assign: superior,
        due: 'work:P3D',
        outcome: ['setuju', words.approve],
        mayReturn: true,
      }),
  },
  {
    name: 'layanan',
    title: { id: 'Layanan sistem', en: 'Service of a program' },
    help: {
      id: 'Aplikasi mengerjakan sesuatu, misalnya mengirim surat; bila gagal dicoba lagi.',
      en: 'A program does something, such as sending a letter; after a failure it tries again.',
    },
    write: () => ({
      state: {
        title: { id: 'Jalankan layanan', en: 'Call the service' },
        call: { service: 'layanan', retry: { attempts: 3 } },
        onDone: 'x',
      },
      through: [['onDone']],
    }),
  },
  {
    name: 'selesai',
    title: { id: 'Selesai', en: 'End' },
    help: { id: 'Alur berakhir di sini.', en: 'The flow ends here.' },
    write: () => ({
      state: { type: 'final', title: { id: 'Selesai', en: 'Finished' } },
      through: [],
    }),
  },
];

function unitOf({ flow }: FlowDocument): string {
  const data = isObject(flow['data']) ? flow['data'] : {};
  const fields = isObject(data['properties']) ? data['properties'] : {};
  return fields['unit'] === undefined ? "'umum'" : 'data.unit';
}
