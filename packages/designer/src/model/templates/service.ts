// Layanan dan izin: a request is checked, recommended on by those who know, decided and handed over, within a time that stands still
// while papers are mended.

import type { JsonObject } from '@alir/engine/core/types';
import type { Read, Template } from './template.ts';
import {
  chain,
  dataOf,
  end,
  file,
  form,
  numbering,
  required,
  say,
  starter,
  work,
  words,
} from './building.ts';

/** Services and licences. */
export const service: Template = {
  name: 'layanan-izin',
  title: say('Layanan atau izin', 'Service or licence'),
  help: say(
    'Permohonan diperiksa, diberi rekomendasi teknis, diputuskan, dan diserahkan; waktu berhenti selama berkas diperbaiki.',
    'A request is checked, recommended on, decided and handed over; its time stands still while papers are corrected.',
  ),
  questions: [
    {
      name: 'pemohon',
      ask: say('Siapa yang mencatat permohonan?', 'Who enters requests?'),
      answer: { kind: 'who', usual: { role: 'loket' } },
    },
    {
      name: 'janji',
      ask: say('Berapa lama layanan dijanjikan selesai?', 'How long may the service take in all?'),
      answer: { kind: 'span', usual: 'work:P9D' },
    },
    {
      name: 'pemeriksa',
      ask: say('Siapa memeriksa berkas?', 'Who checks the papers?'),
      answer: { kind: 'who', usual: { role: 'verifikator' } },
    },
    {
      name: 'rekomendasi',
      ask: say('Perlu rekomendasi teknis', 'A technical recommendation is needed'),
      answer: { kind: 'tick', usual: true },
    },
    {
      name: 'teknis',
      ask: say('Siapa memberi rekomendasi teknis?', 'Who recommends?'),
      answer: { kind: 'who', usual: { role: 'tim-teknis' } },
      isAsked: ({ tick }) => tick('rekomendasi'),
    },
    {
      name: 'pemutus',
      ask: say('Siapa memutuskan dan menandatangani?', 'Who decides and signs?'),
      answer: { kind: 'who', usual: { role: 'kepala-dinas' } },
    },
    {
      name: 'nomor',
      ask: say('Izin diberi nomor otomatis', 'Licences are numbered by themselves'),
      answer: { kind: 'tick', usual: true },
    },
  ],
  write(answers) {
    const { who, span, tick } = answers;
    const result = tick('nomor') ? ['nomor'] : [];
    return {
      flow: {
        start: { by: who('pemohon'), form: 'permohonan' },
        data: dataOf([
          required(words('pemohon', say('Nama pemohon', 'Name of the applicant'))),
          words('keperluan', say('Keperluan', 'What for'), true),
          file('berkas', say('Berkas persyaratan', 'Papers')),
          words('rekomendasi', say('Rekomendasi teknis', 'Technical recommendation'), true),
          ...(tick('nomor') ? [words('nomor', say('Nomor izin', 'Number of the licence'))] : []),
        ]),
        summary: { perihal: 'data.pemohon' },
        ...(tick('nomor') && { series: { izin: { reset: 'year', format: '{n}/{yyyy}' } } }),
        initial: 'pelayanan',
        states: {
          pelayanan: {
            title: say('Pelayanan', 'Service'),
            due: span('janji'),
            initial: 'pemeriksaan',
            after: [{ at: 'due', notify: who('pemutus') }],
            states: checkingOf(answers),
          },
          penyerahan: work({
            title: say('Serahkan kepada pemohon', 'Hand it over'),
            who: starter,
            due: 'work:P3D',
            form: 'serah',
            buttons: [
              { name: 'serahkan', label: say('Sudah diserahkan', 'Handed over'), to: 'selesai' },
            ],
          }),
          selesai: end(say('Selesai dilayani', 'Served')),
          ditolak: end(say('Ditolak', 'Refused')),
        },
      },
      forms: [
        form('permohonan', say('Permohonan', 'Request'), {
          write: ['pemohon', 'keperluan', 'berkas'],
          must: { pemohon: ['start'] },
        }),
        form('perbaikan', say('Perbaikan berkas', 'Correction of papers'), {
          write: ['pemohon', 'keperluan', 'berkas'],
          must: { pemohon: ['kirim'] },
        }),
        form('baca', say('Permohonan', 'Request'), { read: ['pemohon', 'keperluan', 'berkas'] }),
        form('rekomendasi', say('Rekomendasi', 'Recommendation'), {
          read: ['pemohon', 'keperluan', 'berkas'],
          write: ['rekomendasi'],
          must: { rekomendasi: ['rekomendasikan'] },
        }),
        form('putusan', say('Putusan', 'Decision'), {
          read: ['pemohon', 'keperluan', 'berkas', 'rekomendasi'],
        }),
        form('serah', say('Penyerahan', 'Handover'), { read: ['pemohon', ...result] }),
      ],
    };
  },
};

/** From the first check to the decision. */
function checkingOf({ who, tick }: Read): JsonObject {
  const refuse = {
    name: 'tolak',
    label: say('Tolak', 'Refuse'),
    to: 'ditolak',
    needsReason: true,
  };
  const { states } = chain('penyerahan', [
    [
      'pemeriksaan',
      (next) =>
        work({
          title: say('Periksa berkas', 'Check the papers'),
          who: who('pemeriksa'),
          due: 'work:P1D',
          form: 'baca',
          buttons: [
            { name: 'lengkap', label: say('Lengkap', 'Complete'), to: next },
            {
              name: 'lengkapi',
              label: say('Minta dilengkapi', 'To be corrected'),
              to: 'perbaikan',
              needsReason: true,
            },
          ],
        }),
    ],
    [
      'rekomendasi',
      (next) =>
        work({
          title: say('Beri rekomendasi teknis', 'Recommend'),
          who: who('teknis'),
          due: 'work:P5D',
          form: 'rekomendasi',
          buttons: [
            { name: 'rekomendasikan', label: say('Rekomendasikan', 'Recommend'), to: next },
            refuse,
          ],
        }),
      tick('rekomendasi'),
    ],
    [
      'keputusan',
      (next) =>
        work({
          title: say('Putuskan', 'Decide'),
          who: who('pemutus'),
          due: 'work:P2D',
          form: 'putusan',
          buttons: [{ name: 'setuju', label: say('Setujui', 'Grant'), to: next }, refuse],
        }),
    ],
    ['penomoran', (next) => numbering('izin', next), tick('nomor')],
  ]);
  return { ...states, perbaikan: mending };
}

/** Papers are mended by whoever asked; that time is not the office's. */
const mending: JsonObject = {
  ...work({
    title: say('Lengkapi berkas', 'Correct the papers'),
    who: starter,
    form: 'perbaikan',
    buttons: [{ name: 'kirim', label: say('Kirim lagi', 'Send again'), to: 'pemeriksaan' }],
  }),
  clock: 'stopped',
};
