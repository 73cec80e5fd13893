// A deadline in words: "besok 16.00", "terlambat 2 hari". Days are calendar days of the office's zone, so a deadline at
// 08.00 tomorrow is "besok" all of today, also at 23.00.

import type { Texts } from '../texts/texts.ts';
import { dayIn, daysBetween, formatClock, formatShortDate, formatWeekday } from './format-time.ts';
import type { Lang } from './format-time.ts';

export type DueTone = 'overdue' | 'today' | 'soon' | 'later';

export interface DueWords {
  readonly text: string;
  readonly tone: DueTone;
}

export interface DueReading {
  /** ms UTC */
  readonly now: number;
  readonly zone: string;
  readonly lang: Lang;
  readonly texts: Texts;
}

/** @param dueAt - ISO instant */
export function dueWords(dueAt: string, reading: DueReading): DueWords {
  const { now, zone, lang, texts } = reading;
  const lateMs = now - Date.parse(dueAt);
  const today = dayIn(new Date(now).toISOString(), zone);
  const days = daysBetween(today, dayIn(dueAt, zone));
  if (lateMs > 0) return { text: lateWords(lateMs, -days, texts), tone: 'overdue' };
  const clock = formatClock(dueAt, lang, zone);
  if (days === 0) return { text: texts.due.today(clock), tone: 'today' };
  if (days === 1) return { text: texts.due.tomorrow(clock), tone: 'soon' };
  if (days < 7)
    return { text: texts.due.weekday(formatWeekday(dueAt, lang, zone), clock), tone: 'later' };
  return { text: formatShortDate(dueAt, lang, zone), tone: 'later' };
}

function lateWords(lateMs: number, days: number, texts: Texts): string {
  if (days > 0) return texts.due.lateDays(days);
  const minutes = Math.max(1, Math.floor(lateMs / 60_000));
  return minutes < 60
    ? texts.due.lateMinutes(minutes)
    : texts.due.lateHours(Math.floor(minutes / 60));
}
