// When a flow begins by itself, as the plain choices that an administrator makes. Other lines of a timetable stay as they are.

/** A day of a month: its number, or its last. */
export type MonthDay = number | 'last';

/** Times that come again and again, all at one time of the day. */
export type ClockPlan = {
  /** `HH:MM`. */
  readonly time: string;
} & (
  | { readonly every: 'day' }
  /** From 1, Monday. */
  | { readonly every: 'week'; readonly weekday: number }
  | { readonly every: 'month' | 'quarter'; readonly day: MonthDay }
  /** From 1, January. */
  | { readonly every: 'year'; readonly day: MonthDay; readonly month: number }
);

const quarters = '1,4,7,10';

/** What a line of cron says, or null where it says more than a plan can. */
export function readClock(cron: string): ClockPlan | null {
  const [minute = '', hour = '', day = '', month = '', weekday = '', ...more] = cron
    .trim()
    .split(/\s+/);
  const time = timeOf(hour, minute);
  if (time === null || more.length > 0) return null;
  const on = readDay(day);
  if (weekday !== '*') {
    const number = wholeIn(weekday, 0, 7);
    const isWeekly = day === '*' && month === '*' && number !== null;
    // Cron has two names for Sunday.
    return isWeekly ? { every: 'week', weekday: number === 0 ? 7 : number, time } : null;
  }
  if (day === '*') return month === '*' ? { every: 'day', time } : null;
  if (on === null) return null;
  if (month === '*') return { every: 'month', day: on, time };
  if (month === quarters) return { every: 'quarter', day: on, time };
  const named = wholeIn(month, 1, 12);
  return named === null ? null : { every: 'year', day: on, month: named, time };
}

/** The line of cron for it. */
export function writeClock(plan: ClockPlan): string {
  const [hour = '0', minute = '0'] = plan.time.split(':').map((part) => String(Number(part)));
  const at = `${minute} ${hour}`;
  switch (plan.every) {
    case 'day':
      return `${at} * * *`;
    case 'week':
      return `${at} * * ${plan.weekday}`;
    case 'month':
      return `${at} ${writeDay(plan.day)} * *`;
    case 'quarter':
      return `${at} ${writeDay(plan.day)} ${quarters} *`;
    case 'year':
      return `${at} ${writeDay(plan.day)} ${plan.month} *`;
  }
}

/** The same time of day, and the day of the month where there was one, coming again another way. */
export function comingAgain(plan: ClockPlan, every: ClockPlan['every']): ClockPlan {
  const { time } = plan;
  const day = 'day' in plan ? plan.day : 1;
  switch (every) {
    case 'day':
      return { every, time };
    case 'week':
      return { every, weekday: 1, time };
    case 'month':
    case 'quarter':
      return { every, day, time };
    case 'year':
      return { every, day, month: 1, time };
  }
}

function readDay(word: string): MonthDay | null {
  return word === 'L' ? 'last' : wholeIn(word, 1, 31);
}

function writeDay(day: MonthDay): string {
  return day === 'last' ? 'L' : String(day);
}

function timeOf(hour: string, minute: string): string | null {
  const [h, m] = [wholeIn(hour, 0, 23), wholeIn(minute, 0, 59)];
  if (h === null || m === null) return null;
  return `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
}

function wholeIn(word: string, least: number, most: number): number | null {
  const number = /^\d{1,2}$/.test(word) ? Number(word) : Number.NaN;
  return number >= least && number <= most ? number : null;
}
