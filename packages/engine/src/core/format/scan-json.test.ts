import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanJson } from './scan-json.ts';

const codesOf = (input: string | Uint8Array): string[] =>
  scanJson(input).problems.map(({ code }) => code);
const lists = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('[F1] strict JSON, or a place', () => {
  test('a fault has line and column, counted from 1', () => {
    expect(scanJson('{\n  "a": tru\n}').problems).toEqual([
      {
        code: 'JSON_INVALID',
        severity: 'error',
        pointer: '',
        params: { reason: 'InvalidSymbol', line: 2, column: 8 },
      },
    ]);
  });

  test('faults on two lines are two problems, those that follow from one are none', () => {
    expect(
      scanJson('{\n"a": 01,\n"b": +1\n}').problems.map(({ params }) => params['line']),
    ).toEqual([2, 3]);
  });

  test('comments and trailing commas are faults', () => {
    expect(codesOf('[1,]')).toEqual(['JSON_INVALID']);
    expect(codesOf('[1] // one')).toEqual(['JSON_INVALID']);
  });
});

test('[F2] the limits are met exactly', () => {
  expect(codesOf(lists(64))).toEqual([]);
  expect(codesOf(lists(65))).toEqual(['JSON_TOO_DEEP']);
  expect(codesOf(`[${Array.from({ length: 24_999 }, () => 1).join(',')}]`)).toEqual([]);
  expect(codesOf(`[${Array.from({ length: 25_000 }, () => 1).join(',')}]`)).toEqual([
    'JSON_TOO_MANY_TOKENS',
  ]);
  expect(codesOf(`"${'x'.repeat(1_048_574)}"`)).toEqual([]);
  expect(codesOf(`"${'x'.repeat(1_048_575)}"`)).toEqual(['JSON_TOO_LARGE']);
});

test('[F3] the same key in different objects is fine, in one it is refused', () => {
  expect(codesOf('{"a":{"a":1},"b":{"a":1}}')).toEqual([]);
  expect(scanJson('{"x":[{"a~/":1,"a~/":2}]}').problems).toMatchObject([
    { code: 'JSON_DUPLICATE_KEY', pointer: '/x/0/a~0~1' },
  ]);
});

test('[F4] __proto__ is refused as a key and fine as a text', () => {
  expect(codesOf('{"a":"__proto__"}')).toEqual([]);
  expect(codesOf('{"a":{"__proto__":1}}')).toEqual(['JSON_PROTO_KEY']);
});

test.for([
  ['9007199254740991', []],
  ['9007199254740992', ['JSON_NUMBER_UNSAFE']],
  ['-9007199254740992', ['JSON_NUMBER_UNSAFE']],
  ['1e309', ['JSON_NUMBER_UNSAFE']],
  ['-0', ['JSON_NUMBER_UNSAFE']],
  ['0.5', []],
] as const)('[F5] %s', ([text, codes]) => {
  expect(codesOf(text)).toEqual(codes);
});

test('[F6] a surrogate pair is a character, half of one is not', () => {
  expect(codesOf('"\\ud83d\\ude00"')).toEqual([]);
  expect(codesOf('"\\ude00"')).toEqual(['JSON_CHARACTER']);
  expect(codesOf(Uint8Array.from([0x22, 0x80, 0x22]))).toEqual(['JSON_NOT_UTF8']);
});

test('a byte order mark is skipped', () => {
  expect(scanJson('\uFEFF{"a":1}').value).toEqual({ a: 1 });
  expect(scanJson(new TextEncoder().encode('\uFEFF{"a":1}')).value).toEqual({ a: 1 });
});

describe('[F8] the scanner and JSON.parse agree', () => {
  const parsed = (text: string): unknown => {
    try {
      return { value: JSON.parse(text) };
    } catch {
      return null;
    }
  };

  test('on JSON', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary', depthSize: 'xsmall' }), (text) => {
        const { value, problems } = scanJson(text);
        if (problems.length === 0) expect(value).toEqual(JSON.parse(text));
        else expect(problems.map(({ code }) => code)).not.toContain('JSON_INVALID');
      }),
    );
  });

  test('on text that is nearly JSON', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"a"',
      '"a":',
      '1',
      '-',
      '.',
      '0',
      'e',
      '+',
      'true',
      'null',
      'nul',
      ' ',
      '\n',
      '\t',
      '\u00a0',
      '\\',
      '\\n',
      '\\u00e9',
      '/',
      '/*',
      '*/',
      '\u0001',
      '\uFEFF',
      '\u2028',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('').replace(/^\uFEFF+/, '');
        const { value, problems } = scanJson(text);
        if (problems.length === 0) expect(parsed(text)).toEqual({ value });
        if (problems.some(({ code }) => code === 'JSON_INVALID')) expect(parsed(text)).toBeNull();
      }),
      { numRuns: 3_000 },
    );
  });
});
