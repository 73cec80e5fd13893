// Between an instant and what a date-and-time field shows: the clock of the office's zone, not the device's.

import { dayIn, formatClock } from './format-time.ts';

/** `2026-11-24T16:00`, as `<input type="datetime-local">` takes it. */
export function toLocalInput(iso: string, zone: string): string {
  return Number.isNaN(Date.parse(iso)) ? '' : `${dayIn(iso, zone)}T${formatClock(iso, 'en', zone)}`;
}

/** The instant a local date and time mean in the zone; null when unreadable. */
export function fromLocalInput(text: string, zone: string): string | null {
  const wall = Date.parse(`${text}Z`);
  if (Number.isNaN(wall)) return null;
  // The offset at the wall time read as UTC is right except near a change of clocks; looking again settles that.
  let instant = wall;
  for (let round = 0; round < 2; round++) {
    const shown = Date.parse(`${toLocalInput(new Date(instant).toISOString(), zone)}Z`);
    instant += wall - shown;
  }
  return new Date(instant).toISOString();
}
