// Berjenjang: a report is filled in, signed off, and checked level by level, as villages report to district, agency and inspectorate.

import type { Question, Read, Template } from './template.ts';
import {
  type Chain,
  chain,
  dataOf,
  end,
  file,
  form,
  giveBack,
  headAbove,
  type Link,
  ownHead,
  required,
  say,
  starter,
  upTo,
  work,
  words,
} from './building.ts';

const most = 4;
const usual = [
  headAbove,
  { role: 'verifikator' },
  { role: 'inspektur' },
  { role: 'inspektur' },
] as const;

/** Reports that are checked level by level. */
export const reportByLevels: Template = {
  name: 'laporan-berjenjang',
  title: say('Laporan desa', 'Village report'),
  help: say(
    'Laporan diisi, disahkan kepala, lalu diperiksa berjenjang: kecamatan, dinas, inspektorat.',
    'A report is filled in, signed off by the head, and checked level by level.',
  ),
  questions: [
    {
      name: 'pengisi',
      ask: say('Siapa yang boleh memulai dan mengisi laporan?', 'Who may begin and fill it in?'),
      answer: { kind: 'who', usual: { role: 'operator-desa' } },
    },
    {
      name: 'isi',
      ask: say('Berapa lama mengisinya?', 'How long may that take?'),
      answer: { kind: 'span', usual: 'work:P10D' },
    },
    {
      name: 'pengesah',
      ask: say('Siapa mengesahkan laporan?', 'Who signs it off?'),
      answer: { kind: 'who', usual: ownHead },
    },
    {
      name: 'tingkat',
      ask: say('Berapa tingkat pemeriksaan sesudahnya?', 'How many levels check it after that?'),
      answer: { kind: 'count', usual: 2, least: 1, most },
    },
    ...upTo(most).map((level): Question => ({
      name: `pemeriksa${level}`,
      ask: say(`Siapa memeriksa di tingkat ${level}?`, `Who checks at level ${level}?`),
      answer: { kind: 'who', usual: usual[level - 1] ?? headAbove },
      isAsked: ({ count }) => count('tingkat') >= level,
    })),
    {
      name: 'batas',
      ask: say('Berapa lama tiap pemeriksaan?', 'How long may each check take?'),
      answer: { kind: 'span', usual: 'work:P5D' },
    },
  ],
  write(answers) {
    const { first, states } = stepsOf(answers);
    const read = ['periode', 'uraian', 'bukti'];
    return {
      flow: {
        start: { by: answers.who('pengisi'), form: 'buka' },
        data: dataOf([
          required(words('periode', say('Triwulan atau tahun', 'Quarter or year'))),
          words('uraian', say('Uraian capaian', 'What was achieved'), true),
          file('bukti', say('Bukti dukung', 'Evidence')),
          words('catatan', say('Catatan pemeriksa', 'Notes of those who check'), true),
        ]),
        summary: { perihal: 'data.periode' },
        initial: first,
        states: { ...states, selesai: end(say('Laporan diterima', 'Report accepted')) },
      },
      forms: [
        form('buka', say('Laporan baru', 'New report'), {
          write: ['periode'],
          must: { periode: ['start'] },
        }),
        form('laporan', say('Laporan', 'Report'), {
          read: ['periode', 'catatan'],
          write: ['uraian', 'bukti'],
          must: { uraian: ['ajukan'] },
        }),
        form('baca', say('Laporan', 'Report'), { read }),
        form('periksa', say('Pemeriksaan', 'Check'), { read, write: ['catatan'] }),
      ],
    };
  },
};

function stepsOf({ who, span, count }: Read): Chain {
  const checks = upTo(count('tingkat')).map((level): Link => [
    `pemeriksaan-${level}`,
    (next) =>
      work({
        title: say(`Periksa laporan, tingkat ${level}`, `Check the report, level ${level}`),
        who: who(`pemeriksa${level}`),
        due: span('batas'),
        form: 'periksa',
        buttons: [
          { name: 'terima', label: say('Terima', 'Accept'), to: next },
          giveBack('pengisian'),
        ],
      }),
  ]);
  return chain('selesai', [
    [
      'pengisian',
      (next) =>
        work({
          title: say('Isi laporan', 'Fill in the report'),
          // Whoever began it fills it in.
          who: starter,
          due: span('isi'),
          form: 'laporan',
          buttons: [{ name: 'ajukan', label: say('Ajukan', 'Hand in'), to: next }],
        }),
    ],
    [
      'pengesahan',
      (next) =>
        work({
          title: say('Sahkan laporan', 'Sign off the report'),
          who: who('pengesah'),
          due: 'work:P2D',
          form: 'baca',
          buttons: [
            { name: 'sahkan', label: say('Sahkan', 'Sign off'), to: next },
            giveBack('pengisian'),
          ],
        }),
    ],
    ...checks,
  ]);
}
