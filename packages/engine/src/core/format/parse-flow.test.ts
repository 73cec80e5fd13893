import { describe, expect, test } from 'vitest';
import { changed } from '../../../test/corpus/base-flow.ts';
import { diffFlows } from '../diff/diff-flows.ts';
import { parseFlow } from './parse-flow.ts';

const found = (edits: Record<string, unknown>): unknown[] =>
  parseFlow(changed(edits)).problems.map(({ code, pointer, params }) => [code, pointer, params]);
const placesOf = (edits: Record<string, unknown>): string[] =>
  parseFlow(changed(edits)).problems.map(({ code, pointer }) => `${code} ${pointer}`);

test('[F10] text, bytes and a value give the same definition', () => {
  const flow = changed({});
  const text = JSON.stringify(flow);

  expect(parseFlow(text).definition).toEqual(flow);
  expect(parseFlow(new TextEncoder().encode(text)).definition).toEqual(flow);
  expect(parseFlow(flow).definition).toEqual(flow);
});

test('[F10] every problem carries the file it was found in', () => {
  const { problems } = parseFlow('{}', { file: 'flows/cuti.json' });

  expect(problems.length).toBeGreaterThan(1);
  expect(problems.every(({ file }) => file === 'flows/cuti.json')).toBe(true);
});

test('[F10] all faults are found, not only the first', () => {
  const codes = parseFlow(
    changed({
      '/version': '1',
      '/lang': 'jv',
      '/states/nilai/task/due': 'soon',
      '/flow': undefined,
    }),
  ).problems.map(({ code, pointer }) => `${code} ${pointer}`);

  expect(codes.toSorted()).toEqual([
    'DURATION_INVALID /states/nilai/task/due',
    'TYPE_WRONG /version',
    'VALUE_UNKNOWN /lang',
    'WORD_MISSING ',
  ]);
});

test('[F10] whatever stands where one of a few words should is told, and nothing is thrown', () => {
  expect(placesOf({ '/lang': { id: 'jv' } })).toEqual(['VALUE_UNKNOWN /lang']);
  expect(placesOf({ '/lang': [{}] })).toEqual(['VALUE_UNKNOWN /lang']);
});

describe('[F11] did you mean', () => {
  test('a misspelt word is one problem: that the right one is missing is not said as well', () => {
    expect(found({ '/initial': undefined, '/intial': 'ajukan' })).toMatchObject([
      ['WORD_UNKNOWN', '/intial', { word: 'intial', nearest: 'initial' }],
    ]);
  });

  test('a word that resembles none comes with those that are known', () => {
    expect(found({ '/states/nilai/after/0/zzzzzz': 1 })).toMatchObject([
      [
        'WORD_UNKNOWN',
        '/states/nilai/after/0/zzzzzz',
        { allowed: expect.arrayContaining(['at', 'offset']) },
      ],
    ]);
  });
});

describe('[F12] unions', () => {
  const on = '/states/nilai/on/setuju';
  test.for([
    ['a key of the wrong form', { [on]: 'Saksi' }, ['NAME_INVALID', on]],
    [
      'a transition with a misspelt word',
      { [on]: { taget: 'saksi' } },
      ['WORD_UNKNOWN', `${on}/taget`],
    ],
    [
      'a fault deep in a list',
      { [on]: [{ by: { role: 5 }, target: 'saksi' }] },
      ['TYPE_WRONG', `${on}/0/by/role`],
    ],
    ['no branch takes a number', { [on]: 5 }, ['TYPE_WRONG', on]],
    [
      'a literal that is empty',
      { '/states/nilai/task/assign': { role: '' } },
      ['TEXT_EMPTY', '/states/nilai/task/assign/role'],
    ],
    [
      'an object that resembles no branch',
      { '/states/nilai/task/assign': { orang: 'x' } },
      ['WORD_UNKNOWN', '/states/nilai/task/assign/orang'],
    ],
  ] as const)('%s is one problem', ([, edits, expected]) => {
    expect(placesOf(edits)).toEqual([expected.join(' ')]);
  });
});

test('[F13] field names that expressions would misread are refused', () => {
  expect(found({ '/summary': { and: '1', 'a-b': '1', ok: '1' } })).toMatchObject([
    ['NAME_RESERVED', '/summary/and', {}],
    ['NAME_INVALID', '/summary/a-b', { kind: 'name' }],
  ]);
});

describe('[F14] durations', () => {
  const due = (value: string): boolean => found({ '/states/nilai/task/due': value }).length === 0;

  test.for(['P1D', 'PT2H', 'P1Y2M3W4DT5H6M7S', 'P2W', 'work:P1D', 'work:PT2H', 'work:P1DT4H30M'])(
    '%s',
    (value) => {
      expect(due(value)).toBe(true);
    },
  );

  test.for([
    '',
    'P',
    'PT',
    'P1DT',
    '1D',
    'P1H',
    'PT1D',
    'P-1D',
    'work:P',
    'work:P1M',
    'work:P1W',
    'p1d',
    'P1D ',
    'P1.5D',
    'P123456D',
  ])('%s is none', (value) => {
    expect(due(value)).toBe(false);
  });
});

test('[F15] after 500 problems one says how many there were', () => {
  const many = Object.fromEntries(
    Array.from({ length: 700 }, (_, index) => [`/states/s${index}`, { x: 1 }]),
  );

  const { problems } = parseFlow(changed(many));

  expect(problems).toHaveLength(501);
  expect(problems.at(-1)).toMatchObject({
    code: 'PROBLEMS_CUT',
    params: { shown: 500, found: 700 },
  });
});

describe('[F17] the legal basis', () => {
  const basis = [
    'Perbup Nomor 153 Tahun 2019',
    { id: 'Permendagri', en: 'Ministerial regulation' },
  ];

  test('is a list of texts', () => {
    expect(found({ '/basis': basis })).toEqual([]);
    expect(placesOf({ '/basis': 'Perbup' })).toEqual(['TYPE_WRONG /basis']);
    expect(placesOf({ '/basis': [7] })).toHaveLength(1);
  });

  test('is a difference between versions, and none in what runs', () => {
    const read = (edits: Record<string, unknown>) => {
      const { definition } = parseFlow(changed(edits));
      if (definition === null) throw new Error('not parsed');
      return definition;
    };
    const [before, after] = [read({}), read({ '/basis': basis })];
    const differences = diffFlows({ definition: before }, { definition: after });
    expect(differences.map(({ code }) => code)).toEqual(['FLOW_RULES_CHANGED']);
  });
});
