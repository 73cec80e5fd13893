// Quarters as reports name them: `2026-TW1`.

export interface Quarter {
  readonly name: string;
  readonly year: number;
  /** 1 to 4 */
  readonly number: number;
  /** First and last day, and the day after. ISO dates. */
  readonly first: string;
  readonly last: string;
  readonly next: string;
}

/** @throws RangeError when it is no quarter */
export function parseQuarter(name: string): Quarter {
  const match = /^(20\d\d)-TW([1-4])$/.exec(name);
  if (!match) throw new RangeError(`not a quarter: ${name}`);
  const year = Number(match[1]);
  const number = Number(match[2]);
  return {
    name,
    year,
    number,
    first: date(year, number * 3 - 3, 1),
    last: date(year, number * 3, 0),
    next: date(year, number * 3, 1),
  };
}

function date(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
