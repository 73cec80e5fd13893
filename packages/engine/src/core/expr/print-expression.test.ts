import fc from 'fast-check';
import { Environment } from '@marcbachmann/cel-js';
import { describe, expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { compileExpression } from './compile-expression.ts';
import { ExpressionFault, variablesOf, type ExprScope } from './expression.ts';
import { parseExpression, partsOf, type Ast } from './parse-expression.ts';
import { printExpression } from './print-expression.ts';

const parse = (source: string): Ast => {
  const { ast, problems } = parseExpression(source);
  if (!ast) throw new Error(`${source}: ${JSON.stringify(problems)}`);
  return ast;
};
/** The tree without places. */
const shape = (ast: Ast): unknown => {
  const own =
    'args' in ast && (ast.op === 'value' || ast.op === 'id')
      ? String(ast.args) + typeof ast.args
      : '';
  const name =
    ast.op === '.' ? ast.args[1] : ast.op === 'call' || ast.op === 'rcall' ? ast.args[0] : '';
  return [ast.op, own, name, ...partsOf(ast).map(shape)];
};

const binary = ['+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', 'in', '&&', '||'];
const { any: source } = fc.letrec<{ any: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom(
      'data',
      'x',
      'true',
      'null',
      '7',
      '0',
      "'a'",
      '"it\'s"',
      "'\\n\\\\'",
      "r'\\d'",
      '1.5',
      '2e3',
      '3u',
      '0x1f',
      "b'ab'",
    ),
    fc.string({ maxLength: 5 }).map((text) => JSON.stringify(text).replaceAll('?', '\\?')),
  ),
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(tie('any'), fc.constantFrom(...binary), tie('any'))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    fc.tuple(tie('any'), fc.constantFrom('!', '-')).map(([a, op]) => `${op}(${a})`),
    fc.tuple(tie('any'), tie('any'), tie('any')).map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
    fc.tuple(tie('any')).map(([a]) => `(${a}).nama`),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(${a})[${b}]`),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(${a}).all(x, ${b})`),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `min([${a}, ${b}])`),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `{'k': ${a}, "l": ${b}}`),
  ),
}));

describe('printing', () => {
  test.each([
    ['a-(b-c)', 'a - (b - c)'],
    ['(a-b)-c', 'a - b - c'],
    ['a*(b+c)', 'a * (b + c)'],
    ['(a&&b)||c', 'a && b || c'],
    ['a&&(b||c)', 'a && (b || c)'],
    ['!(a==b)', '!(a == b)'],
    ['(a?b:c)?d:(e?f:g)', '(a ? b : c) ? d : e ? f : g'],
    ['-(-1)', '--1'],
    ['(1).x', '(1).x'],
    ['has( data . x )', 'has(data.x)'],
    ['"it\'s"', "'it\\'s'"],
    ['{\'a\':1 , "b":[ 2,3 ]}', "{'a': 1, 'b': [2, 3]}"],
    ['x.filter(y,y in [1])[0]', 'x.filter(y, y in [1])[0]'],
    ['a // comment', 'a'],
  ])('[E18] %s → %s', (from, to) => {
    expect(printExpression(parse(from))).toBe(to);
  });

  test('[E18] what is printed parses to the same tree and prints the same', () => {
    fc.assert(
      fc.property(source, (text) => {
        fc.pre(parseExpression(text).ast !== null);
        const ast = parse(text);
        const printed = printExpression(ast);
        expect(shape(parse(printed))).toEqual(shape(ast));
        expect(printExpression(parse(printed))).toBe(printed);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('agreement with CEL', () => {
  const scope: ExprScope = {
    variables: {
      a: { type: 'integer' },
      b: { type: 'integer' },
      p: { type: 'boolean' },
      s: { type: 'string' },
      l: { type: 'array', maxItems: 5, items: { type: 'integer' } },
    },
    resolve: () => undefined,
    states: new Set(),
  };
  const cel = new Environment()
    .registerVariable('a', 'int')
    .registerVariable('b', 'int')
    .registerVariable('p', 'bool')
    .registerVariable('s', 'string')
    .registerVariable('l', 'list<int>');
  const { int, bool } = fc.letrec<{ int: string; bool: string }>((tie) => ({
    int: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('a', 'b', '0', '1', '7', 'size(l)', 'size(s)', 'l[0]'),
      fc
        .tuple(tie('int'), fc.constantFrom('+', '-', '*', '/', '%'), tie('int'))
        .map(([x, op, y]) => `(${x} ${op} ${y})`),
      tie('int').map((x) => `-(${x})`),
      fc.tuple(tie('bool'), tie('int'), tie('int')).map(([c, x, y]) => `(${c} ? ${x} : ${y})`),
    ),
    bool: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('p', 'true', 'false', "s == 'x'", "s.startsWith('x')", "s + 'y' > 'xy'"),
      fc
        .tuple(tie('int'), fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('int'))
        .map(([x, op, y]) => `(${x} ${op} ${y})`),
      fc
        .tuple(tie('bool'), fc.constantFrom('&&', '||', '=='), tie('bool'))
        .map(([x, op, y]) => `(${x} ${op} ${y})`),
      tie('bool').map((x) => `!(${x})`),
      tie('int').map((x) => `(${x} in l)`),
      fc
        .tuple(fc.constantFrom('all', 'exists', 'exists_one'), tie('int'))
        .map(([loop, x]) => `l.${loop}(e, e > ${x})`),
      fc
        .tuple(tie('int'), tie('int'))
        .map(([x, y]) => `l.map(e, e + ${x}).filter(e, e != ${y}) == l`),
    ),
  }));
  const integer = fc.integer({ min: -9, max: 9 });

  test('[E7] whatever value we give, CEL gives too', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.oneof(int, bool),
        integer,
        integer,
        fc.boolean(),
        fc.constantFrom('', 'x', 'xz'),
        fc.array(integer, { maxLength: 3 }),
        (text, a, b, p, s, l) => {
          const { expression } = compileExpression(text, scope, 'any');
          fc.pre(expression !== null);
          let ours: Json;
          try {
            ours =
              expression?.evaluate({
                variable: variablesOf({ a, b, p, s, l }),
                ask: () => null,
                done: () => false,
              }) ?? null;
          } catch (error) {
            if (error instanceof ExpressionFault) return;
            throw error;
          }
          const theirs: unknown = cel.evaluate(text, {
            a: BigInt(a),
            b: BigInt(b),
            p,
            s,
            l: l.map(BigInt),
          });
          compared++;
          expect(ours).toEqual(typeof theirs === 'bigint' ? Number(theirs) : theirs);
        },
      ),
      { numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});
