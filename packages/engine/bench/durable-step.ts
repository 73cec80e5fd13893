// Durable steps on SQLite (WAL, synchronous=FULL) against the same rows written by a bare batched transaction.
//
// The bare side replays, statement by statement, what the engine wrote in a run like the one that is timed: the same
// inserts and updates in the same transactions, without deciding, checking, hashing or queueing.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, StatementSync, type SQLInputValue } from 'node:sqlite';
import { sqlite } from '../src/adapters/sqlite/index.ts';
import { createEngine, usersDirectory } from '../src/index.ts';
import { chain, median, note, people, stepNames } from './chain.ts';

const ROUNDS = 9;

interface Write {
  readonly sql: string;
  readonly params: readonly SQLInputValue[];
}

/** Runs chains with so many commands at once; answers with steps a second (starts included). */
async function throughEngine(path: string, chains: number, atOnce: number): Promise<number> {
  const engine = await createEngine({
    store: sqlite(path),
    directory: usersDirectory(people),
    flows: [chain],
  });
  const flow = engine.flow('chain');
  await flow.start({ data: { amount: 1 }, by: 'boss' });
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
  const seconds = (performance.now() - before) / 1000;
  await engine.close();
  return (chains * (stepNames.length + 1)) / seconds;
}

const isValue = (value: unknown): value is SQLInputValue =>
  typeof value !== 'object' || value === null || value instanceof Uint8Array;

/** What a run writes, transaction by transaction. */
async function recorded(path: string, chains: number, atOnce: number): Promise<Write[][]> {
  const transactions: Write[][] = [];
  let open: Write[] | null = null;
  const { exec } = DatabaseSync.prototype;
  const { run } = StatementSync.prototype;
  DatabaseSync.prototype.exec = function (sql) {
    if (/^begin/i.test(sql)) open = [];
    if (/^commit/i.test(sql) && open) transactions.push(open);
    return exec.call(this, sql);
  };
  StatementSync.prototype.run = function (this: StatementSync, ...given: unknown[]) {
    const params = given.filter(isValue);
    const sql = this.sourceSQL;
    if (/^begin/i.test(sql)) open = [];
    else if (/^commit/i.test(sql) && open) transactions.push(open);
    else if (/^(insert|update|delete)/i.test(sql)) open?.push({ sql, params });
    return Reflect.apply(run, this, params);
  };
  try {
    await throughEngine(path, chains, atOnce);
  } finally {
    DatabaseSync.prototype.exec = exec;
    StatementSync.prototype.run = run;
  }
  return transactions;
}

/** Writes recorded transactions into an empty database with the same tables; steps a second. */
async function bare(
  path: string,
  transactions: readonly Write[][],
  steps: number,
): Promise<number> {
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
  const before = performance.now();
  for (const writes of transactions) {
    db.exec('begin immediate');
    for (const { sql, params } of writes) statement(sql).run(...params);
    db.exec('commit');
  }
  const seconds = (performance.now() - before) / 1000;
  db.close();
  return steps / seconds;
}

const folder = mkdtempSync(join(tmpdir(), 'alir-bench-'));
let file = 0;
const fresh = (): string => join(folder, `${file++}.db`);

for (const [atOnce, chains, bar] of [
  [1, 200, 0.7],
  [64, 1500, 0.4],
] as const) {
  const writes = await recorded(fresh(), chains, atOnce);
  const steps = chains * (stepNames.length + 1);
  const rounds: { engine: number; bare: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      engine: await throughEngine(fresh(), chains, atOnce),
      bare: await bare(fresh(), writes, steps),
    });
  }
  const ratios = rounds.map((round) => round.engine / round.bare);
  console.log(
    `durable steps, ${atOnce} at once: engine ${Math.round(median(rounds.map((r) => r.engine)))}/s, bare ${Math.round(median(rounds.map((r) => r.bare)))}/s in ${writes.length} transactions, ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}; bar: at least ${bar})`,
  );
}
rmSync(folder, { recursive: true });
