// Paper procedures and what became of their numbers: a flow says how each stands, the register whether its numbers are
// entered, void or missing.

import type { Engine, Instance } from '@alir/engine';
import type { JsonObject } from '@alir/engine/core/types';
import { objectOf } from '../json-object.ts';
import { textOf } from '../pages/words.ts';
import { series, type Series } from './paper-series.ts';

export const paperFlow = 'prosedur-kertas';

export type PaperState =
  'penyisihan' | 'siap' | 'berlaku' | 'penyusulan' | 'selesai' | 'dibatalkan' | 'gagal';

type NumberRow = Awaited<ReturnType<Engine['numbers']['list']>>['items'][number];

/** Numbers of one series, in a row. */
export interface Block {
  readonly series: Series;
  /** Key of the register. */
  readonly key: string;
  readonly first: number;
  readonly last: number;
}

export interface Procedure {
  readonly id: string;
  readonly unit: string;
  readonly state: PaperState;
  readonly reason: string;
  /** ISO instants; empty: not yet. */
  readonly since: string;
  readonly until: string;
  readonly blocks: readonly Block[];
}

export interface PaperNumber extends NumberRow {
  readonly of: Series;
  /** The letter whose entering was begun with this number and has not got it yet. */
  readonly begun: string | null;
}

export interface Tally {
  readonly numbers: readonly PaperNumber[];
  readonly entered: number;
  readonly voided: number;
  /** Neither entered nor void. */
  readonly missing: number;
}

/** The procedure; null when there is none of this id. */
export async function procedure(engine: Engine, id: string): Promise<Procedure | null> {
  const instance = await engine.instances.get(id);
  return instance?.flow === paperFlow ? procedureOf(instance) : null;
}

/** Units whose procedures are looked for one by one. */
const few = 5;

/** The newest of these units. */
export async function procedures(
  engine: Engine,
  units: readonly string[],
): Promise<readonly Procedure[]> {
  // Who looks after all of them sees the newest of all.
  const wheres = units.length > few ? [{}] : units.map((unit) => ({ where: { unit } }));
  const pages = await Promise.all(
    wheres.map((where) => engine.instances.query({ flow: paperFlow, ...where, limit: 20 })),
  );
  const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
  const found = await Promise.all(ids.map((id) => procedure(engine, id)));
  return found.filter((one) => one !== null);
}

/** Units where a procedure is in force now. */
export async function inForce(engine: Engine): Promise<readonly Procedure[]> {
  const { items } = await engine.instances.query({
    flow: paperFlow,
    status: 'open',
    state: 'berlaku',
    limit: 200,
  });
  const found = await Promise.all(items.map(({ id }) => procedure(engine, id)));
  return found.filter((one) => one !== null);
}

export async function tally(engine: Engine, { unit, blocks }: Procedure): Promise<Tally> {
  const numbers: PaperNumber[] = [];
  for (const block of blocks) {
    const begun = await begunLetters(engine, block, unit);
    const isOfBlock = ({ n, suffix }: NumberRow): boolean =>
      suffix === 0 && n >= block.first && n <= block.last;
    const rows = (await allNumbers(engine, block)).filter(isOfBlock);
    numbers.push(
      ...rows.map((row) => ({ ...row, of: block.series, begun: begun.get(row.n) ?? null })),
    );
  }
  const count = (status: NumberRow['status']): number =>
    numbers.filter((row) => row.status === status).length;
  return {
    numbers,
    entered: count('used'),
    voided: count('void'),
    missing: count('reserved'),
  };
}

/** Letters under way that name a number on paper and have no number yet. */
async function begunLetters(
  engine: Engine,
  block: Block,
  unit: string,
): Promise<ReadonlyMap<number, string>> {
  const { flow } = series[block.series];
  const { items } = await engine.instances.query({
    flow,
    status: 'open',
    where: { unit },
    state: block.series === 'agenda' ? 'registrasi' : 'surat-kertas',
    limit: 200,
  });
  return new Map(
    items.flatMap(({ id, summary }) => {
      const n = Number(textOf(summary['nomorKertas']).trim() || Number.NaN);
      return Number.isNaN(n) ? [] : [[n, id] as const];
    }),
  );
}

async function allNumbers(engine: Engine, { series: name, key }: Block): Promise<NumberRow[]> {
  const rows: NumberRow[] = [];
  for (let after: string | undefined; ;) {
    const { items, next } = await engine.numbers.list({
      name,
      series: key,
      limit: 200,
      ...(after !== undefined && { after }),
    });
    rows.push(...items);
    if (next === null) return rows;
    after = next;
  }
}

function procedureOf({ id, data, open, result }: Instance): Procedure {
  const states = Object.values(open).map(({ state }) => state);
  return {
    id,
    unit: textOf(data['unit']),
    state: stateOf(states[0] ?? result ?? ''),
    reason: textOf(data['alasan']),
    since: textOf(data['sejak']),
    until: textOf(data['sampai']),
    blocks: blocksIn(data),
  };
}

const states: readonly PaperState[] = [
  'penyisihan',
  'siap',
  'berlaku',
  'penyusulan',
  'selesai',
  'dibatalkan',
];

const stateOf = (name: string): PaperState => states.find((state) => state === name) ?? 'gagal';

function blocksIn({ blok }: JsonObject): readonly Block[] {
  return (Array.isArray(blok) ? blok : []).map((one) => {
    const { deret, seri, awal, akhir } = objectOf(one);
    return {
      series: deret === 'keluar' ? 'keluar' : 'agenda',
      key: textOf(seri),
      first: Number(awal),
      last: Number(akhir),
    };
  });
}
