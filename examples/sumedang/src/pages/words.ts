// Codes and dates as a reader has them.

import instruksi from '../../letters/instruksi.json' with { type: 'json' };
import sifat from '../../letters/sifat.json' with { type: 'json' };
import type { Json } from '@alir/engine/core/types';
import { zone } from '../office/zone.ts';
import type { Lang } from './language.ts';

interface Named {
  readonly kode: string;
  readonly nama: { readonly id: string; readonly en: string };
}

const nameIn = (list: readonly Named[], code: string, lang: Lang): string =>
  list.find(({ kode }) => kode === code)?.nama[lang] ?? code;

export const instructionName = (code: string, lang: Lang = 'id'): string =>
  nameIn(instruksi, code, lang);
export const urgencyName = (code: string, lang: Lang = 'id'): string =>
  nameIn(sifat.urgensi, code, lang);
export const secrecyName = (code: string, lang: Lang = 'id'): string =>
  nameIn(sifat.keamanan, code, lang);

/** Whether a letter is registered by its envelope only, and its subject printed nowhere. */
export const isSecret = (secrecy: string): boolean =>
  secrecy === 'rahasia' || secrecy === 'sangat-rahasia';

const formats = {
  date: { dateStyle: 'long' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  moment: { dateStyle: 'long', timeStyle: 'short' },
  weekday: { weekday: 'long' },
  clock: { hour: '2-digit', minute: '2-digit', hour12: false },
} as const;

const locales = { id: 'id-ID', en: 'en-GB' } as const;

const known = new Map<string, Intl.DateTimeFormat>();

function formatOf(name: keyof typeof formats, lang: Lang): Intl.DateTimeFormat {
  const key = `${name}/${lang}`;
  const format =
    known.get(key) ?? new Intl.DateTimeFormat(locales[lang], { ...formats[name], timeZone: zone });
  known.set(key, format);
  return format;
}

/** `12 Januari 2026`, of an ISO date or instant; empty for anything else. */
export const longDay = (at: Json | undefined, lang: Lang = 'id'): string =>
  formatted('date', at, lang);

/** `12/01/2026` */
export const shortDay = (at: Json | undefined, lang: Lang = 'id'): string =>
  formatted('short', at, lang);

/** `12 Januari 2026 pukul 09.30` */
export const longMoment = (at: Json | undefined, lang: Lang = 'id'): string =>
  formatted('moment', at, lang);

/** `Selasa` */
export const weekday = (at: Json | undefined, lang: Lang = 'id'): string =>
  formatted('weekday', at, lang);

/** `09.30` */
export const clockTime = (at: Json | undefined, lang: Lang = 'id'): string =>
  formatted('clock', at, lang);

/** `Januari 2026`, of `2026-01`. */
export const monthName = (name: string, lang: Lang = 'id'): string =>
  formatted('month', `${name}-15`, lang);

function formatted(name: keyof typeof formats, at: Json | undefined, lang: Lang): string {
  const ms = typeof at === 'number' ? at : typeof at === 'string' ? Date.parse(at) : Number.NaN;
  return Number.isNaN(ms) ? '' : formatOf(name, lang).format(ms);
}

/** A value as text; empty when it is none. */
export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
