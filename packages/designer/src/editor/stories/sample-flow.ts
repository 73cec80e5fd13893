// A letter that a secretary checks and a head signs: the flow of the stories.

import type { JsonObject } from '@alir/engine/core/types';

export const letter: JsonObject = {
  flow: 'surat',
  version: 1,
  lang: 'id',
  title: { id: 'Surat keluar', en: 'Outgoing letter' },
  data: {
    type: 'object',
    additionalProperties: false,
    properties: {
      perihal: { type: 'string', title: 'Perihal' },
      jumlah: { type: 'integer', title: 'Jumlah' },
    },
  },
  initial: 'konsep',
  states: {
    konsep: {
      task: {
        title: { id: 'Susun konsep', en: 'Draft the letter' },
        assign: { position: { from: 'starter' } },
        outcomes: { ajukan: { label: { id: 'Ajukan', en: 'Hand in' } } },
      },
      on: { ajukan: 'periksa' },
    },
    periksa: {
      task: {
        title: { id: 'Periksa', en: 'Check' },
        assign: { role: 'sekretaris' },
        due: 'work:P2D',
        outcomes: {
          setuju: { label: { id: 'Setuju', en: 'Approve' } },
          kembalikan: { label: { id: 'Kembalikan', en: 'Return' }, comment: 'required' },
        },
      },
      on: {
        setuju: [{ guard: 'data.jumlah > 5000000', target: 'tanda-tangan' }, { target: 'arsip' }],
        kembalikan: { back: 'konsep', resume: 'sender' },
      },
    },
    'tanda-tangan': {
      task: {
        title: { id: 'Tanda tangan', en: 'Sign' },
        assign: { position: { from: 'manager(starter)' } },
        due: 'work:P1D',
        outcomes: { tandatangani: { label: { id: 'Tanda tangani', en: 'Sign' } } },
      },
      on: { tandatangani: 'arsip' },
    },
    arsip: { type: 'final', title: { id: 'Diarsipkan', en: 'Filed' } },
  },
};
