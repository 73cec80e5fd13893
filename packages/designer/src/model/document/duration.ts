// Deadlines as people say them: a number of working days, days, hours. What cannot be said so stays as the flow has it.

/** A number of a unit. */
export interface Span {
  /** How many, from 1. */
  readonly count: number;
  /** Of what. */
  readonly unit: 'workday' | 'workhour' | 'day' | 'hour';
}

const units = {
  workday: ['work:P', 'D'],
  workhour: ['work:PT', 'H'],
  day: ['P', 'D'],
  hour: ['PT', 'H'],
} as const;

const shapes: readonly (readonly [Span['unit'], RegExp])[] = [
  ['workday', /^work:P(\d+)D$/],
  ['workhour', /^work:PT(\d+)H$/],
  ['day', /^P(\d+)D$/],
  ['hour', /^PT(\d+)H$/],
];

/** What a duration of the format says, or null where it is more than a number of a unit. */
export function spanOf(duration: unknown): Span | null {
  if (typeof duration !== 'string') return null;
  for (const [unit, shape] of shapes) {
    const count = Number(shape.exec(duration)?.[1]);
    if (count >= 1) return { count, unit };
  }
  return null;
}

/** The duration of the format. */
export function durationOf({ count, unit }: Span): string {
  const [before, after] = units[unit];
  return `${before}${count}${after}`;
}
