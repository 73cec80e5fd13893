import { formatDecimal, type Fraction } from './decimal.ts';

/** An amount as Indonesian letters write it: `Rp1.500.000`, `Rp2.500,5`, `-Rp75`. Null when it has to be rounded first. */
export function rupiah(amount: Fraction): string | null {
  const text = formatDecimal(amount);
  if (text === null) return null;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${sign}Rp${grouped}${fraction === '' ? '' : `,${fraction}`}`;
}
