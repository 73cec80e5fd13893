import { Temporal } from 'temporal-polyfill';

/** Whether a text names a time zone that is known here, such as `Asia/Jakarta`. */
export function isZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}
