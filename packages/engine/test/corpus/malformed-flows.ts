// Flows that are wrong, each in its own way, and what must be said about each. Text and values that are not even JSON, words
// that are misspelt, names that are traps, structures that cannot work.

import type { ProblemCode } from '../../src/core/codes.ts';
import { changed, baseFlow } from './base-flow.ts';

export interface Malformed {
  readonly name: string;
  /** What `parseFlow` is given. */
  readonly input: unknown;
  /** Problems that must be among those reported. */
  readonly expect: readonly (readonly [ProblemCode, string])[];
}

type Expected = readonly [ProblemCode, string];

const given = (name: string, input: unknown, ...expect: Expected[]): Malformed => ({
  name,
  input,
  expect,
});
const broken = (
  name: string,
  edits: Readonly<Record<string, unknown>>,
  ...expect: Expected[]
): Malformed => ({ name, input: changed(edits), expect });

const text = JSON.stringify(baseFlow);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const nested = (depth: number, inner: unknown = {}): unknown => {
  let value = inner;
  for (let level = 0; level < depth; level += 1) value = { states: value };
  return value;
};
const cyclic: Record<string, unknown> = { ...baseFlow };
cyclic['states'] = cyclic;
const sparse: unknown[] = [];
sparse.length = 4_000_000_000;

/** It is not JSON, or not the JSON we take. */
const json: Malformed[] = [
  given('empty text', '', ['JSON_INVALID', '']),
  given('white space', ' \n\t ', ['JSON_INVALID', '']),
  given('a byte order mark alone', '\uFEFF', ['JSON_INVALID', '']),
  given('text cut off', text.slice(0, 500), ['JSON_INVALID', '']),
  given('text after the end', `${text} {}`, ['JSON_INVALID', '']),
  given('a trailing comma', text.replace(/\}$/, ',}'), ['JSON_INVALID', '']),
  given('a comma missing', text.replace(',"version"', '"version"'), ['JSON_INVALID', '']),
  given('a comment', text.replace('{', '{ // flow\n'), ['JSON_INVALID', '']),
  given('a block comment', `/* flow */${text}`, ['JSON_INVALID', '']),
  given('single quotes', "{'flow':'cuti'}", ['JSON_INVALID', '']),
  given('an unquoted key', '{flow:"cuti"}', ['JSON_INVALID', '']),
  given('NaN', text.replace('"version":1', '"version":NaN'), ['JSON_INVALID', '']),
  given('a leading zero', text.replace('"version":1', '"version":01'), ['JSON_INVALID', '']),
  given('a hexadecimal number', text.replace('"version":1', '"version":0x1'), ['JSON_INVALID', '']),
  given('a raw line break in a text', text.replace('Leave request', 'Leave\nrequest'), [
    'JSON_INVALID',
    '',
  ]),
  given('a wrong escape', text.replace('Leave request', 'Leave\\xrequest'), ['JSON_INVALID', '']),
  given('a wrong Unicode escape', text.replace('Leave request', 'Leave\\u12g4'), [
    'JSON_INVALID',
    '',
  ]),
  given(
    'two wrong lines',
    '{\n"a": tru,\n"b": fals\n}',
    ['JSON_INVALID', ''],
    ['JSON_INVALID', ''],
  ),
  given('a key twice', text.replace('{', '{"flow":"lain",'), ['JSON_DUPLICATE_KEY', '/flow']),
  given('a state twice in one object', text.replace('"states":{', '"states":{"selesai":{},'), [
    'JSON_DUPLICATE_KEY',
    '/states/selesai',
  ]),
  given('a key twice, once escaped', text.replace('{', '{"\\u0066low":"lain",'), [
    'JSON_DUPLICATE_KEY',
    '/flow',
  ]),
  given('__proto__ as a key', text.replace('{', '{"__proto__":{"polluted":true},'), [
    'JSON_PROTO_KEY',
    '/__proto__',
  ]),
  given('__proto__ as a state', text.replace('"states":{', '"states":{"__proto__":{},'), [
    'JSON_PROTO_KEY',
    '/states/__proto__',
  ]),
  given('__proto__ as a field', text.replace('"properties":{', '"properties":{"__proto__":{},'), [
    'JSON_PROTO_KEY',
    '/data/properties/__proto__',
  ]),
  given(
    '__proto__ as an escaped outcome',
    text.replace('"kirim":{', '"__\\u0070roto__":{},"kirim":{'),
    ['JSON_PROTO_KEY', '/states/ajukan/task/outcomes/__proto__'],
  ),
  given('a byte that is not UTF-8', bytes(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d), [
    'JSON_NOT_UTF8',
    '',
  ]),
  given('an overlong UTF-8 sequence', bytes(0x22, 0xc0, 0xaf, 0x22), ['JSON_NOT_UTF8', '']),
  given('a UTF-8 sequence cut off', bytes(0x22, 0xe2, 0x82), ['JSON_NOT_UTF8', '']),
  given('UTF-16', bytes(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00), ['JSON_NOT_UTF8', '']),
  given('half a surrogate pair', text.replace('Leave request', '\\ud800'), [
    'JSON_CHARACTER',
    '/title/en',
  ]),
  given('NUL in a text', text.replace('Leave request', 'a\\u0000b'), [
    'JSON_CHARACTER',
    '/title/en',
  ]),
  given('NUL in a key', text.replace('{', '{"\\u0000":1,'), ['JSON_CHARACTER', '']),
  given('1e400', text.replace('"version":1', '"version":1e400'), [
    'JSON_NUMBER_UNSAFE',
    '/version',
  ]),
  given('2^53 + 1', text.replace('"version":1', '"version":9007199254740993'), [
    'JSON_NUMBER_UNSAFE',
    '/version',
  ]),
  given('-0', text.replace('"version":1', '"version":-0'), ['JSON_NUMBER_UNSAFE', '/version']),
  given(
    'a number of 100,000 digits',
    text.replace('"version":1', `"version":1${'0'.repeat(100_000)}`),
    ['JSON_NUMBER_UNSAFE', '/version'],
  ),
  given('2 MiB of text', text.replace('Leave request', 'x'.repeat(2_097_152)), [
    'JSON_TOO_LARGE',
    '',
  ]),
  given('1 MiB of characters that take three bytes', `"${'€'.repeat(400_000)}"`, [
    'JSON_TOO_LARGE',
    '',
  ]),
  given('65 lists in each other', '['.repeat(65) + ']'.repeat(65), ['JSON_TOO_DEEP', '']),
  given('10,000 lists in each other', '['.repeat(10_000) + ']'.repeat(10_000), [
    'JSON_TOO_DEEP',
    '',
  ]),
  given('100,000 objects that never close', '{"a":'.repeat(100_000), ['JSON_TOO_DEEP', '']),
  given('100,000 closing brackets', ']'.repeat(100_000), ['JSON_TOO_MANY_TOKENS', '']),
  given('60,000 numbers', `[${Array.from({ length: 60_000 }, () => 1).join(',')}]`, [
    'JSON_TOO_MANY_TOKENS',
    '',
  ]),
  given('a key of 100,000 characters', text.replace('{', `{"${'k'.repeat(100_000)}":1,`), [
    'JSON_KEY_TOO_LONG',
    '',
  ]),
];

/** It came as a value, and is no JSON. */
const values: Malformed[] = [
  given('undefined', undefined, ['TYPE_WRONG', '']),
  given('null', null, ['TYPE_WRONG', '']),
  given('the number 7', 7, ['TYPE_WRONG', '']),
  given('a list', [], ['TYPE_WRONG', '']),
  given('a function inside', changed({ '/states/nilai/on/setuju': () => 'saksi' }), [
    'TYPE_WRONG',
    '/states/nilai/on/setuju',
  ]),
  given('a bigint inside', changed({ '/version': 1n }), ['TYPE_WRONG', '/version']),
  given('a date inside', changed({ '/title': new Date(0) }), ['TYPE_WRONG', '/title']),
  given('a map inside', changed({ '/states': new Map() }), ['TYPE_WRONG', '/states']),
  given('not a number inside', changed({ '/version': Number.NaN }), [
    'JSON_NUMBER_UNSAFE',
    '/version',
  ]),
  given('half a surrogate pair inside', changed({ '/title': '\uDC00' }), [
    'JSON_CHARACTER',
    '/title',
  ]),
  given('a value that holds itself', cyclic, ['JSON_TOO_DEEP', '']),
  given('10,000 objects in each other', { ...baseFlow, states: nested(10_000) }, [
    'JSON_TOO_DEEP',
    '',
  ]),
  given('a list of four thousand million holes', { ...baseFlow, states: sparse }, [
    'JSON_TOO_MANY_TOKENS',
    '',
  ]),
  given('an own __proto__', JSON.parse('{"__proto__":{"polluted":true}}'), [
    'JSON_PROTO_KEY',
    '/__proto__',
  ]),
];

/** Words missing, misspelt, of the wrong type. */
const words: Malformed[] = [
  given('an empty object', {}, ['WORD_MISSING', ''], ['WORD_MISSING', '']),
  broken('no name', { '/flow': undefined }, ['WORD_MISSING', '']),
  broken('no states', { '/states': undefined }, ['WORD_MISSING', '']),
  broken('sates', { '/states': undefined, '/sates': baseFlow.states }, ['WORD_UNKNOWN', '/sates']),
  broken('inital', { '/initial': undefined, '/inital': 'ajukan' }, ['WORD_UNKNOWN', '/inital']),
  broken('a word of XState that we do not have', { '/states/nilai/entry': 'x' }, [
    'WORD_UNKNOWN',
    '/states/nilai/entry',
  ]),
  broken('invoke', { '/states/nilai/invoke': { src: 'x' } }, [
    'WORD_UNKNOWN',
    '/states/nilai/invoke',
  ]),
  broken(
    'assgin',
    { '/states/nilai/task/assign': undefined, '/states/nilai/task/assgin': { role: 'x' } },
    ['WORD_UNKNOWN', '/states/nilai/task/assgin'],
  ),
  broken('a task without outcomes', { '/states/nilai/task/outcomes': {} }, [
    'LIST_TOO_SHORT',
    '/states/nilai/task/outcomes',
  ]),
  broken('labl', { '/states/nilai/task/outcomes/setuju': { labl: 'Setuju' } }, [
    'WORD_UNKNOWN',
    '/states/nilai/task/outcomes/setuju/labl',
  ]),
  broken('taget', { '/states/nilai/on/setuju': { taget: 'saksi' } }, [
    'WORD_UNKNOWN',
    '/states/nilai/on/setuju/taget',
  ]),
  broken('Target', { '/states/nilai/on/setuju': { Target: 'saksi' } }, [
    'WORD_UNKNOWN',
    '/states/nilai/on/setuju/Target',
  ]),
  broken('a timer without at', { '/states/nilai/after/0': { notify: 'pending' } }, [
    'WORD_MISSING',
    '/states/nilai/after/0',
  ]),
  broken('servise', { '/states/kirim-surat/call': { servise: 'surat' } }, [
    'WORD_UNKNOWN',
    '/states/kirim-surat/call/servise',
  ]),
  broken('each without a key', { '/states/saksi/each/key': undefined }, [
    'WORD_MISSING',
    '/states/saksi/each',
  ]),
  broken('the version as a text', { '/version': '1' }, ['TYPE_WRONG', '/version']),
  broken('version 0', { '/version': 0 }, ['NUMBER_OUT_OF_RANGE', '/version']),
  broken('version 1.5', { '/version': 1.5 }, ['TYPE_WRONG', '/version']),
  broken('states as a list', { '/states': [] }, ['TYPE_WRONG', '/states']),
  broken('no state at all', { '/states': {} }, ['LIST_TOO_SHORT', '/states']),
  broken('a state that is null', { '/states/nilai': null }, ['TYPE_WRONG', '/states/nilai']),
  broken('a title that is a number', { '/title': 5 }, ['TYPE_WRONG', '/title']),
  broken('an empty title', { '/title': '' }, ['TEXT_EMPTY', '/title']),
  broken('a title in French', { '/title': { fr: 'Congé' } }, ['WORD_UNKNOWN', '/title/fr']),
  broken('tags as a text', { '/states/nilai/tags': 'penting' }, [
    'TYPE_WRONG',
    '/states/nilai/tags',
  ]),
  broken('on as a list', { '/states/nilai/on': ['setuju'] }, ['TYPE_WRONG', '/states/nilai/on']),
  broken('a transition that is a number', { '/states/nilai/on/setuju': 7 }, [
    'TYPE_WRONG',
    '/states/nilai/on/setuju',
  ]),
  broken('an empty list of transitions', { '/states/nilai/on/setuju': [] }, [
    'LIST_TOO_SHORT',
    '/states/nilai/on/setuju',
  ]),
  broken('a list of keys', { '/states/nilai/on/setuju': ['saksi'] }, [
    'TYPE_WRONG',
    '/states/nilai/on/setuju/0',
  ]),
  broken('after as an object', { '/states/nilai/after': { '1000': 'saksi' } }, [
    'TYPE_WRONG',
    '/states/nilai/after',
  ]),
  broken('paralel', { '/states/periksa/type': 'paralel' }, [
    'VALUE_UNKNOWN',
    '/states/periksa/type',
  ]),
  broken('history', { '/states/periksa/type': 'history' }, [
    'VALUE_UNKNOWN',
    '/states/periksa/type',
  ]),
  broken('an unknown language', { '/lang': 'jv' }, ['VALUE_UNKNOWN', '/lang']),
  broken('require', { '/states/nilai/task/outcomes/setuju/comment': 'require' }, [
    'VALUE_UNKNOWN',
    '/states/nilai/task/outcomes/setuju/comment',
  ]),
  broken('finish: false', { '/states/periksa/states/arsip/on/ada': { finish: false } }, [
    'VALUE_UNKNOWN',
    '/states/periksa/states/arsip/on/ada/finish',
  ]),
  broken('resume: sendr', { '/states/nilai/on/kembalikan/resume': 'sendr' }, [
    'VALUE_UNKNOWN',
    '/states/nilai/on/kembalikan/resume',
  ]),
  broken('maxDepth 100', { '/maxDepth': 100 }, ['NUMBER_OUT_OF_RANGE', '/maxDepth']),
  broken('another schema', { '/$schema': 'urn:alir:flow:2' }, ['VALUE_UNKNOWN', '/$schema']),
  broken('positon', { '/states/nilai/task/assign': { positon: 'kepala' } }, [
    'WORD_UNKNOWN',
    '/states/nilai/task/assign/positon',
  ]),
  broken('an empty assign', { '/states/nilai/task/assign': {} }, [
    'WORD_MISSING',
    '/states/nilai/task/assign',
  ]),
  broken('assign as a text', { '/states/nilai/task/assign': 'kepala' }, [
    'TYPE_WRONG',
    '/states/nilai/task/assign',
  ]),
  broken('a position and a role', { '/states/nilai/task/assign': { position: 'a', role: 'b' } }, [
    'WORD_UNKNOWN',
    '/states/nilai/task/assign/role',
  ]),
  broken(
    'an expression that is not marked',
    { '/states/nilai/task/assign': { position: { form: 'x' } } },
    ['WORD_UNKNOWN', '/states/nilai/task/assign/position/form'],
  ),
  broken('by: startr', { '/on/batal/by': 'startr' }, ['VALUE_UNKNOWN', '/on/batal/by']),
  broken('notify: everyone', { '/states/nilai/after/0/notify': 'everyone' }, [
    'VALUE_UNKNOWN',
    '/states/nilai/after/0/notify',
  ]),
  broken('at: entred', { '/states/nilai/after/0/at': 'entred' }, [
    'VALUE_UNKNOWN',
    '/states/nilai/after/0/at',
  ]),
  broken(
    'two faults at once',
    { '/version': '1', '/lang': 'jv' },
    ['TYPE_WRONG', '/version'],
    ['VALUE_UNKNOWN', '/lang'],
  ),
  broken('an empty guard', { '/states/ajukan/on/kirim/0/guard': '' }, [
    'TEXT_EMPTY',
    '/states/ajukan/on/kirim/0/guard',
  ]),
  broken('a guard of 3,000 characters', { '/states/ajukan/on/kirim/0/guard': '1'.repeat(3_000) }, [
    'TEXT_TOO_LONG',
    '/states/ajukan/on/kirim/0/guard',
  ]),
  broken('a title of a million characters', { '/title': 'x'.repeat(1_000_000) }, [
    'TEXT_TOO_LONG',
    '/title',
  ]),
  broken(
    '2,000 states that are wrong',
    Object.fromEntries(
      Array.from({ length: 2_000 }, (_, index) => [`/states/s${index}`, { taks: {} }]),
    ),
    ['WORD_UNKNOWN', '/states/s0/taks'],
    ['PROBLEMS_CUT', ''],
  ),
];

/** Names that are traps. */
const names: Malformed[] = [
  broken('a state with a capital', { '/states/Nilai': {} }, ['NAME_INVALID', '/states/Nilai']),
  broken('a state with a space', { '/states/dua kata': {} }, ['NAME_INVALID', '/states/dua kata']),
  broken('a state with a slash', { '/states/a~1b': {} }, ['NAME_INVALID', '/states/a~1b']),
  broken('a state with a letter that only looks Latin', { '/states/selesаi': {} }, [
    'NAME_INVALID',
    '/states/selesаi',
  ]),
  broken('a state without a name', { '/states/': {} }, ['NAME_INVALID', '/states/']),
  broken('a state of 65 letters', { [`/states/${'a'.repeat(65)}`]: {} }, [
    'NAME_INVALID',
    `/states/${'a'.repeat(65)}`,
  ]),
  broken('constructor as a state', { '/states/constructor': { type: 'final' } }, [
    'NAME_RESERVED',
    '/states/constructor',
  ]),
  broken(
    'constructor as an outcome',
    { '/states/nilai/task/outcomes/constructor': { label: 'x' } },
    ['NAME_RESERVED', '/states/nilai/task/outcomes/constructor'],
  ),
  broken('constructor as an event', { '/states/nilai/on/constructor': 'saksi' }, [
    'NAME_RESERVED',
    '/states/nilai/on/constructor',
  ]),
  broken('constructor as a target', { '/states/nilai/on/setuju': 'constructor' }, [
    'NAME_RESERVED',
    '/states/nilai/on/setuju',
  ]),
  broken('constructor as a key', { '/constructor': {} }, ['WORD_UNKNOWN', '/constructor']),
  broken('toString as a key', { '/states/nilai/toString': {} }, [
    'WORD_UNKNOWN',
    '/states/nilai/toString',
  ]),
  broken(
    'constructor as a set field',
    { '/states/nilai/on/setuju': { set: { constructor: '1' }, target: 'saksi' } },
    ['NAME_RESERVED', '/states/nilai/on/setuju/set/constructor'],
  ),
  broken(
    'and as a set field',
    { '/states/nilai/on/setuju': { set: { and: '1' }, target: 'saksi' } },
    ['NAME_RESERVED', '/states/nilai/on/setuju/set/and'],
  ),
  broken('in as a variable', { '/states/saksi/each/as': 'in' }, [
    'NAME_RESERVED',
    '/states/saksi/each/as',
  ]),
  broken('a hyphen in a variable', { '/states/saksi/each/as': 's-1' }, [
    'NAME_INVALID',
    '/states/saksi/each/as',
  ]),
  broken('a hyphen in a summary', { '/summary': { 'kode-unit': '1' } }, [
    'NAME_INVALID',
    '/summary/kode-unit',
  ]),
  broken('a flow name with an underscore', { '/flow': 'cuti_besar' }, ['NAME_INVALID', '/flow']),
  broken('an event with a star', { '/states/nilai/on/*': 'saksi' }, [
    'NAME_INVALID',
    '/states/nilai/on/*',
  ]),
  broken('an event of XState', { '/states/nilai/on/xstate.done.state.nilai': 'saksi' }, [
    'NAME_INVALID',
    '/states/nilai/on/xstate.done.state.nilai',
  ]),
  broken(
    'an event of another flow, misspelt',
    { '/states/nilai/on/flow:Apbdes.selesai': 'saksi' },
    ['NAME_INVALID', '/states/nilai/on/flow:Apbdes.selesai'],
  ),
  broken('a target that is a path', { '/states/nilai/on/setuju': '../saksi' }, [
    'NAME_INVALID',
    '/states/nilai/on/setuju',
  ]),
  broken('a target with a hash', { '/states/nilai/on/setuju': '#saksi' }, [
    'NAME_INVALID',
    '/states/nilai/on/setuju',
  ]),
  broken('three days in words', { '/states/nilai/task/due': '3 days' }, [
    'DURATION_INVALID',
    '/states/nilai/task/due',
  ]),
  broken('an empty duration', { '/states/nilai/task/due': 'P' }, [
    'DURATION_INVALID',
    '/states/nilai/task/due',
  ]),
  broken('a duration that ends in T', { '/states/nilai/task/due': 'P1DT' }, [
    'DURATION_INVALID',
    '/states/nilai/task/due',
  ]),
  broken('working months', { '/states/nilai/task/due': 'work:P1M' }, [
    'DURATION_INVALID',
    '/states/nilai/task/due',
  ]),
  broken('a negative deadline', { '/states/nilai/task/due': '-P1D' }, [
    'DURATION_INVALID',
    '/states/nilai/task/due',
  ]),
  broken('two signs in an offset', { '/states/nilai/after/0/offset': '--P1D' }, [
    'DURATION_INVALID',
    '/states/nilai/after/0/offset',
  ]),
];

/** Data that cannot be described so. */
const field = '/data/properties/alasan';
const data: Malformed[] = [
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

/** Every word is right; together they cannot work. */
const structure: Malformed[] = [
  broken('a target that is not there', { '/states/nilai/on/setuju': 'sakssi' }, [
    'TARGET_UNKNOWN',
    '/states/nilai/on/setuju/target',
  ]),
  broken('an initial state that is not there', { '/initial': 'mulai' }, [
    'INITIAL_UNKNOWN',
    '/initial',
  ]),
  broken('states inside without an initial one', { '/states/periksa/type': undefined }, [
    'INITIAL_MISSING',
    '/states/periksa',
  ]),
  broken('a key twice in the tree', { '/states/periksa/states/nilai': { type: 'final' } }, [
    'STATE_DUPLICATE',
    '/states/periksa/states/nilai',
  ]),
  broken('a state nobody reaches', { '/states/pulau': { type: 'final' } }, [
    'UNREACHABLE_STATE',
    '/states/pulau',
  ]),
  broken(
    'always in a circle of two',
    {
      '/states/selesai': { always: 'putar' },
      '/states/putar': { always: 'selesai' },
    },
    ['ALWAYS_CYCLE', '/states/selesai/always'],
  ),
  broken('always to itself', { '/states/selesai': { always: 'selesai' } }, [
    'ALWAYS_CYCLE',
    '/states/selesai/always',
  ]),
  broken('an outcome that leads nowhere', { '/states/nilai/on/tolak': undefined }, [
    'OUTCOME_UNHANDLED',
    '/states/nilai/task/outcomes/tolak',
  ]),
  broken('an event that is no outcome', { '/states/nilai/on/stuju': 'saksi' }, [
    'ON_WITHOUT_OUTCOME',
    '/states/nilai/on/stuju',
  ]),
  broken(
    'an outcome named like an action above it',
    { '/on/setuju': { by: 'starter', target: 'dibatalkan' } },
    ['EVENT_AMBIGUOUS', '/on/setuju'],
  ),
  broken(
    'a target and back',
    { '/states/nilai/on/kembalikan': { target: 'ajukan', back: 'ajukan' } },
    ['TRANSITION_MIXED', '/states/nilai/on/kembalikan'],
  ),
  broken(
    'a transition that goes nowhere',
    { '/states/nilai/on/tolak': { set: { alasan: "'x'" } } },
    ['TRANSITION_MIXED', '/states/nilai/on/tolak'],
  ),
  broken('finish outside a parallel', { '/states/nilai/on/setuju': { finish: true } }, [
    'FINISH_OUTSIDE_PARALLEL',
    '/states/nilai/on/setuju/finish',
  ]),
  broken(
    'append without each',
    { '/states/nilai/on/tambah': { by: 'assignee', input: { type: 'string' }, append: '[]' } },
    ['APPEND_WITHOUT_EACH', '/states/nilai/on/tambah/append'],
  ),
  broken(
    'back to where not everybody has been',
    { '/states/nilai/on/kembalikan': { back: 'periksa' } },
    ['BACK_NOT_DOMINATING', '/states/nilai/on/kembalikan/back'],
  ),
  broken(
    'two regions that write one field',
    { '/states/periksa/states/arsip/on/ada': { set: { alasan: "'ada'" }, finish: true } },
    ['REGION_WRITE_CONFLICT', '/states/periksa/states/arsip'],
  ),
  broken(
    'a timer that counts from no deadline',
    { '/states/ajukan/after': [{ at: 'due', notify: 'pending' }] },
    ['DUE_MISSING', '/states/ajukan/after/0/at'],
  ),
  broken(
    'a timer that does two things',
    { '/states/nilai/after/0/escalate': { position: 'kepala' } },
    ['TIMER_MIXED', '/states/nilai/after/0'],
  ),
  broken(
    'an escalation where there is no task',
    { '/states/saksi/after': [{ at: 'entered', offset: 'P1D', escalate: { position: 'kepala' } }] },
    ['TIMER_WITHOUT_TASK', '/states/saksi/after/0/escalate'],
  ),
  broken(
    'an outcome by the clock that there is not',
    { '/states/nilai/after': [{ at: 'due', outcome: 'setju' }] },
    ['TIMER_OUTCOME_UNKNOWN', '/states/nilai/after/0/outcome'],
  ),
  broken(
    'an outcome by the clock that wants a field',
    { '/states/ajukan/after': [{ at: 'entered', offset: 'P1D', outcome: 'kirim' }] },
    ['TIMER_OUTCOME_ASKS', '/states/ajukan/after/0/outcome'],
  ),
  broken(
    'an outcome by the clock without the comment it demands',
    { '/states/nilai/after': [{ at: 'due', outcome: 'tolak' }] },
    ['TIMER_COMMENT_MISSING', '/states/nilai/after/0'],
  ),
  broken(
    'a clock that stops nothing',
    { '/states/nilai/clock': 'stopped' },
    ['CLOCK_WITHOUT_SPAN', '/states/nilai/clock'],
  ),
  broken('a final state with a task', { '/states/selesai/task': baseFlow.states.nilai.task }, [
    'FINAL_WITH_ACTIVITY',
    '/states/selesai/task',
  ]),
  broken('a parallel of one', { '/states/periksa/states/arsip': undefined }, [
    'PARALLEL_TOO_FEW',
    '/states/periksa',
  ]),
  broken('a form that is not there', { '/states/ajukan/task/form': 'permohonn' }, [
    'FORM_UNKNOWN',
    '/states/ajukan/task/form',
  ]),
  broken('a child flow that is not there', { '/states/saksi/each/flow': 'tandaa' }, [
    'FLOW_UNKNOWN',
    '/states/saksi/each/flow',
  ]),
  broken('a child without what it requires', { '/states/saksi/each/with': {} }, [
    'WITH_MISSING',
    '/states/saksi/each/with',
  ]),
  broken(
    'a field that is not there',
    { '/states/nilai/on/tolak': { set: { alsan: "'x'" }, target: 'ditolak' } },
    ['FIELD_UNKNOWN', '/states/nilai/on/tolak/set/alsan'],
  ),
  broken('each without a way on', { '/states/saksi/onDone': undefined }, [
    'DONE_UNHANDLED',
    '/states/saksi/each',
  ]),
  broken('a task that nothing answers', { '/states/nilai/on': {}, '/states/nilai/task/outcomes': {} }, [
    'LIST_TOO_SHORT',
    '/states/nilai/task/outcomes',
  ]),
  broken('a state that nothing ends', { '/on': undefined, '/states/nilai/on/setuju': 'buntu', '/states/buntu': {} }, [
    'STATE_DEAD_END',
    '/states/buntu',
  ]),
  broken('a parallel without a way on', { '/states/periksa/onDone': undefined }, [
    'DONE_UNHANDLED',
    '/states/periksa',
  ]),
  broken('onDone where nothing is done', { '/states/nilai/onDone': 'ditolak' }, [
    'WORD_MISPLACED',
    '/states/nilai/onDone',
  ]),
  broken('onError where nothing fails', { '/states/saksi/onError': 'ditolak' }, [
    'WORD_MISPLACED',
    '/states/saksi/onError',
  ]),
  broken(
    'two deadlines of one state',
    { '/states/nilai/due': 'P1D' },
    ['WORD_MISPLACED', '/states/nilai/due'],
  ),
  broken(
    'join where somebody else ends the fan-out',
    { '/states/saksi/each/done': 'manual', '/states/saksi/each/join': { alasan: "'x'" } },
    ['WORD_MISPLACED', '/states/saksi/each/join'],
  ),
  broken(
    'a fan-out and a call that would end through one onDone',
    { '/states/saksi/call': { service: 'surat' } },
    ['ONE_END_FOR_TWO', '/states/saksi/call'],
  ),
  broken(
    'only into a state that starts nobody',
    { '/states/nilai/on/tolak': { target: 'ajukan', only: "['a']" } },
    ['APPEND_WITHOUT_EACH', '/states/nilai/on/tolak/only'],
  ),
  broken(
    'an action of the assignee where nobody has a task',
    { '/states/saksi/on/tambah/by': 'assignee' },
    ['BY_WITHOUT_TASK', '/states/saksi/on/tambah/by'],
  ),
  broken(
    'children appended that are no items of the list',
    { '/states/saksi/on/tambah/append': "['kepala']" },
    ['EXPR_TYPE', '/states/saksi/on/tambah/append'],
  ),
  broken('the key of a start that is one', { '/start': { key: "'satu'" } }, [
    'WORD_MISPLACED',
    '/start/key',
  ]),
  broken(
    'a start for each item without what the data requires',
    { '/start': { each: { in: '[1, 2]', as: 'nomor' } } },
    ['WITH_MISSING', '/start/with'],
  ),
  broken(
    'a timer that tells and has a guard',
    { '/states/nilai/after/0/guard': 'data.hari > 5' },
    ['WORD_MISPLACED', '/states/nilai/after/0/guard'],
  ),
  broken(
    'an output of two types',
    { '/states/ditolak/output': { hari: "'ditolak'" } },
    ['OUTPUT_MIXED', '/states/ditolak/output/hari'],
  ),
  broken('40 states in each other', { '/states/selesai': nestedStates(14) }, [
    'NESTING_TOO_DEEP',
    deepPointer(12),
  ]),
  broken('a guard that is no expression', { '/states/ajukan/on/kirim/0/guard': 'data.hari >' }, [
    'EXPR_SYNTAX',
    '/states/ajukan/on/kirim/0/guard',
  ]),
  broken(
    'a guard over a field that is not there',
    { '/states/ajukan/on/kirim/0/guard': 'data.hri > 5' },
    ['EXPR_UNKNOWN_NAME', '/states/ajukan/on/kirim/0/guard'],
  ),
  broken('a guard that is no yes or no', { '/states/ajukan/on/kirim/0/guard': 'data.hari' }, [
    'EXPR_TYPE',
    '/states/ajukan/on/kirim/0/guard',
  ]),
  broken(
    'a guard that reaches for the host',
    { '/states/ajukan/on/kirim/0/guard': 'data.constructor == 1' },
    ['EXPR_UNKNOWN_NAME', '/states/ajukan/on/kirim/0/guard'],
  ),
  broken(
    'a regular expression that hangs',
    { '/states/ajukan/on/kirim/0/guard': "'a'.matches('(a+)+$')" },
    ['EXPR_NOT_ALLOWED', '/states/ajukan/on/kirim/0/guard'],
  ),
  broken(
    'a guard of 1,900 exclamation marks',
    { '/states/ajukan/on/kirim/0/guard': `${'!'.repeat(1_900)}true` },
    ['EXPR_TOO_DEEP', '/states/ajukan/on/kirim/0/guard'],
  ),
  broken(
    'a clock with a line that is no cron line',
    { '/calendar': 'kantor', '/start': { clock: [{ cron: '0 7 1 13 *' }], starter: 'a', with: { hari: '1' } } },
    ['CRON_INVALID', '/start/clock/0/cron'],
  ),
  broken(
    'a clock with a day that never comes',
    { '/calendar': 'kantor', '/start': { clock: [{ cron: '0 7 30 2 *' }], starter: 'a', with: { hari: '1' } } },
    ['CRON_NEVER', '/start/clock/0/cron'],
  ),
  broken(
    'a clock that does not say what the flow requires',
    { '/calendar': 'kantor', '/start': { clock: [{ cron: '0 7 1 * *' }], starter: 'a' } },
    ['WITH_MISSING', '/start/with'],
  ),
  broken(
    'a clock for each item without a key',
    {
      '/calendar': 'kantor',
      '/start': {
        clock: [{ cron: '0 7 1 * *' }],
        each: { in: '[1, 2]', as: 'n' },
        starter: 'a',
        with: { hari: 'n' },
      },
    },
    ['CLOCK_WITHOUT_KEY', '/start/each'],
  ),
  broken('a starter without a clock', { '/start': { starter: 'a' } }, [
    'WORD_MISPLACED',
    '/start/starter',
  ]),
  broken(
    'a number from a series that is not declared',
    { '/states/nilai/on/tolak': { set: { alasan: "number('surat', 'a')" }, target: 'ditolak' } },
    ['EXPR_UNKNOWN_NAME', '/states/nilai/on/tolak/set/alasan'],
  ),
];

function nestedStates(depth: number, level = 1): Record<string, unknown> {
  if (level === depth) return { type: 'final' };
  const key = `lapis-${level}`;
  return { initial: key, onDone: 'ditolak', states: { [key]: nestedStates(depth, level + 1) } };
}

function deepPointer(level: number): string {
  const inner = Array.from({ length: level }, (_, index) => `/states/lapis-${index + 1}`).join('');
  return `/states/selesai${inner}`;
}

export const malformedFlows: readonly Malformed[] = [
  ...json,
  ...values,
  ...words,
  ...names,
  ...data,
  ...structure,
];
