import { spelledNumber } from './spelled-number.ts';

const format = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 20 });

/** `Rp2.990.000`, exactly, of a decimal as the flows have it; empty for anything else. */
export function rupiah(decimal: string): string {
  // A text is formatted digit by digit; as a number it would be rounded.
  return isDecimal(decimal) ? `Rp${format.format(decimal)}` : '';
}

const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);

/** So many times a decimal, exactly. @param count - a whole number; anything else gives nothing */
export function times(decimal: string, count: string): string {
  const [whole = '', part = ''] = decimal.split('.');
  if (!isDecimal(decimal) || !/^\d+$/.test(count)) return '';
  const digits = (BigInt(whole + part) * BigInt(count)).toString().padStart(part.length + 1, '0');
  const point = digits.length - part.length;
  return part === '' ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** `dua juta rupiah`; a part of a rupiah behind `koma`. */
export function spelledRupiah(decimal: string): string {
  const [whole = '0', part = ''] = decimal.replace('-', '').split('.');
  const digits = part
    .split('')
    .map((digit) => spelledNumber(BigInt(digit)))
    .join(' ');
  const words = `${spelledNumber(BigInt(whole))}${digits === '' ? '' : ` koma ${digits}`} rupiah`;
  return decimal.startsWith('-') ? `minus ${words}` : words;
}
