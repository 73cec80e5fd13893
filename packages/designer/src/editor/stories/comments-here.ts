// Comments on the letter of the stories: one that is answered, one about the flow, one that is done.

import type { JsonObject } from '@alir/engine/core/types';

export const letterComments: JsonObject = {
  'c-1': {
    step: 'periksa',
    about: 'Periksa',
    by: 'citra',
    at: '2026-03-02T01:00:00Z',
    text: 'Dua hari kerja terlalu singkat pada akhir tahun.',
  },
  'c-2': {
    step: 'periksa',
    answers: 'c-1',
    by: 'budi',
    at: '2026-03-02T03:30:00Z',
    text: 'Setuju, saya usulkan tiga hari.',
  },
  'c-3': { by: 'citra', at: '2026-03-02T04:00:00Z', text: 'Cantumkan nomor SE-nya.' },
  'c-4': {
    step: 'arsip',
    about: 'Diarsipkan',
    by: 'budi',
    at: '2026-03-01T02:00:00Z',
    text: 'Arsip tetap di Bagian Umum?',
    done: { by: 'citra', at: '2026-03-02T04:10:00Z' },
  },
};
