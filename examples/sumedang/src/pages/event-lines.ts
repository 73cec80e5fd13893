// An event as a letter tells it: day, time, place, and the link of a meeting that is held online.

import type { JsonObject } from '@alir/engine/core/types';
import { clockTime, longDay, textOf, weekday } from './words.ts';

/** Name and value of each line; none where there is no event. */
export function eventLines(data: JsonObject): readonly (readonly [string, string])[] {
  const [from, until] = [textOf(data['acaraMulai']), textOf(data['acaraSelesai'])];
  if (from === '') return [];
  const sameDay = until === '' || longDay(from) === longDay(until);
  const lines = [
    ['hari, tanggal', `${dayOf(from)}${sameDay ? '' : ` sampai ${dayOf(until)}`}`],
    ['waktu', `${clockTime(from)}${until === '' ? '' : ` sampai ${clockTime(until)}`} WIB`],
    ['tempat', textOf(data['acaraTempat'])],
    ['tautan', textOf(data['acaraTautan'])],
  ] as const;
  return lines.filter(([, value]) => value !== '');
}

const dayOf = (at: string): string => `${weekday(at)}, ${longDay(at)}`;
