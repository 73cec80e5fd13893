// What people do in a flow, told in whole sentences. A flow's labels are words for buttons; a story wants verbs, and whose
// report it was.

import type { Text, TimelineEntryView } from '@alir/engine/core/types';
import { localize } from '../texts/localize.ts';
import type { Lang } from '../time/format-time.ts';

/**
 * Sentences by what was done: `flow/state/outcome`, `flow/state/action`, `flow/action` for an action of the flow itself, and
 * `flow` for its start. `{who}` acted, `{of}` is whom the instance was given to, `{to}` whom the act gave to. What stands in
 * square brackets is left out when a name in it is not known.
 */
export type Sayings = Readonly<Record<string, Text>>;

/** Names for a sentence; null: not known. */
export interface SaidNames {
  readonly who: string;
  readonly of: string | null;
  readonly to: string | null;
}

/** Null when nothing is said of this act, or a name that the sentence cannot do without is not known. */
export function sayingOf(
  entry: TimelineEntryView,
  sayings: Sayings,
  names: SaidNames,
  lang: Lang,
): string | null {
  const key = keyOf(entry);
  const saying = key !== null && Object.hasOwn(sayings, key) ? localize(sayings[key], lang) : '';
  if (saying === '') return null;
  const whole = saying.replaceAll(/\[([^\]]*)\]/g, (_, part: string) => fill(part, names) ?? '');
  return fill(whole, names);
}

function keyOf({ type, flow, state, outcome, detail }: TimelineEntryView): string | null {
  if (type === 'instance.started') return flow;
  const act = type === 'task.completed' ? outcome : detail.action;
  if (typeof act !== 'string') return null;
  return state === null ? `${flow}/${act}` : `${flow}/${state}/${act}`;
}

function fill(text: string, { who, of, to }: SaidNames): string | null {
  const names: Readonly<Record<string, string | null>> = { who, of, to };
  const placeholders = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (placeholders.some((name) => (names[name] ?? null) === null)) return null;
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '');
}

/** The flows `surat-masuk` and `disposisi`. */
export const letterSayings: Sayings = {
  'surat-masuk': {
    id: '{who} menerima surat dan mulai mencatatnya',
    en: '{who} received the letter and began to register it',
  },
  'surat-masuk/tarik': { id: '{who} menarik surat', en: '{who} withdrew the letter' },
  'surat-masuk/registrasi/teruskan': {
    id: '{who} mencatat surat dan meneruskannya',
    en: '{who} registered the letter and passed it on',
  },
  'surat-masuk/registrasi/duplikat': {
    id: '{who} mendapati surat ini sudah pernah dicatat',
    en: '{who} found that the letter had been registered before',
  },
  'surat-masuk/registrasi/salah-alamat': {
    id: '{who} menyatakan surat ini salah alamat',
    en: '{who} found the letter wrongly addressed',
  },
  'surat-masuk/penyaringan/duplikat': {
    id: '{who} mendapati surat ini sudah pernah dicatat',
    en: '{who} found that the letter had been registered before',
  },
  'surat-masuk/penyaringan/naikkan': {
    id: '{who} menaikkan surat ke pimpinan',
    en: '{who} passed the letter on to the head',
  },
  'surat-masuk/penyaringan/arsipkan': {
    id: '{who} mengetahui surat ini dan mengarsipkannya',
    en: '{who} noted the letter and filed it',
  },
  'surat-masuk/penyaringan/kembalikan': {
    id: '{who} mengembalikan surat ke agendaris',
    en: '{who} returned the letter to the registrar',
  },
  'surat-masuk/menunggu-disposisi/disposisi': {
    id: '{who} mendisposisikan surat[ kepada {to}]',
    en: '{who} disposed the letter[ to {to}]',
  },
  'surat-masuk/menunggu-disposisi/arsipkan': {
    id: '{who} mengarsipkan surat',
    en: '{who} filed the letter',
  },
  'surat-masuk/menunggu-disposisi/kembalikan': {
    id: '{who} mengembalikan surat ke sekretaris',
    en: '{who} returned the letter to the secretary',
  },
  'surat-masuk/dalam-disposisi/tambah': {
    id: '{who} menambah penerima disposisi[: {to}]',
    en: '{who} added recipients[: {to}]',
  },
  'surat-masuk/dalam-disposisi/cabut': {
    id: '{who} menarik disposisi[ kepada {to}]',
    en: '{who} withdrew the disposition[ to {to}]',
  },
  'surat-masuk/dalam-disposisi/batalkan': {
    id: '{who} membatalkan disposisi[ kepada {to}]',
    en: '{who} revoked the disposition[ to {to}]',
  },
  'surat-masuk/dalam-disposisi/tutup': {
    id: '{who} menutup disposisi',
    en: '{who} closed the disposition',
  },
  'surat-masuk/tinjau/selesai': {
    id: '{who} menyelesaikan surat dan mengarsipkannya',
    en: '{who} finished the letter and archived it',
  },
  'surat-masuk/tinjau/ulangi': {
    id: '{who} meminta perbaikan[ dari {to}]',
    en: '{who} asked[ {to}] for improvement',
  },
  'surat-masuk/tinjau/naikkan-lagi': {
    id: '{who} menaikkan surat untuk didisposisikan lagi',
    en: '{who} passed the letter on for a new disposition',
  },
  'disposisi/untuk-diketahui/baca': {
    id: '{who} menyatakan sudah membaca',
    en: '{who} has taken note',
  },
  'disposisi/tindak-lanjut/lapor': {
    id: '{who} melaporkan hasil tindak lanjut',
    en: '{who} reported on the follow-up',
  },
  'disposisi/tindak-lanjut/tolak': {
    id: '{who} menyatakan disposisi ini bukan tupoksinya',
    en: '{who} said that this is not their duty',
  },
  'disposisi/tindak-lanjut/teruskan': {
    id: '{who} mendisposisikan lagi[ kepada {to}]',
    en: '{who} disposed further[ to {to}]',
  },
  'disposisi/tindak-lanjut/tarik': {
    id: '{who} menarik disposisi[ kepada {to}]',
    en: '{who} withdrew the disposition[ to {to}]',
  },
  'disposisi/tindak-lanjut/batalkan': {
    id: '{who} membatalkan disposisi[ kepada {to}]',
    en: '{who} revoked the disposition[ to {to}]',
  },
  'disposisi/dilaporkan/terima': {
    id: '{who} menerima laporan[ {of}]',
    en: '{who} accepted the report[ of {of}]',
  },
  'disposisi/dilaporkan/kembalikan': {
    id: '{who} mengembalikan laporan[ {of}]',
    en: '{who} returned the report[ of {of}]',
  },
  'disposisi/ditolak/alihkan': {
    id: '{who} mengalihkan disposisi[ {of}][ kepada {to}]',
    en: '{who} redirected the disposition[ of {of}][ to {to}]',
  },
  'disposisi/ditolak/tetapkan': {
    id: '{who} menetapkan disposisi ini tetap dikerjakan[ {of}]',
    en: '{who} decided that the disposition stands[ with {of}]',
  },
};
