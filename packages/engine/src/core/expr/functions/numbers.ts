// Decimals, rounding, and one number out of many.

import {
  add,
  compare,
  fractionOf as fractionOfInteger,
  multiply,
  parseDecimal,
  round,
  type Fraction,
} from '../../decimal/decimal.ts';
import { rupiah } from '../../decimal/rupiah.ts';
import type { Json } from '../../json.ts';
import { decimalType, integerType, textType, type CelType } from '../cel-type.ts';
import { checked, fault, refuse, sourceOf, type Checked } from '../checked.ts';
import { spend, spendOnItems, weightOf, weights } from '../cost.ts';
import { computed, exact, fractionOf } from '../number-value.ts';
import { itemsOf, numberOf, ordering } from '../same-value.ts';
import { takes, type Call, type Rule } from './rule.ts';

/** Digits that can be rounded to. The sentence for `digits` says so, too. */
const maxRound = 18;

const decimal: Rule = takes(['any'], ({ ast, around }, value) => {
  const { type, literal, run } = value;
  if (type.kind === 'integer' || type.kind === 'decimal')
    return computed(ast, false, fractionOf(value));
  if (type.kind === 'fraction') return refuse(around, value.ast, 'EXPR_NOT_ROUNDED', {});
  if (type.kind !== 'text')
    return refuse(around, value.ast, 'EXPR_TYPE', {
      expected: 'decimal',
      actual: type.kind,
      path: '',
    });
  if (typeof literal === 'string') {
    const number = parseDecimal(literal);
    if (!number)
      return refuse(around, value.ast, 'EXPR_LITERAL', { text: literal, expected: 'decimal' });
    return computed(ast, false, () => number);
  }
  return computed(ast, false, (runtime) => {
    const text = String(run(runtime));
    const number = parseDecimal(text);
    if (!number) throw fault(ast, 'not-decimal', { text: text.slice(0, 100) });
    return number;
  });
});

const rounded: Rule = takes(['number', 'integer'], ({ ast, around }, value, digits) => {
  const { literal } = digits;
  if (typeof literal !== 'number' || literal > maxRound) {
    return refuse(around, digits.ast, 'EXPR_LITERAL', {
      text: sourceOf(digits.ast),
      expected: 'digits',
    });
  }
  spend(around, weights.number);
  const number = fractionOf(value);
  return computed(ast, false, (runtime) => round(number(runtime), literal));
});

const inRupiah: Rule = takes(['number'], ({ ast, around }, value) => {
  if (value.type.kind === 'fraction') return refuse(around, value.ast, 'EXPR_NOT_ROUNDED', {});
  spend(around, weights.number);
  const number = fractionOf(value);
  return checked(ast, textType, (runtime) => {
    const text = rupiah(number(runtime));
    if (text === null) throw fault(ast, 'overflow');
    return text;
  });
});

/** A function over a list of integers or decimals. */
function overNumbers(make: (call: Call, list: Checked, item: CelType) => Checked): Rule {
  return takes(['list'], (call, list) => {
    const item = list.type.kind === 'list' ? list.type.item() : list.type;
    if (item.nullable || (item.kind !== 'integer' && item.kind !== 'decimal')) {
      return refuse(call.around, list.ast, 'EXPR_TYPE', {
        expected: 'decimal',
        actual: item.kind,
        path: 'items',
      });
    }
    spendOnItems(call.around, list, weights.number);
    return make(call, list, item);
  });
}

const sum: Rule = overNumbers(({ ast }, list, item) => {
  if (item.kind === 'integer') {
    return checked(ast, integerType, (runtime) =>
      itemsOf(list.run(runtime)).reduce<number>(
        (total, value) => exact(ast, total + Number(value)),
        0,
      ),
    );
  }
  return computed(ast, false, (runtime) =>
    numbersOf(list.run(runtime)).reduce(add, fractionOfInteger(0)),
  );
});

const median: Rule = overNumbers(({ ast }, list) =>
  computed(ast, false, (runtime) => {
    const sorted = numbersOf(list.run(runtime)).sort(compare);
    const middle = Math.floor(sorted.length / 2);
    const [upper, lower] = [sorted[middle], sorted[middle - 1]];
    if (!upper) throw fault(ast, 'empty-list');
    // Half of a decimal is a decimal, five tenths of it.
    return sorted.length % 2 === 1 || !lower
      ? upper
      : multiply(add(lower, upper), { n: 5n, d: 10n });
  }),
);

/** The first of the items in an order: of numbers, and of dates and instants as well. */
function extreme(sign: 1 | -1): Rule {
  return takes(['list'], ({ ast, around }, list) => {
    const item = list.type.kind === 'list' ? list.type.item() : list.type;
    const order = item.nullable || item.kind === 'text' ? null : ordering(item, item);
    if (!order)
      return refuse(around, list.ast, 'EXPR_TYPE', {
        expected: 'decimal',
        actual: item.kind,
        path: 'items',
      });
    spendOnItems(around, list, weightOf(item));
    return checked(ast, item.kind === 'decimal' ? decimalType : item, (runtime) => {
      const items = itemsOf(list.run(runtime));
      const [first] = items;
      if (first === undefined) throw fault(ast, 'empty-list');
      return items.reduce((best, value) => (order(value, best) * sign < 0 ? value : best), first);
    });
  });
}

function numbersOf(list: Json): Fraction[] {
  return itemsOf(list).map(numberOf);
}

export const numberFunctions: readonly (readonly [string, Rule])[] = [
  ['decimal', decimal],
  ['round', rounded],
  ['rupiah', inRupiah],
  ['sum', sum],
  ['median', median],
  ['min', extreme(1)],
  ['max', extreme(-1)],
];
