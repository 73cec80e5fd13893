import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Need } from '../decision.ts';
import type { Json, JsonSchema } from '../json.ts';
import { say } from '../messages/say.ts';
import { compileExpression } from './compile-expression.ts';
import {
  ExpressionFault,
  MissingAnswer,
  type Expected,
  type Expression,
  type ExprScope,
  variablesOf,
} from './expression.ts';

const data: JsonSchema = {
  type: 'object',
  required: ['nama', 'jumlah', 'mulai', 'diterima', 'nilai', 'urgensi', 'setuju', 'daftar'],
  additionalProperties: false,
  properties: {
    nama: { type: 'string' },
    jumlah: { type: 'integer' },
    mulai: { type: 'string', format: 'date' },
    diterima: { type: 'string', format: 'date-time' },
    nilai: { type: 'string', format: 'decimal' },
    urgensi: { enum: ['biasa', 'segera', 'sangat-segera'] },
    setuju: { type: 'boolean' },
    catatan: { type: 'string' },
    alamat: {
      type: 'object',
      required: ['kota'],
      additionalProperties: false,
      properties: { kota: { type: 'string' }, kode: { type: 'integer' } },
    },
    daftar: { type: 'array', maxItems: 50, items: { type: 'integer' } },
    bebas: { type: 'array', items: { type: 'integer' } },
    simpul: { $ref: '#/$defs/simpul' },
  },
};
const node: JsonSchema = {
  type: 'object',
  required: ['nama'],
  additionalProperties: false,
  properties: {
    nama: { type: 'string' },
    anak: { type: 'array', maxItems: 10, items: { $ref: '#/$defs/simpul' } },
  },
};
const long = (maxItems: number): JsonSchema => ({
  type: 'array',
  maxItems,
  items: { type: 'integer' },
});

const scope: ExprScope = {
  variables: {
    data,
    now: { type: 'string', format: 'date-time' },
    apa: {},
    hasil: { type: ['string', 'null'] },
    luaran: {
      anyOf: [
        {
          type: 'object',
          required: ['a', 'b'],
          properties: { a: { type: 'string' }, b: { type: 'integer' } },
        },
        { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
        { type: 'null' },
      ],
    },
    seribu: long(1000),
    seratus: long(100),
  },
  resolve: (ref) => (ref === '#/$defs/simpul' ? node : undefined),
  states: new Set(['registrasi', 'penyaringan']),
  series: new Map([['agenda', { fields: [], backdates: false }]]),
};

const value: Record<string, Json> = {
  nama: 'Sukajaya',
  jumlah: 7,
  mulai: '2026-03-17',
  diterima: '2026-03-17T01:00:00Z',
  nilai: '60.50',
  urgensi: 'segera',
  setuju: true,
  daftar: [3, 1, 2],
  alamat: { kota: 'Sumedang' },
};

const compile = (source: string, expected: Expected = 'any', within = scope): Expression => {
  const { expression, problems } = compileExpression(source, within, expected);
  if (!expression) throw new Error(`${source}: ${JSON.stringify(problems)}`);
  return expression;
};
const problemsOf = (source: string, expected: Expected = 'any', within = scope): string[] =>
  compileExpression(source, within, expected).problems.map(
    ({ code, range }) => `${code} ${source.slice(...range)}`,
  );
const paramsOf = (source: string, expected: Expected = 'any'): Json =>
  compileExpression(source, scope, expected).problems[0]?.params ?? null;

const nobody = (need: Need): Json => {
  throw new MissingAnswer(need);
};
const evaluate = (source: string, variables: Record<string, Json> = {}, ask = nobody): Json =>
  compile(source).evaluate({
    variable: variablesOf({ data: value, now: '2026-04-01T00:00:00Z', ...variables }),
    ask,
    done: (state) => state === 'registrasi',
  });
const faultOf = (source: string, variables: Record<string, Json> = {}): Json => {
  try {
    evaluate(source, variables);
  } catch (error) {
    if (error instanceof ExpressionFault) return error.params['reason'] ?? error.code;
    throw error;
  }
  return null;
};

describe('what is refused', () => {
  test('[E2] long or deep sources are refused before they cost anything', () => {
    expect(problemsOf(`'${'a'.repeat(2000)}'`).map((p) => p.slice(0, 13))).toEqual([
      'EXPR_TOO_LONG',
    ]);
    for (const source of [
      `${'!'.repeat(1999)}1`,
      '('.repeat(1000),
      `${'['.repeat(999)}${']'.repeat(999)}`,
      `data${'.a'.repeat(900)}`,
      'data'.concat('[0]'.repeat(300)),
    ]) {
      expect(problemsOf(source)[0]).toMatch(/^EXPR_TOO_DEEP/);
    }
    expect(problemsOf(`${'true && '.repeat(190)}true`)).toEqual([]);
  });

  test('[E3] a fault of syntax has its place', () => {
    expect(compileExpression('data.nama ==', scope, 'any').problems).toEqual([
      {
        code: 'EXPR_SYNTAX',
        severity: 'error',
        range: [12, 12],
        params: { reason: 'unexpected_token' },
      },
    ]);
    for (const source of [
      '',
      ' ',
      "'abc",
      'a b',
      '1 +',
      'data.',
      'x.map(1, 2)',
      'if',
      'ä',
      '{a}',
      'a ? b',
      '"\\q"',
      '😀',
      '\u0000',
    ]) {
      expect(problemsOf(source)[0]).toMatch(/^EXPR_SYNTAX/);
    }
  });

  test('[E3] every fault is reported, each once', () => {
    expect(
      problemsOf(
        "data.typo == 1 && data.urgensi == 'segra' && nmae == 2 && data.jumlah + 'a' == 3",
      ),
    ).toEqual([
      'EXPR_UNKNOWN_NAME typo',
      "ENUM_MEMBER_UNKNOWN 'segra'",
      'EXPR_UNKNOWN_NAME nmae',
      "EXPR_OPERATOR data.jumlah + 'a'",
    ]);
  });

  test('[E4] names and fields that do not exist, with the nearest that does', () => {
    expect(paramsOf('data.nma')).toEqual({ name: 'nma', nearest: 'nama' });
    expect(paramsOf('has(data.catatn)')).toEqual({ name: 'catatn', nearest: 'catatan' });
    expect(paramsOf('has(data.alamat.kta)')).toEqual({ name: 'kta', nearest: 'kota' });
    expect(paramsOf('dta.nama')).toEqual({ name: 'dta', nearest: 'data' });
    expect(paramsOf('szie(data.daftar)')).toEqual({ name: 'szie', nearest: 'size' });
    expect(paramsOf('data.nama.startWith("a")')).toEqual({
      name: 'startWith',
      nearest: 'startsWith',
    });
    expect(paramsOf('data.xyzzy')).toEqual({ name: 'xyzzy', nearest: null });
    expect(problemsOf('data.daftar.all(x, x > 0) && x > 0')).toEqual(['EXPR_UNKNOWN_NAME x']);
    expect(problemsOf('data.nama.panjang')).toEqual(['EXPR_TYPE data.nama']);
  });

  test('[E5] texts that are no member of the enum they are compared with', () => {
    const unknown = {
      member: 'segra',
      nearest: 'segera',
      members: ['biasa', 'segera', 'sangat-segera'],
    };
    for (const source of [
      "data.urgensi == 'segra'",
      "'segra' != data.urgensi",
      "data.urgensi in ['biasa', 'segra']",
    ]) {
      expect(paramsOf(source)).toEqual(unknown);
    }
    expect(paramsOf("'segra'", { enum: ['biasa', 'segera', 'sangat-segera'] })).toEqual(unknown);
    expect(problemsOf("data.setuju ? 'biasa' : 'segera'", { enum: ['biasa', 'segera'] })).toEqual(
      [],
    );
    expect(problemsOf('data.nama', { enum: ['biasa'] })).toEqual(['EXPR_TYPE data.nama']);
    expect(problemsOf("data.urgensi < 'segera'")).toEqual([
      "EXPR_OPERATOR data.urgensi < 'segera'",
    ]);
  });

  test('[E6] types that cannot be compared, with what to write', () => {
    expect(paramsOf('data.mulai < data.diterima')).toEqual({
      operator: '<',
      left: 'date',
      right: 'instant',
      instead: 'date(…)',
    });
    expect(paramsOf("data.mulai == '2026-01-01'")).toMatchObject({ instead: 'date(…)' });
    expect(paramsOf("data.nilai >= '60'")).toMatchObject({ instead: 'decimal(…)' });
    for (const source of [
      "data.jumlah == '7'",
      'data.setuju == 1',
      'data.nama == null',
      'data.daftar == 1',
      'data.alamat == data.alamat',
      'data.setuju < true',
    ]) {
      expect(problemsOf(source)).toEqual([`EXPR_OPERATOR ${source}`]);
    }
    expect(problemsOf('data.nama && true')).toEqual(['EXPR_TYPE data.nama']);
    expect(problemsOf("data.setuju ? 1 : 'a'")).toEqual(["EXPR_OPERATOR data.setuju ? 1 : 'a'"]);
    expect(problemsOf("[1, 'a']")).toEqual(["EXPR_OPERATOR 'a'"]);
  });

  test('[E11] loops over lists that nothing bounds, nested loops, and too many rounds', () => {
    expect(problemsOf('data.bebas.all(x, x > 0)')).toEqual(['EXPR_UNBOUNDED data.bebas']);
    expect(problemsOf('sum(data.bebas)')).toEqual(['EXPR_UNBOUNDED data.bebas']);
    expect(problemsOf('1 in data.bebas')).toEqual(['EXPR_UNBOUNDED data.bebas']);
    expect(problemsOf('data.bebas + [1]')).toEqual(['EXPR_UNBOUNDED data.bebas']);
    expect(problemsOf('seribu.all(x, seribu.all(y, y < x))')[0]).toMatch(/^EXPR_TOO_COSTLY/);
    expect(problemsOf('seribu.all(x, x in seribu)')[0]).toMatch(/^EXPR_TOO_COSTLY/);
    expect(problemsOf("seribu.map(x, data.nama + 'a')")).toEqual([]);
    expect(problemsOf('seribu.map(x, size(data.nama) + x)')[0]).toMatch(/^EXPR_TOO_COSTLY/);
    expect(problemsOf('[1].all(x, [2].all(y, [3].all(z, z > y)))')).toEqual([
      'EXPR_TOO_DEEP [3].all(z, z > y)',
    ]);
    expect(problemsOf('[].all(x, x.y)')).toEqual(['EXPR_NOT_ALLOWED []']);
    expect(problemsOf('[][0]')).toEqual(['EXPR_NOT_ALLOWED []']);
  });

  test('[E11] its cost counts every node in every round', () => {
    expect(compile('data.setuju').cost).toBe(1);
    // The loop and its list; in each round the walk, three nodes and the comparison.
    expect(compile('seratus.all(x, x > 1)').cost).toBe(2 + 100 * 4);
    expect(compile('seratus.all(x, seratus.all(y, y < x))').cost).toBe(2 + 100 * (1 + 2 + 100 * 5));
  });

  test('[E15] parts of CEL that the profile leaves out', () => {
    expect(paramsOf("data.nama.matches('^(a+)+$')")).toEqual({
      name: 'matches',
      instead: 'contains(…)',
    });
    expect(paramsOf('1.5')).toEqual({ name: '1.5', instead: "decimal('1.5')" });
    for (const source of [
      'dyn(1)',
      "bytes('a')",
      "b'a'",
      '1u',
      "duration('1h')",
      "timestamp('2026-01-01T00:00:00Z')",
      'type(1)',
      "int('1')",
      'cel.bind(x, 1, x)',
    ]) {
      expect(problemsOf(source)[0]).toMatch(/^EXPR_(NOT_ALLOWED|UNKNOWN_NAME)/);
    }
    expect(problemsOf('9007199254740993')).toEqual(['EXPR_LITERAL 9007199254740993']);
    expect(problemsOf('[1, 2].map(x, x > 1, x)')).toEqual([
      'EXPR_ARGUMENTS [1, 2].map(x, x > 1, x)',
    ]);
    expect(problemsOf('has(data)')).toEqual(['EXPR_LITERAL data']);
    expect(problemsOf('size()')).toEqual(['EXPR_ARGUMENTS size()']);
    expect(problemsOf('{1: 2}')).toEqual(['EXPR_TYPE 1']);
    expect(problemsOf("{'a': 1, 'a': 2}")).toEqual(["EXPR_SYNTAX 'a'"]);
  });

  test('[E3] each is told in a sentence that says what was expected', () => {
    const said = (source: string): string[] =>
      compileExpression(source, scope, 'any').problems.map(({ code, params }) =>
        say(code, params, 'en'),
      );
    expect(said("decimal('1,5')")).toEqual(['“1,5” is not a decimal number. Correct it.']);
    expect(said('9007199254740993')).toEqual([
      '“9007199254740993” is not a whole number that can be kept exactly. Correct it.',
    ]);
    expect(said('round(data.nilai, 19)')).toEqual([
      '“19” is not a number of digits from 0 to 18. Correct it.',
    ]);
    expect(said('done(data.nama)')).toEqual(['“data.nama” is not a name in quotes. Correct it.']);
    expect(said('has(data)')).toEqual(['“data” is not a field, such as data.name. Correct it.']);
    expect(said("data.daftar == ['a']")).toEqual([
      'The operator “==” does not work on a list of whole numbers and a list of texts. Bring both to the same type.',
    ]);
    expect(said('data.urgensi < data.nama')).toEqual([
      'The operator “<” does not work on one of several choices and a text. Bring both to the same type.',
    ]);
  });

  test.each([
    'data.daftar.map(1, 2)',
    'has(1)',
    "'a\nb'",
    "'''a",
    "'\\q'",
    "'\\u12'",
    "'\\xz'",
    "'\\9'",
    '1e',
    '0x',
    'for',
    "{'a': 1, 'a': 2}",
    'a @ b',
    "'a",
    '(1',
    '1 2',
  ])('[E3] %s is told without words of the parser', (source) => {
    const { problems } = compileExpression(source, scope, 'any');
    expect(problems.length).toBe(1);
    const [{ code, params } = { code: 'INTERNAL' as const, params: {} }] = problems;
    for (const language of ['en', 'id'] as const)
      expect(say(code, params, language)).not.toMatch(/[a-z]_[a-z]/);
  });

  test('[E14] states and series are named by literals that exist', () => {
    expect(paramsOf("done('registrsi')")).toEqual({ name: 'registrsi', nearest: 'registrasi' });
    expect(problemsOf('done(data.nama)')).toEqual(['EXPR_LITERAL data.nama']);
    expect(paramsOf("number('agnda', data.nama)")).toEqual({ name: 'agnda', nearest: 'agenda' });
    const { series: _, ...without } = scope;
    expect(problemsOf("number('agenda', data.nama)", 'any', without)).toEqual([
      "EXPR_NOT_ALLOWED number('agenda', data.nama)",
    ]);
    expect([evaluate("done('registrasi')"), evaluate("done('penyaringan')")]).toEqual([
      true,
      false,
    ]);
  });
});

describe('values', () => {
  test.each<[string, Json]>([
    ["data.setuju && data.jumlah > 3 || data.nama == 'x'", true],
    ['!data.setuju', false],
    ["data.jumlah >= 7 ? 'banyak' : 'sedikit'", 'banyak'],
    ['2 in data.daftar', true],
    ["data.urgensi in ['biasa', 'segera']", true],
    ["data.nama in ['a']", false],
    ["'a' in []", false],
    ['size(data.daftar) + data.daftar.size()', 6],
    ["size('é😀')", 2],
    ['data.daftar[0]', 3],
    ['data.daftar.exists_one(x, x > 2)', true],
    ['data.daftar.map(x, x * 2).filter(x, x > 2)', [6, 4]],
    ['data.daftar.exists(x, data.daftar.exists(y, y == x + 1))', true],
    ['data.daftar == [3, 1, 2] && data.daftar != [3, 1]', true],
    ['data.daftar + [9]', [3, 1, 2, 9]],
    ["{'a': data.jumlah, 'b': [data.nama], 'c': null}", { a: 7, b: ['Sukajaya'], c: null }],
    [
      "data.nama + ' ' + string(data.jumlah) + string(data.setuju) + string(data.nilai)",
      'Sukajaya 7true60.50',
    ],
    ["data.nama.startsWith('Su') && data.nama.endsWith('ya') && data.nama.contains('kaj')", true],
    ["'ÀBC'.lowerAscii()", 'Àbc'],
    ["'b' > 'a'", true],
    ['min(data.daftar) * 100 + max(data.daftar) * 10 + sum(data.daftar)', 136],
  ])('[E16] %s = %j', (source, expected) => {
    expect(evaluate(source)).toEqual(expected);
  });

  test('[E7] logic goes from left to right and stops early', () => {
    expect(evaluate('true || data.daftar[9] == 1')).toBe(true);
    expect(evaluate('false && data.daftar[9] == 1')).toBe(false);
    expect(faultOf('data.daftar[9] == 1 || true')).toBe('index');
    expect(evaluate('data.daftar.exists(x, x == 3 || data.daftar[9] == x)')).toBe(true);
  });

  test('[E8] has() is true for what is there and not null, and never fails itself', () => {
    expect(evaluate('has(data.catatan)')).toBe(false);
    expect(evaluate('has(data.alamat.kota) && !has(data.alamat.kode)')).toBe(true);
    expect(evaluate('has(data.alamat.kota)', { data: { nama: 'x' } })).toBe(false);
    expect(evaluate('has(luaran.a)', { luaran: null })).toBe(false);
    expect(evaluate('has(apa.x)', { apa: { x: null } })).toBe(false);
    expect(
      evaluate('has(data.simpul.anak[0].nama)', {
        data: { simpul: { nama: 'a', anak: [{ nama: 'b' }] } },
      }),
    ).toBe(true);
  });

  test('[E9] reading what is not there is a fault that names it', () => {
    expect(() => evaluate('data.catatan')).toThrow(
      '{"reason":"absent","start":0,"end":12,"field":"catatan"}',
    );
    expect(() => evaluate('luaran.a', { luaran: null })).toThrow('"field":"luaran"');
    expect(() => evaluate("hasil + 'a'", { hasil: null })).toThrow('"field":"hasil"');
    expect(() => evaluate('data.nama', { data: { nama: null } })).toThrow('"field":"nama"');
    expect(() => evaluate('data.nama', { data: null })).toThrow('"reason":"absent"');
  });

  test('[E9] what may be null may be missing, and is compared without fault', () => {
    expect(evaluate("hasil == 'selesai'")).toBe(false);
    expect(evaluate("hasil == 'selesai'", { hasil: 'selesai' })).toBe(true);
    expect(evaluate('hasil == null')).toBe(true);
    expect(evaluate("luaran != null && luaran.a == 'x'", { luaran: { a: 'x' } })).toBe(true);
    expect(problemsOf('hasil', { type: 'string' })).toEqual(['EXPR_TYPE hasil']);
  });

  test('[E10] integers are exact or fail', () => {
    expect(evaluate('[7 / 2, -7 / 2, 7 % 3, -7 % 3, 0 * -1, 9007199254740991 / 3]')).toEqual([
      3, -3, 1, -1, 0, 3002399751580330,
    ]);
    expect(faultOf('9007199254740991 + 1')).toBe('overflow');
    expect(faultOf('9007199254740991 * 9007199254740991')).toBe('overflow');
    expect([faultOf('1 / 0'), faultOf('1 % 0')]).toEqual(['zero-division', 'zero-division']);
  });

  test('[E34] integers and decimals go together', () => {
    expect(evaluate('[data.nilai * 2, data.nilai + 1, -data.nilai, decimal(7)]')).toEqual([
      '121',
      '61.5',
      '-60.5',
      '7',
    ]);
    expect(
      evaluate(
        "data.nilai == decimal('60.5') && data.nilai > 60 && 60 < data.nilai && data.nilai in [decimal('60.5')]",
      ),
    ).toBe(true);
    expect(evaluate('data.setuju ? 1 : data.nilai')).toBe('1');
    expect(
      compile('data.jumlah', { type: 'string', format: 'decimal' }).evaluate({
        variable: variablesOf({ data: value }),
        ask: nobody,
        done: () => false,
      }),
    ).toBe('7');
  });

  test('[E31] a quotient is kept only when it is rounded, and compared as it is', () => {
    expect(evaluate('round(data.nilai / 3, 2)')).toBe('20.17');
    expect(evaluate('round(data.nilai / 3 * 3, 0)')).toBe('61');
    expect(evaluate('data.nilai / 3 * 3 == data.nilai && data.nilai / 3 > 20')).toBe(true);
    expect(evaluate('(data.setuju ? data.nilai / 3 : data.nilai) < 21')).toBe(true);
    for (const source of [
      'data.nilai / 3',
      '[data.nilai / 3]',
      "{'a': data.nilai / 3}",
      'data.daftar.map(x, data.nilai / x)',
      'rupiah(data.nilai / 3)',
      'string(data.nilai / 3)',
    ]) {
      expect(problemsOf(source)[0]).toMatch(/^EXPR_NOT_ROUNDED/);
    }
    expect(faultOf('round(data.nilai / 0, 2)')).toBe('zero-division');
    expect(problemsOf('round(data.nilai, 19)')).toEqual(['EXPR_LITERAL 19']);
    expect(faultOf("decimal('0.00000000000000000001') * decimal('0.1')")).toBe('overflow');
  });

  test('[E32] numbers out of lists', () => {
    expect(
      evaluate("[median([1, 2]), median([3, 1, 2]), median([decimal('0.1'), decimal('0.2')])]"),
    ).toEqual(['1.5', '2', '0.15']);
    expect(
      evaluate("[sum([decimal('0.1'), decimal('0.2')]), min([decimal('10'), decimal('9')])]"),
    ).toEqual(['0.3', '9']);
    expect(evaluate("max([data.mulai, date('2026-01-01')])")).toBe('2026-03-17');
    expect([
      faultOf('min(data.daftar)', { data: { daftar: [] } }),
      faultOf('median(data.daftar)', { data: { daftar: [] } }),
    ]).toEqual(['empty-list', 'empty-list']);
    expect(problemsOf("min(['a'])")).toEqual(["EXPR_TYPE ['a']"]);
    expect(evaluate('rupiah(1500000) + rupiah(data.nilai)')).toBe('Rp1.500.000Rp60,5');
  });

  test('[E30] texts become decimals, or fail', () => {
    expect(problemsOf("decimal('1,5')")).toEqual(["EXPR_LITERAL '1,5'"]);
    expect(faultOf('decimal(data.nama)')).toBe('not-decimal');
    expect(evaluate("decimal(string(data.jumlah)) + decimal('0.50')")).toBe('7.5');
  });

  test('[E20] dates with dates, instants with instants, whatever their zone', () => {
    expect(evaluate("data.mulai < date('2026-03-18') && data.mulai == date('2026-03-17')")).toBe(
      true,
    );
    expect(evaluate('data.diterima == now', { now: '2026-03-17T08:00:00+07:00' })).toBe(true);
    expect(evaluate('data.diterima < now', { now: '2026-03-17T08:00:01+07:00' })).toBe(true);
    expect(problemsOf("date('2026-02-30')")).toEqual(["EXPR_LITERAL '2026-02-30'"]);
    expect(faultOf('date(data.nama)')).toBe('not-date');
    expect(compile('data.mulai', 'instant').schema).toEqual({ type: 'string', format: 'date' });
    expect(problemsOf('data.nama', 'instant')).toEqual(['EXPR_TYPE data.nama']);
    expect(faultOf('data.diterima == now', { now: 'soon' })).toBe('type');
  });

  test('[E19] texts do not grow without end', () => {
    const nama = 'x'.repeat(6_000);
    const data = { nama: nama.repeat(20) };
    expect(evaluate("data.nama.endsWith('x')", { data })).toBe(true);
    expect(faultOf('data.nama + data.nama', { data: { nama } })).toBe('text-too-long');
    expect(faultOf("data.nama.contains('y')", { data })).toBe('text-too-long');
    expect(faultOf('size(data.nama)', { data })).toBe('text-too-long');
    expect(faultOf('data.nama.lowerAscii()', { data })).toBe('text-too-long');
  });
});

describe('questions', () => {
  test('[E13] look-ups are asked as needs with their arguments', () => {
    const asked: Need[] = [];
    const ask = (need: Need): Json => {
      asked.push(need);
      return need.ask === 'workdays' ? 3 : need.ask === 'units' ? [] : need.ask;
    };
    evaluate(
      "[head(parent(data.nama)), secretary('a'), superior('b'), manager('c'), unit('d'), period(now), number('agenda', 'e')]",
      {},
      ask,
    );
    evaluate('[workday(now, 3), workday(data.mulai, -1), date(now)]', {}, ask);
    evaluate("workdays(data.mulai, now) + size(units('desa').filter(u, u.induk == null))", {}, ask);
    expect(asked.map(({ ask: name, args }) => `${name}(${args.join()})`)).toEqual([
      'parent(Sukajaya)',
      'head(parent)',
      'secretary(a)',
      'superior(b)',
      'manager(c)',
      'unit(d)',
      'period(2026-04-01T00:00:00Z)',
      'number(agenda,e)',
      'workday(2026-04-01T00:00:00Z,3)',
      'workday(2026-03-17,-1)',
      'date(2026-04-01T00:00:00Z)',
      'workdays(2026-03-17,2026-04-01T00:00:00Z)',
      'units(desa)',
    ]);
  });

  test('[E13] an answer that is not known yet passes through; nobody is a fault', () => {
    expect(() => evaluate('head(data.nama)')).toThrow(MissingAnswer);
    expect(() => evaluate('head(data.nama)', {}, () => null)).toThrow(
      'LOOKUP_EMPTY {"ask":"head","args":["Sukajaya"]}',
    );
    expect(() => evaluate('head(data.nama)', {}, () => 7)).toThrow('"reason":"answer"');
  });

  test('[E12] an expression tells what it reads, tests, needs and asks', () => {
    const about = (source: string): unknown => {
      const { reads, tests, needs, asks } = compile(source);
      return { reads, tests, needs: needs.map(({ field }) => field), asks };
    };
    expect(about('data.nama == head(data.catatan)')).toEqual({
      reads: ['nama', 'catatan'],
      tests: [],
      needs: ['catatan'],
      asks: ['head'],
    });
    expect(about("has(data.catatan) && data.catatan == 'a'")).toEqual({
      reads: ['catatan'],
      tests: ['catatan'],
      needs: [],
      asks: [],
    });
    expect(about("!has(data.catatan) || data.catatan == 'a'")).toMatchObject({ needs: [] });
    expect(about("has(data.catatan) ? data.catatan : 'a'")).toMatchObject({ needs: [] });
    expect(about("has(data.catatan) || data.catatan == 'a'")).toMatchObject({ needs: ['catatan'] });
    expect(about("!(has(data.catatan) && data.setuju) || data.catatan == 'a'")).toMatchObject({
      needs: [],
    });
    expect(about('data.daftar.all(data, data > 1)')).toMatchObject({ reads: ['daftar'] });
    expect(about('data')).toMatchObject({ reads: Object.keys(data['properties'] ?? {}) });
  });

  test('[E12] an optional field inside a value is read with a warning unless it is tested', () => {
    expect(problemsOf('has(data.alamat) && data.alamat.kode > 1')).toEqual([
      'EXPR_UNTESTED data.alamat.kode',
    ]);
    expect(problemsOf('has(data.alamat.kode) && data.alamat.kode > 1')).toEqual([]);
    expect(
      compileExpression('has(data.alamat) && data.alamat.kode > 1', scope, 'any').expression,
    ).not.toBeNull();
    expect(problemsOf('luaran.b', 'integer')).toEqual([]);
    const { proves } = compile('has(data.alamat.kode) && data.setuju', 'boolean');
    expect(proves).toEqual(['data.alamat', 'data.alamat.kode']);
    expect(problemsOf('data.alamat.kode', 'integer', { ...scope, proven: proves })).toEqual([]);
    expect(problemsOf('data.alamat.kode', 'integer')).toEqual(['EXPR_UNTESTED data.alamat.kode']);
  });
});

describe('places', () => {
  test('[E16] a value fits the place it is written for', () => {
    expect(problemsOf('data.jumlah', 'boolean')).toEqual(['EXPR_TYPE data.jumlah']);
    expect(problemsOf('data.jumlah', 'string')).toEqual(['EXPR_TYPE data.jumlah']);
    expect(problemsOf('data.mulai', 'string')).toEqual([]);
    expect(problemsOf('data.daftar', 'list')).toEqual([]);
    expect(problemsOf('data.nama', 'integer')).toEqual(['EXPR_TYPE data.nama']);
    expect(
      problemsOf("{'kota': 'x'}", {
        type: 'object',
        required: ['kota'],
        properties: { kota: { type: 'string' } },
      }),
    ).toEqual([]);
    expect(
      paramsOf("{'kota': 'x'}", {
        type: 'object',
        required: ['kota', 'kode'],
        properties: { kota: {}, kode: {} },
      }),
    ).toEqual({ path: 'kode', expected: 'any', actual: 'absent' });
    expect(
      paramsOf("[{'kota': 1}]", {
        type: 'array',
        items: { type: 'object', properties: { kota: { type: 'string' } } },
      }),
    ).toEqual({ path: 'items.kota', expected: 'text', actual: 'integer' });
    expect(paramsOf("{'kta': 'x'}", { type: 'object', properties: { kota: {} } })).toEqual({
      path: 'kta',
      expected: 'absent',
      actual: 'unknown',
    });
    expect(problemsOf('data.simpul', { $ref: '#/$defs/simpul' })).toEqual([]);
    expect(
      problemsOf('luaran != null ? luaran : luaran', {
        type: ['object', 'null'],
        properties: { a: {}, b: {} },
      }),
    ).toEqual([]);
    expect(
      paramsOf('luaran', {
        type: ['object', 'null'],
        required: ['a', 'b'],
        properties: { a: {}, b: {} },
      }),
    ).toMatchObject({ path: 'b', actual: 'absent' });
    expect(
      problemsOf('data.simpul', {
        type: 'object',
        required: ['nama', 'anak'],
        properties: { nama: {}, anak: {} },
      }),
    ).toEqual(['EXPR_TYPE data.simpul']);
  });

  test('[E16] its schema says what it is', () => {
    const schemaOf = (source: string): unknown => compile(source).schema;
    expect(schemaOf('data.daftar.map(x, x > 1)')).toEqual({
      type: 'array',
      maxItems: 50,
      items: { type: 'boolean' },
    });
    expect(schemaOf("{'a': data.nilai, 'b': hasil}")).toEqual({
      type: 'object',
      required: ['a', 'b'],
      additionalProperties: false,
      properties: {
        a: { type: 'string', format: 'decimal' },
        b: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      },
    });
    expect(schemaOf('data.simpul.anak')).toEqual({
      type: 'array',
      maxItems: 10,
      items: { $ref: '#/$defs/simpul' },
    });
    expect([schemaOf('[]'), schemaOf('data.urgensi'), schemaOf('now'), schemaOf('apa')]).toEqual([
      { type: 'array', maxItems: 0 },
      { enum: ['biasa', 'segera', 'sangat-segera'] },
      { type: 'string', format: 'date-time' },
      {},
    ]);
  });

  test('[E16] a value of unknown type is tried when it is there', () => {
    const boolean = compile('apa.x', 'boolean');
    const frame = (apa: Json) => ({
      variable: variablesOf({ apa }),
      ask: nobody,
      done: () => false,
    });
    expect(boolean.evaluate(frame({ x: true }))).toBe(true);
    expect(() => boolean.evaluate(frame({ x: 'ya' }))).toThrow('"reason":"type"');
    expect(() => boolean.evaluate(frame({}))).toThrow('"reason":"type"');
    expect(evaluate("apa == 1 || apa.x == 'a'", { apa: { x: 'a' } })).toBe(true);
    expect(problemsOf('apa + 1')).toEqual(['EXPR_OPERATOR apa + 1']);
  });

  test('[E17] names of prototypes are names like any other', () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      expect(problemsOf(`data.${name}`)).toEqual([`EXPR_UNKNOWN_NAME ${name}`]);
      expect(problemsOf(name)).toEqual([`EXPR_UNKNOWN_NAME ${name}`]);
      expect(problemsOf(`${name}()`)).toEqual([`EXPR_UNKNOWN_NAME ${name}()`]);
      expect(problemsOf(`data.nama.${name}()`)).toEqual([`EXPR_UNKNOWN_NAME data.nama.${name}()`]);
      expect(evaluate(`apa.${name} == null && !has(apa.${name})`, { apa: {} })).toBe(true);
    }
    expect(problemsOf('data.__proto__')).toEqual(['EXPR_UNKNOWN_NAME __proto__']);
    expect(problemsOf('__proto__')[0]).toMatch(/^EXPR_SYNTAX/);
    const made = evaluate("{'__proto__': {'a': 1}}");
    expect(JSON.stringify(made)).toBe('{"__proto__":{"a":1}}');
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
  });

  test('[E3] any source gives an expression or an error, never both and never an exception', () => {
    const word = fc.constantFrom(
      'data',
      '.',
      'nama',
      'jumlah',
      'daftar',
      'nilai',
      'catatan',
      'apa',
      'hasil',
      'has',
      'size',
      'all',
      'map',
      'x',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      ',',
      ':',
      '?',
      '==',
      '!=',
      '<',
      '>=',
      '&&',
      '||',
      '!',
      '-',
      '+',
      '*',
      '/',
      '%',
      'in',
      "'a'",
      '1',
      '1.5',
      'null',
      'true',
      'sum',
      'min',
      'round',
      'date',
      'done',
      'head',
      'now',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 24 }), (words) => {
        const { expression, problems } = compileExpression(words.join(' '), scope, 'any');
        expect(expression === null).toBe(problems.some((p) => p.severity === 'error'));
      }),
      { numRuns: 3000 },
    );
  });
});
