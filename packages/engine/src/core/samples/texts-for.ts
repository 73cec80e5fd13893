// Texts that a pattern accepts, of the first of its alternatives.

import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { linearRegExp } from '../validation/linear-regexp.ts';

/** Texts that a pattern accepts: the shortest, and one with something of all that may be there. None: only to be found by trying. */
export function textsFor(pattern: string): string[] {
  const { alternatives } = new RegExpParser().parsePattern(pattern, 0, pattern.length, {
    unicode: true,
  });
  const texts = [0, 1].map((least) => ofFirst(alternatives, least));
  return [...new Set(texts)].filter((text) => linearRegExp(pattern)?.test(text));
}

const ofFirst = ([first]: readonly AST.Alternative[], least: number): string =>
  (first?.elements ?? []).map((element) => ofElement(element, least)).join('');

function ofElement(element: AST.Element, least: number): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterClass':
    case 'CharacterSet':
      return accepted(element.raw);
    case 'Quantifier': {
      const { min, max } = element;
      return ofElement(element.element, least).repeat(Math.max(min, Math.min(max, least)));
    }
    case 'Group':
    case 'CapturingGroup':
      return ofFirst(element.alternatives, least);
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
