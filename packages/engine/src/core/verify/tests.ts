// Conditions over the places of a row: in which cells they hold.

import { add, compare, fractionOf, multiply, type Fraction } from '../decimal/decimal.ts';
import { maskOf, spanOf, type NumberSpan, type Variable } from './cells.ts';
import type { Ask, Condition, Sign } from './condition.ts';
import type { Placed } from './knowledge.ts';
import type { Test } from './model.ts';

/** Cells of what is summed up, one of each together; where there are more, the sum is asked for as a whole. */
const MOST_TOGETHER = 256;

/** A condition over the places of a row. */
export function testOf(condition: Condition, placed: Placed): Test {
  switch (condition.op) {
    case 'constant':
      return condition;
    case 'not':
      return { op: 'not', of: testOf(condition.of, placed) };
    case 'all':
    case 'any':
      return { op: condition.op, of: condition.of.map((part) => testOf(part, placed)) };
    case 'choice':
      return {
        op: 'choice',
        when: testOf(condition.when, placed),
        yes: testOf(condition.yes, placed),
        no: testOf(condition.no, placed),
      };
    case 'test': {
      const variable = placed.byName.get(condition.variable);
      const place = placed.places.get(condition.variable);
      if (!variable || place === undefined) return { op: 'constant', value: true };
      const { asks } = condition;
      const whole: Test = { op: 'in', place, mask: maskOf(variable, asks) };
      return asks.kind === 'compares' ? summed(variable, asks, { placed, whole }) : whole;
    }
  }
}

interface Around {
  readonly placed: Placed;
  /** Where the parts do not say it. */
  readonly whole: Test;
}

/** What is asked of a sum, by what is known of its parts. */
function summed({ subject }: Variable, asks: Ask & { kind: 'compares' }, around: Around): Test {
  const parts = subject.parts.flatMap(({ name, factor }) => {
    const variable = around.placed.byName.get(name);
    return variable ? [{ variable, factor }] : [];
  });
  const together = parts.reduce((count, { variable }) => count * variable.cells.length, 1);
  if (parts.length === 0 || parts.length < subject.parts.length || together > MOST_TOGETHER)
    return around.whole;
  const zero = fractionOf(0);
  return partly(parts, { least: zero, most: zero }, { asks, ...around });
}

/** By each cell of the next part. */
function partly(
  parts: readonly { readonly variable: Variable; readonly factor: Fraction }[],
  sum: NumberSpan,
  around: Around & { readonly asks: Ask & { kind: 'compares' } },
): Test {
  const { placed, whole, asks } = around;
  const [part, ...others] = parts;
  if (!part) return answerOf(sum, asks) ?? whole;
  const { cells, subject, name } = part.variable;
  const place = placed.places.get(name) ?? 0;
  let chosen: Test | null = null;
  for (const [bit, cell] of [...cells.entries()].reverse()) {
    const span = cell.kind === 'absent' ? null : spanOf(cell, subject.domain);
    const yes: Test = span
      ? partly(others, together(sum, span, part.factor), around)
      : { op: 'constant', value: false };
    if (!chosen || isSame(yes, chosen)) chosen = yes;
    else chosen = { op: 'choice', when: { op: 'in', place, mask: 2 ** bit }, yes, no: chosen };
  }
  return chosen ?? whole;
}

const isSame = (one: Test, other: Test): boolean => JSON.stringify(one) === JSON.stringify(other);

function together(sum: NumberSpan, span: NumberSpan, factor: Fraction): NumberSpan {
  const isTurned = factor.n < 0n;
  const [low, high] = isTurned ? [span.most, span.least] : [span.least, span.most];
  return {
    least: sum.least && low && add(sum.least, multiply(low, factor)),
    most: sum.most && high && add(sum.most, multiply(high, factor)),
  };
}

/** Null: it may be so or not. */
function answerOf({ least, most }: NumberSpan, asks: Ask & { kind: 'compares' }): Test | null {
  const { with: bound, holds } = asks;
  if (typeof bound === 'string') return null;
  const low = least ? compare(least, bound) : -1;
  const high = most ? compare(most, bound) : 1;
  const signs: Sign[] = [];
  if (low < 0) signs.push(-1);
  if (low <= 0 && high >= 0) signs.push(0);
  if (high > 0) signs.push(1);
  const held = signs.filter((sign) => holds.includes(sign));
  if (held.length > 0 && held.length < signs.length) return null;
  return { op: 'constant', value: held.length > 0 };
}
