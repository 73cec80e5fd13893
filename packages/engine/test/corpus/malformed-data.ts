// Descriptions of data that cannot be.

import { broken, type Malformed } from './malformed.ts';

const field = '/data/properties/alasan';

export const malformedData: readonly Malformed[] = [
  broken('a number', { [field]: { type: 'number' } }, ['SCHEMA_NUMBER', `${field}/type`]),
  broken('strng', { [field]: { type: 'strng' } }, ['VALUE_UNKNOWN', `${field}/type`]),
  broken('two types', { [field]: { type: ['string', 'null'] } }, [
    'VALUE_UNKNOWN',
    `${field}/type`,
  ]),
  broken('no type', { [field]: { maxLength: 5 } }, ['WORD_MISSING', field]),
  broken('a list without a limit', { [field]: { type: 'array', items: { type: 'string' } } }, [
    'WORD_MISSING',
    field,
  ]),
  broken('a list of anything', { [field]: { type: 'array', maxItems: 5 } }, [
    'WORD_MISSING',
    field,
  ]),
  broken(
    'a list of a million',
    { [field]: { type: 'array', maxItems: 1_000_000, items: { type: 'string' } } },
    ['NUMBER_OUT_OF_RANGE', `${field}/maxItems`],
  ),
  broken('an open object', { [field]: { type: 'object', properties: {} } }, [
    'WORD_MISSING',
    field,
  ]),
  broken(
    'an object that takes anything',
    { [field]: { type: 'object', additionalProperties: true } },
    ['VALUE_UNKNOWN', `${field}/additionalProperties`],
  ),
  broken('a look-ahead', { [field]: { type: 'string', pattern: '^(?=a)b' } }, [
    'SCHEMA_PATTERN',
    `${field}/pattern`,
  ]),
  broken('a back-reference', { [field]: { type: 'string', pattern: '(a)\\1' } }, [
    'SCHEMA_PATTERN',
    `${field}/pattern`,
  ]),
  broken(
    'an expression that explodes',
    { [field]: { type: 'string', pattern: '((a{1000}){1000}){1000}' } },
    ['SCHEMA_PATTERN', `${field}/pattern`],
  ),
  broken('a definition that is not there', { [field]: { $ref: '#/$defs/saksii' } }, [
    'SCHEMA_REF_UNKNOWN',
    `${field}/$ref`,
  ]),
  broken('a definition of a flow that is not there', { [field]: { $ref: 'lain#/$defs/saksi' } }, [
    'SCHEMA_REF_UNKNOWN',
    `${field}/$ref`,
  ]),
  broken('constructor as a definition', { [field]: { $ref: '#/$defs/constructor' } }, [
    'SCHEMA_REF_UNKNOWN',
    `${field}/$ref`,
  ]),
  broken('a remote reference', { [field]: { $ref: 'https://example.org/schema.json' } }, [
    'VALUE_INVALID',
    `${field}/$ref`,
  ]),
  broken('a file reference', { [field]: { $ref: 'file:///etc/passwd' } }, [
    'VALUE_INVALID',
    `${field}/$ref`,
  ]),
  broken(
    'a reference to itself',
    { '/data/$defs/putar': { $ref: '#/$defs/putar' }, [field]: { $ref: '#/$defs/putar' } },
    ['SCHEMA_REF_LOOP', `${field}/$ref`],
  ),
  broken(
    'if and then',
    { [field]: { type: 'string', if: {}, then: {} } },
    ['WORD_UNKNOWN', `${field}/if`],
    ['WORD_UNKNOWN', `${field}/then`],
  ),
  broken(
    'prefixItems',
    { [field]: { type: 'array', maxItems: 2, items: { type: 'string' }, prefixItems: [] } },
    ['WORD_UNKNOWN', `${field}/prefixItems`],
  ),
  broken('a minimum above the maximum', { [field]: { type: 'integer', minimum: 5, maximum: 1 } }, [
    'SCHEMA_RANGE',
    `${field}/minimum`,
  ]),
  broken('a length for a number', { [field]: { type: 'integer', maxLength: 1 } }, [
    'WORD_MISPLACED',
    `${field}/maxLength`,
  ]),
  broken('an unknown format', { [field]: { type: 'string', format: 'dat' } }, [
    'VALUE_UNKNOWN',
    `${field}/format`,
  ]),
  broken('a choice twice', { [field]: { enum: ['a', 'a'] } }, [
    'VALUE_REPEATED',
    `${field}/enum/1`,
  ]),
  broken('a choice of numbers', { [field]: { enum: [1, 2] } }, ['TYPE_WRONG', `${field}/enum/0`]),
  broken(
    'a union that cannot be told apart',
    { [field]: { anyOf: [{ type: 'string' }, { type: 'integer' }] } },
    ['SCHEMA_UNION', `${field}/anyOf`],
  ),
  broken('a required field that is not there', { '/data/required': ['hri'] }, [
    'FIELD_UNKNOWN',
    '/data/required/0',
  ]),
  broken('a hyphen in a field', { '/data/properties/kode-unit': { type: 'string' } }, [
    'NAME_INVALID',
    '/data/properties/kode-unit',
  ]),
  broken('and as a field', { '/data/properties/and': { type: 'string' } }, [
    'NAME_RESERVED',
    '/data/properties/and',
  ]),
  broken('in as a field', { '/data/properties/in': { type: 'string' } }, [
    'NAME_RESERVED',
    '/data/properties/in',
  ]),
  broken('constructor as a field', { '/data/properties/constructor': { type: 'string' } }, [
    'NAME_RESERVED',
    '/data/properties/constructor',
  ]),
  broken(
    'an input with a definition that is not there',
    { '/states/saksi/on/tambah/input': { $ref: '#/$defs/tiada' } },
    ['SCHEMA_REF_UNKNOWN', '/states/saksi/on/tambah/input/$ref'],
  ),
  broken(
    'an input with a look-ahead',
    { '/states/saksi/on/tambah/input': { type: 'string', pattern: '(?=a)' } },
    ['SCHEMA_PATTERN', '/states/saksi/on/tambah/input/pattern'],
  ),
];
