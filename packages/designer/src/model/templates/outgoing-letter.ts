// Paraf chain: a letter is drafted, initialled level by level, signed, numbered, sent and filed.

import type { Question, Read, Template } from './template.ts';
import {
  type Chain,
  chain,
  dataOf,
  end,
  type Field,
  file,
  form,
  giveBack,
  type Link,
  numbering,
  ownHead,
  required,
  say,
  starter,
  superior,
  upTo,
  work,
  words,
} from './building.ts';

const most = 4;
const usual = [
  superior,
  { position: { from: 'superior(manager(starter))' } },
  ownHead,
  ownHead,
] as const;

/** Outgoing letters. */
export const outgoingLetter: Template = {
  name: 'surat-keluar',
  title: say('Surat keluar', 'Outgoing letter'),
  help: say(
    'Konsep diparaf berjenjang, ditandatangani, diberi nomor, dikirim, dan diarsipkan.',
    'A draft is initialled level by level, signed, numbered, sent and filed.',
  ),
  questions: [
    {
      name: 'tingkat',
      ask: say('Berapa tingkat paraf?', 'How many levels of initials?'),
      answer: { kind: 'count', usual: 2, least: 0, most },
    },
    ...upTo(most).map((level): Question => ({
      name: `paraf${level}`,
      ask: say(`Siapa memaraf di tingkat ${level}?`, `Who initials at level ${level}?`),
      answer: { kind: 'who', usual: usual[level - 1] ?? superior },
      isAsked: ({ count }) => count('tingkat') >= level,
    })),
    {
      name: 'penandatangan',
      ask: say('Siapa menandatangani?', 'Who signs?'),
      answer: { kind: 'who', usual: ownHead },
    },
    {
      name: 'batas',
      ask: say('Berapa lama tiap paraf dan tanda tangan?', 'How long may each of them take?'),
      answer: { kind: 'span', usual: 'work:P1D' },
    },
    {
      name: 'nomor',
      ask: say('Surat diberi nomor otomatis', 'The letter is numbered by itself'),
      answer: { kind: 'tick', usual: true },
    },
    {
      name: 'kirim',
      ask: say('Ada yang mengirim surat', 'Somebody sends the letter'),
      answer: { kind: 'tick', usual: true },
    },
    {
      name: 'pengirim',
      ask: say('Siapa mengirim?', 'Who sends it?'),
      answer: { kind: 'who', usual: starter },
      isAsked: ({ tick }) => tick('kirim'),
    },
  ],
  write(answers) {
    const { first, states } = stepsOf(answers);
    const fields = fieldsOf(answers);
    return {
      flow: {
        start: { by: 'anyone', form: 'buka' },
        data: dataOf(fields),
        summary: { perihal: 'data.hal' },
        ...(answers.tick('nomor') && {
          series: { surat: { reset: 'year', format: '{n}/{yyyy}' } },
        }),
        initial: first,
        states: { ...states, diarsipkan: end(say('Diarsipkan', 'Filed')) },
      },
      forms: [
        form('buka', say('Surat baru', 'New letter'), {
          write: ['hal', 'tujuan'],
          must: { hal: ['start'] },
        }),
        form('konsep', say('Konsep surat', 'Draft'), {
          write: ['hal', 'tujuan', 'naskah'],
          must: { hal: ['ajukan'], naskah: ['ajukan'] },
        }),
        form('baca', say('Surat', 'Letter'), { read: fields.map(({ name }) => name) }),
      ],
    };
  },
};

function fieldsOf({ tick }: Read): readonly Field[] {
  return [
    required(words('hal', say('Hal', 'Subject'))),
    words('tujuan', say('Kepada', 'To')),
    file('naskah', say('Naskah', 'Text')),
    ...(tick('nomor') ? [words('nomor', say('Nomor surat', 'Number'))] : []),
  ];
}

function stepsOf({ who, span, tick, count }: Read): Chain {
  const due = span('batas');
  const initials = upTo(count('tingkat')).map((level): Link => [
    `paraf-${level}`,
    (next) =>
      work({
        title: say(`Paraf tingkat ${level}`, `Initials, level ${level}`),
        who: who(`paraf${level}`),
        due,
        form: 'baca',
        buttons: [{ name: 'paraf', label: say('Paraf', 'Initial'), to: next }, giveBack('konsep')],
      }),
  ]);
  return chain('diarsipkan', [
    [
      'konsep',
      (next) =>
        work({
          title: say('Susun konsep', 'Draft the letter'),
          who: starter,
          form: 'konsep',
          buttons: [{ name: 'ajukan', label: say('Ajukan', 'Hand in'), to: next }],
        }),
    ],
    ...initials,
    [
      'tanda-tangan',
      (next) =>
        work({
          title: say('Tanda tangani', 'Sign'),
          who: who('penandatangan'),
          due,
          form: 'baca',
          buttons: [
            { name: 'tandatangani', label: say('Tanda tangani', 'Sign'), to: next },
            giveBack('konsep'),
          ],
        }),
    ],
    ['penomoran', (next) => numbering('surat', next), tick('nomor')],
    [
      'kirim',
      (next) =>
        work({
          title: say('Kirim surat', 'Send the letter'),
          who: who('pengirim'),
          due: 'work:P1D',
          form: 'baca',
          buttons: [{ name: 'kirim', label: say('Sudah dikirim', 'Sent'), to: next }],
        }),
      tick('kirim'),
    ],
  ]);
}
