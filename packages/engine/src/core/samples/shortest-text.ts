// The shortest text that a pattern accepts, of the first of its alternatives.

import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { linearRegExp } from '../validation/linear-regexp.ts';

/** Null: what it asks for can only be found by trying. */
export function shortestText(pattern: string): string | null {
  const { alternatives } = new RegExpParser().parsePattern(pattern, 0, pattern.length, {
    unicode: true,
  });
  const text = ofFirst(alternatives);
  return linearRegExp(pattern)?.test(text) ? text : null;
}

const ofFirst = ([first]: readonly AST.Alternative[]): string =>
  (first?.elements ?? []).map(ofElement).join('');

function ofElement(element: AST.Element): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterClass':
    case 'CharacterSet':
      return accepted(element.raw);
    case 'Quantifier':
      return ofElement(element.element).repeat(element.min);
    case 'Group':
    case 'CapturingGroup':
      return ofFirst(element.alternatives);
    default:
      return '';
  }
}

/** Characters that texts are made of; the first that a class accepts is taken. */
const usual = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-./ _:,@#()+';

function accepted(characters: string): string {
  const test = new RegExp(`^${characters}$`, 'u');
  return usual.split('').find((one) => test.test(one)) ?? '';
}
