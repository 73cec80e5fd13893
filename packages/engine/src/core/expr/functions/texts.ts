// Sizes and texts.

import { booleanType, integerType, textType } from '../cel-type.ts';
import { checked, fault, refuse, type Checked } from '../checked.ts';
import { limits } from '../parse-expression.ts';
import { itemsOf } from '../same-value.ts';
import { isPlain, takes, type Rule } from './rule.ts';

type Test = (text: string, part: string) => boolean;

/** Searches are quick, but not in texts of a megabyte, a hundred thousand times. */
function textOf(node: Checked): (runtime: Parameters<Checked['run']>[0]) => string {
  return (runtime) => {
    const text = String(node.run(runtime));
    if (text.length > limits.text) throw fault(node.ast, 'text-too-long');
    return text;
  };
}

function test(holds: Test): Rule {
  return takes(['text', 'text'], ({ ast }, text, part) => {
    const [a, b] = [textOf(text), textOf(part)];
    return checked(ast, booleanType, (runtime) => holds(a(runtime), b(runtime)));
  });
}

const size: Rule = takes(['any'], ({ ast, around }, value) => {
  const { run, type } = value;
  if (type.kind === 'list')
    return checked(ast, integerType, (runtime) => itemsOf(run(runtime)).length);
  // Characters are counted as CEL counts them: code points, not UTF-16 units.
  if (type.kind === 'text') {
    const text = textOf(value);
    return checked(ast, integerType, (runtime) => Array.from(text(runtime)).length);
  }
  return refuse(around, value.ast, 'EXPR_TYPE', { expected: 'list', actual: type.kind, path: '' });
});

const string: Rule = takes(['any'], ({ ast, around }, value) => {
  const { run, type } = value;
  if (isPlain(type)) return checked(ast, textType, (runtime) => String(run(runtime)));
  if (type.kind === 'fraction') return refuse(around, value.ast, 'EXPR_NOT_ROUNDED', {});
  return refuse(around, value.ast, 'EXPR_TYPE', { expected: 'text', actual: type.kind, path: '' });
});

export const textFunctions: readonly (readonly [string, Rule])[] = [
  ['size', size],
  ['string', string],
];

export const textMethods: readonly (readonly [string, Rule])[] = [
  ['size', size],
  ['startsWith', test((text, part) => text.startsWith(part))],
  ['endsWith', test((text, part) => text.endsWith(part))],
  ['contains', test((text, part) => text.includes(part))],
  [
    'lowerAscii',
    takes(['text'], ({ ast }, text) => {
      const value = textOf(text);
      return checked(ast, textType, (runtime) =>
        value(runtime).replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
      );
    }),
  ],
];
