// Exact numbers. A decimal is a text in JSON (`"60.5"`, `format: decimal`) and a fraction while it is computed with, so
// nothing is rounded unless somebody asks for it, in so many words and to so many digits.

/** An exact number `n / d`, with `d > 0`. Need not be in lowest terms. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** Digits that a decimal may have before and after its point. */
const maxDigits = { whole: 30, fraction: 20 } as const;

const pattern = /^(-?)(\d{1,30})(?:\.(\d{1,20}))?$/;

export function isDecimal(text: string): boolean {
  return pattern.test(text);
}

/** Null when the text is not a decimal. */
export function parseDecimal(text: string): Fraction | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  return { n: BigInt(`${sign}${whole}${fraction}`), d: tenTo(fraction.length) };
}

export function fractionOf(integer: number): Fraction {
  return { n: BigInt(integer), d: 1n };
}

/**
 * The shortest text of a decimal: no zeros behind, no `-0`, so equal numbers have equal texts.
 * Null when the number does not end or has more digits than a decimal may have: it has to be rounded first.
 */
export function formatDecimal(value: Fraction): string | null {
  const negative = value.n < 0n;
  const size = negative ? -value.n : value.n;
  const whole = (size / value.d).toString();
  if (whole.length > maxDigits.whole) return null;
  let rest = size % value.d;
  let fraction = '';
  while (rest !== 0n) {
    if (fraction.length === maxDigits.fraction) return null;
    rest *= 10n;
    fraction += (rest / value.d).toString();
    rest %= value.d;
  }
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  return negative ? `-${text}` : text;
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  // Decimals have powers of ten below: keep the larger, so that a long sum does not grow with every term.
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function negate(a: Fraction): Fraction {
  return { n: -a.n, d: a.d };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negate(b));
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** Null when dividing by zero. */
export function divide(a: Fraction, b: Fraction): Fraction | null {
  if (b.n === 0n) return null;
  return b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
}

/** Negative, zero or positive, as for sorting. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Rounds to so many digits behind the point; a half goes away from zero. */
export function round(value: Fraction, digits: number): Fraction {
  const d = tenTo(digits);
  const negative = value.n < 0n;
  const size = negative ? -value.n : value.n;
  const n = (size * d * 2n + value.d) / (value.d * 2n);
  return { n: negative ? -n : n, d };
}

function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}
