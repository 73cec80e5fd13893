// Durations as flows write them: `P30D`, `PT2H`, `work:P2D`, `-work:P1D`.

/** A period on the calendar or, when `work` is set, an amount of working days and working time. */
export interface Duration {
  readonly sign: 1 | -1;
  readonly work: boolean;
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  /** Days are given, be it none: working days end at the close of work. */
  readonly hasDays: boolean;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

// Four digits, five for hours, minutes and seconds (a day has 86,400): nobody waits ten thousand working days, and adding
// them stays quick.
const pattern =
  /^(-?)(work:)?P(?=.)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?=.)(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,5})S)?)?$/;
/** Most working hours or minutes. */
const mostWork = 9_999;

/**
 * Null when the text is not a duration. Working time has days, hours and minutes only, each below ten thousand: how many
 * working days a month or a week has, nobody could say.
 */
export function parseDuration(text: string): Duration | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const part = (group: number): number => Number(match[group] ?? 0);
  const work = match[2] !== undefined;
  if (work && (match[3] ?? match[4] ?? match[5] ?? match[9]) !== undefined) return null;
  if (work && Math.max(part(7), part(8)) > mostWork) return null;
  return {
    sign: match[1] === '-' ? -1 : 1,
    work,
    years: part(3),
    months: part(4),
    weeks: part(5),
    days: part(6),
    hasDays: match[6] !== undefined,
    hours: part(7),
    minutes: part(8),
    seconds: part(9),
  };
}

/** The part given in hours, minutes and seconds, in ms; never negative. */
export function timeOf(duration: Duration): number {
  return ((duration.hours * 60 + duration.minutes) * 60 + duration.seconds) * 1000;
}
