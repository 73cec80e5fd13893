// What only the SQLite store promises: [S31] to [S36], and the parts of [S29] that need a look into the file.

import {
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrationSql, sqlite } from '../../src/adapters/sqlite/index.ts';
import { sqliteMigrations } from '../../src/adapters/sqlite/migrations.ts';
import { checkVersion } from '../../src/adapters/sqlite/node-sqlite.ts';
import { applySql } from '../../src/adapters/sql/migration.ts';
import { tablesNamed } from '../../src/adapters/sql/statement.ts';
import type { Json } from '../../src/core/json.ts';
import type { SqliteTx } from '../../src/ports/tx.ts';
import type { Store } from '../../src/ports/store.ts';
import type { StoredFlow } from '../../src/ports/stored-flow.ts';
import type { Unit } from '../../src/ports/unit.ts';
import { hostRules } from '../../src/testing/stores/host-rules.ts';
import { firstCommit, nextCommit, sampleTask } from '../../src/testing/stores/sample-commits.ts';
import { sampleNumber } from '../../src/testing/stores/sample-number.ts';
import { run } from '../../src/testing/stores/store-under-test.ts';
import { foundInPages, pagelessHeads } from './pageless-proposals.ts';
import {
  begin,
  sharedSqliteUnderTest,
  type SqliteUnderTest,
  sqliteUnderTest,
} from './sqlite-under-test.ts';
import { expectStraysTold } from './strays.ts';

let under: SqliteUnderTest;
let opened: (Store | DatabaseSync)[] = [];

beforeEach(async () => {
  under = await sqliteUnderTest();
});

afterEach(async () => {
  for (const one of opened) await one.close();
  opened = [];
  await under.close();
});

describe('group commit', () => {
  test('[S31] units that arrive together share commits', async () => {
    const { store, path } = under;
    const before = commitsInLog(path);
    await Promise.all(
      Array.from({ length: 100 }, (_, index) => run(store, firstCommit('t', `i${index}`))),
    );
    expect(await store.instanceIds('t', null, 200)).toHaveLength(100);
    expect(commitsInLog(path) - before).toBeLessThanOrEqual(2);
  });

  test('[S31] units that come one by one share commits, also after one caller was alone for long', async () => {
    const { store, path } = under;
    for (let index = 0; index < 50; index += 1) await run(store, firstCommit('t', `alone${index}`));
    const before = commitsInLog(path);
    const running: Promise<unknown>[] = [];
    await new Promise<void>((resolve) => {
      for (let index = 0; index < 200; index += 1)
        setImmediate(() => {
          running.push(run(store, firstCommit('t', `i${index}`)));
          if (running.length === 200) resolve();
        });
    });
    await Promise.all(running);
    expect(commitsInLog(path) - before).toBeLessThanOrEqual(12);
  });

  /** How many turns the event loop has while one caller writes 200 times; in each of them something takes so long. */
  async function turnsBeside(store: Store, workMs: number): Promise<number> {
    let turns = 0;
    const work = (): void => {
      turns += 1;
      for (const until = performance.now() + workMs; performance.now() < until;);
      next = setImmediate(work);
    };
    let next = setImmediate(work);
    for (let index = 0; index < 200; index += 1) await run(store, firstCommit('t', `i${index}`));
    clearImmediate(next);
    return turns;
  }

  test('[S31] a caller who does one thing after another leaves the event loop its turns', async () => {
    expect(await turnsBeside(under.store, 0)).toBeGreaterThanOrEqual(200 / 9);
  });

  test('[S31] it leaves all of them while others are at work there', async () => {
    expect(await turnsBeside(under.store, 0.2)).toBeGreaterThanOrEqual(190);
  });

  test('[S31] what one caller asks for in one moment shares a commit, also after it was alone for long', async () => {
    const { store } = under;
    await aloneForLong(store);
    const path: string[] = [];
    const ask = (name: string): Promise<unknown> =>
      store
        .transact('t', async (unit) => {
          path.push(`${name} begins`);
          await unit.load('a');
        })
        .then(() => path.push(`${name} ends`));
    await Promise.all([ask('one'), ask('two')]);
    expect(path).toEqual(['one begins', 'two begins', 'one ends', 'two ends']);
  });

  test('[S31] a unit may ask the store for something else, or for its end, which come after it', async () => {
    const { store } = under;
    await aloneForLong(store);
    const path: string[] = [];
    const asked: Promise<unknown>[] = [];
    await store.transact('t', async (unit) => {
      asked.push(
        store.settle('t', 'x').then(() => path.push('settled')),
        store.close().then(() => path.push('closed')),
      );
      await unit.load('a');
      path.push('loaded');
    });
    await Promise.all(asked);
    expect(path).toEqual(['loaded', 'settled', 'closed']);
  });

  /** One thing after another, so that nothing waits for a turn of the event loop any more. */
  async function aloneForLong(store: Store): Promise<void> {
    for (let index = 0; index < 40; index += 1) await store.transact('t', (unit) => unit.load('a'));
    for (let index = 0; index < 20; index += 1) await Promise.resolve();
  }

  test('[S31] a drawn id that comes twice in one commit is told, and done once', async () => {
    const { store } = under;
    const once = (instance: string): Promise<string> =>
      store.transact('t', async (unit) => {
        const { kind } = await unit.recall('same', '', true);
        const command = { id: 'same', request: '', answer: {} };
        if (kind === 'new') await unit.write({ ...firstCommit('t', instance), command });
        return kind;
      });
    expect(await Promise.all([once('a'), once('b')])).toEqual(['new', 'reused']);
    expect(await store.instanceIds('t', null, 9)).toEqual(['a']);
  });

  test('[S31] steps of one instance that arrive together write its state once', async () => {
    const { store, path } = under;
    const commits = [firstCommit('t', 'a')];
    for (let index = 0; index < 20; index += 1)
      commits.push(nextCommit(commits.at(-1) ?? firstCommit('t', 'a'), { data: { index } }));
    const before = commitsInLog(path);
    await Promise.all(commits.map((commit) => run(store, commit)));
    expect(commitsInLog(path) - before).toBe(1);
    expect(await store.load('t', 'a')).toEqual(commits.at(-1)?.after);
    expect((await store.events('t', 'a')).map(({ event }) => event)).toEqual(
      commits.map(({ event }) => event),
    );
  });

  test('[S31] a unit whose writes fail does not take the others with it', async () => {
    const { store } = under;
    const broken = firstCommit('t', 'broken', {
      tasks: [sampleTask('broken', 'x', { openedAt: 1.5 })],
    });
    const outcomes = await Promise.allSettled([
      run(store, firstCommit('t', 'a')),
      run(store, broken),
      run(store, firstCommit('t', 'b')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.instanceIds('t', null, 10)).toEqual(['a', 'b']);
  });
});

test('[S52] events and command ids that no history accounts for are told', async () => {
  const { store, path } = under;
  const db = keep(new DatabaseSync(path));
  await expectStraysTold(
    store,
    (name) => `alir_${name}`,
    (sql) => db.exec(sql),
  );
});

describe('a connection that the host shares', () => {
  const shared = () => {
    const db = keep(new DatabaseSync(under.path));
    const store = keep(sqlite(db));
    return { db, store };
  };
  let parts: ReturnType<typeof shared>;
  beforeEach(() => {
    parts = shared();
  });

  hostRules(() => ({
    ...under,
    store: parts.store,
    host: {
      notes: async () => under.host?.notes() ?? [],
      begin: async () => {
        const { db } = parts;
        while (db.isTransaction) await turn();
        await begin(db);
        return {
          tx: db,
          note: async (text) => void db.prepare('insert into note values (?)').run(text),
          commit: async () => db.exec('commit'),
          rollback: async () => db.exec('rollback'),
        };
      },
    },
  }));

  test('[S25] a host that looks at lists while its transaction is open sees what is committed', async () => {
    const { db, store } = parts;
    const first = firstCommit('t', 'a');
    await run(store, first);
    db.exec('begin');
    await run(store, nextCommit(first, { data: { uncommitted: true } }), { tx: db });
    expect(await store.load('t', 'a')).toEqual(first.after);
    db.exec('rollback');
    expect(await store.load('t', 'a')).toEqual(first.after);
  });

  test(`[S32] commits wait while the host's transaction is open, and are no part of it`, async () => {
    const { db, store } = parts;
    db.exec('begin');
    db.exec(`insert into note values ('undone')`);
    let isDone = false;
    const running = run(store, firstCommit('t', 'a')).then(() => (isDone = true));
    for (let turns = 0; turns < 20; turns += 1) await turn();
    expect(isDone).toBe(false);
    db.exec('rollback');
    await running;
    expect(await store.load('t', 'a')).not.toBeNull();
    expect(await under.host?.notes()).toEqual([]);
  });

  test(`[S32] a transaction that the host opens while work waits makes the batch run again`, async () => {
    const { db, store } = parts;
    const first = firstCommit('t', 'a');
    await run(store, first);
    const inHosts = nextCommit(first, { command: 'host', data: { by: 'host' } });
    let runs = 0;
    const seen = store.transact('t', async (unit) => {
      runs += 1;
      const loaded = await unit.load('a');
      if (runs === 1) {
        db.exec('begin');
        await run(store, inHosts, { tx: db });
        db.exec('commit');
      }
      await unit.settle('nothing');
      return loaded?.instance.data;
    });
    expect(await seen).toEqual({ by: 'host' });
    expect(runs).toBe(2);
  });

  /** As a host hands over its connection that wants to see the statements. */
  const wrapped = (db: DatabaseSync): SqliteTx => ({
    exec: (sql) => db.exec(sql),
    prepare: (sql) => db.prepare(sql),
  });

  test.each(['commit', 'rollback'])(
    '[S33] whatever a host writes on it, itself or wrapped, is known when it was ended by %s',
    async (end) => {
      const { db, store } = parts;
      const knows = (count: number): Promise<boolean> =>
        store.transact('t', (unit) => unit.hasOnly(count));
      await run(store, firstCommit('t', 'a'));
      expect(await knows(0)).toBe(true);
      for (const [index, tx] of [db, wrapped(db)].entries()) {
        db.exec('begin');
        await run(store, firstCommit('t', `host-${index}`), { tx });
        await store.transact('t', (unit) => unit.publish(sampleFlow(index + 1)), { tx });
        db.exec(end);
        expect(await knows(end === 'commit' ? index + 1 : 0)).toBe(true);
        await run(store, firstCommit('t', `own-${index}`));
      }
      expect(await store.instanceIds('t', null, 9)).toEqual(
        end === 'commit' ? ['a', 'host-0', 'host-1', 'own-0', 'own-1'] : ['a', 'own-0', 'own-1'],
      );
    },
  );

  test('[S33] two stores on it know what the other wrote', async () => {
    const { db, store } = parts;
    const other = keep(sqlite(db));
    await run(store, firstCommit('t', 'a'));
    expect(await store.transact('t', (unit) => unit.hasOnly(0))).toBe(true);
    await run(other, firstCommit('t', 'b'));
    await other.transact('t', (unit) => unit.publish(sampleFlow(1)));
    expect(await store.transact('t', (unit) => unit.hasOnly(1))).toBe(true);
    await run(store, firstCommit('t', 'c'));
    expect(await store.instanceIds('t', null, 9)).toEqual(['a', 'b', 'c']);
  });

  test(`[S32] the host's own time-out is left as it was, and its connection open`, async () => {
    const { db, store } = parts;
    db.exec('pragma busy_timeout = 1234');
    await run(store, firstCommit('t', 'a'));
    expect(db.prepare('pragma busy_timeout').get()).toEqual({ timeout: 1234 });
    await store.close();
    expect(db.isOpen).toBe(true);
  });
});

test('[S24] a unit outside of any transaction is refused', async () => {
  const db = keep(new DatabaseSync(under.path));
  const outside = run(under.store, firstCommit('t', 'a'), { tx: db });
  await expect(outside).rejects.toMatchObject({ code: 'TRANSACTION_MISSING' });
  expect(await under.store.load('t', 'a')).toBeNull();
});

describe('several connections', () => {
  test('[S32] commits wait without blocking the process that has to let them pass', async () => {
    const other = keep(new DatabaseSync(under.path));
    other.exec('begin immediate');
    let isDone = false;
    const running = run(under.store, firstCommit('t', 'a')).then(() => (isDone = true));
    for (let turns = 0; turns < 20; turns += 1) await turn();
    expect(isDone).toBe(false);
    other.exec('commit');
    await running;
  });

  test('[S32] and fail with STORE_BUSY when it takes too long, all of them, and work again afterwards', async () => {
    const store = keep(sqlite(under.path, { busyMs: 20 }));
    const other = keep(new DatabaseSync(under.path));
    other.exec('begin immediate');
    const outcomes = await Promise.allSettled([
      run(store, firstCommit('t', 'a')),
      store.settle('t', 'm'),
    ]);
    const busy = { status: 'rejected', reason: { code: 'STORE_BUSY' } };
    expect(outcomes).toMatchObject([busy, busy]);
    other.exec('commit');
    await run(store, firstCommit('t', 'a'));
  });

  test('[S33] what another process committed is seen, however warm our memory is', async () => {
    const { store } = under;
    const other = keep(sqlite(under.path));
    const first = firstCommit('t', 'a');
    await run(store, first);
    expect(await store.load('t', 'a')).toEqual(first.after);
    const second = nextCommit(first, { data: { by: 'other' } });
    await run(other, second);
    expect(await store.load('t', 'a')).toEqual(second.after);
    await expect(run(store, nextCommit(first, { command: 'stale' }))).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    await run(store, nextCommit(second));
    expect(await other.events('t', 'a')).toHaveLength(3);
  });

  test('[S33] also by a unit that writes nothing, writes something else, or fails', async () => {
    const { store } = under;
    const other = keep(sqlite(under.path));
    const first = firstCommit('t', 'a', { data: { n: 0 } });
    await run(store, first);
    const seen = (unit: Unit): Promise<Json | undefined> =>
      unit.load('a').then((loaded) => loaded?.instance.data['n']);

    let last = nextCommit(first, { data: { n: 1 } });
    await run(other, last);
    expect(await store.transact('t', seen)).toBe(1);

    const beside = firstCommit('t', 'b');
    await run(store, beside);
    last = nextCommit(last, { data: { n: 2 } });
    await run(store, last);
    last = nextCommit(last, { data: { n: 3 } });
    await run(other, last);
    const besides = await store.transact('t', async (unit) => {
      const n = await seen(unit);
      await unit.load('b');
      await unit.write(nextCommit(beside, { data: { n: n ?? null } }));
      return n;
    });
    expect(besides).toBe(3);
    expect((await store.load('t', 'b'))?.instance.data).toEqual({ n: 3 });

    last = nextCommit(last, { data: { n: 4 } });
    await run(store, last);
    last = nextCommit(last, { data: { n: 5 } });
    await run(other, last);
    const failing = store.transact('t', async (unit) => {
      throw new Error(`n is ${String(await seen(unit))}`);
    });
    await expect(failing).rejects.toThrow('n is 5');
  });

  test('[S33] also where one unit of a commit reads what another writes', async () => {
    const { store } = under;
    const other = keep(sqlite(under.path));
    const first = firstCommit('t', 'a', { data: { n: 0 } });
    await run(store, first);
    const second = nextCommit(first, { data: { n: 1 } });
    await run(other, second);
    const read = store.transact('t', async (unit) => (await unit.load('a'))?.instance.data);
    const written = store.transact('t', async (unit) => {
      const loaded = await unit.load('a');
      const before = loaded?.instance.version === 1 ? first : second;
      await unit.write(nextCommit(before, { data: { n: 2 } }));
    });
    await written;
    expect(await read).toEqual({ n: 1 });
    expect((await store.load('t', 'a'))?.instance.data).toEqual({ n: 2 });
  });

  test('a start that failed hides no instance from the units after it', async () => {
    const { store } = under;
    await run(store, firstCommit('t', 'a', { key: 'k' }));
    await run(store, firstCommit('t', 'b'));
    const start = store.transact('t', (unit) =>
      unit.write(firstCommit('t', 'b', { command: 'c', request: '', key: 'k' })),
    );
    const seen = store.transact('t', async (unit) => (await unit.load('b'))?.instance.version);
    await expect(start).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await seen).toBe(1);
  });

  test('ids that were drawn twice are told, at once or later', async () => {
    const { store } = under;
    const start = (id: string, command: string): Promise<string> =>
      store.transact('t', async (unit) => {
        const { kind } = await unit.recall(command, '', true);
        if (kind === 'new') await unit.write(firstCommit('t', id, { command, request: '' }));
        return kind;
      });
    const conflict = { status: 'rejected', reason: { code: 'VERSION_CONFLICT' } };
    const told = (value: string): object => ({ status: 'fulfilled', value });
    expect(
      await Promise.allSettled([start('a', 'one'), start('a', 'two'), start('b', 'one')]),
    ).toMatchObject([told('new'), conflict, told('reused')]);
    expect(
      await Promise.allSettled([start('a', 'three'), start('b', 'one'), start('c', 'four')]),
    ).toMatchObject([conflict, told('reused'), told('new')]);
    expect(await store.instanceIds('t', null, 9)).toEqual(['a', 'c']);
  });

  test('[S33] a unit that only reads is answered at once, whatever a host commits meanwhile', async () => {
    const { store, host, close } = await sharedSqliteUnderTest();
    const other = firstCommit('t', 'b');
    for (const commit of [firstCommit('t', 'a'), other]) await run(store, commit);
    let runs = 0;
    await store.transact('t', async (unit) => {
      runs += 1;
      await unit.load('a');
      const transaction = await host.begin();
      await run(store, nextCommit(other, { command: `run ${runs}` }), { tx: transaction.tx });
      await transaction.commit();
    });
    expect(runs).toBe(1);
    await close();
  });

  test('[S33] so is what it published, and where the next rows go', async () => {
    const { store } = under;
    const other = keep(sqlite(under.path));
    const knows = (count: number): Promise<boolean> =>
      store.transact('t', (unit) => unit.hasOnly(count));
    expect(await knows(0)).toBe(true);
    await run(store, firstCommit('t', 'a'));
    await other.transact('t', (unit) => unit.publish(sampleFlow(1)));
    await run(other, firstCommit('t', 'b'));
    expect(await knows(1)).toBe(true);
    await run(store, firstCommit('t', 'c'));
    await store.transact('t', (unit) => unit.publish(sampleFlow(2)));
    expect(await knows(2)).toBe(true);
    await run(other, firstCommit('t', 'd'));
    expect(await store.instanceIds('t', null, 9)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('[S33] a unit that another process outran between reading and writing runs again', async () => {
    const { store } = under;
    const other = keep(sqlite(under.path));
    const first = firstCommit('t', 'a', { data: { n: 0 } });
    await run(store, first);
    let runs = 0;
    const answer = await store.transact('t', async (unit) => {
      runs += 1;
      const loaded = await unit.load('a');
      if (runs === 1) await run(other, nextCommit(first, { data: { n: 1 } }));
      await unit.settle('nothing');
      return loaded?.instance.data;
    });
    expect(answer).toEqual({ n: 1 });
    expect(runs).toBe(2);
  });

  test('[S32] writes of the store itself that another process outran are tried again', async () => {
    const { store } = under;
    const other = keep(sqlite(under.path));
    let runs = 0;
    const unit = store.transact('t', async (one) => {
      runs += 1;
      await one.load('a');
      if (runs === 1) await run(other, firstCommit('t', 'a'));
    });
    const mail = {
      id: 'm',
      topic: 'x',
      key: 'k',
      value: 'v',
      flow: 'f',
      body: {},
      until: 1,
    };
    await Promise.all([unit, store.keepMail('t', mail), store.settle('t', 'm')]);
    expect(runs).toBe(2);
  });

  test('tables of another prefix are another store', async () => {
    const other = keep(sqlite(under.path, { prefix: 'kedua_' }));
    await other.migrate();
    await run(under.store, firstCommit('t', 'a'));
    expect(await other.load('t', 'a')).toBeNull();
    await run(other, firstCommit('t', 'a'));
    expect(() => sqlite(under.path, { prefix: 'a"; drop table note; --' })).toThrow(TypeError);
  });
});

describe('faults', () => {
  test('[S34] a place that cannot be written to', async () => {
    const folder = dirname(under.path);
    mkdirSync(join(folder, 'folder'));
    for (const path of [
      join(folder, 'missing', 'alir.db'),
      join(folder, 'folder'),
      join(under.path, 'x.db'),
    ]) {
      expect(() => sqlite(path)).toThrow(expect.objectContaining({ code: 'STORE_UNWRITABLE' }));
    }
    const readOnly = keep(sqlite(keep(new DatabaseSync(under.path, { readOnly: true }))));
    const refused = run(readOnly, firstCommit('t', 'a'));
    await expect(refused).rejects.toMatchObject({
      code: 'STORE_UNWRITABLE',
      details: { hint: expect.stringMatching(/may write/) },
    });
  });

  test('[S34] a path that nobody has set', () => {
    for (const unset of ['', ' ', undefined])
      expect(() => Reflect.apply(sqlite, null, [unset])).toThrow(
        expect.objectContaining({ code: 'STORE_UNWRITABLE' }),
      );
  });

  test('[S34] a full disk refuses, loses nothing, and works again when there is room', async () => {
    const db = keep(new DatabaseSync(under.path));
    const store = keep(sqlite(db));
    await run(store, firstCommit('t', 'a'));
    const pages = Number(db.prepare('pragma page_count').get()?.['page_count']);
    db.exec(`pragma max_page_count = ${pages}`);
    const large = firstCommit('t', 'b', { data: { text: 'x'.repeat(1_000_000) } });
    const outcomes = await Promise.allSettled([run(store, large), store.settle('t', 'm')]);
    expect(outcomes[0]).toMatchObject({ reason: { code: 'STORE_UNWRITABLE' } });
    expect(await store.instanceIds('t', null, 10)).toEqual(['a']);
    db.exec('pragma max_page_count = 1000000');
    await run(store, large);
    expect(await store.integrityCheck()).toEqual([]);
  });

  test('[S34] a file that is no sound database', async () => {
    const folder = dirname(under.path);
    const text = join(folder, 'surat.txt');
    writeFileSync(text, 'Dengan hormat, '.repeat(1_000));
    expect(() => sqlite(text)).toThrow(expect.objectContaining({ code: 'STORE_CORRUPT' }));

    const damaged = join(folder, 'damaged.db');
    const store = keep(sqlite(damaged));
    await store.migrate();
    for (let index = 0; index < 200; index += 1)
      await run(store, firstCommit('t', `i${index}`, { data: { text: 'x'.repeat(500) } }));
    await store.close();
    const file = openSync(damaged, 'r+');
    const { length } = readFileSync(damaged);
    // The latter half, so that what the file says of its tables is still there.
    for (let at = 4_096 * Math.ceil(length / 8_192); at < length; at += 4_096) {
      writeSync(file, Buffer.alloc(64, 0xff), 0, 64, at);
    }
    const reopened = keep(sqlite(damaged));
    await expect(reopened.instances('t', {})).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
  });

  test('[S34] an SQLite that may damage files, or none', () => {
    for (const version of ['3.51.3', '3.53.4', '3.100.0', '4.0.0'])
      expect(() => checkVersion(version)).not.toThrow();
    for (const version of ['3.51.2', '3.50.9', '3.7.0', null]) {
      expect(() => checkVersion(version)).toThrow(
        expect.objectContaining({ code: 'SQLITE_UNSAFE' }),
      );
    }
  });

  test('[S34] an integrity check says what is wrong', async () => {
    const { store, path } = under;
    await run(store, firstCommit('t', 'a'));
    expect(await store.integrityCheck()).toEqual([]);
    const db = keep(new DatabaseSync(path, { defensive: false }));
    db.exec(
      `pragma writable_schema = on; delete from sqlite_schema where name = 'alir_instance_by_root'`,
    );
    const again = keep(sqlite(path));
    expect(await again.integrityCheck()).not.toEqual([]);
  });
});

describe('backup', () => {
  test.each(['own', 'shared'])(
    '[S35] taken under load (%s connection) it is sound and holds all acknowledged before',
    async (kind) => {
      const store = kind === 'own' ? under.store : keep(sqlite(keep(new DatabaseSync(under.path))));
      const target = join(dirname(under.path), 'backup.db');
      writeFileSync(target, 'an older backup');
      let last = firstCommit('t', 'a', { data: { text: 'x'.repeat(50_000) } });
      await run(store, last);
      for (let index = 0; index < 30; index += 1)
        await Promise.all([
          run(store, firstCommit('t', `i${index}`, { data: { text: 'x'.repeat(50_000) } })),
          step(),
        ]);
      const acknowledged = last.after.instance.version;
      const taken = new AbortController();
      // A backup that fails ends the load, too: it would fill the disk.
      const taking = store.backup(target).finally(() => taken.abort());
      do await step();
      while (!taken.signal.aborted);
      await taking;

      expect(readdirSync(dirname(target)).filter((name) => name.includes('.part'))).toEqual([]);
      const copy = keep(sqlite(target));
      expect(await copy.integrityCheck()).toEqual([]);
      const loaded = await copy.load('t', 'a');
      const events = await copy.events('t', 'a');
      expect(events).toHaveLength(loaded?.instance.version ?? 0);
      expect(events.length).toBeGreaterThanOrEqual(acknowledged);
      expect(events.at(-1)?.hash).toBe(loaded?.head);
      expect(await store.events('t', 'a').then((all) => all.slice(0, events.length))).toEqual(
        events,
      );
      await copy.migrate();
      await run(copy, firstCommit('t', 'new'));

      async function step(): Promise<void> {
        last = nextCommit(last);
        await run(store, last);
      }
    },
  );

  test('[S35] into a place that cannot be written to it fails, and leaves what was there', async () => {
    const missing = join(dirname(under.path), 'missing', 'backup.db');
    await expect(under.store.backup(missing)).rejects.toMatchObject({ code: 'STORE_UNWRITABLE' });
    expect(existsSync(missing)).toBe(false);
    await run(under.store, firstCommit('t', 'a'));
  });

  test.each(['own', 'shared'])(
    '[S35] onto the database itself it is refused, whatever its name (%s connection)',
    async (kind) => {
      const store = kind === 'own' ? under.store : keep(sqlite(keep(new DatabaseSync(under.path))));
      await run(store, firstCommit('t', 'a'));
      const [symbolic, hard, other] = ['symbolic.db', 'hard.db', 'other.db'].map((name) =>
        join(dirname(under.path), name),
      );
      symlinkSync(under.path, symbolic ?? '');
      linkSync(under.path, hard ?? '');
      linkSync(under.path, `${other}.part`);
      for (const target of [under.path, symbolic, hard, other])
        await expect(store.backup(target ?? '')).rejects.toMatchObject({
          code: 'STORE_UNWRITABLE',
          details: { reason: 'it is the database that is copied' },
        });
      await run(store, firstCommit('t', 'b'));
      const again = keep(sqlite(under.path));
      expect(await again.instanceIds('t', null, 10)).toEqual(['a', 'b']);
    },
  );

  test('[S35] a database that is open is not replaced; the log of one that was left is not read with the copy', async () => {
    const target = join(dirname(under.path), 'other.db');
    const other = sqlite(target);
    await other.migrate();
    await run(other, firstCommit('t', 'other'));
    await expect(under.store.backup(target)).rejects.toMatchObject({ code: 'STORE_BUSY' });
    expect(await other.instanceIds('t', null, 10)).toEqual(['other']);
    const log = readFileSync(`${target}-wal`);
    await other.close();

    // Damaged, so that nobody can move its log into it.
    writeFileSync(target, 'damaged '.repeat(1_000));
    writeFileSync(`${target}-wal`, log);
    await run(under.store, firstCommit('t', 'a'));
    await under.store.backup(target);
    const copy = keep(sqlite(target));
    expect(await copy.integrityCheck()).toEqual([]);
    expect(await copy.instanceIds('t', null, 10)).toEqual(['a']);
  });
});

describe('migrations', () => {
  test('[S36] the SQL that is printed makes the same tables', async () => {
    const printed = keep(new DatabaseSync(':memory:'));
    printed.exec(migrationSql());
    const store = keep(sqlite(printed));
    expect(schemaOf(printed)).toEqual(schemaOf(keep(new DatabaseSync(under.path))));
    await store.migrate();
    await run(store, firstCommit('t', 'a'));
  });

  test('[S60] tables of the first release gain the register, and their series go on', async () => {
    const db = keep(new DatabaseSync(':memory:'));
    const [first] = sqliteMigrations;
    const prefix = 'alir_';
    const names = { tables: tablesNamed((table) => prefix + table), prefix };
    if (first) db.exec(applySql(first, names, '0'));
    db.exec(`insert into alir_number values ('t', 'agenda/A/2026', 41)`);
    const store = keep(sqlite(db));
    await expect(store.numbers('t', {})).rejects.toMatchObject({ code: 'STORE_NOT_MIGRATED' });
    await store.migrate();
    expect(schemaOf(db)).toEqual(schemaOf(keep(new DatabaseSync(under.path))));
    expect((await store.numbers('t', {})).items).toEqual([]);
    expect(await store.transact('t', (unit) => unit.takeNumber('agenda/A/2026'))).toBe(42);
  });

  test('[S60] rows of a register that knew no units are found by their unit', async () => {
    const db = keep(new DatabaseSync(':memory:'));
    const prefix = 'alir_';
    const names = { tables: tablesNamed((table) => prefix + table), prefix };
    for (const one of sqliteMigrations.slice(0, 4)) db.exec(applySql(one, names, '0'));
    const row = sampleNumber(1, { reason: 'x\0\ud800 \\u0000' });
    db.prepare('insert into alir_register values (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
      't',
      row.name,
      row.series,
      row.n,
      row.suffix,
      row.date,
      row.status,
      row.instance,
      JSON.stringify(row),
    );
    const store = keep(sqlite(db));
    await store.migrate();
    expect((await store.numbers('t', { unit: row.unit })).items).toEqual([row]);
    expect((await store.numbers('t', { unit: '' })).items).toEqual([]);
  });

  test('[S98] proposals of a release that knew no pages are listed by their moments, those of a flow too', async () => {
    const db = keep(new DatabaseSync(':memory:'));
    const prefix = 'alir_';
    const names = { tables: tablesNamed((table) => prefix + table), prefix };
    for (const one of sqliteMigrations.slice(0, 12)) db.exec(applySql(one, names, '0'));
    const heads = pagelessHeads();
    const insert = db.prepare('insert into alir_proposal values (?, ?, ?, ?, ?, ?)');
    for (const head of heads)
      insert.run('t', head.id, head.revision, JSON.stringify(head), '{}', '{}');
    const store = keep(sqlite(db));
    await store.migrate();
    await foundInPages(store, heads);
  });

  test('[S29] tables of a newer release are refused, unless this one may still work with them', async () => {
    const db = keep(new DatabaseSync(under.path));
    const insert = db.prepare('insert into alir_meta values (?, ?, ?, ?, 0)');
    insert.run(98, 'compatible', 'x', 1);
    await keep(sqlite(under.path)).migrate();
    insert.run(99, 'incompatible', 'x', 99);
    const refused = keep(sqlite(under.path)).migrate();
    await expect(refused).rejects.toMatchObject({ code: 'STORE_NEWER', details: { version: 99 } });
  });

  test('[S29] missing tables are reported, and tables of another text', async () => {
    const empty = keep(sqlite(':memory:'));
    const missing = { code: 'STORE_NOT_MIGRATED' };
    await expect(empty.tasks('t', {})).rejects.toMatchObject(missing);
    await expect(run(empty, firstCommit('t', 'a'))).rejects.toMatchObject(missing);
    const db = keep(new DatabaseSync(under.path));
    db.exec(`update alir_meta set checksum = 'other'`);
    await expect(under.store.migrate()).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
  });
});

function keep<T extends Store | DatabaseSync>(one: T): T {
  opened.unshift(one);
  return one;
}

/** Commits since the last checkpoint: frames of the write-ahead log that end one. */
function commitsInLog(path: string): number {
  const log = readFileSync(`${path}-wal`);
  const [pageSize, salt] = [log.readUInt32BE(8), log.readUInt32BE(16)];
  let commits = 0;
  for (
    let at = 32;
    at + 24 <= log.length && log.readUInt32BE(at + 8) === salt;
    at += 24 + pageSize
  ) {
    if (log.readUInt32BE(at + 4) > 0) commits += 1;
  }
  return commits;
}

function schemaOf(db: DatabaseSync): unknown {
  const records = db
    .prepare(
      `select name, sql from sqlite_schema where name like 'alir%' and sql is not null order by name`,
    )
    .all();
  return records.map(({ name, sql }) => ({ name, sql }));
}

function sampleFlow(version: number): StoredFlow {
  const hash = `h${version}`;
  return { flow: 'surat', version, hash, definition: {}, forms: {}, publishedAt: 0 };
}
