// The travels of some units in a month, each with where it leads and how far it has come.

import type { InstanceRow } from '@alir/engine';
import type { Office } from '../office/open-office.ts';
import { isSecret, textOf } from './words.ts';

export interface TravelEntry {
  readonly position: string;
  readonly name: string;
  /** ISO dates, both inclusive. */
  readonly from: string;
  readonly until: string;
  /** Null for a secret one. */
  readonly place: string | null;
  /** Empty before it is signed. */
  readonly number: string;
  /** The travel order, or the letter before there is one. */
  readonly instance: string;
  /** State of the order; null before there is one. */
  readonly state: string | null;
  /** The report is late. */
  readonly late: boolean;
}

export async function travelEntries(
  { engine, travels, travelDesk, now }: Office,
  units: readonly string[],
  month: string,
): Promise<readonly TravelEntry[]> {
  const booked = travels.between(units, `${month}-01`, `${month}-31`);
  const letters = new Map(
    await Promise.all(
      [...new Set(booked.map(({ letter }) => letter))].map(
        async (id) => [id, await engine.instances.get(id)] as const,
      ),
    ),
  );
  const orders = new Map<string, InstanceRow>();
  for (const id of letters.keys()) {
    const { items } = await engine.instances.query({ flow: 'sppd', parent: id, limit: 60 });
    for (const row of items) orders.set(`${id}/${textOf(row.summary['pelaksana'])}`, row);
  }
  return booked.flatMap(({ letter, position, from, until }) => {
    const found = letters.get(letter);
    if (found == null || found.status === 'cancelled') return [];
    const order = orders.get(`${letter}/${position}`);
    const state = order?.states.at(-1) ?? null;
    return [
      {
        position,
        name: travelDesk.nameOf(position, from),
        from,
        until,
        place: isSecret(textOf(found.data['keamanan'])) ? null : textOf(found.data['tujuan']),
        number: textOf(found.data['nomorSurat']),
        instance: order?.id ?? letter,
        state,
        late: state === 'menunggu-laporan' && (order?.dueAt ?? Infinity) < now(),
      },
    ];
  });
}
