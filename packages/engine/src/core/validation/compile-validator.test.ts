import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../json.ts';
import { compileValidator } from './compile-validator.ts';

const object = (properties: object, more: object = {}): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...more,
});
const validate = (schema: JsonSchema, value: unknown): string[] =>
  compileValidator(schema, (flow) => (flow === null ? schema : null))
    .validate(value)
    .map(({ code, pointer }) => `${code} ${pointer}`);

test('[V9] every issue is found, each at its value', () => {
  const schema = object(
    {
      nama: { type: 'string', minLength: 2, maxLength: 5, pattern: '^[a-z]*$' },
      umur: { type: 'integer', minimum: 17, maximum: 60 },
      kelas: { enum: ['a', 'b'] },
      anak: { type: 'array', minItems: 1, maxItems: 2, items: { type: 'string' } },
      lahir: { type: 'string', format: 'date' },
      alamat: object({ jalan: { type: 'string' } }, { required: ['jalan'] }),
    },
    { required: ['nama', 'umur'] },
  );

  expect(validate(schema, { nama: 'budi', umur: 20, alamat: { jalan: 'x' } })).toEqual([]);
  expect(
    validate(schema, {
      nama: 'BUDIMAN',
      kelas: 'c',
      anak: ['a', 1, 'c'],
      lahir: '2026-02-30',
      alamat: {},
      x: 1,
    }).toSorted(),
  ).toEqual([
    'VALUE_ENUM /kelas',
    'VALUE_FORMAT /lahir',
    'VALUE_PATTERN /nama',
    'VALUE_REQUIRED /alamat/jalan',
    'VALUE_REQUIRED /umur',
    'VALUE_TOO_LONG /nama',
    'VALUE_TOO_MANY /anak',
    'VALUE_TYPE /anak/1',
    'VALUE_UNKNOWN_FIELD /x',
  ]);
  expect(validate(schema, { nama: 'a', umur: 5, anak: [] })).toEqual([
    'VALUE_TOO_SHORT /nama',
    'VALUE_TOO_SMALL /umur',
    'VALUE_TOO_FEW /anak',
  ]);
  expect(validate(schema, { nama: 'ab', umur: 61 })).toEqual(['VALUE_TOO_LARGE /umur']);
});

test('[V9] of a union the issues of the branch that was meant are told', () => {
  const kind = (value: string, more: object): JsonSchema =>
    object({ jenis: { const: value }, ...more }, { required: ['jenis'] });
  const schema = object({
    isi: {
      anyOf: [
        kind('uang', { jumlah: { type: 'integer' } }),
        kind('barang', { nama: { type: 'string' } }),
      ],
    },
  });

  expect(validate(schema, { isi: { jenis: 'barang', nama: 5 } })).toEqual(['VALUE_TYPE /isi/nama']);
  expect(validate(schema, { isi: { jenis: 'uang', nama: 'x' } })).toEqual([
    'VALUE_UNKNOWN_FIELD /isi/nama',
  ]);
  expect(validate(schema, { isi: 7 })).toEqual(['VALUE_TYPE /isi']);
});

describe('[V8] formats', () => {
  const accepts = (format: string, value: string): boolean =>
    validate(object({ f: { type: 'string', format } }), { f: value }).length === 0;

  test.for<[string, string[], string[]]>([
    [
      'decimal',
      ['0', '-12.50', '999999999999999.999999'],
      ['', '1.', '.5', '1e5', '1,5', '+1', '1.1234567', '1234567890123456'],
    ],
    [
      'date',
      ['2026-08-22', '2024-02-29'],
      ['2026-02-29', '22-08-2026', '2026-8-2', '2026-08-22T00:00:00Z'],
    ],
    [
      'date-time',
      ['2026-08-22T08:30:00+07:00', '2026-08-22T08:30:00.5Z'],
      [
        '2026-08-22T08:30+07:00',
        '2026-08-22 08:30:00Z',
        '2026-08-22T08:30:00',
        '2026-02-30T00:00:00Z',
        '2016-12-31T23:59:60Z',
      ],
    ],
    ['time', ['08:30', '23:59:59'], ['24:00', '8:30', '08:30+07:00']],
    ['attachment', ['a', 'sha256-Abc/9=='], ['', 'a b', 'é', 'x'.repeat(201)]],
    ['email', ['setda@sumedangkab.go.id'], ['setda', 'a@b', 'a b@c.id']],
    ['uri', ['https://sumedangkab.go.id/x?y=1'], ['sumedangkab', '/x']],
    ['uuid', ['00000000-0000-4000-8000-000000000000'], ['0000']],
    ['phone', ['+62 812-3456-789', '(0261) 201234'], ['1', 'abcdef', '12345678901234567890123']],
  ])('%s', ([format, good, bad]) => {
    expect(good.filter((value) => !accepts(format, value))).toEqual([]);
    expect(bad.filter((value) => accepts(format, value))).toEqual([]);
  });
});

test('[V7] strings are clean and bounded, integers exact', () => {
  const schema = object({ s: { type: 'string' }, i: { type: 'integer' } });

  expect(validate(schema, { s: 'x'.repeat(10_000), i: Number.MAX_SAFE_INTEGER })).toEqual([]);
  expect(validate(schema, { s: 'x'.repeat(10_001) })).toEqual(['VALUE_TOO_LONG /s']);
  expect(validate(schema, { s: 'a\0b' })).toEqual(['VALUE_CHARACTER /s']);
  expect(validate(schema, { s: '\ud83d' })).toEqual(['VALUE_CHARACTER /s']);
  expect(validate(schema, { i: 2 ** 53 })).toEqual(['VALUE_TOO_LARGE /i']);
});

test('[V4] a pattern that would explode elsewhere answers', { timeout: 2_000 }, () => {
  const schema = object({ s: { type: 'string', pattern: '^(a+)+$' } });

  expect(validate(schema, { s: `${'a'.repeat(5_000)}!` })).toEqual(['VALUE_PATTERN /s']);
});

test('[V7] long texts for every format answer', { timeout: 5_000 }, () => {
  for (const format of [
    'date',
    'date-time',
    'time',
    'decimal',
    'attachment',
    'email',
    'uri',
    'uuid',
    'phone',
  ]) {
    const schema = object({ s: { type: 'string', format, maxLength: 100_000 } });
    for (const text of ['a', '1', 'a@', 'a.', '(', '-', '%']) {
      expect(validate(schema, { s: text.repeat(50_000) })).toContain('VALUE_FORMAT /s');
    }
  }
});

describe('[V5] definitions of other flows', () => {
  const other = object(
    {},
    {
      $defs: {
        penerima: object(
          { jabatan: { type: 'string' }, anak: { $ref: '#/$defs/daftar' } },
          { required: ['jabatan'] },
        ),
        daftar: { type: 'array', maxItems: 5, items: { $ref: '#/$defs/penerima' } },
      },
    },
  );
  const mine = object(
    { p: { $ref: 'disposisi#/$defs/penerima' } },
    { $defs: { daftar: { type: 'string' } } },
  );
  const validator = compileValidator(mine, (flow) =>
    flow === null ? mine : flow === 'disposisi' ? other : null,
  );

  test('are followed in their own flow, as deep as they go', () => {
    expect(validator.validate({ p: { jabatan: 'a', anak: [{ jabatan: 'b', anak: [] }] } })).toEqual(
      [],
    );
    expect(
      validator.validate({ p: { jabatan: 'a', anak: [{ jabatan: 'b', anak: [{}] }] } }),
    ).toMatchObject([{ code: 'VALUE_REQUIRED', pointer: '/p/anak/0/anak/0/jabatan' }]);
  });

  test('one that is not there is a fault', () => {
    expect(() => compileValidator({ $ref: 'lain#/$defs/x' }, () => null)).toThrow('FLOW_INVALID');
  });
});

test('[V10] the same schema is compiled once, until what it refers to changes', () => {
  const mine = object({ p: { $ref: 'lain#/$defs/x' } });
  const text = object({}, { $defs: { x: { type: 'string' } } });
  const number = object({}, { $defs: { x: { type: 'integer' } } });

  const first = compileValidator(mine, () => text);

  expect(compileValidator(mine, () => text)).toBe(first);
  expect(compileValidator(mine, () => number).validate({ p: 1 })).toEqual([]);
});

test('[V10] any value gets an answer', () => {
  const schema = object(
    { a: { $ref: '#/$defs/x' } },
    { required: ['a'], $defs: { x: { type: 'array', maxItems: 3, items: { $ref: '#/$defs/x' } } } },
  );
  let deep: unknown = [];
  for (let level = 0; level < 50_000; level += 1) deep = [deep];

  expect(validate(schema, { a: deep })).toEqual(['VALUE_TOO_DEEP ']);
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(Array.isArray(validate(schema, value))).toBe(true);
    }),
  );
});
