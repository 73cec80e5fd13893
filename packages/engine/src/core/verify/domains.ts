// What numbers lie within: what schemas allow, and what can be no less by itself.

import { add, fractionOf, multiply, type Fraction } from '../decimal/decimal.ts';
import type { CelType } from '../expr/cel-type.ts';
import type { Ast } from '../expr/parse-expression.ts';
import { anywhere, type Domain } from './condition.ts';
import type { TypeOf } from './linear.ts';
import { sizeOf } from './written-out.ts';

/** Of a number that is computed or read. */
export function domainOf(ast: Ast, typeOf: TypeOf): Domain {
  const sized = sizeOf(ast);
  if (sized) {
    const type = typeOf(sized);
    // What is made of a list or a text may be shorter than a schema says.
    return type && isRead(sized) ? domainOfSize(type) : { ...domainOfSize(type), least: zero };
  }
  const type = typeOf(ast);
  if (ast.op === '%') return remainder(ast.args, typeOf);
  if (type && isRead(ast)) return domainOfNumber(type);
  return { ...anywhere, isWhole: type?.kind === 'integer' };
}

/** Of a number of this type. */
export function domainOfNumber(type: CelType): Domain {
  if (type.kind !== 'integer') return anywhere;
  const { least = null, most = null } = type.extent ?? {};
  return { least: fraction(least), most: fraction(most), isWhole: true };
}

/** Of the size of a list or a text of this type. */
export function domainOfSize(type: CelType | null): Domain {
  const isSized = type?.kind === 'list' || type?.kind === 'text';
  const { least = null, most = null } = (isSized ? type.extent : undefined) ?? {};
  const longest = type?.kind === 'list' ? (type.max ?? most) : most;
  return { least: fraction(Math.max(0, least ?? 0)), most: fraction(longest), isWhole: true };
}

/** Of a sum of numbers, each times its factor. */
export function domainOfSum(
  parts: readonly { readonly domain: Domain; readonly factor: Fraction }[],
  isWhole: boolean,
): Domain {
  let [least, most]: [Fraction | null, Fraction | null] = [zero, zero];
  for (const { domain, factor } of parts) {
    const isTurned = factor.n < 0n;
    const [low, high] = isTurned ? [domain.most, domain.least] : [domain.least, domain.most];
    least = least && low && add(least, multiply(low, factor));
    most = most && high && add(most, multiply(high, factor));
  }
  return { least, most, isWhole };
}

const zero = fractionOf(0);

const fraction = (number: number | null): Fraction | null =>
  number === null ? null : fractionOf(number);

/** A remainder has the sign of what is divided, and is nearer to zero than the divisor. */
function remainder([left, right]: readonly [Ast, Ast], typeOf: TypeOf): Domain {
  const whole = { ...anywhere, isWhole: true };
  if (right.op !== 'value' || typeof right.args !== 'bigint' || right.args === 0n) return whole;
  const most = { n: (right.args < 0n ? -right.args : right.args) - 1n, d: 1n };
  const { least } = domainOf(left, typeOf);
  return { least: least && least.n >= 0n ? zero : { n: -most.n, d: 1n }, most, isWhole: true };
}

/** A field or an item that is read as it is. */
function isRead(ast: Ast): boolean {
  if (ast.op === 'id') return true;
  if (ast.op === '[]') return isRead(ast.args[0]);
  return ast.op === '.' && (ast.args[0].op === 'call' || isRead(ast.args[0]));
}
