// Durable steps on SQLite (WAL, synchronous=FULL) against the same rows written by a bare batched transaction.
//
// The bare side replays, statement by statement, what the engine wrote in a run like the one that is timed: the same
// inserts and updates in the same transactions, without deciding, checking, hashing or queueing. Both sides keep their
// database open and take turns, slice by slice.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { DatabaseSync, StatementSync, type SQLInputValue } from 'node:sqlite';
import { sqlite } from '../src/adapters/sqlite/index.ts';
import { createEngine, usersDirectory } from '../src/index.ts';
import { chain, median, note, people, stepNames } from './chain.ts';

const ROUNDS = 31;
/** Rounds that are not counted: a server is warm after its first minute, and so is the bare side. */
const WARM_UP = 20;

interface Write {
  readonly sql: string;
  readonly params: readonly SQLInputValue[];
}

interface Side {
  /** Does one slice of the work. @returns seconds */
  slice(): Promise<number>;
  close(): Promise<void>;
}

/** The engine, given so many commands at once. */
async function throughEngine(path: string, chains: number, atOnce: number): Promise<Side> {
  const engine = await createEngine({
    store: sqlite(path),
    directory: usersDirectory(people),
    flows: [chain],
  });
  const flow = engine.flow('chain');
  const slice = async (): Promise<number> => {
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next++ < chains) {
        const started = await flow.start({ data: { amount: 10 }, by: 'boss' });
        if (!started.ok) throw new Error(started.message);
        for (const name of stepNames) {
          const done = await flow.complete(`${started.instance}/${name}#1`, 'ok', {
            by: 'boss',
            data: { note },
          });
          if (!done.ok) throw new Error(done.message);
        }
      }
    };
    const before = performance.now();
    await Promise.all(Array.from({ length: atOnce }, lane));
    return (performance.now() - before) / 1000;
  };
  return { slice, close: () => engine.close() };
}

const isValue = (value: unknown): value is SQLInputValue =>
  typeof value !== 'object' || value === null || value instanceof Uint8Array;

/** What one slice writes, transaction by transaction; packed, so that the engine's garbage collector need not walk it. */
interface Recording {
  readonly count: number;
  readonly packed: Uint8Array;
}

/** Records what such slices write. */
async function recorded(side: Side, slices: number): Promise<Recording[]> {
  const all: Recording[] = [];
  let transactions: Write[][] = [];
  let open: Write[] | null = null;
  const { run } = StatementSync.prototype;
  StatementSync.prototype.run = function (this: StatementSync, ...given: unknown[]) {
    const params = given.filter(isValue);
    const sql = this.sourceSQL;
    if (/^begin/i.test(sql)) open = [];
    else if (/^commit/i.test(sql) && open) transactions.push(open);
    else if (/^(insert|update|delete)/i.test(sql)) open?.push({ sql, params });
    return Reflect.apply(run, this, params);
  };
  try {
    for (let slice = 0; slice < slices; slice++) {
      transactions = [];
      await side.slice();
      all.push({ count: transactions.length, packed: serialize(transactions) });
    }
  } finally {
    StatementSync.prototype.run = run;
  }
  return all;
}

/** Writes recorded slices, one after the other, into a database with the same tables. */
async function bare(path: string, recordings: readonly Recording[]): Promise<Side> {
  const store = sqlite(path);
  await store.migrate();
  await store.close();
  const db = new DatabaseSync(path);
  db.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 16000',
  );
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql);
    if (known) return known;
    const made = db.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  const left = recordings[Symbol.iterator]();
  const slice = async (): Promise<number> => {
    const packed = left.next().value?.packed;
    const transactions: Write[][] = packed ? deserialize(packed) : [];
    const before = performance.now();
    for (const writes of transactions) {
      statement('begin immediate').run();
      for (const { sql, params } of writes) statement(sql).run(...params);
      statement('commit').run();
    }
    return (performance.now() - before) / 1000;
  };
  return { slice, close: async () => db.close() };
}

const folder = mkdtempSync(join(tmpdir(), 'alir-bench-'));
let file = 0;
const fresh = (): string => join(folder, `${file++}.db`);

for (const [atOnce, chains, bar] of [
  [1, 200, 0.7],
  [64, 1500, 0.4],
] as const) {
  const recording = await throughEngine(fresh(), chains, atOnce);
  const recordings = await recorded(recording, WARM_UP + ROUNDS);
  await recording.close();
  const plain = await bare(fresh(), recordings);
  const engine = await throughEngine(fresh(), chains, atOnce);
  const steps = chains * (stepNames.length + 1);
  const rounds: { engine: number; bare: number }[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    rounds.push({ engine: steps / (await engine.slice()), bare: steps / (await plain.slice()) });
  }
  await engine.close();
  await plain.close();
  const counted = rounds.slice(WARM_UP);
  const ratios = counted.map((round) => round.engine / round.bare);
  console.log(
    `durable steps, ${atOnce} at once: engine ${Math.round(median(counted.map((r) => r.engine)))}/s, bare ${Math.round(median(counted.map((r) => r.bare)))}/s in ${recordings[WARM_UP]?.count ?? 0} transactions a round, ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}; bar: at least ${bar})`,
  );
}
rmSync(folder, { recursive: true });
