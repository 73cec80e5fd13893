// Durable steps of the stores, against the least that the database can do, side by side in one run.
//
//   node bench/stores.ts [sqlite] [postgres] [--steps 6400] [--rounds 5]
//
// A step is what a command of a person writes: a history event with its command id, the new state, the rows of lists, a
// task closed and one opened, a timer. `bare` writes the same rows with the same statements, their values made before.

import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { postgres } from '../src/adapters/postgres/index.ts';
import { sqlite } from '../src/adapters/sqlite/index.ts';
import type { Commit } from '../src/ports/unit.ts';
import type { Store } from '../src/ports/store.ts';
import {
  firstCommit,
  nextCommit,
  sampleStart,
  sampleTask,
} from '../src/testing/stores/sample-commits.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    steps: { type: 'string', default: '6400' },
    rounds: { type: 'string', default: '5' },
  },
});
const rounds = Number(options.rounds);
const atOnce = 64;
const stepsEach = 5;
/** Steps of one slice; one at once, each waits for the disk by itself, so there are fewer. */
const manySteps = Number(options.steps);
const fewSteps = Math.ceil(manySteps / 20);

interface Contender {
  /** Before each slice, not measured. */
  prepare?(): void;
  /** Does a slice. @returns how many steps it did */
  run(): number | Promise<number>;
}

interface Rate {
  readonly perSecond: number;
  /** Time of the processor in this process, µs a step. */
  readonly cpuUs: number;
}

/** Runs the contenders in turn, several rounds; prints the medians of each and their ratios to the first. */
async function compare(title: string, contenders: Record<string, Contender>): Promise<void> {
  const rates = new Map<string, Rate[]>(Object.keys(contenders).map((name) => [name, []]));
  // The first round only warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, contender] of Object.entries(contenders)) {
      contender.prepare?.();
      const rate = await measure(contender);
      if (round > 0) rates.get(name)?.push(rate);
    }
  }
  console.log(`\n${title}`);
  const medians = [...rates].map(([name, all]) => ({
    name,
    perSecond: median(all.map(({ perSecond }) => perSecond)),
    cpuUs: median(all.map(({ cpuUs }) => cpuUs)),
  }));
  const [base] = medians;
  for (const { name, perSecond, cpuUs } of medians) {
    const speed = `${Math.round(perSecond).toLocaleString('en').padStart(8)}/s ${ratio(perSecond, base?.perSecond)}`;
    console.log(
      `  ${name.padEnd(44)} ${speed}   ${cpuUs.toFixed(1).padStart(7)} µs CPU ${ratio(cpuUs, base?.cpuUs)}`,
    );
  }
}

async function measure(contender: Contender): Promise<Rate> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const steps = await contender.run();
  const { user, system } = process.cpuUsage(cpu);
  return {
    perSecond: (steps * 1_000) / (performance.now() - start),
    cpuUs: (user + system) / steps,
  };
}

function ratio(value: number, base = value): string {
  return `×${(value / base).toFixed(2)}`;
}

/** The steps of `atOnce` approvals that go on side by side, one group after another. */
function* steps(group: number): Generator<Commit[]> {
  let commits = Array.from({ length: atOnce }, (_, index) =>
    first(`${group}-${index}`.padStart(32, '0')),
  );
  yield commits;
  for (let step = 1; step < stepsEach; step += 1) {
    commits = commits.map((commit) => next(commit, step));
    yield commits;
  }
}

const payload = {
  nomorSurat: '005/1234/Setda',
  perihal: 'Undangan rapat koordinasi '.repeat(5),
  sifat: 'biasa',
  jumlah: 12,
};

function first(id: string): Commit {
  return firstCommit('sumedang', id, {
    data: payload,
    summary: { hal: payload.perihal, nomor: payload.nomorSurat },
    states: ['langkah-0'],
    tasks: [sampleTask(id, 'langkah-0', { dueAt: sampleStart + 86_400_000 })],
    timers: [{ id: 'langkah-0#1/after-0', at: sampleStart + 86_400_000 }],
    dueAt: sampleStart + 86_400_000,
    answer: { ok: true, version: 1 },
  });
}

function next(before: Commit, step: number): Commit {
  const id = before.after.instance.id;
  const [open] = before.rows.tasks.filter(({ status }) => status === 'open');
  const rowsBefore = { ...before.rows, tasks: open === undefined ? [] : [open] };
  const closed =
    open === undefined
      ? []
      : [
          {
            ...open,
            status: 'done' as const,
            outcome: 'setuju',
            closedAt: sampleStart,
            closedAs: 'sekda',
          },
        ];
  return nextCommit(
    { after: before.after, rows: rowsBefore },
    {
      states: [`langkah-${step}`],
      dueAt: sampleStart + 86_400_000 + step,
      tasks: [
        ...closed,
        sampleTask(id, `langkah-${step}`, { dueAt: sampleStart + 86_400_000 + step }),
      ],
      timers: [{ id: `langkah-${step}#1/after-0`, at: sampleStart + 86_400_000 }],
      answer: { ok: true, version: step + 1 },
    },
  );
}

let groups = 0;

/** Sends steps to a store, `clients` at once, each when the ones before are acknowledged. */
function throughStore(store: Store, clients: number): Contender {
  const count = clients === 1 ? fewSteps : manySteps;
  let prepared: Commit[] = [];
  return {
    prepare: () => {
      prepared = [];
      while (prepared.length < count) prepared.push(...[...steps((groups += 1))].flat());
    },
    run: async () => {
      for (let at = 0; at < count; at += clients) {
        await Promise.all(prepared.slice(at, at + clients).map((commit) => send(store, commit)));
      }
      return count;
    },
  };
}

function send(store: Store, commit: Commit): Promise<void> {
  const { tenant, id } = commit.after.instance;
  return store.transact(tenant, async (unit) => {
    await unit.recall(commit.command.id, commit.command.request);
    await unit.load(id);
    await unit.write(commit);
  });
}

async function benchSqlite(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'alir-bench-'));
  const recorded = await record();
  const opened: DatabaseSync[] = [];
  const stores: Store[] = [];
  const open = async (name: string): Promise<Store> => {
    const store = sqlite(join(folder, name));
    await store.migrate();
    stores.push(store);
    return store;
  };
  const bare = async (name: string, together: number): Promise<Contender> => {
    const path = join(folder, name);
    await (await open(name)).close();
    const db = new DatabaseSync(path);
    opened.push(db);
    db.exec(
      'pragma synchronous = full; pragma wal_autocheckpoint = 16000; pragma cache_size = -32000',
    );
    return replay(db, recorded, together);
  };
  const file = openSync(join(folder, 'raw'), 'w');
  const block = Buffer.alloc(4_096, 1);
  const raw: Contender = {
    run: () => {
      for (let writes = 0; writes < fewSteps; writes += 1) {
        writeSync(file, block);
        fdatasyncSync(file);
      }
      return fewSteps;
    },
  };
  await compare('SQLite, synchronous = full, one step at once', {
    'bare, one step a transaction': await bare('bare1', 1),
    store: throughStore(await open('store1'), 1),
    'raw append of 4 KiB and fdatasync': raw,
  });
  await compare(`SQLite, synchronous = full, ${atOnce} steps at once`, {
    [`bare, ${atOnce} steps a transaction`]: await bare('bare64', atOnce),
    store: throughStore(await open('store64'), atOnce),
  });
  for (const store of stores) await store.close();
  for (const db of opened) db.close();
  closeSync(file);
  rmSync(folder, { recursive: true });
}

interface Recorded {
  readonly sql: string;
  readonly values: readonly (null | number | bigint | string | Uint8Array)[];
}

/** What the store sends to the database for many steps, step by step. */
async function record(): Promise<Recorded[][]> {
  let current: Recorded[] = [];
  class Recording extends DatabaseSync {
    override prepare(sql: string): StatementSync {
      const statement = super.prepare(sql);
      if (!/^(insert|update|delete)/.test(sql.trim())) return statement;
      const run = statement.run.bind(statement);
      statement.run = (...values: unknown[]) => {
        const kept = values.filter(
          (value) => value === null || typeof value !== 'object' || value instanceof Uint8Array,
        );
        current.push({ sql, values: kept.map(toSql) });
        return run(...kept.map(toSql));
      };
      return statement;
    }
  }
  const store = sqlite(new Recording(':memory:'));
  await store.migrate();
  const all: Recorded[][] = [];
  for (let group = 0; group < 100; group += 1) {
    for (const commits of steps(1_000_000 + group)) {
      for (const commit of commits) {
        current = [];
        await send(store, commit);
        all.push(current);
      }
    }
  }
  return all;
}

function toSql(value: unknown): null | number | bigint | string | Uint8Array {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'bigint' || value instanceof Uint8Array) return value;
  throw new TypeError(`no SQL value: ${typeof value}`);
}

/** Does again what was recorded, `together` steps a transaction; begins anew in empty tables when it is through. */
function replay(db: DatabaseSync, recorded: readonly Recorded[][], together: number): Contender {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const count = together === 1 ? fewSteps : manySteps;
  let at = 0;
  return {
    prepare: () => {
      if (at + count <= recorded.length) return;
      at = 0;
      const tables = db.prepare(`select name from sqlite_schema where type = 'table'`).all();
      for (const { name } of tables) db.exec(`delete from ${String(name)}`);
    },
    run: () => {
      for (const until = at + count; at < until; at += together) {
        statement('begin immediate').run();
        for (const step of recorded.slice(at, at + together)) {
          for (const { sql, values } of step) statement(sql).run(...values);
        }
        statement('commit').run();
      }
      return count;
    },
  };
}

async function benchPostgres(): Promise<void> {
  const { openPool, openPostgres } = await import('@alir/testbed/postgres');
  await using server = await openPostgres();
  const pool = openPool(server.url, { max: 16 });
  const store = postgres(pool);
  await store.migrate();
  await pool.query(
    'create table plain (n bigint generated always as identity primary key, body text)',
  );
  const body = JSON.stringify(payload);
  const insert = (): Promise<unknown> => {
    return pool.query({
      name: 'plain',
      text: 'insert into plain (body) values ($1)',
      values: [body],
    });
  };
  const inserts = (clients: number): Contender => ({
    run: async () => {
      const count = clients === 1 ? fewSteps : manySteps;
      let started = 0;
      const client = async (): Promise<void> => {
        for (; started < count; await insert()) started += 1;
      };
      await Promise.all(Array.from({ length: clients }, client));
      return count;
    },
  });
  await compare('PostgreSQL, fsync on, one step at once', {
    'a single prepared insert of one row': inserts(1),
    store: throughStore(store, 1),
  });
  await compare(`PostgreSQL, fsync on, ${atOnce} steps at once, 16 connections`, {
    'a single prepared insert of one row': inserts(atOnce),
    store: throughStore(store, atOnce),
  });
  await store.close();
  await pool.end();
}

const wanted = positionals.length > 0 ? positionals : ['sqlite', 'postgres'];
if (wanted.includes('sqlite')) await benchSqlite();
if (wanted.includes('postgres')) await benchPostgres();

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
