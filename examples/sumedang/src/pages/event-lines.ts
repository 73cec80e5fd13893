// An event as a letter tells it: day, time, place, and the link of a meeting that is held online.

import type { JsonObject } from '@alir/engine/core/types';
import { sayIn, type Lang } from './language.ts';
import { clockTime, longDay, textOf, weekday } from './words.ts';

/** Name and value of each line; none where there is no event. A letter is Indonesian whoever reads it. */
export function eventLines(
  data: JsonObject,
  lang: Lang = 'id',
): readonly (readonly [string, string])[] {
  const [from, until] = [textOf(data['acaraMulai']), textOf(data['acaraSelesai'])];
  if (from === '') return [];
  const say = sayIn(lang);
  const to = say('sampai', 'to');
  const sameDay = until === '' || longDay(from) === longDay(until);
  const lines = [
    [
      say('hari, tanggal', 'day'),
      `${dayOf(from, lang)}${sameDay ? '' : ` ${to} ${dayOf(until, lang)}`}`,
    ],
    [
      say('waktu', 'time'),
      `${clockTime(from, lang)}${until === '' ? '' : ` ${to} ${clockTime(until, lang)}`} WIB`,
    ],
    [say('tempat', 'place'), textOf(data['acaraTempat'])],
    [say('tautan', 'link'), textOf(data['acaraTautan'])],
  ] as const;
  return lines.filter(([, value]) => value !== '');
}

const dayOf = (at: string, lang: Lang): string => `${weekday(at, lang)}, ${longDay(at, lang)}`;
