// Finding by what things are called.

import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allFlows } from '../../../test/flows.ts';
import { valueAt } from '../change/change.ts';
import { createDocument } from '../document/document.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { wordsOf } from '../words/words.ts';
import { search } from './search.ts';

const document = createDocument(
  {
    title: 'Surat',
    data: { properties: { nilaiAnggaran: { title: { id: 'Nilai anggaran', en: 'Budget' } } } },
    states: {
      'telaah-staf': {
        title: { id: 'Télaah', en: 'Review' },
        task: {
          title: 'x',
          assign: { position: 'sekda' },
          form: 'lembar-telaah',
          outcomes: { ya: { label: 'Setuju' } },
        },
        on: { ya: { guard: 'data.nilaiAnggaran > 5', target: 'akhir' } },
      },
      lain: { title: 'Penelaahan ulang anggaran' },
      akhir: { type: 'final', title: 'Berakhir' },
    },
  },
  { forms: { 'lembar-telaah': { title: 'Lembar disposisi' } } },
);
const names = { lang: 'id', nameOf: () => 'Sekretaris Daerah' } as const;
const found = (text: string) =>
  search(document, text, names).map(({ kind, text: called, step }) => [kind, called, step]);

test('[DM80] case, accents and signs do not matter', () => {
  for (const text of ['telaah', 'TELAAH', ' Télaah! ', 'te\u0301laah']) {
    expect(found(text)[0]).toEqual(['step', 'Télaah', 'telaah-staf']);
  }
  expect(found('  …!  ')).toEqual([]);
});

test('[DM81] steps, people, ways, conditions, forms and fields are found, and where they are', () => {
  expect(found('sekretaris')).toEqual([['who', 'Sekretaris Daerah', 'telaah-staf']]);
  expect(found('setuju')).toEqual([['way', 'Setuju', 'telaah-staf']]);
  expect(found('disposisi')).toEqual([['form', 'lembar-telaah', 'telaah-staf']]);
  expect(found('telaah-staf')[0]).toEqual(['step', 'Télaah', 'telaah-staf']);
  expect(found('nilai anggaran')).toEqual([
    ['field', 'Nilai anggaran', null],
    ['condition', 'Nilai anggaran lebih dari 5', 'telaah-staf'],
  ]);
  expect(search(document, 'setuju', names)[0]?.path).toEqual([
    'flow',
    'states',
    'telaah-staf',
    'on',
    'ya',
  ]);
  expect(search(document, 'budget', { lang: 'en' })[0]?.text).toBe('Budget');
});

test('[DM82] the whole text comes before a word of it, a word before its beginning, that before a part within', () => {
  const titles = { a: 'Pratelaah', b: 'Telaahan surat', c: 'Catat telaah', d: 'Telaah' };
  const ranked = createDocument({
    states: Object.fromEntries(Object.entries(titles).map(([key, title]) => [key, { title }])),
  });
  expect(search(ranked, 'telaah', { lang: 'id' }).map(({ step }) => step)).toEqual([
    'd',
    'c',
    'b',
    'a',
  ]);
  expect(search(ranked, 'telaah xyz', { lang: 'id' })).toEqual([]);
  expect(search(ranked, 'surat tela', { lang: 'id' }).map(({ step }) => step)).toEqual(['b']);
});

test('[DM83] every step of every flow is found by its title, and every path leads to what was found', () => {
  for (const { document: one } of allFlows()) {
    const words = wordsOf(one, { lang: 'id' });
    for (const step of graphOf(one).steps.values()) {
      const hits = search(one, words.title(step), { lang: 'id' });
      expect(hits.some(({ kind, step: key }) => kind === 'step' && key === step.key)).toBe(true);
      for (const { path } of hits) expect(valueAt(one, path)).toBeDefined();
    }
  }
});

test('[DM80] whatever is asked, an answer comes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { score } of search(document, text, names)) expect(score).toBeGreaterThan(0);
    }),
    { numRuns: runs(200) },
  );
});
