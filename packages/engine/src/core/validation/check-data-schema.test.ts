import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../json.ts';
import { checkDataSchema } from './check-data-schema.ts';

const object = (properties: object, more: object = {}): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...more,
});
const found = (schema: JsonSchema, others: Record<string, JsonSchema> = {}): string[] =>
  checkDataSchema(schema, '/data', (flow) => (flow === null ? schema : (others[flow] ?? null))).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );
const inField = (field: object): string[] =>
  found(object({ f: field })).map((text) => text.replace('/data/properties/f', '.'));

test('[V1] the subset is accepted whole', () => {
  const schema = object(
    {
      unit: {
        type: 'string',
        title: { id: 'Unit', en: 'Unit' },
        minLength: 1,
        maxLength: 20,
        pattern: '^[a-z]+$',
      },
      jumlah: { type: 'integer', minimum: 0, maximum: 10 },
      sah: { type: 'boolean' },
      urgensi: { enum: ['biasa', 'segera'] },
      tanggal: { type: 'string', format: 'date', description: 'Tanggal surat' },
      penerima: { type: 'array', minItems: 1, maxItems: 60, items: { $ref: '#/$defs/penerima' } },
      lain: { $ref: 'disposisi#/$defs/penerima', title: 'Lain' },
    },
    { required: ['unit'], $defs: { penerima: object({ jabatan: { type: 'string' } }) } },
  );

  expect(found(schema, { disposisi: schema })).toEqual([]);
});

test.for([
  'not',
  'if',
  'prefixItems',
  'oneOf',
  'allOf',
  'patternProperties',
  'uniqueItems',
  '$id',
  'default',
])('[V1] %s is outside the subset', (word) => {
  expect(inField({ type: 'string', [word]: {} })).toEqual([`WORD_UNKNOWN ./${word}`]);
});

describe('[V2] every word with its type', () => {
  test.for([
    [{ type: 'array', items: { type: 'string' } }, ['WORD_MISSING .']],
    [{ type: 'array', maxItems: 3 }, ['WORD_MISSING .']],
    [{ type: 'object', properties: {} }, ['WORD_MISSING .']],
    [
      { type: 'object', additionalProperties: true, properties: {} },
      ['VALUE_UNKNOWN ./additionalProperties'],
    ],
    [{ type: 'string', maxItems: 3 }, ['WORD_MISPLACED ./maxItems']],
    [{ type: 'boolean', minimum: 0 }, ['WORD_MISPLACED ./minimum']],
    [{ type: 'string', $defs: {} }, ['WORD_MISPLACED ./$defs']],
    [{ enum: ['a'], maxLength: 3 }, ['WORD_MISPLACED ./maxLength']],
    [{ maxLength: 3 }, ['WORD_MISSING .']],
    [{ type: 'integer', const: 'a' }, ['TYPE_WRONG ./const']],
    [{ type: 'string', minLength: 3, maxLength: 2 }, ['SCHEMA_RANGE ./minLength']],
    [
      { type: 'array', items: { type: 'string' }, minItems: 3, maxItems: 2 },
      ['SCHEMA_RANGE ./minItems'],
    ],
    [{ enum: ['a', 'b', 'a'] }, ['VALUE_REPEATED ./enum/2']],
  ] as const)('%j', ([field, expected]) => {
    expect(inField(field)).toEqual(expected);
  });

  test('what is required is there', () => {
    expect(found(object({ nama: { type: 'string' } }, { required: ['nma', 'nama'] }))).toEqual([
      'FIELD_UNKNOWN /data/required/0',
    ]);
  });
});

test('[V3] a number is refused with what to use instead', () => {
  expect(inField({ type: 'number' })).toEqual(['SCHEMA_NUMBER ./type']);
});

test.for(['^(?=a)', '(a)\\1', '(?<!a)b', '[', 'a{1001}', '((a{100}){100}){100}'])(
  '[V4] %s is refused',
  (pattern) => {
    expect(inField({ type: 'string', pattern })).toEqual(['SCHEMA_PATTERN ./pattern']);
  },
);

describe('[V5] references', () => {
  test('one that finds nothing comes with the one that was meant', () => {
    const schema = object({ f: { $ref: '#/$defs/penrima' } }, { $defs: { penerima: object({}) } });

    expect(checkDataSchema(schema, '', () => schema)).toMatchObject([
      {
        code: 'SCHEMA_REF_UNKNOWN',
        pointer: '/properties/f/$ref',
        params: { nearest: '#/$defs/penerima' },
      },
    ]);
  });

  test.for([
    'https://example.org/x.json',
    'file:///etc/passwd',
    '#',
    '#/properties/f',
    '../x#/$defs/y',
  ])('%s is none, and is reported once', ($ref) => {
    expect(inField({ $ref })).toEqual(['VALUE_INVALID ./$ref']);
  });

  test('a circle of references alone is refused, a tree is fine', () => {
    const circle = object({}, { $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } });
    const tree = object(
      { akar: { $ref: '#/$defs/simpul' } },
      {
        $defs: {
          simpul: object({
            anak: { type: 'array', maxItems: 9, items: { $ref: '#/$defs/simpul' } },
          }),
        },
      },
    );

    expect(found(circle)).toEqual([
      'SCHEMA_REF_LOOP /data/$defs/a/$ref',
      'SCHEMA_REF_LOOP /data/$defs/b/$ref',
    ]);
    expect(found(tree)).toEqual([]);
  });

  test('a circle through another flow is found', () => {
    const mine = object({ f: { $ref: 'lain#/$defs/x' } });
    const other = object({}, { $defs: { x: { $ref: '#/$defs/y' }, y: { $ref: '#/$defs/x' } } });

    expect(found(mine, { lain: other })).toEqual(['SCHEMA_REF_LOOP /data/properties/f/$ref']);
  });
});

describe('[V6] unions', () => {
  const kind = (value: string, more: object = {}): JsonSchema =>
    object({ jenis: { const: value }, ...more }, { required: ['jenis'] });

  test('objects told apart by a const', () => {
    expect(inField({ anyOf: [kind('a'), kind('b', { isi: { type: 'string' } })] })).toEqual([]);
  });

  test.for([
    ['the same const twice', [kind('a'), kind('a')]],
    ['a const that is not required', [kind('a'), object({ jenis: { const: 'b' } })]],
    ['a branch that is no object', [kind('a'), { type: 'string' }]],
  ] as const)('%s is refused', ([, anyOf]) => {
    expect(inField({ anyOf })).toEqual(['SCHEMA_UNION ./anyOf']);
  });
});
