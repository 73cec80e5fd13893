import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';

/** Which day a command looks at. */
export interface DayOption {
  /** ISO date. Default: today. */
  readonly day?: string;
}

/**
 * @param option - which says it
 * @throws Unusable when it is no date
 */
export function dayOf({ texts }: Cli, { day }: DayOption, option = '--day'): string {
  if (day === undefined) {
    // As people here count days, not as UTC does.
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  }
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
  if (isDay && new Date(day).toISOString().startsWith(day)) return day;
  throw new Unusable('USAGE', texts.wrongUsage(texts.invalidValue(option)));
}
