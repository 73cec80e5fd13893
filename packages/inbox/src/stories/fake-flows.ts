// The flows of the stories: enough of their definitions for what the inbox reads from them.

import type { FieldView, FlowDefinition, FormView, JsonSchema } from '@alir/engine/core/types';

export const recipientSchema: JsonSchema = {
  type: 'object',
  required: ['jabatan', 'peran', 'instruksi'],
  additionalProperties: false,
  properties: {
    jabatan: { type: 'string' },
    peran: { enum: ['pelaksana', 'koordinator', 'untuk-diketahui'] },
    catatan: { type: 'string' },
    batas: { type: 'string', format: 'date' },
    instruksi: { type: 'array', maxItems: 8, items: { type: 'string' } },
  },
};

const text: JsonSchema = { type: 'string' };
const urgency: JsonSchema = { enum: ['biasa', 'segera', 'sangat-segera'] };
const secrecy: JsonSchema = { enum: ['biasa', 'terbatas', 'rahasia', 'sangat-rahasia'] };

export const letterSchema: JsonSchema = {
  type: 'object',
  required: ['unit', 'diterima'],
  additionalProperties: false,
  properties: {
    pengirim: text,
    nomorSurat: text,
    tanggalSurat: { type: 'string', format: 'date' },
    diterima: { type: 'string', format: 'date-time' },
    nomorAgenda: text,
    perihal: { type: 'string', maxLength: 500 },
    urgensi: urgency,
    keamanan: secrecy,
    unit: text,
    berkas: { type: 'string', format: 'attachment' },
    penerima: { type: 'array', maxItems: 60, items: recipientSchema },
  },
};

export const reportSchema: JsonSchema = {
  type: 'object',
  required: ['desa', 'periode'],
  properties: {
    desa: text,
    periode: text,
    indikator: {
      type: 'array',
      maxItems: 40,
      items: {
        type: 'object',
        required: ['kode', 'target', 'realisasi'],
        properties: {
          kode: text,
          target: { type: 'string', format: 'decimal' },
          realisasi: { type: 'string', format: 'decimal' },
          catatan: text,
        },
      },
    },
    bukti: { type: 'array', items: { type: 'string', format: 'attachment' } },
  },
};

function field(
  name: string,
  label: string,
  schema: JsonSchema,
  more: Partial<FieldView> = {},
): FieldView {
  return {
    field: name,
    label,
    help: null,
    access: 'write',
    requiredFor: [],
    widget: null,
    options: null,
    schema,
    ...more,
  };
}

export const registrationForm: FormView = {
  form: 'registrasi',
  title: 'Catat surat masuk',
  sections: [
    {
      title: 'Identitas surat',
      fields: [
        field('pengirim', 'Surat dari', text, { requiredFor: ['teruskan'] }),
        field('nomorSurat', 'Nomor surat', text, { requiredFor: ['teruskan'] }),
        field('tanggalSurat', 'Tanggal surat', { type: 'string', format: 'date' }),
        field(
          'perihal',
          'Hal',
          { type: 'string', maxLength: 500 },
          { requiredFor: ['teruskan'], widget: 'textarea' },
        ),
      ],
    },
    {
      title: 'Sifat',
      fields: [
        field('urgensi', 'Sifat', urgency, { requiredFor: ['teruskan'] }),
        field('keamanan', 'Tingkat keamanan', secrecy, {
          requiredFor: ['teruskan'],
          help: 'Surat rahasia: cukup amplopnya, tanpa pindaian.',
        }),
        field('berkas', 'Pindaian surat', { type: 'string', format: 'attachment' }),
      ],
    },
  ],
};

export const dispositionForm: FormView = {
  form: 'lembar-disposisi',
  title: 'Lembar disposisi',
  sections: [
    {
      title: 'Diteruskan kepada',
      fields: [
        field(
          'penerima',
          'Penerima',
          { type: 'array', maxItems: 60, items: recipientSchema },
          {
            widget: 'positions',
            requiredFor: ['disposisi'],
          },
        ),
      ],
    },
  ],
};

export const followUpForm: FormView = {
  form: 'tindak-lanjut',
  title: 'Tindak lanjut',
  sections: [
    {
      title: 'Surat',
      fields: [
        field('nomorAgenda', 'Nomor agenda di unit ini', text, { access: 'read' }),
        field('pengirim', 'Surat dari', text, { access: 'read' }),
        field('perihal', 'Hal', text, { access: 'read' }),
        field('pemberi', 'Dari jabatan', text, { access: 'read', widget: 'position' }),
        field('tugas', 'Disposisi', recipientSchema, { access: 'read', widget: 'disposition' }),
      ],
    },
    {
      title: 'Laporan Anda',
      fields: [
        field(
          'laporan',
          'Laporan',
          { type: 'string', maxLength: 4000 },
          {
            requiredFor: ['lapor'],
            help: 'Apa yang dikerjakan, hasilnya, dan kendalanya.',
          },
        ),
        field('lampiran', 'Lampiran', {
          type: 'array',
          maxItems: 5,
          items: { type: 'string', format: 'attachment' },
        }),
      ],
    },
  ],
};

/** The giver's form for a report: the letter and the disposition to be read, then the report. */
export const acceptForm: FormView = {
  form: 'terima-laporan',
  title: 'Laporan tindak lanjut',
  sections: [
    {
      title: 'Disposisi',
      fields: [
        field('nomorAgenda', 'Nomor agenda di unit ini', text, { access: 'read' }),
        field('pengirim', 'Surat dari', text, { access: 'read' }),
        field('pemberi', 'Dari jabatan', text, { access: 'read', widget: 'position' }),
        field('tugas', 'Disposisi', recipientSchema, { access: 'read' }),
      ],
    },
    {
      title: 'Laporan',
      fields: [field('laporan', 'Laporan', text, { access: 'read' })],
    },
  ],
};

export const reviewForm: FormView = {
  form: 'tinjau',
  title: 'Tinjau hasil tindak lanjut',
  sections: [
    {
      title: 'Hasil',
      fields: [
        field(
          'laporan',
          'Laporan',
          { type: 'array', maxItems: 60, items: text },
          { access: 'read' },
        ),
        field('simpulan', 'Simpulan', { type: 'string', maxLength: 4000 }),
      ],
    },
  ],
};

export const villageForm: FormView = {
  form: 'laporan-desa',
  title: 'Laporan triwulan',
  sections: [
    {
      title: null,
      fields: [
        field('desa', 'Desa', text, { access: 'read' }),
        field('periode', 'Periode', text, { access: 'read' }),
      ],
    },
    {
      title: 'Capaian indikator',
      fields: [
        field('indikator', 'Indikator', propertyOf(reportSchema, 'indikator'), {
          requiredFor: ['ajukan'],
        }),
        field('bukti', 'Bukti', propertyOf(reportSchema, 'bukti')),
      ],
    },
  ],
};

function propertyOf(schema: JsonSchema, name: string): JsonSchema {
  const { properties } = schema;
  return typeof properties === 'object' && properties !== null && name in properties
    ? (Object.entries(properties).find(([key]) => key === name)?.[1] ?? {})
    : {};
}

export const letterFlow: FlowDefinition = {
  flow: 'surat-masuk',
  version: 1,
  title: { id: 'Surat masuk', en: 'Incoming letter' },
  description: 'Surat dari luar, dari meja depan sampai diarsipkan.',
  data: letterSchema,
  initial: 'registrasi',
  states: {
    registrasi: {
      task: {
        title: 'Catat surat masuk',
        assign: { role: 'agendaris' },
        form: 'registrasi',
        outcomes: { teruskan: { label: 'Teruskan' } },
      },
    },
    'menunggu-disposisi': {
      task: {
        title: 'Disposisi',
        assign: { position: 'bupati' },
        form: 'lembar-disposisi',
        outcomes: { disposisi: { label: 'Disposisikan' }, arsipkan: { label: 'Arsipkan' } },
      },
    },
    'dalam-disposisi': { title: 'Dalam disposisi' },
    selesai: { type: 'final', result: 'selesai' },
  },
};

export const dispositionFlow: FlowDefinition = {
  flow: 'disposisi',
  version: 1,
  title: 'Disposisi',
  data: { type: 'object', properties: {} },
  initial: 'tindak-lanjut',
  states: {
    'untuk-diketahui': {
      task: {
        title: 'Untuk diketahui',
        assign: { position: { from: 'data.tugas.jabatan' } },
        outcomes: { baca: { label: { id: 'Sudah dibaca', en: 'Read' } } },
      },
    },
    'tindak-lanjut': {
      task: {
        title: 'Tindak lanjuti disposisi',
        assign: { position: { from: 'data.tugas.jabatan' } },
        form: 'tindak-lanjut',
        outcomes: {
          lapor: { label: 'Laporkan' },
          tolak: { label: 'Bukan tupoksi', comment: 'required' },
        },
      },
    },
    dilaporkan: {
      task: {
        title: 'Terima laporan',
        assign: { position: { from: 'data.pemberi' } },
        outcomes: {
          terima: { label: 'Terima' },
          kembalikan: { label: 'Kembalikan', comment: 'required' },
        },
      },
    },
  },
};

/** What the head of an agency approves by the dozen. */
export const leaveFlow: FlowDefinition = {
  flow: 'cuti',
  version: 1,
  title: { id: 'Permohonan cuti', en: 'Request for leave' },
  data: { type: 'object', properties: { pegawai: text, mulai: text, hari: { type: 'number' } } },
  initial: 'persetujuan',
  states: {
    persetujuan: {
      task: {
        title: { id: 'Setujui cuti', en: 'Approve leave' },
        assign: { position: 'sekda' },
        form: 'cuti',
        outcomes: {
          setuju: { label: { id: 'Setujui', en: 'Approve' } },
          tolak: { label: { id: 'Tolak', en: 'Refuse' }, comment: 'required' },
          tunda: {
            label: { id: 'Tunda', en: 'Postpone' },
            input: { type: 'string', format: 'date' },
          },
        },
      },
    },
    disetujui: { type: 'final', title: { id: 'Disetujui', en: 'Approved' } },
  },
};

export const leaveForm: FormView = {
  form: 'cuti',
  title: { id: 'Permohonan cuti', en: 'Request for leave' },
  sections: [
    {
      title: null,
      fields: [
        field('pegawai', 'Pegawai', text, { access: 'read' }),
        field('mulai', 'Mulai', { type: 'string', format: 'date' }, { access: 'read' }),
        field('hari', 'Lama (hari)', { type: 'number' }, { access: 'read' }),
        field('pesan', 'Pesan untuk pegawai', text, { requiredFor: [] }),
      ],
    },
  ],
};

export const villageFlow: FlowDefinition = {
  flow: 'laporan-kinerja-desa',
  version: 1,
  title: 'Laporan kinerja triwulan desa',
  data: reportSchema,
  initial: 'pengisian',
  states: {
    pengisian: {
      task: {
        title: 'Isi laporan triwulan',
        assign: { role: 'operator-desa' },
        form: 'laporan-desa',
        outcomes: { ajukan: { label: 'Ajukan' } },
      },
    },
  },
};
