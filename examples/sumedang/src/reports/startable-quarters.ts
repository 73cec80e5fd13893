// Which quarters reports may be started for: those that are over, and not for long.

import { sayIn, type Lang } from '../pages/language.ts';

const most = 4;

/** Newest first. @param day - ISO date */
export function startableQuarters(day: string): readonly string[] {
  const running = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1;
  return Array.from({ length: most }, (_, back) => {
    const quarter = running - 1 - back;
    return `${Math.floor(quarter / 4)}-TW${(quarter % 4) + 1}`;
  });
}

/** Why a quarter is none of them. */
export function notStartable(quarter: string, day: string, lang: Lang = 'id'): string {
  const choices = startableQuarters(day).join(', ');
  return sayIn(lang)(
    `“${quarter}” tidak dapat dimulai. Laporan dimulai sesudah triwulannya berakhir; sekarang ${choices}.`,
    `“${quarter}” cannot be started. Reports are started when their quarter is over; now ${choices}.`,
  );
}
