// A quarter as people say it: `2026-TW3` is triwulan III 2026.

import type { Lang } from './language.ts';

const roman = ['I', 'II', 'III', 'IV'] as const;

/** `triwulan III 2026`, within a sentence; what is no quarter stays as it is. */
export function quarterName(quarter: string, lang: Lang): string {
  const [, year = '', number = ''] = /^(\d{4})-TW([1-4])$/.exec(quarter) ?? [];
  const numeral = roman[Number(number) - 1];
  if (numeral === undefined) return quarter;
  return lang === 'en' ? `quarter ${number} of ${year}` : `triwulan ${numeral} ${year}`;
}
