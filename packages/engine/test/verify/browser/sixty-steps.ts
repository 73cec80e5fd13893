// A flow of sixty steps as an office has them, its people, and what somebody who designs it changes, edit by edit.

import type { OrganisationData } from '../../../src/core/index.ts';

const chapters = 6;

/** What is changed. */
export interface Edited {
  /** Of the third step of the second chapter. */
  readonly title: string;
  /** Working days for each task. */
  readonly days: number;
  /** Above which amount the last chapters are for the board. */
  readonly limit: number;
  /** Where the fifth chapter sends back to. */
  readonly back: string;
}

export const asWritten: Edited = { title: 'Telaah', days: 2, limit: 500, back: 'konsep-4' };

/** One edit after the other: words, deadlines, a guard, a way; and something that is a mistake. */
export const edits: readonly (readonly [name: string, edited: Edited])[] = [
  ['a title', { ...asWritten, title: 'Telaah staf' }],
  ['the same title again', { ...asWritten, title: 'Telaahan staf' }],
  ['a deadline', { ...asWritten, days: 3 }],
  ['a guard', { ...asWritten, limit: 750 }],
  ['another guard', { ...asWritten, limit: 900 }],
  ['a way', { ...asWritten, back: 'konsep-3' }],
  ['another way', { ...asWritten, back: 'konsep-2' }],
  ['back to how it was', asWritten],
];

/** Ten steps: a draft, its review, three initials beside each other, a decision by amount, and what follows. */
function chapter(at: number, { title, days, limit, back }: Edited): [string, object][] {
  const step = (name: string, on: object, more: object = {}): [string, object] => [
    `${name}-${at}`,
    {
      task: {
        title: { id: at === 1 && name === 'telaah' ? title : `${name} ${at}`, en: `${name} ${at}` },
        assign: { role: at % 2 === 0 ? 'staf' : 'kasubag' },
        due: `work:P${days}D`,
        outcomes: Object.fromEntries(Object.keys(on).map((one) => [one, { label: one }])),
        ...more,
      },
      on,
    },
  ];
  const next = at === chapters - 1 ? 'selesai' : `konsep-${at + 1}`;
  const initials = ['a', 'b', 'c'].map((one) => {
    const [key, state] = step(`paraf-${one}`, { paraf: `diparaf-${one}-${at}` });
    return [
      `bidang-${one}-${at}`,
      { initial: key, states: { [key]: state, [`diparaf-${one}-${at}`]: { type: 'final' } } },
    ] as const;
  });
  return [
    step('konsep', { ajukan: `telaah-${at}` }, { form: 'isian' }),
    step('telaah', {
      setuju: [
        { guard: "data.sifat == 'biasa'", target: `nilai-${at}` },
        { target: `paraf-${at}` },
      ],
      kembali: `konsep-${at}`,
    }),
    [
      `paraf-${at}`,
      { type: 'parallel', states: Object.fromEntries(initials), onDone: `nilai-${at}` },
    ],
    step('nilai', {
      teruskan: [
        { guard: `data.nilai > ${limit}`, target: `dewan-${at}` },
        { guard: 'data.mendesak', target: `putus-${at}` },
        { target: `periksa-${at}` },
      ],
    }),
    step(
      'dewan',
      { setuju: `putus-${at}`, tolak: `konsep-${at}` },
      {
        assign: { role: 'dewan', count: 'all' },
        decide: 'all',
      },
    ),
    step('periksa', { setuju: `putus-${at}`, tolak: at === 4 ? back : `konsep-${at}` }),
    step(
      'putus',
      { ya: `catat-${at}`, tidak: 'batal' },
      {
        assign: { position: 'sekda' },
        decides: 'kepegawaian',
      },
    ),
    step('catat', { ok: next }),
  ];
}

/** The flow as it is written down. */
export function sixtySteps(edited: Edited): object {
  return {
    flow: 'enam-puluh',
    version: 1,
    title: 'Enam puluh langkah',
    data: {
      type: 'object',
      additionalProperties: false,
      required: ['sifat', 'nilai', 'mendesak'],
      properties: {
        sifat: { enum: ['biasa', 'segera', 'rahasia'] },
        nilai: { type: 'integer', minimum: 0 },
        mendesak: { type: 'boolean' },
        perihal: { type: 'string', maxLength: 200 },
      },
    },
    initial: 'konsep-0',
    states: {
      ...Object.fromEntries(
        Array.from({ length: chapters }, (_, at) => chapter(at, edited)).flat(),
      ),
      selesai: { type: 'final' },
      batal: { type: 'final' },
    },
  };
}

/** The form of the drafts. */
export const isian = {
  form: 'isian',
  sections: [
    {
      fields: [{ field: 'sifat' }, { field: 'nilai' }, { field: 'mendesak' }, { field: 'perihal' }],
    },
  ],
};

const posts = Array.from({ length: 30 }, (_, at) => `jabatan-${at}`);

/** Thirty posts under a secretary, who is away for nine days in March. */
export const office: OrganisationData = {
  units: [],
  positions: [
    { id: 'bupati', name: 'Bupati' },
    { id: 'sekda', name: 'Sekretaris Daerah', superior: 'bupati' },
    ...posts.map((id, at) => ({
      id,
      name: id,
      superior: 'sekda',
      roles: [at % 3 === 0 ? 'staf' : at % 3 === 1 ? 'kasubag' : 'dewan'],
    })),
  ],
  users: ['bupati', 'sekda', ...posts].map((id) => ({ id, name: id })),
  assignments: [
    { user: 'bupati', position: 'bupati' },
    { user: 'sekda', position: 'sekda', until: '2026-03-11' },
    {
      user: 'bupati',
      position: 'sekda',
      capacity: 'plh',
      basis: 'SP 1',
      from: '2026-03-12',
      until: '2026-03-20',
    },
    { user: 'sekda', position: 'sekda', from: '2026-03-21' },
    ...posts.map((id) => ({ user: id, position: id })),
  ],
  limits: { plh: { not: ['kepegawaian'] } },
};
