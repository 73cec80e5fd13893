// An event as a file that calendars take.

import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { JsonObject } from '@alir/engine/core/types';
import { textOf } from '../pages/words.ts';

export interface CalendarEvent {
  /** The same for all letters about one event, so that a change replaces it. */
  readonly id: string;
  /** Counts the letters about it. */
  readonly sequence: number;
  readonly data: JsonObject;
  readonly isCancelled: boolean;
  /** Address of the letter. */
  readonly url: string;
  /** When it was written, ms UTC. */
  readonly now: number;
}

/** iCalendar text; null where the data names no event. */
export function eventFile(event: CalendarEvent): string | null {
  const { id, sequence, data, isCancelled, url, now } = event;
  const start = new Date(textOf(data['acaraMulai']));
  if (Number.isNaN(start.getTime())) return null;
  const end = new Date(textOf(data['acaraSelesai']));
  const link = textOf(data['acaraTautan']);
  const calendar = ical({
    prodId: { company: 'Kabupaten Sumedang (contoh)', product: 'e-Office', language: 'ID' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${id}@e-office.sumedang.example`,
    sequence,
    stamp: new Date(now),
    start,
    ...(!Number.isNaN(end.getTime()) && { end }),
    summary: textOf(data['perihal']),
    location: textOf(data['acaraTempat']) || link,
    ...(link !== '' && { description: link }),
    url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
