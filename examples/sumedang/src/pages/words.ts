// Codes and dates as a reader of Indonesian has them.

import instruksi from '../../letters/instruksi.json' with { type: 'json' };
import sifat from '../../letters/sifat.json' with { type: 'json' };
import type { Json } from '@alir/engine/core/types';
import { zone } from '../office/open-office.ts';

interface Named {
  readonly kode: string;
  readonly nama: { readonly id: string };
}

const nameIn = (list: readonly Named[], code: string): string =>
  list.find(({ kode }) => kode === code)?.nama.id ?? code;

export const instructionName = (code: string): string => nameIn(instruksi, code);
export const urgencyName = (code: string): string => nameIn(sifat.urgensi, code);
export const secrecyName = (code: string): string => nameIn(sifat.keamanan, code);

/** Whether a letter is registered by its envelope only, and its subject printed nowhere. */
export const isSecret = (secrecy: string): boolean =>
  secrecy === 'rahasia' || secrecy === 'sangat-rahasia';

const date = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: zone });
const shortDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'short', timeZone: zone });
const month = new Intl.DateTimeFormat('id-ID', { month: 'long', year: 'numeric', timeZone: zone });

/** `12 Januari 2026`, of an ISO date or instant; empty for anything else. */
export const longDay = (at: Json | undefined): string => formatted(date, at);

/** `12/01/26` */
export const shortDay = (at: Json | undefined): string => formatted(shortDate, at);

/** `Januari 2026`, of `2026-01`. */
export const monthName = (name: string): string => formatted(month, `${name}-15`);

function formatted(format: Intl.DateTimeFormat, at: Json | undefined): string {
  const ms = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  return Number.isNaN(ms) ? '' : format.format(ms);
}

/** A value as text; empty when it is none. */
export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
