// What a unit's agenda book holds for a month: the letters that came to it and those that were sent on to it, in the order
// of their numbers.

import type { Engine } from '@alir/engine';
import type { JsonObject } from '@alir/engine/core/types';

type InstanceRow = Awaited<ReturnType<Engine['instances']['query']>>['items'][number];

export interface AgendaEntry {
  readonly number: number;
  /** ms UTC */
  readonly receivedAt: number;
  /** What stands on the letter itself, whatever unit it came from. */
  readonly letter: JsonObject;
  /** Whoever sent it on, as a position; null for a letter from outside. */
  readonly from: string | null;
  /** Positions it was passed on to. */
  readonly recipients: readonly string[];
  readonly status: InstanceRow['status'];
  readonly result: string | null;
}

export async function agendaEntries(
  engine: Engine,
  unit: string,
  month: string,
): Promise<readonly AgendaEntry[]> {
  const [startedFrom, startedUntil] = boundsOf(month);
  const rows = await all(engine, { where: { unit }, startedFrom, startedUntil });
  const numbered = rows.filter(({ summary }) => Number(summary['nomorAgenda']) > 0);
  const entries = await Promise.all(numbered.map((row) => entryOf(engine, row)));
  return entries.toSorted((a, b) => a.number - b.number);
}

async function entryOf(engine: Engine, row: InstanceRow): Promise<AgendaEntry> {
  const below = await all(engine, { flow: 'disposisi', parent: row.id });
  const letter = row.root === row.id ? row : await rowOf(engine, row.root);
  return {
    number: Number(row.summary['nomorAgenda']),
    receivedAt: row.startedAt,
    letter: letter?.summary ?? row.summary,
    from: row.root === row.id ? null : String(row.summary['pemberi']),
    recipients: below
      .filter(({ status }) => status !== 'cancelled')
      .map(({ summary }) => String(summary['penerima'])),
    status: row.status,
    result: row.result,
  };
}

async function rowOf(engine: Engine, id: string): Promise<InstanceRow | undefined> {
  const { items } = await engine.instances.query({ root: id, topOnly: true, limit: 1 });
  return items[0];
}

async function all(
  engine: Engine,
  query: Parameters<Engine['instances']['query']>[0],
): Promise<readonly InstanceRow[]> {
  const rows: InstanceRow[] = [];
  for (let after: string | undefined; ;) {
    const { items, next } = await engine.instances.query({
      ...query,
      sort: 'started',
      limit: 200,
      ...(after !== undefined && { after }),
    });
    rows.push(...items);
    if (next === null) return rows;
    after = next;
  }
}

/** From the first moment of a month to that of the next, in the time of the regency. @param month - `2026-01` */
function boundsOf(month: string): readonly [number, number] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
  return [Date.parse(`${month}-01T00:00:00+07:00`), Date.parse(`${next}-01T00:00:00+07:00`)];
}
