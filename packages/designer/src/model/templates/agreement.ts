// Kerja sama dan serah terima: a request is studied, agreed on by both sides, and handed over with a record.

import type { Read, Template } from './template.ts';
import {
  type Chain,
  chain,
  dataOf,
  end,
  file,
  form,
  giveBack,
  type Link,
  ownHead,
  required,
  say,
  starter,
  work,
  words,
} from './building.ts';

/** Agreements that end in a handover, such as a grant of an application. */
export const agreement: Template = {
  name: 'kerja-sama',
  title: say('Kerja sama dan serah terima', 'Agreement and handover'),
  help: say(
    'Permohonan ditelaah, disepakati kedua pihak (nota kesepahaman, perjanjian), lalu diserahterimakan dengan berita acara.',
    'A request is studied, agreed on by both sides, and handed over with a record.',
  ),
  questions: [
    {
      name: 'pencatat',
      ask: say('Siapa yang mencatat permohonan?', 'Who enters requests?'),
      answer: { kind: 'who', usual: { role: 'agendaris' } },
    },
    {
      name: 'penelaah',
      ask: say('Siapa menelaah permohonan?', 'Who studies them?'),
      answer: { kind: 'who', usual: { role: 'penelaah' } },
    },
    {
      name: 'hukum',
      ask: say('Naskah diparaf bagian hukum', 'The legal division initials the texts'),
      answer: { kind: 'tick', usual: true },
    },
    {
      name: 'pemaraf',
      ask: say('Siapa memaraf dari bagian hukum?', 'Who initials for the legal division?'),
      answer: { kind: 'who', usual: { role: 'kabag-hukum' } },
      isAsked: ({ tick }) => tick('hukum'),
    },
    {
      name: 'nota',
      ask: say(
        'Ada nota kesepahaman sebelum perjanjian',
        'A memorandum comes before the agreement',
      ),
      answer: { kind: 'tick', usual: true },
    },
    {
      name: 'penandatangan',
      ask: say('Siapa menandatangani untuk kita?', 'Who signs for us?'),
      answer: { kind: 'who', usual: ownHead },
    },
    {
      name: 'penyerah',
      ask: say('Siapa menyerahkan?', 'Who hands it over?'),
      answer: { kind: 'who', usual: { role: 'pelaksana' } },
    },
    {
      name: 'batas',
      ask: say('Berapa lama tiap langkah?', 'How long may each step take?'),
      answer: { kind: 'span', usual: 'work:P5D' },
    },
  ],
  write(answers) {
    const { first, states } = stepsOf(answers);
    return {
      flow: {
        start: { by: answers.who('pencatat'), form: 'buka' },
        data: dataOf([
          required(words('pihak', say('Pihak pemohon', 'Who asks'))),
          words('hal', say('Yang dimohon', 'What is asked for')),
          file('permohonan', say('Surat permohonan', 'Letter of request')),
          words('telaahan', say('Hasil telaah', 'What the study found'), true),
          file('nota', say('Nota kesepahaman', 'Memorandum')),
          file('perjanjian', say('Naskah perjanjian', 'Text of the agreement')),
          file('beritaAcara', say('Berita acara serah terima', 'Record of the handover')),
        ]),
        summary: { perihal: 'data.pihak' },
        initial: first,
        states: {
          ...states,
          selesai: end(say('Diserahterimakan', 'Handed over')),
          ditolak: end(say('Permohonan ditolak', 'Refused')),
        },
      },
      forms: [
        form('buka', say('Permohonan', 'Request'), {
          write: ['pihak', 'hal', 'permohonan'],
          must: { pihak: ['start'] },
        }),
        form('telaah', say('Telaah', 'Study'), {
          read: ['pihak', 'hal', 'permohonan'],
          write: ['telaahan'],
          must: { telaahan: ['layak'] },
        }),
        form('nota', say('Nota kesepahaman', 'Memorandum'), {
          read: ['pihak', 'hal', 'telaahan'],
          write: ['nota'],
        }),
        form('naskah', say('Naskah', 'Text'), {
          read: ['pihak', 'hal', 'telaahan', 'nota'],
          write: ['perjanjian'],
          must: { perjanjian: ['ajukan'] },
        }),
        form('baca', say('Perjanjian', 'Agreement'), { read: ['pihak', 'hal', 'perjanjian'] }),
        form('serah', say('Serah terima', 'Handover'), {
          read: ['pihak', 'hal', 'perjanjian'],
          write: ['beritaAcara'],
          must: { beritaAcara: ['serahkan'] },
        }),
      ],
    };
  },
};

function stepsOf(answers: Read): Chain {
  const { who, span, tick } = answers;
  const due = span('batas');
  return chain('selesai', [
    [
      'telaah',
      (next) =>
        work({
          title: say('Telaah permohonan', 'Study the request'),
          who: who('penelaah'),
          due,
          form: 'telaah',
          buttons: [
            { name: 'layak', label: say('Layak', 'Go on'), to: next },
            {
              name: 'tolak',
              label: say('Tolak', 'Refuse'),
              to: 'ditolak',
              needsReason: true,
            },
          ],
        }),
    ],
    [
      'nota-kesepahaman',
      (next) =>
        work({
          title: say('Tanda tangani nota kesepahaman', 'Sign the memorandum'),
          who: who('penandatangan'),
          due,
          form: 'nota',
          buttons: [
            { name: 'tandatangani', label: say('Tanda tangani', 'Sign'), to: next },
            giveBack('telaah'),
          ],
        }),
      tick('nota'),
    ],
    ...writingOf(answers),
    [
      'serah-terima',
      (next) =>
        work({
          title: say('Serah terima dengan berita acara', 'Hand over with a record'),
          who: who('penyerah'),
          due,
          form: 'serah',
          buttons: [{ name: 'serahkan', label: say('Sudah diserahkan', 'Handed over'), to: next }],
        }),
    ],
  ]);
}

/** The agreement: written, initialled, signed. */
function writingOf({ who, span, tick }: Read): readonly Link[] {
  const due = span('batas');
  return [
    [
      'naskah',
      (next) =>
        work({
          title: say('Siapkan naskah perjanjian', 'Write the agreement'),
          who: starter,
          due,
          form: 'naskah',
          buttons: [{ name: 'ajukan', label: say('Ajukan', 'Hand in'), to: next }],
        }),
    ],
    [
      'paraf-hukum',
      (next) =>
        work({
          title: say('Paraf bagian hukum', 'Initials of the legal division'),
          who: who('pemaraf'),
          due,
          form: 'baca',
          buttons: [
            { name: 'paraf', label: say('Paraf', 'Initial'), to: next },
            giveBack('naskah'),
          ],
        }),
      tick('hukum'),
    ],
    [
      'perjanjian',
      (next) =>
        work({
          title: say('Tanda tangani perjanjian', 'Sign the agreement'),
          who: who('penandatangan'),
          due,
          form: 'baca',
          buttons: [
            { name: 'tandatangani', label: say('Tanda tangani', 'Sign'), to: next },
            giveBack('naskah'),
          ],
        }),
    ],
  ];
}
