// A small flow that has a bit of everything and is right. The corpus breaks one thing of it at a time.

import { pointerPath } from '../../src/core/format/pointer.ts';
import { isRecord } from '../../src/core/json-type.ts';

export const baseFlow = {
  $schema: 'urn:alir:flow:1',
  flow: 'cuti',
  version: 1,
  lang: 'id',
  title: { id: 'Permohonan cuti', en: 'Leave request' },
  data: {
    type: 'object',
    required: ['hari'],
    additionalProperties: false,
    properties: {
      hari: { type: 'integer', minimum: 1, maximum: 90 },
      alasan: { type: 'string', maxLength: 500 },
      catatan: { type: 'string' },
      saksi: { type: 'array', maxItems: 5, items: { $ref: '#/$defs/saksi' } },
    },
    $defs: {
      saksi: {
        type: 'object',
        required: ['jabatan'],
        additionalProperties: false,
        properties: { jabatan: { type: 'string' } },
      },
    },
  },
  initial: 'ajukan',
  on: { batal: { by: 'starter', why: 'Sudah diputus', target: 'dibatalkan' } },
  states: {
    ajukan: {
      task: {
        title: 'Isi permohonan',
        assign: { role: 'pegawai' },
        form: 'permohonan',
        outcomes: { kirim: { label: 'Kirim' } },
      },
      on: { kirim: [{ guard: 'data.hari > 5', target: 'periksa' }, { target: 'nilai' }] },
    },
    nilai: {
      task: {
        title: 'Nilai permohonan',
        assign: { position: 'kepala' },
        due: 'work:P2D',
        outcomes: {
          setuju: { label: 'Setuju' },
          tolak: { label: 'Tolak', comment: 'required' },
          kembalikan: { label: 'Kembalikan' },
        },
      },
      on: { setuju: 'saksi', tolak: 'ditolak', kembalikan: { back: 'ajukan', resume: 'sender' } },
      after: [{ at: 'due', offset: '-work:P1D', notify: 'pending' }],
    },
    periksa: {
      type: 'parallel',
      states: {
        bagian: {
          task: {
            title: 'Periksa',
            assign: { role: 'bagian' },
            outcomes: { cocok: { label: 'Cocok' } },
          },
          on: { cocok: { set: { alasan: "'cocok'" }, finish: true } },
        },
        arsip: {
          task: {
            title: 'Arsip',
            assign: { role: 'arsip' },
            outcomes: { ada: { label: 'Ada' } },
          },
          on: { ada: { finish: true } },
        },
      },
      onDone: 'nilai',
    },
    saksi: {
      each: {
        in: 'has(data.saksi) ? data.saksi : []',
        as: 's',
        key: 's.jabatan',
        flow: 'tanda',
        with: { jabatan: 's.jabatan' },
      },
      on: {
        tambah: {
          by: { position: 'kepala' },
          input: { type: 'array', maxItems: 5, items: { $ref: '#/$defs/saksi' } },
          append: 'event',
        },
      },
      onDone: 'kirim-surat',
    },
    'kirim-surat': {
      call: {
        service: 'surat',
        with: { hari: 'data.hari' },
        retry: { attempts: 3, delay: 'PT1M' },
      },
      onDone: 'selesai',
      onError: 'ditolak',
    },
    selesai: { type: 'final', result: 'selesai', output: { hari: 'data.hari' } },
    ditolak: { type: 'final', result: 'ditolak' },
    dibatalkan: { type: 'final', result: 'dibatalkan' },
  },
};

/** What the base flow refers to. */
export const baseForm = {
  form: 'permohonan',
  sections: [
    {
      fields: [{ field: 'hari', requiredFor: ['kirim'] }, { field: 'alasan' }, { field: 'saksi' }],
    },
  ],
};

export const baseChild = {
  flow: 'tanda',
  version: 1,
  title: 'Tanda tangan saksi',
  data: {
    type: 'object',
    required: ['jabatan'],
    additionalProperties: false,
    properties: { jabatan: { type: 'string' } },
  },
  initial: 'tanda',
  states: {
    tanda: {
      task: {
        title: 'Tanda tangani',
        assign: { position: { from: 'data.jabatan' } },
        outcomes: { sah: { label: 'Sah' } },
      },
      on: { sah: 'sah' },
    },
    sah: { type: 'final' },
  },
};

/** The base flow with some places changed: pointer to value, `undefined` removes. Places not yet there are made. */
export function changed(edits: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy: Record<string, unknown> = structuredClone(baseFlow);
  for (const [pointer, value] of Object.entries(edits)) {
    const path = pointerPath(pointer);
    const last = path.at(-1) ?? '';
    const holder = path.slice(0, -1).reduce(stepInto, copy);
    if (value === undefined) delete holder[last];
    else holder[last] = value;
  }
  return copy;
}

function stepInto(holder: Record<string, unknown>, key: string): Record<string, unknown> {
  const inner = holder[key];
  if (isMutable(inner)) return inner;
  const made: Record<string, unknown> = {};
  holder[key] = made;
  return made;
}

function isMutable(value: unknown): value is Record<string, unknown> {
  return isRecord(value) || Array.isArray(value);
}
