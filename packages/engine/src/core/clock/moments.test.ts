import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CalendarData } from '../calendar/calendar.ts';
import { weekdays } from '../calendar/calendar.ts';
import type { ClockDefinition } from '../format/flow-types.generated.ts';
import { faultOfCron, lastOf } from './cron.ts';
import { dueMoments, nextMoment, type ClockSpan } from './moments.ts';

const at = (local: string): number => Date.parse(`${local}:00+07:00`);
const local = (moment: number | null): string | null =>
  moment === null ? null : new Date(moment + 7 * 3_600_000).toISOString().slice(0, 16);

/** In 2026, 1 January is a Thursday; it and the Friday after it are days off. */
const calendar: CalendarData = {
  ...weekdays,
  holidays: [
    { date: '2026-01-01', name: 'Tahun Baru' },
    { date: '2026-01-02', name: 'Cuti bersama' },
  ],
};

const span = (line: ClockDefinition, more: Partial<ClockSpan> = {}): ClockSpan => ({
  lines: [line],
  calendar,
  from: at('2025-01-01T00:00'),
  until: Infinity,
  ...more,
});

/** `named > at` of what is due. */
const due = (spans: readonly ClockSpan[], after: string, now: string, limit = 100): string[] =>
  dueMoments(spans, at(after), at(now), limit).moments.map((moment) =>
    moment.named === moment.at
      ? `${local(moment.at)}`
      : `${local(moment.named)} > ${local(moment.at)}`,
  );
const next = (spans: readonly ClockSpan[], after: string): string | null =>
  local(nextMoment(spans, at(after)));

describe('moments of a clock', () => {
  afterEach(() => vi.useRealTimers());

  const quarterly = '0 7 1 1,4,7,10 *';

  test('[D157] a line counts in the zone of the calendar', () => {
    expect(next([span({ cron: quarterly })], '2026-01-01T07:00')).toBe('2026-04-01T07:00');
    const inJayapura = span(
      { cron: quarterly },
      { calendar: { ...calendar, zone: 'Asia/Jayapura' } },
    );
    expect(next([inJayapura], '2026-01-01T07:00')).toBe('2026-04-01T05:00');
  });

  test('[D157] the last day of a month, names of days, and days of the month or of the week', () => {
    expect(next([span({ cron: '30 8 L * *' })], '2026-02-01T00:00')).toBe('2026-02-28T08:30');
    expect(next([span({ cron: '0 7 * * MON' })], '2026-02-01T00:00')).toBe('2026-02-02T07:00');
    // As cron has it: the 13th, and every Friday.
    expect(next([span({ cron: '0 7 13 * FRI' })], '2026-02-07T00:00')).toBe('2026-02-13T07:00');
    expect(next([span({ cron: '0 7 13 * FRI' })], '2026-02-13T08:00')).toBe('2026-02-20T07:00');
  });

  test('[D157] the same whatever time it is: the library is told each instant', () => {
    vi.useFakeTimers();
    const seen = ['1999-01-01', '2026-03-05', '2090-12-31'].map((today) => {
      vi.setSystemTime(Date.parse(today));
      return [
        next([span({ cron: quarterly })], '2026-02-01T00:00'),
        due([span({ cron: quarterly })], '2025-12-01T00:00', '2026-05-01T00:00'),
      ];
    });
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  test('[D158] a day off moves the start to the next working day at the same hour, the moment keeps its name', () => {
    const line = { cron: '0 7 1 * *', workday: 'next' } as const;
    expect(next([span(line)], '2025-12-31T23:00')).toBe('2026-01-05T07:00');
    expect(due([span(line)], '2025-12-31T23:00', '2026-01-05T06:59')).toEqual([]);
    expect(due([span(line)], '2025-12-31T23:00', '2026-01-05T07:00')).toEqual([
      '2026-01-01T07:00 > 2026-01-05T07:00',
    ]);
    // What was done on the Monday is done, also seen from the hour after.
    expect(next([span(line)], '2026-01-05T07:00')).toBe('2026-02-02T07:00');
  });

  test('[D158] of a daily line days off come to one start, that of the working day', () => {
    const line = { cron: '0 7 * * *', workday: 'next', missed: 'all' } as const;
    expect(due([span(line)], '2025-12-31T08:00', '2026-01-06T08:00')).toEqual([
      '2026-01-05T07:00',
      '2026-01-06T07:00',
    ]);
  });

  test('[D158] `skip` leaves days off out', () => {
    const line = { cron: '0 7 1 * *', workday: 'skip' } as const;
    expect(next([span(line)], '2025-12-31T23:00')).toBe('2026-04-01T07:00');
    expect(due([span(line)], '2025-12-31T23:00', '2026-03-02T00:00')).toEqual([]);
    const never = { cron: '0 7 * * SUN', workday: 'skip' } as const;
    expect(next([span(never)], '2026-01-01T00:00')).toBeNull();
  });

  test('[D158] a line with several hours starts once at each, however many days off lie before', () => {
    const line = { cron: '0 8,9 * * *', workday: 'next', missed: 'all' } as const;
    const expected = ['2026-01-05T08:00', '2026-01-05T09:00'];
    expect(due([span(line)], '2025-12-31T10:00', '2026-01-05T12:00')).toEqual(expected);
    expect(due([span(line)], '2025-12-31T10:00', '2026-01-05T12:00', 1)).toEqual([
      '2026-01-05T08:00',
    ]);
    expect(due([span(line)], '2026-01-05T08:00', '2026-01-05T12:00')).toEqual(['2026-01-05T09:00']);
  });

  test('[D290] a line of every minute goes on after days off', () => {
    const skipped = span({ cron: '* * * * *', workday: 'skip' });
    expect(next([skipped], '2025-12-31T23:59')).toBe('2026-01-05T00:00');
    const moved = span({ cron: '* * * * *', workday: 'next' });
    expect(next([moved], '2025-12-31T23:59')).toBe('2026-01-05T00:00');
    expect(next([moved], '2026-01-05T20:00')).toBe('2026-01-05T20:01');
    expect(next([moved], '2026-01-05T23:59')).toBe('2026-01-06T00:00');
  });

  test('[D159] of what was missed the last is made up for, or each; what is too late is left out', () => {
    const missed = (more: Partial<ClockDefinition>, now = '2026-07-02T09:00'): string[] =>
      due([span({ cron: quarterly, ...more })], '2025-12-01T00:00', now);
    expect(missed({})).toEqual(['2026-07-01T07:00']);
    expect(missed({ missed: 'all' })).toEqual([
      '2026-01-01T07:00',
      '2026-04-01T07:00',
      '2026-07-01T07:00',
    ]);
    expect(missed({ late: 'work:P1D' })).toEqual(['2026-07-01T07:00']);
    expect(missed({ late: 'P1D' })).toEqual([]);
    expect(missed({ late: 'P1D', missed: 'all' }, '2026-07-02T07:00')).toEqual([
      '2026-07-01T07:00',
    ]);
  });

  test('[D159] what is left out is done with, and more than a limit comes in parts', () => {
    const late = span({ cron: quarterly, late: 'PT1H' });
    const seen = dueMoments([late], at('2025-12-01T00:00'), at('2026-07-02T09:00'), 10);
    expect(seen).toEqual({ moments: [], until: at('2026-07-01T07:00') });
    const hourly = span({ cron: '0 * * * *', missed: 'all' });
    const first = dueMoments([hourly], at('2026-01-01T00:00'), at('2026-01-01T09:30'), 4);
    expect(first.moments.map((moment) => local(moment.at))).toEqual([
      '2026-01-01T01:00',
      '2026-01-01T02:00',
      '2026-01-01T03:00',
      '2026-01-01T04:00',
    ]);
    expect(first.until).toBe(at('2026-01-01T04:00'));
    expect(dueMoments([hourly], first.until, at('2026-01-01T09:30'), 10).moments).toHaveLength(5);
  });

  test('[D159] a version counts from its publication on, and until the next', () => {
    const spans = [
      span({ cron: '0 7 1 * *', missed: 'all' }, { until: at('2026-03-15T00:00') }),
      span({ cron: '0 7 10 * *', missed: 'all' }, { from: at('2026-03-15T00:00') }),
    ];
    expect(due(spans, '2026-02-02T00:00', '2026-05-01T08:00')).toEqual([
      '2026-03-01T07:00',
      '2026-04-10T07:00',
    ]);
    expect(next(spans, '2026-03-01T07:00')).toBe('2026-04-10T07:00');
  });

  test('[D157] the last moment is found without counting from the first', () => {
    const year = at('2026-12-31T23:59');
    expect(local(lastOf('0 7 1 1,4,7,10 *', 'Asia/Jakarta', 0, year))).toBe('2026-10-01T07:00');
    expect(local(lastOf('* * * * *', 'Asia/Jakarta', 0, year))).toBe('2026-12-31T23:59');
    expect(local(lastOf('0 0 29 2 *', 'Asia/Jakarta', 0, year))).toBe('2024-02-29T00:00');
    expect(lastOf('0 7 1 1 *', 'Asia/Jakarta', at('2026-01-01T07:00'), year)).toBeNull();
  });

  test('[F46] a line has five words and names a day that there is', () => {
    for (const sound of ['0 7 1 * *', '*/15 8-15 * * MON-FRI', '0 7 L * *', '0 0 29 2 *'])
      expect(faultOfCron(sound)).toBeNull();
    for (const broken of [
      '0 7 * *',
      '@daily',
      '0 0 7 1 * *',
      '61 7 1 * *',
      'jam 7 1 * *',
      '0 7 1 13 *',
    ])
      expect(faultOfCron(broken)).toBe('invalid');
    expect(faultOfCron('0 7 30 2 *')).toBe('never');
  });
});
