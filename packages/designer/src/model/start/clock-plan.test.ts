import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorsOf, letter } from '../../../test/doing.ts';
import { type ClockPlan, comingAgain, readClock, writeClock } from './clock-plan.ts';

const whole = (min: number, max: number) => fc.integer({ min, max });
const time = fc
  .tuple(whole(0, 23), whole(0, 59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
// February has no day but the 29th that comes seldom; the 30th never does, and the engine says so.
const day = fc.oneof(whole(1, 28), fc.constant('last' as const));
const plans: fc.Arbitrary<ClockPlan> = fc.oneof(
  fc.record({ every: fc.constant('day' as const), time }),
  fc.record({ every: fc.constant('week' as const), weekday: whole(1, 7), time }),
  fc.record({ every: fc.constantFrom('month' as const, 'quarter' as const), day, time }),
  fc.record({ every: fc.constant('year' as const), day, month: whole(1, 12), time }),
);

describe('times that come again', () => {
  test('[DM274] what was chosen is read back as it was, whatever it was', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(readClock(writeClock(plan))).toEqual(plan);
      }),
    );
  });

  test('[DM274] the engine takes every line that is written', () => {
    const everies = ['day', 'week', 'month', 'quarter', 'year'] as const;
    const start = (cron: string) => ({ clock: [{ cron }], with: { perihal: "'x'" } });
    fc.assert(
      fc.property(plans, fc.constantFrom(...everies), (plan, every) => {
        for (const one of [plan, comingAgain(plan, every)])
          expect(errorsOf(letter({}, { start: start(writeClock(one)) }))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['0 7 1-7 * MON', 'several days'],
    ['0 7 1 * 1', 'a day of the month and of the week'],
    ['0 7 1 1,6 *', 'some months'],
    ['*/5 7 1 * *', 'every so many minutes'],
    ['0 7 1 * * 2026', 'too many words'],
    ['0 25 1 * *', 'an hour that there is not'],
    ['0 7 * 2 *', 'the days of one month'],
    ['', 'nothing'],
  ])('[DM274] %s says more than a plan: %s', (cron) => {
    expect(readClock(cron)).toBeNull();
  });

  test('[DM274] Sunday has two numbers in a line, and one name', () => {
    expect(readClock('5 6 * * 0')).toEqual({ every: 'week', weekday: 7, time: '06:05' });
  });
});
