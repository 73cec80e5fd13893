import { describe, expect, test } from 'vitest';
import { en } from '../../src/core/explain/sentences/en.ts';
import { id } from '../../src/core/explain/sentences/id.ts';
import type { Saying, Sentences } from '../../src/core/explain/sentences/sentences.ts';

/** Every pair of sentences, by where it stands. */
function sayings(sentences: object, path = ''): [string, Saying][] {
  return Object.entries(sentences).flatMap(([name, inner]): [string, Saying][] => {
    if (typeof inner !== 'object') return [];
    const at = `${path}/${name}`;
    return isSaying(inner) ? [[at, inner]] : sayings(inner, at);
  });
}

const isSaying = (value: object): value is Saying => 'because' in value && 'unblock' in value;

/** As long as names of posts and titles of tasks are in a regency. */
const words: Readonly<Record<string, string>> = {
  who: 'Kepala Bidang Perencanaan dan Evaluasi Pembangunan',
  task: 'Periksa dan paraf konsep surat keluar',
  state: 'Menunggu tindak lanjut disposisi',
  since: '2 Maret 2026',
  able: 'Kepala Bidang Perencanaan dan Evaluasi Pembangunan',
  delegates: 'Sekretaris Dinas',
  principal: 'Kepala Bidang Perencanaan dan Evaluasi Pembangunan',
  helpers: 'Sekretaris Dinas',
  helped: 'Kepala Bidang Perencanaan dan Evaluasi Pembangunan',
  due: '5 Maret 2026',
  at: '5 Maret 2026',
  suspended: '3 Maret 2026',
  claimant: 'Hj. Siti Nurhaliza Rahmawati, S.Sos.',
  by: 'Hj. Siti Nurhaliza Rahmawati, S.Sos.',
  count: '12',
  why: 'Semua penerima harus melapor dahulu',
};

/** What is optional and told together; what is late instead of due is as long. */
const spoken = (sentence: string): string =>
  sentence
    .replace(/\[; [^\]]*\{late\}[^\]]*\]/, '')
    .replaceAll(/[[\]]/g, '')
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => words[name] ?? name);

const both: readonly (readonly [string, Sentences])[] = [
  ['id', id],
  ['en', en],
];

describe.each(both)('[X5] sentences in %s', (_language, sentences) => {
  const all = [
    ...sayings(sentences).flatMap(([at, { because, unblock }]) => [
      [`${at}/because`, because] as const,
      [`${at}/unblock`, unblock] as const,
    ]),
    ...Object.entries(sentences.onBehalf).map(([at, said]) => [`/onBehalf/${at}`, said] as const),
  ];

  test('have at most 25 words, with the names that there are', () => {
    expect(all.length).toBeGreaterThan(30);
    for (const [at, sentence] of all)
      expect([at, spoken(sentence).split(/\s+/).length <= 25]).toEqual([at, true]);
  });

  test('are sentences', () => {
    for (const [at, sentence] of all)
      expect([at, /^[A-Z“{].*\.$/.test(sentence)]).toEqual([at, true]);
  });

  test('say why, and what to do', () => {
    for (const [at, { because, unblock }] of sayings(sentences))
      expect([at, because === unblock]).toEqual([at, false]);
  });
});

test('[X5] both languages say the same about the same', () => {
  const names = (sentence: string): string[] =>
    [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].toSorted();
  const english = new Map(sayings(en));
  for (const [at, { because, unblock }] of sayings(id)) {
    const other = english.get(at);
    expect([at, names(because), names(unblock)]).toEqual([
      at,
      names(other?.because ?? ''),
      names(other?.unblock ?? ''),
    ]);
  }
  expect(sayings(id)).toHaveLength(english.size);
  const lent = (sentences: Sentences) =>
    Object.entries(sentences.onBehalf).map(([at, said]) => [at, names(said)]);
  expect(lent(id)).toEqual(lent(en));
});

test('[X5] no English word stands in an Indonesian sentence', () => {
  const english =
    /\b(the|task|state|flow|timer|child|incident|operatornya|instance|deadline|event)\b/i;
  for (const [at, { because, unblock }] of sayings(id)) {
    const own = `${because} ${unblock}`.replaceAll(/\{\w+\}/g, '');
    expect([at, english.test(own)]).toEqual([at, false]);
  }
});
