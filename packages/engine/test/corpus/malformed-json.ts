// Text that is not JSON, or not the JSON we take.

import { baseFlow } from './base-flow.ts';
import { given, type Malformed } from './malformed.ts';

const text = JSON.stringify(baseFlow);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

export const malformedJson: readonly Malformed[] = [
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
