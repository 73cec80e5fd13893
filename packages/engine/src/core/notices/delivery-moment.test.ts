import fc from 'fast-check';
import { runs } from '@alir/testbed/runs';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { deliveryMoment } from './delivery-moment.ts';

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
// Zones of Indonesia, one that jumps, one off the hour.
const zone = fc.constantFrom('Asia/Jakarta', 'Asia/Jayapura', 'Europe/Amsterdam', 'Asia/Kathmandu');
const times = fc.record({
  digest: fc.constantFrom<'instant' | 'hourly' | 'daily'>('instant', 'hourly', 'daily'),
  digestAt: clock,
  quiet: fc.option(
    fc.record({ from: clock, until: clock }).filter(({ from, until }) => from !== until),
  ),
});
const moment = fc.date({
  min: new Date('2020-01-01'),
  max: new Date('2035-01-01'),
  noInvalidDate: true,
});

test('[N4] [N5] nothing is sent before it is told, in quiet hours, or later than two days', () => {
  fc.assert(
    fc.property(moment, times, zone, (date, given, where) => {
      const now = date.getTime();
      const at = deliveryMoment(now, given, where);
      expect(at).toBeGreaterThanOrEqual(now);
      expect(at - now).toBeLessThan(50 * 3_600_000);
      if (given.digest !== 'instant') expect(at).toBeGreaterThan(now);
      const { quiet } = given;
      if (quiet === null) return;
      const time = Temporal.Instant.fromEpochMilliseconds(at)
        .toZonedDateTimeISO(where)
        .toPlainTime()
        .toString()
        .slice(0, 8);
      const { from, until } = quiet;
      const isQuiet = from < until ? from <= time && time < until : from <= time || time < until;
      expect(isQuiet).toBe(false);
    }),
    { numRuns: runs(500) },
  );
});

test('[N4] what is told at one moment or a second apart within an hour goes out together', () => {
  const hourly = { digest: 'hourly', digestAt: '07:00', quiet: null } as const;
  const at = Date.parse('2026-01-05T08:00:00+07:00');
  const next = Date.parse('2026-01-05T09:00:00+07:00');
  for (const later of [0, 1_000, 3_599_999]) {
    expect(deliveryMoment(at + later, hourly, 'Asia/Jakarta')).toBe(next);
  }
  expect(deliveryMoment(next, hourly, 'Asia/Jakarta')).toBe(next + 3_600_000);
});
