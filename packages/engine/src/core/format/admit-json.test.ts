import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admitJson } from './admit-json.ts';

test('[F7] JSON is admitted as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ depthSize: 'small' }), (value) => {
      fc.pre(!JSON.stringify(value).includes('__proto__'));
      const { value: copy, problems } = admitJson(value);
      if (problems.length === 0) expect(copy).toEqual(value);
    }),
  );
});

test('[F7] the copy is frozen, has no prototype, and does not follow the original', () => {
  const original = { states: { a: { tags: ['x'] } } };

  const { value } = admitJson(original);
  original.states.a.tags.push('y');

  expect(value).toEqual({ states: { a: { tags: ['x'] } } });
  expect(Object.getPrototypeOf(value)).toBeNull();
  expect(Object.isFrozen(value)).toBe(true);
});

test('[F7] a property that is undefined counts as absent', () => {
  expect(admitJson({ a: undefined, b: 1 }).value).toEqual({ b: 1 });
});

test.for([
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a bigint', 1n],
  ['a date', new Date(0)],
  ['a regular expression', /x/],
  ['undefined', undefined],
] as const)('[F7] %s is refused, with its place', ([, value]) => {
  expect(admitJson([{ 'a/b': value === undefined ? [undefined] : value }]).problems).toMatchObject([
    { code: 'TYPE_WRONG', pointer: value === undefined ? '/0/a~1b/0' : '/0/a~1b' },
  ]);
});

test('[F33] __proto__ is refused and constructor is an ordinary key', () => {
  expect(admitJson(JSON.parse('{"a":{"__proto__":{}}}')).problems).toMatchObject([
    { code: 'JSON_PROTO_KEY', pointer: '/a/__proto__' },
  ]);
  expect(admitJson({ constructor: 1 }).value).toEqual({ constructor: 1 });
});
