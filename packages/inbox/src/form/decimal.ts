// Exact decimals travel as strings with a point ("12.60"). People write and read them with a comma.

import type { Lang } from '../time/format-time.ts';

const exact = /^-?\d+(\.\d+)?$/;
const grouped = { id: /^-?\d{1,3}(\.\d{3})+(,\d+)?$/, en: /^-?\d{1,3}(,\d{3})+(\.\d+)?$/ } as const;

/** `1234567.5` to `1.234.567,5`; digits are kept as they are. Anything else comes back unchanged. */
export function formatDecimal(value: string, lang: Lang): string {
  if (!exact.test(value)) return value;
  const [whole = '', fraction] = value.split('.');
  const separator = lang === 'id' ? '.' : ',';
  const point = lang === 'id' ? ',' : '.';
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, separator);
  return fraction === undefined ? groups : groups + point + fraction;
}

/** What is typed, as an exact decimal; null when it is no number. `1.234` is a thousand and more in Indonesian. */
export function parseDecimal(typed: string, lang: Lang): string | null {
  const text = typed.trim().replace(/\s/g, '');
  const point = lang === 'id' ? ',' : '.';
  const separator = lang === 'id' ? '.' : ',';
  const bare = grouped[lang].test(text) ? text.replaceAll(separator, '') : text;
  const value = bare.replace(point, '.');
  return exact.test(value) ? value : null;
}

/** For an input field: comma, no groups, so that editing in the middle is easy. */
export function editDecimal(value: string, lang: Lang): string {
  return lang === 'id' && exact.test(value) ? value.replace('.', ',') : value;
}
