// When a notice is sent: digests collect, quiet hours hold. Times of the clock are those of the person's zone.

import { Temporal } from 'temporal-polyfill';
import type { NoticePreference } from './preference.ts';

type Times = Pick<NoticePreference, 'digest' | 'digestAt' | 'quiet'>;

/**
 * The moment to send what is told now, ms UTC; never before `now`, never in quiet hours.
 *
 * @param now - ms UTC
 * @param zone - IANA zone of the person
 */
export function deliveryMoment(
  now: number,
  { digest, digestAt, quiet }: Times,
  zone: string,
): number {
  const told = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  return afterQuiet(collected(told, digest, digestAt), quiet).epochMilliseconds;
}

/** A digest goes out after what it collects, so that nothing is added to one that was sent. */
function collected(
  told: Temporal.ZonedDateTime,
  digest: Times['digest'],
  digestAt: string,
): Temporal.ZonedDateTime {
  if (digest === 'instant') return told;
  if (digest === 'hourly')
    return told.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 });
  return next(told, digestAt);
}

function afterQuiet(at: Temporal.ZonedDateTime, quiet: Times['quiet']): Temporal.ZonedDateTime {
  if (quiet === null || !isQuiet(at.toPlainTime(), quiet)) return at;
  return next(at, quiet.until);
}

function isQuiet(time: Temporal.PlainTime, { from, until }: NonNullable<Times['quiet']>): boolean {
  const isPast = Temporal.PlainTime.compare(time, from) >= 0;
  const isBefore = Temporal.PlainTime.compare(time, until) < 0;
  return from < until ? isPast && isBefore : isPast || isBefore;
}

/** The next moment after this one at which the clock shows this time. */
function next(after: Temporal.ZonedDateTime, time: string): Temporal.ZonedDateTime {
  const today = after.withPlainTime(time);
  return Temporal.ZonedDateTime.compare(today, after) > 0
    ? today
    : after.add({ days: 1 }).withPlainTime(time);
}
