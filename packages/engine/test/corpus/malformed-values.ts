// Values that no JSON text gives.

import { baseFlow, changed } from './base-flow.ts';
import { given, type Malformed } from './malformed.ts';

const nested = (depth: number, inner: unknown = {}): unknown => {
  let value = inner;
  for (let level = 0; level < depth; level += 1) value = { states: value };
  return value;
};
const cyclic: Record<string, unknown> = { ...baseFlow };
cyclic['states'] = cyclic;
const sparse: unknown[] = [];
sparse.length = 4_000_000_000;

export const malformedValues: readonly Malformed[] = [
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
