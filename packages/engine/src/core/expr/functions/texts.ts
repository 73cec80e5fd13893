// Sizes and texts.

import { booleanType, integerType, textType } from '../cel-type.ts';
import { checked, fault, refuse, type Checked, type Runtime } from '../checked.ts';
import { spend, weights } from '../cost.ts';
import { limits } from '../parse-expression.ts';
import { itemsOf } from '../same-value.ts';
import { isPlain, takes, type Rule } from './rule.ts';

/** The text, as long as it is no longer than what may be walked through. */
function textOf({ ast, run }: Checked, limit: number): (runtime: Runtime) => string {
  return (runtime) => {
    const text = String(run(runtime));
    if (text.length > limit) throw fault(ast, 'text-too-long');
    return text;
  };
}

/** Looks at an end of a text, however long it is. */
function edge(holds: (text: string, part: string) => boolean): Rule {
  return takes(['text', 'text'], ({ ast, around }, text, part) => {
    spend(around, weights.number);
    return checked(ast, booleanType, (runtime) =>
      holds(String(text.run(runtime)), String(part.run(runtime))),
    );
  });
}

const contains: Rule = takes(['text', 'text'], ({ ast, around }, text, part) => {
  spend(around, weights.text);
  const whole = textOf(text, limits.text);
  return checked(ast, booleanType, (runtime) => whole(runtime).includes(String(part.run(runtime))));
});

const lowerAscii: Rule = takes(['text'], ({ ast, around }, text) => {
  spend(around, weights.text);
  const whole = textOf(text, limits.made);
  return checked(ast, textType, (runtime) =>
    whole(runtime).replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
  );
});

/** Characters as CEL counts them: code points, not UTF-16 units. */
function countCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xdc00 || unit > 0xdfff) count++;
  }
  return count;
}

const size: Rule = takes(['any'], ({ ast, around }, value) => {
  const { run, type } = value;
  if (type.kind === 'list')
    return checked(ast, integerType, (runtime) => itemsOf(run(runtime)).length);
  if (type.kind === 'text') {
    spend(around, weights.text);
    const text = textOf(value, limits.text);
    return checked(ast, integerType, (runtime) => countCharacters(text(runtime)));
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
  ['startsWith', edge((text, part) => text.startsWith(part))],
  ['endsWith', edge((text, part) => text.endsWith(part))],
  ['contains', contains],
  ['lowerAscii', lowerAscii],
];
