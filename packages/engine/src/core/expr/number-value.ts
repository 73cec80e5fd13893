// Values of numeric nodes: safe integers are JSON numbers, decimals are texts, and what is computed stays a fraction
// until a text is asked for.

import { formatDecimal, type Fraction } from '../decimal/decimal.ts';
import { decimalType, fractionType } from './cel-type.ts';
import { checked, fault, type Checked, type Runtime } from './checked.ts';
import type { Ast } from './parse-expression.ts';
import { numberOf } from './same-value.ts';

/** A node whose value is this number: a decimal, or a fraction when it may not end. */
export function computed(
  ast: Ast,
  inexact: boolean,
  fraction: (runtime: Runtime) => Fraction,
): Checked {
  if (inexact) return checked(ast, fractionType, () => null, { fraction });
  return checked(ast, decimalType, (runtime) => decimalText(ast, fraction(runtime)), { fraction });
}

/** The number of an integer, decimal or fraction. */
export function fractionOf(node: Checked): (runtime: Runtime) => Fraction {
  return node.fraction ?? ((runtime) => numberOf(node.run(runtime)));
}

export function toDecimal(node: Checked): Checked {
  return computed(node.ast, false, fractionOf(node));
}

function decimalText(ast: Ast, value: Fraction): string {
  const text = formatDecimal(value);
  if (text === null) throw fault(ast, 'overflow');
  return text;
}

/** A result beyond what a number holds exactly is a fault, never a near miss. */
export function exact(ast: Ast, value: number): number {
  if (!Number.isSafeInteger(value)) throw fault(ast, 'overflow');
  // There is no negative zero among integers.
  return value + 0;
}
