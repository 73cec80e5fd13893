/* oxlint-disable unicorn/no-thenable -- `then` is a word of the format */
// Decision tables: what is checked of them, what they answer, and what the checker promises.

import fc from 'fast-check';
import { runs } from '@alir/testbed/runs';
import { describe, expect, test } from 'vitest';
import { compileTables } from '../../src/core/compile/tables.ts';
import { Compilation } from '../../src/core/compile/compilation.ts';
import { compileFlow, parseFlow, printFlow, type Problem } from '../../src/core/index.ts';
import { typeOfSchema } from '../../src/core/expr/type-of-schema.ts';
import { coverageOf } from '../../src/core/tables/coverage.ts';
import { decideTable, type Hit, type TableRow } from '../../src/core/tables/decide-table.ts';
import { compileExpression } from '../../src/core/expr/compile-expression.ts';
import { conditionOf } from '../../src/core/tables/cells.ts';
import { ExpressionFault, type Frame } from '../../src/core/expr/expression.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { end, object, stage } from './stage.ts';

const text = { type: 'string', maxLength: 100 };
const kind = { enum: ['barang', 'jasa', 'hibah'] };
const amount = { type: 'integer', minimum: 0 };

/** Who may sign for how much. */
const authority = {
  inputs: { jenis: kind, nilai: amount },
  outputs: { pejabat: text, hari: { type: 'integer' } },
  rows: [
    { when: { jenis: "'hibah'" }, then: { pejabat: "'bupati'", hari: 7 } },
    { when: { jenis: "!= 'hibah'", nilai: '< 100' }, then: { pejabat: "'camat'", hari: 1 } },
    {
      when: { jenis: "in ['barang', 'jasa']", nilai: 'nilai >= 100' },
      then: { pejabat: "'kepala-' + jenis", hari: '1 + nilai / 100' },
    },
  ],
};

type Table = Record<string, unknown>;

const data = object(
  {
    jenis: kind,
    nilai: amount,
    pejabat: text,
    hari: { type: 'integer' },
    semua: { type: 'array', maxItems: 9, items: text },
  },
  ['jenis', 'nilai'],
);

const asking = "table('wewenang', { 'jenis': data.jenis, 'nilai': data.nilai })";

function flowWith(
  table: Table,
  set: Record<string, string> = { pejabat: `${asking}.pejabat`, hari: `${asking}.hari` },
): { flow: string } & Record<string, unknown> {
  return {
    flow: 'belanja',
    version: 1,
    title: 'Belanja',
    data,
    tables: { wewenang: table },
    initial: 'tentukan',
    states: {
      tentukan: {
        task: { title: 'Tentukan', assign: { user: 'ana' }, outcomes: { ok: { label: 'OK' } } },
        on: { ok: { set, target: 'selesai' } },
      },
      selesai: end,
    },
  };
}

function problemsOf(definition: object): readonly Problem[] {
  const parsed = parseFlow(JSON.stringify(definition));
  if (!parsed.definition) return parsed.problems;
  return compileFlow(parsed.definition, { forms: new Map(), flows: new Map() }).problems;
}

const told = (definition: object): string[] =>
  problemsOf(definition).map(({ code, pointer }) => `${code} ${pointer}`);

async function decided(
  table: Table,
  given: JsonObject,
  set?: Record<string, string>,
): Promise<Json> {
  const s = await stage(flowWith(table, set));
  const started = await s.start(given);
  if (!started.ok) throw new Error(started.code);
  await s.complete('ana', 'tentukan', 'ok');
  const { data: after, incidents } = await s.state();
  const [incident] = Object.values(incidents);
  if (incident === undefined) return after;
  return { code: incident.code, params: incident.params, pointer: incident.pointer };
}

describe('asking', () => {
  test('[E50] a table answers an object of its outputs, typed, from the inputs it is given', async () => {
    expect(problemsOf(flowWith(authority))).toEqual([]);
    expect(await decided(authority, { jenis: 'hibah', nilai: 5 })).toMatchObject({
      pejabat: 'bupati',
      hari: 7,
    });
    expect(await decided(authority, { jenis: 'jasa', nilai: 99 })).toMatchObject({
      pejabat: 'camat',
      hari: 1,
    });
    expect(await decided(authority, { jenis: 'jasa', nilai: 250 })).toMatchObject({
      pejabat: 'kepala-jasa',
      hari: 3,
    });
  });

  test.each([
    [
      'an unknown table',
      "table('wewenan', { 'jenis': data.jenis, 'nilai': 1 }).pejabat",
      'EXPR_UNKNOWN_NAME',
    ],
    [
      'a name that is no literal',
      "table(data.jenis, { 'jenis': data.jenis, 'nilai': 1 }).pejabat",
      'EXPR_LITERAL',
    ],
    ['an input too few', "table('wewenang', { 'jenis': data.jenis }).pejabat", 'EXPR_TYPE'],
    [
      'an unknown input',
      "table('wewenang', { 'jenis': data.jenis, 'nilai': 1, 'warna': 1 }).pejabat",
      'EXPR_UNKNOWN_NAME',
    ],
    [
      'an input of another type',
      "table('wewenang', { 'jenis': data.jenis, 'nilai': 'x' }).pejabat",
      'EXPR_TYPE',
    ],
    [
      'a choice that is none',
      "table('wewenang', { 'jenis': 'tanah', 'nilai': 1 }).pejabat",
      'ENUM_MEMBER_UNKNOWN',
    ],
    ['an unknown output', `${asking}.pejabatt`, 'EXPR_UNKNOWN_NAME'],
    ['an output of another type', `${asking}.hari`, 'EXPR_TYPE'],
    ['inputs that are no map', "table('wewenang', data).pejabat", 'EXPR_TYPE'],
    ['nothing', 'table().pejabat', 'EXPR_ARGUMENTS'],
  ])('[E50] refused is %s', (_, source, code) => {
    const problems = problemsOf(flowWith(authority, { pejabat: source }));
    expect(problems.map((problem) => [problem.code, problem.pointer])).toEqual([
      [code, '/states/tentukan/on/ok/set/pejabat'],
    ]);
  });

  test('[E50] an integer is taken where a decimal is asked by, and an optional field is needed', () => {
    const table = {
      inputs: { tarif: { type: 'string', format: 'decimal' } },
      outputs: { pejabat: text },
      rows: [{ then: { pejabat: "'x'" } }],
    };
    const set = { pejabat: "table('wewenang', { 'tarif': data.nilai }).pejabat" };
    expect(problemsOf(flowWith(table, set))).toEqual([]);
    const { states, ...flow } = flowWith(authority);
    const optional = {
      ...flow,
      data: object({ jenis: kind, nilai: amount, pejabat: text, hari: amount }),
      states,
    };
    expect(problemsOf(optional).map(({ code }) => code)).toContain('EXPR_UNTESTED');
  });
});

describe('cells', () => {
  const cell = (when: Json): Table => ({
    inputs: { jenis: kind, nilai: amount },
    outputs: { pejabat: text, hari: { type: 'integer' } },
    rows: [{ when: { nilai: when }, then: { pejabat: "'cocok'", hari: 1 } }],
    default: { pejabat: "'lain'", hari: 0 },
  });

  test.each<[Json, number, boolean]>([
    ['-', 3, true],
    [3, 3, true],
    [3, 4, false],
    ['3', 3, true],
    ['2 + 1', 3, true],
    ['-1 + 4', 3, true],
    ['< 3', 2, true],
    ['< 3', 3, false],
    ['>= 3', 3, true],
    ['!= 3', 3, false],
    ['== 3', 3, true],
    ['in [1, 3]', 3, true],
    ['in [1, 2]', 3, false],
    ["nilai > 2 && jenis == 'jasa'", 3, true],
    ['nilai > 2 && nilai < 3', 3, false],
  ])('[E51] %j for %i fits: %s', async (when, nilai, fits) => {
    expect(await decided(cell(when), { jenis: 'jasa', nilai })).toMatchObject({
      pejabat: fits ? 'cocok' : 'lain',
    });
  });

  test('[E51] a cell is checked as what it is written for, and told at its place in what was written', () => {
    const at = (when: Json): unknown =>
      problemsOf(flowWith(cell(when))).map(({ code, pointer, range }) => ({
        code,
        pointer,
        range,
      }));
    const pointer = '/tables/wewenang/rows/0/when/nilai';
    expect(at('< x')).toEqual([{ code: 'EXPR_UNKNOWN_NAME', pointer, range: [2, 3] }]);
    expect(at('data.nilai > 1')).toMatchObject([
      { code: 'EXPR_UNKNOWN_NAME', pointer, range: [0, 4] },
    ]);
    expect(at("'tiga'")).toMatchObject([{ code: 'EXPR_OPERATOR', pointer }]);
    expect(at('nilai + 1')).toMatchObject([{ code: 'EXPR_TYPE', pointer }]);
    expect(at('< ')).toMatchObject([{ code: 'EXPR_SYNTAX', pointer }]);
    expect(at(true)).toMatchObject([{ code: 'EXPR_OPERATOR', pointer }]);
  });

  test('[E51] every output is given in every answer, and no other; inputs in conditions are those of the table', () => {
    const table = {
      ...authority,
      rows: [{ when: { warna: 1 }, then: { pejabat: "'x'", hari: "'y'", lain: 1 } }],
      default: { pejabat: "'x'" },
    };
    expect(told(flowWith(table))).toEqual([
      'FIELD_UNKNOWN /tables/wewenang/rows/0/when/warna',
      'EXPR_TYPE /tables/wewenang/rows/0/then/hari',
      'FIELD_UNKNOWN /tables/wewenang/rows/0/then/lain',
      'WORD_MISSING /tables/wewenang/default',
    ]);
  });

  test('[E58] a cell sees the inputs alone; it may ask who heads a unit, but draws no number and asks no table', async () => {
    const then = (pejabat: string): Table => ({
      ...authority,
      rows: [{ then: { pejabat, hari: 1 } }],
    });
    expect(told(flowWith(then('manager(jenis)')))).toEqual([]);
    expect(told(flowWith(then("number('x', jenis)")))[0]).toContain('EXPR_NOT_ALLOWED');
    expect(told(flowWith(then(asking)))[0]).toContain('EXPR_NOT_ALLOWED');
    expect(told(flowWith(then('starter')))[0]).toContain('EXPR_UNKNOWN_NAME');
    expect(await decided(then("manager('ana')"), { jenis: 'jasa', nilai: 1 })).toMatchObject({
      pejabat: 'bos',
    });
    expect(await decided(then('manager(jenis)'), { jenis: 'jasa', nilai: 1 })).toMatchObject({
      code: 'LOOKUP_EMPTY',
      params: { table: 'wewenang', row: 1, ask: 'manager' },
    });
  });
});

describe('which rows answer', () => {
  const rows = [
    { when: { nilai: '< 10' }, then: { pejabat: "'a'", hari: 1 } },
    { when: { nilai: '< 20' }, then: { pejabat: "'b'", hari: 2 } },
  ];
  const table = (hit: string, more: Table = {}): Table => ({ ...authority, hit, rows, ...more });

  test('[E52] `first` takes the first that fits, the default where none does', async () => {
    expect(await decided(table('first'), { jenis: 'jasa', nilai: 5 })).toMatchObject({
      pejabat: 'a',
    });
    expect(await decided(table('first'), { jenis: 'jasa', nilai: 15 })).toMatchObject({
      pejabat: 'b',
    });
    const otherwise = { default: { pejabat: "'c'", hari: 'nilai' } };
    expect(await decided(table('first', otherwise), { jenis: 'jasa', nilai: 25 })).toMatchObject({
      pejabat: 'c',
      hari: 25,
    });
  });

  test('[E52] `collect` gives a list of all, in order; of none where none fits', async () => {
    const set = { semua: `${asking}.map(r, r.pejabat)` };
    const semua = async (nilai: number): Promise<Json> =>
      decided(table('collect'), { jenis: 'jasa', nilai }, set);
    expect(await semua(5)).toMatchObject({ semua: ['a', 'b'] });
    expect(await semua(15)).toMatchObject({ semua: ['b'] });
    expect(await semua(25)).toMatchObject({ semua: [] });
  });

  test('[E53] no row is an incident that names the table, two under `unique` one that names the rows', async () => {
    expect(await decided(table('first'), { jenis: 'jasa', nilai: 25 })).toMatchObject({
      code: 'TABLE_NO_ROW',
      params: { table: 'wewenang' },
      pointer: '/states/tentukan/on/ok/set/pejabat',
    });
    expect(await decided(table('unique'), { jenis: 'jasa', nilai: 5 })).toMatchObject({
      code: 'TABLE_AMBIGUOUS',
      params: { table: 'wewenang', rows: [1, 2] },
    });
    expect(await decided(table('unique'), { jenis: 'jasa', nilai: 15 })).toMatchObject({
      pejabat: 'b',
    });
  });

  test('[E53] an operator corrects the data, and the table is asked again', async () => {
    const s = await stage(flowWith(table('first')));
    await s.start({ jenis: 'jasa', nilai: 25 });
    await s.complete('ana', 'tentukan', 'ok');
    await s.resolve({ type: 'correct', data: { nilai: 5 } });
    expect((await s.state()).data).toMatchObject({ pejabat: 'a' });
  });
});

describe('what the checker says of rows', () => {
  const one = (when: Record<string, Json>): Table => ({ when, then: { pejabat: "'x'", hari: 1 } });
  const warnings = (rows: readonly Record<string, Json>[], more: Table = {}): string[] =>
    problemsOf(flowWith({ ...authority, rows: rows.map(one), ...more }, {})).map(
      ({ code, pointer, severity, params }) =>
        [
          code,
          severity,
          pointer.replace('/tables/wewenang', ''),
          params['rows'] ?? params['row'],
          params['example'],
        ]
          .filter((part) => part !== undefined && part !== '')
          .map(String)
          .join(' '),
    );

  test('[E54] what no row fits is told with an example, unless there is a default or all are collected', () => {
    const rows = [{ nilai: '< 100' }, { nilai: '> 100' }];
    expect(warnings(rows)).toEqual(['TABLE_GAP warning jenis = "barang", nilai = 100']);
    expect(warnings(rows, { default: { pejabat: "'x'", hari: 1 } })).toEqual([]);
    expect(warnings(rows, { hit: 'collect' })).toEqual([]);
    expect(warnings(rows, { hit: 'first' })).toEqual([
      'TABLE_GAP warning jenis = "barang", nilai = 100',
    ]);
    expect(warnings([{ nilai: '< 100' }, { nilai: '>= 100' }])).toEqual([]);
    expect(warnings([{ nilai: '>= 0' }])).toEqual([]);
    expect(warnings([{ nilai: '> 0' }])).toEqual(['TABLE_GAP warning jenis = "barang", nilai = 0']);
    expect(warnings([{ jenis: "'barang'" }, { jenis: "'jasa'" }])).toEqual([
      'TABLE_GAP warning jenis = "hibah", nilai = 0',
    ]);
  });

  test.each<[string, Record<string, Json>, readonly Json[], string]>([
    ['booleans', { type: 'boolean' }, [true], 'x = false'],
    [
      'decimals',
      { type: 'string', format: 'decimal' },
      ["< decimal('1.5')", "> decimal('1.5')"],
      'x = "1.5"',
    ],
    ['decimals between', { type: 'string', format: 'decimal' }, ['<= 1', '>= 2'], 'x = "1.5"'],
    [
      'dates',
      { type: 'string', format: 'date' },
      ["< date('2026-01-05')", "> date('2026-01-05')"],
      'x = "2026-01-05"',
    ],
    ['texts', { type: 'string' }, ["'a'", "!= 'a' && x != 'b'"], 'x = "b"'],
    ['whole numbers between bounds', { type: 'integer', minimum: 1, maximum: 5 }, ['< 5'], 'x = 5'],
  ])('[E54] of %s', (_, schema, cells, example) => {
    const table = {
      inputs: { x: schema },
      outputs: { pejabat: text },
      rows: cells.map((x) => ({ when: { x }, then: { pejabat: "'y'" } })),
    };
    const gaps = problemsOf(flowWith(table, {})).filter(({ code }) => code === 'TABLE_GAP');
    expect(gaps.map(({ params }) => params['example'])).toEqual([example]);
  });

  test('[E55] rows that fit at once under `unique` are told in pairs with an example, under no other policy', () => {
    const rows = [{ nilai: '<= 100' }, { nilai: '>= 100' }, { jenis: "'jasa'", nilai: 7 }];
    expect(warnings(rows)).toEqual([
      'TABLE_OVERLAP warning /rows/1 1,2 jenis = "barang", nilai = 100',
      'TABLE_OVERLAP warning /rows/2 1,3 jenis = "jasa", nilai = 7',
    ]);
    expect(warnings(rows.slice(0, 2), { hit: 'first' })).toEqual([]);
    expect(warnings(rows, { hit: 'collect' })).toEqual([]);
  });

  test('[E56] rows that never answer are told: they fit nothing, or one before them takes all under `first`', () => {
    expect(
      warnings([{ nilai: '>= 0' }, { nilai: '> 5 && nilai < 6' }], { hit: 'collect' }),
    ).toEqual(['TABLE_ROW_UNREACHABLE warning /rows/1 2']);
    expect(
      warnings([{ nilai: '< 10' }, { nilai: '< 5' }, {}, { jenis: "'jasa'" }], { hit: 'first' }),
    ).toEqual([
      'TABLE_ROW_UNREACHABLE warning /rows/1 2',
      'TABLE_ROW_UNREACHABLE warning /rows/3 4',
    ]);
  });

  test('[E54] [E55] nothing is said of what cannot be decided', () => {
    expect(warnings([{ nilai: 'nilai % 2 == 0' }, { nilai: 'nilai % 2 == 1' }])).toEqual([]);
    expect(warnings([{ nilai: "nilai < (jenis == 'jasa' ? 5 : 10)" }, { nilai: '>= 10' }])).toEqual(
      [],
    );
  });
});

test('[E57] a unique table that the checker calls complete and disjoint answers whatever it is asked; a gap and an overlap it tells are ones', () => {
  const inputs = {
    jenis: kind,
    nilai: { type: 'integer', minimum: 0, maximum: 30 },
    lunas: { type: 'boolean' },
  };
  const number = fc.integer({ min: -2, max: 32 });
  const nilai = fc.oneof(
    fc.constant('-'),
    number,
    fc.tuple(fc.constantFrom('<', '<=', '>', '>=', '!='), number).map(([by, n]) => `${by} ${n}`),
    fc.tuple(number, number).map(([from, to]) => `nilai >= ${from} && nilai < ${to}`),
    fc.tuple(number, number).map(([one, other]) => `in [${one}, ${other}]`),
  );
  const jenis = fc.constantFrom('-', "'barang'", "!= 'jasa'", "in ['jasa', 'hibah']");
  const lunas = fc.constantFrom('-', true, false, '!lunas');
  const free = fc.record({ jenis, nilai, lunas });
  // Rows that lie beside each other, so that whole tables are not too rare.
  const beside = fc.uniqueArray(fc.integer({ min: 1, max: 29 }), { maxLength: 4 }).map((cuts) => {
    const ends = [0, ...cuts.sort((one, other) => one - other), 31];
    return ends.slice(1).map((until, index) => {
      return { jenis: '-', nilai: `nilai >= ${ends[index]} && nilai < ${until}`, lunas: '-' };
    });
  });
  const scope = { variables: inputs, resolve: () => undefined, states: new Set<string>() };
  const rowOf = (cells: Record<string, string | number | boolean>): TableRow => {
    const when = Object.entries(cells).flatMap(([input, cell]) => {
      const condition = conditionOf(input, cell);
      if (condition === null) return [];
      const { expression } = compileExpression(condition.source, scope, 'boolean');
      if (expression === null) throw new Error(condition.source);
      return [[input, expression] as const];
    });
    return { when: new Map(when), answers: [] };
  };
  const nobody: Frame = { variable: () => undefined, ask: () => null, done: () => false };
  const codeOf = (rows: readonly TableRow[], hit: Hit, given: JsonObject): string => {
    try {
      decideTable({ name: 't', hit, rows, otherwise: null }, given, nobody);
      return 'answered';
    } catch (error) {
      if (error instanceof ExpressionFault) return error.code;
      throw error;
    }
  };
  const axes = Object.entries(inputs).map(([input, schema]) => {
    return { input, schema, type: typeOfSchema(schema, () => undefined) };
  });
  const amounts = Array.from({ length: 31 }, (_, n) => n);
  const everything = kind.enum.flatMap((one) =>
    amounts.flatMap((n) => [true, false].map((paid) => ({ jenis: one, nilai: n, lunas: paid }))),
  );
  let whole = 0;
  fc.assert(
    fc.property(fc.oneof(fc.array(free, { minLength: 1, maxLength: 5 }), beside), (cells) => {
      const rows = cells.map(rowOf);
      const { complete, disjoint, gap, overlaps, unreached } = coverageOf(axes, rows, 'unique');
      if (complete && disjoint) whole += 1;
      expect(gap === null).toBe(complete);
      expect(overlaps.length === 0).toBe(disjoint);
      if (gap !== null)
        expect(codeOf(rows, 'unique', Object.fromEntries(gap))).toBe('TABLE_NO_ROW');
      for (const { rows: pair, example } of overlaps) {
        const both = pair.flatMap((index) => rows[index] ?? []);
        expect(codeOf(both, 'unique', Object.fromEntries(example))).toBe('TABLE_AMBIGUOUS');
      }
      const reached = new Set<number>();
      for (const given of everything) {
        const code = codeOf(rows, 'unique', given);
        if (complete) expect(code).not.toBe('TABLE_NO_ROW');
        if (disjoint) expect(code).not.toBe('TABLE_AMBIGUOUS');
        for (const [index, row] of rows.entries())
          if (codeOf([row], 'first', given) === 'answered') reached.add(index);
      }
      expect(unreached).toEqual(
        rows.map((_, index) => index).filter((index) => !reached.has(index)),
      );
    }),
    { numRuns: runs(150) },
  );
  expect(whole).toBeGreaterThan(5);
});

test('[E59] a table is printed with its words in the order of the format, the author’s names in theirs, and parses to itself', () => {
  const { inputs, outputs, rows } = authority;
  const shuffled = flowWith({
    rows: rows.map(({ when, then }) => ({ then, when })),
    outputs,
    hit: 'first',
    inputs,
  });
  const parsed = parseFlow(JSON.stringify(shuffled));
  if (!parsed.definition) throw new Error(JSON.stringify(parsed.problems));
  const printed = printFlow(parsed.definition);
  expect(Object.keys(JSON.parse(printed).tables.wewenang)).toEqual([
    'inputs',
    'outputs',
    'hit',
    'rows',
  ]);
  expect(Object.keys(JSON.parse(printed).tables.wewenang.rows[1].when)).toEqual(['jenis', 'nilai']);
  const again = parseFlow(printed);
  expect(again.definition).toEqual(parsed.definition);
  expect(again.definition && printFlow(again.definition)).toBe(printed);
  const compilation =
    again.definition && new Compilation(again.definition, { forms: new Map(), flows: new Map() });
  expect(compilation && [...compileTables(compilation).keys()]).toEqual(['wewenang']);
});
