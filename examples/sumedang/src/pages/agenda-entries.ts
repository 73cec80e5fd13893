// What a unit's agenda book holds for a month: the letters that came to it and those that were sent on to it, in the order
// of their numbers. A letter belongs to the month in which it got its number.

import type { Engine } from '@alir/engine';
import type { JsonObject } from '@alir/engine/core/types';
import { allRows, type InstanceRow } from '../office/all-rows.ts';
import { letterOf } from '../office/letter-of.ts';
import { dayOf } from '../office/open-office.ts';
import { textOf } from './words.ts';

export interface AgendaEntry {
  readonly number: number;
  /** ISO date or instant. */
  readonly receivedAt: string;
  /** What stands on the letter itself, whatever unit it came from. */
  readonly letter: JsonObject;
  /** Whoever sent it on, as a position; null for a letter from outside. */
  readonly from: string | null;
  /** Positions it was passed on to; of a secret letter nobody is named. */
  readonly recipients: readonly string[];
  /** Agenda number of the letter in whose favour it ended, `` where that has none; null: it is no duplicate. */
  readonly mergedInto: string | null;
  readonly status: InstanceRow['status'];
  readonly result: string | null;
}

/** A letter may be begun so long before it is numbered, in days. */
const longestBefore = 90;

/** @param month - `2026-01` */
export async function agendaEntries(
  engine: Engine,
  unit: string,
  month: string,
): Promise<readonly AgendaEntry[]> {
  const [first, startedUntil] = boundsOf(month);
  const startedFrom = first - longestBefore * 86_400_000;
  const rows = await allRows(engine, { where: { unit }, startedFrom, startedUntil });
  const numbered = rows.filter(
    (row) => Number(row.summary['nomorAgenda']) > 0 && numberedOn(row).startsWith(month),
  );
  const entries = await Promise.all(numbered.map((row) => entryOf(engine, row)));
  return entries.toSorted((a, b) => a.number - b.number);
}

/** ISO day; a letter that is sent on has its number from the beginning. */
function numberedOn({ summary, startedAt }: InstanceRow): string {
  return textOf(summary['tanggalAgenda']) || dayOf(startedAt);
}

async function entryOf(engine: Engine, row: InstanceRow): Promise<AgendaEntry> {
  const below = await allRows(engine, { flow: 'disposisi', parent: row.id });
  const letter = row.flow === 'surat-masuk' ? row : await letterAbove(engine, row);
  return {
    number: Number(row.summary['nomorAgenda']),
    receivedAt: textOf(row.summary['diterima']) || new Date(row.startedAt).toISOString(),
    letter: letter?.summary ?? row.summary,
    from: row.flow === 'surat-masuk' ? null : String(row.summary['pemberi']),
    recipients: (row.confidential ? [] : below)
      .filter(({ status }) => status !== 'cancelled')
      .map(({ summary }) => String(summary['penerima'])),
    mergedInto: await mergedInto(engine, row),
    status: row.status,
    result: row.result,
  };
}

/** A number that was drawn stays in the book, and says where its letter went. */
async function mergedInto(engine: Engine, { id, result }: InstanceRow): Promise<string | null> {
  if (result !== 'digabungkan') return null;
  const earlier = (await engine.instances.get(id))?.mergedInto?.instance;
  const row = earlier === undefined ? undefined : await rowOf(engine, earlier);
  return textOf(row?.summary['nomorAgenda']);
}

async function rowOf(engine: Engine, id: string): Promise<InstanceRow | undefined> {
  const { items } = await engine.instances.query({ root: id, topOnly: true, limit: 1 });
  return items[0];
}

/** What was disposed: the incoming letter, or the memo. */
async function letterAbove(
  engine: Engine,
  { id, root }: InstanceRow,
): Promise<Pick<InstanceRow, 'summary'> | null> {
  return (await letterOf(engine, id)) ?? engine.instances.get(root);
}

/** From the first moment of a month to that of the next, in the time of the regency. @param month - `2026-01` */
function boundsOf(month: string): readonly [number, number] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
  return [Date.parse(`${month}-01T00:00:00+07:00`), Date.parse(`${next}-01T00:00:00+07:00`)];
}
