// Usulan: proposals go through a deliberation, are verified, and are decided.

import type { JsonObject } from '@alir/engine/core/types';
import type { Read, Template } from './template.ts';
import {
  dataOf,
  end,
  file,
  form,
  giveBack,
  required,
  say,
  starter,
  work,
  words,
} from './building.ts';

/** Proposals with a deliberation. */
export const proposal: Template = {
  name: 'usulan-musyawarah',
  title: say('Usulan dan musyawarah', 'Proposal and deliberation'),
  help: say(
    'Usulan dibahas dalam musyawarah, diverifikasi, lalu ditetapkan.',
    'A proposal is deliberated on, verified, and decided.',
  ),
  questions: [
    {
      name: 'pengusul',
      ask: say('Siapa yang boleh mengusulkan?', 'Who may propose?'),
      answer: { kind: 'who', usual: { role: 'operator-desa' } },
    },
    {
      name: 'peserta',
      ask: say('Siapa bermusyawarah?', 'Who deliberates?'),
      answer: { kind: 'who', usual: { role: 'peserta-musyawarah' } },
    },
    {
      name: 'mufakat',
      ask: say('Semua peserta harus setuju (mufakat)', 'Everybody has to agree'),
      answer: { kind: 'tick', usual: true },
    },
    {
      name: 'musyawarah',
      ask: say('Berapa lama musyawarahnya?', 'How long may they take?'),
      answer: { kind: 'span', usual: 'work:P5D' },
    },
    {
      name: 'verifikasi',
      ask: say('Usulan diverifikasi di lapangan', 'Proposals are verified in the field'),
      answer: { kind: 'tick', usual: true },
    },
    {
      name: 'verifikator',
      ask: say('Siapa memverifikasi?', 'Who verifies?'),
      answer: { kind: 'who', usual: { role: 'verifikator' } },
      isAsked: ({ tick }) => tick('verifikasi'),
    },
    {
      name: 'penetap',
      ask: say('Siapa menetapkan?', 'Who decides?'),
      answer: { kind: 'who', usual: { role: 'kepala-dinas' } },
    },
    {
      name: 'batas',
      ask: say('Berapa lama verifikasi dan penetapan?', 'How long may each of these take?'),
      answer: { kind: 'span', usual: 'work:P3D' },
    },
  ],
  write(answers) {
    const read = ['nama', 'alasan', 'berkas', 'hasil'];
    return {
      flow: {
        start: { by: answers.who('pengusul'), form: 'buka' },
        data: dataOf([
          required(words('nama', say('Yang diusulkan', 'Who or what is proposed'))),
          words('alasan', say('Alasan', 'Reasons'), true),
          file('berkas', say('Berkas pendukung', 'Papers')),
          words('hasil', say('Hasil verifikasi', 'What the verification found'), true),
        ]),
        summary: { perihal: 'data.nama' },
        initial: 'usulan',
        states: statesOf(answers),
      },
      forms: [
        form('buka', say('Usulan baru', 'New proposal'), {
          write: ['nama'],
          must: { nama: ['start'] },
        }),
        form('usulan', say('Usulan', 'Proposal'), {
          write: ['nama', 'alasan', 'berkas'],
          must: { nama: ['ajukan'], alasan: ['ajukan'] },
        }),
        form('baca', say('Usulan', 'Proposal'), { read }),
        form('verifikasi', say('Verifikasi', 'Verification'), {
          read: ['nama', 'alasan', 'berkas'],
          write: ['hasil'],
          must: { hasil: ['sesuai'] },
        }),
      ],
    };
  },
};

function statesOf({ who, span, tick }: Read): JsonObject {
  const after = tick('verifikasi') ? 'verifikasi' : 'penetapan';
  // A single post deliberates with nobody: it decides alone.
  const peserta = who('peserta');
  const isPool = typeof peserta['role'] === 'string';
  const seats = isPool ? { ...peserta, count: 'all' } : peserta;
  const votes = tick('mufakat')
    ? 'all'
    : { rules: [{ outcome: 'setuju', over: '1/2' }], otherwise: 'tolak' };
  return {
    usulan: work({
      title: say('Lengkapi usulan', 'Complete the proposal'),
      who: starter,
      due: 'work:P5D',
      form: 'usulan',
      buttons: [{ name: 'ajukan', label: say('Ajukan', 'Hand in'), to: 'musyawarah' }],
    }),
    musyawarah: work({
      title: say('Musyawarah', 'Deliberate'),
      who: seats,
      due: span('musyawarah'),
      form: 'baca',
      ...(isPool && { more: { decide: votes } }),
      buttons: [
        { name: 'setuju', label: say('Setuju', 'Agree'), to: after },
        { name: 'tolak', label: say('Tidak setuju', 'Disagree'), to: 'ditolak' },
      ],
    }),
    ...(tick('verifikasi') && {
      verifikasi: work({
        title: say('Verifikasi lapangan', 'Verify in the field'),
        who: who('verifikator'),
        due: span('batas'),
        form: 'verifikasi',
        buttons: [
          { name: 'sesuai', label: say('Sesuai', 'It agrees'), to: 'penetapan' },
          giveBack('usulan'),
        ],
      }),
    }),
    penetapan: work({
      title: say('Tetapkan', 'Decide'),
      who: who('penetap'),
      due: span('batas'),
      form: 'baca',
      buttons: [
        { name: 'tetapkan', label: say('Tetapkan', 'Approve'), to: 'ditetapkan' },
        {
          name: 'tolak',
          label: say('Tolak', 'Refuse'),
          to: 'ditolak',
          needsReason: true,
        },
      ],
    }),
    ditetapkan: end(say('Ditetapkan', 'Approved')),
    ditolak: end(say('Ditolak', 'Refused')),
  };
}
