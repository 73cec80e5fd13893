// Many instances in batches: dry runs that keep their word, stopping, going on after a crash, and the way back.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { memoryStore, type MigrationView } from '../../src/index.ts';
import type { Store } from '../../src/ports/store.ts';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import { migrateOne } from '../../src/runtime/migrations/migrate-one.ts';
import { isMigration, migrationOf } from '../../src/runtime/migrations/plan-of.ts';
import { end, object, step } from '../behaviour/stage.ts';
import { accepted, openOffice, type Office } from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'alir-migration-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

const stores: readonly (readonly [string, () => Store])[] = [
  ['memory', () => memoryStore()],
  ['sqlite', () => sqlite(join(folder, `${files++}.db`))],
];

const letter = (version: number, more: object = {}) => ({
  flow: 'letter',
  version,
  title: 'Letter',
  data: object({ subject: { type: 'string' } }),
  initial: 'draft',
  states: { draft: step('ana', 'review'), review: step('bos', 'end'), end, ...more },
});

const reading = { ...letter(2, { reading: step('bos', 'end'), draft: step('ana', 'reading') }) };
const { review: _gone, ...withoutReview } = reading.states;
const second = { ...reading, states: withoutReview };
const renamed = { states: { review: 'reading' } };

/** So many instances, every third of them in `review`. */
async function filled(office: Office, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const id = await office.start();
    if (i % 3 === 0) accepted(await office.complete(id, 'draft#1', 'ok', 'ana'));
    ids.push(id);
    office.clock.time += 1;
  }
  return ids;
}

const versions = async (office: Office, ids: readonly string[]): Promise<number[]> =>
  Promise.all(ids.map(async (id) => (await office.state(id)).flowVersion));

async function begin(office: Office): Promise<MigrationView> {
  const plan = await office.publish(second, renamed);
  return accepted(await office.engine.migrations.start(plan, { by: 'op', reason: 'Decree 12' }));
}

describe.each(stores)('on %s', (_name, open) => {
  test('[M20] a dry run changes nothing and says of each what the migration then does', async () => {
    const office = await openOffice(letter(1), { store: open() });
    const ids = await filled(office, 7);
    const before = await Promise.all(ids.map((id) => office.state(id)));
    const plan = await office.publish(second);
    const { items } = accepted(await office.engine.migrations.dryRun(plan, { by: 'op' }));
    expect(items.filter(({ ok }) => !ok).map(({ code, message }) => [code, message])).toEqual(
      Array.from({ length: 3 }, () => [
        'MIGRATION_STATE_UNMAPPED',
        'The step “Do” is open, and the plan does not say where it goes on. Name a step of the new version.',
      ]),
    );
    expect(await Promise.all(ids.map((id) => office.state(id)))).toEqual(before);
    expect(await office.migrate(plan)).toMatchObject({ migrated: 4, refused: 3 });
    await office.engine.close();
  });

  test('[M21] it runs in batches, is stopped between them, and goes on where it came to', async () => {
    const office = await openOffice(letter(1), { store: open() });
    const ids = await filled(office, 10);
    const { migrations } = office.engine;
    const { id } = await begin(office);
    const part = accepted(await migrations.run(id, { batch: 3, limit: 6 }));
    expect(part).toMatchObject({ status: 'running', migrated: 6 });
    expect(await migrations.stop(id, { by: 'op' })).toMatchObject({ status: 'stopped' });
    expect(await migrations.run(id)).toMatchObject({ status: 'stopped', migrated: 6 });
    expect((await versions(office, ids)).filter((version) => version === 2)).toHaveLength(6);
    accepted(await migrations.resume(id, { by: 'op' }));
    expect(await migrations.run(id, { batch: 3 })).toMatchObject({ status: 'done', migrated: 10 });
    expect(await versions(office, ids)).toEqual(ids.map(() => 2));
    expect(await migrations.stop(id, { by: 'op' })).toMatchObject({ code: 'MIGRATION_OVER' });
    await office.engine.close();
  });

  test('[M22] two that run the same migration carry each instance over once and count it once', async () => {
    const office = await openOffice(letter(1), { store: open() });
    const ids = await filled(office, 9);
    const { migrations } = office.engine;
    const { id } = await begin(office);
    await Promise.all([migrations.run(id, { batch: 2 }), migrations.run(id, { batch: 2 })]);
    expect(await migrations.run(id)).toMatchObject({ status: 'done', migrated: 9, refused: 0 });
    const results: string[] = [];
    for (let after: string | undefined; ;) {
      const page = accepted(await migrations.results(id, { after, limit: 10 }));
      results.push(...page.items.map(({ instance }) => instance));
      if (page.next === null) break;
      after = page.next;
    }
    expect(results.sort()).toEqual([...ids].sort());
    for (const one of ids)
      expect(
        (await office.engine.shell.store.events('default', one)).map(({ event }) => event.type),
      ).toContain('instance.migrated');
    await office.engine.close();
  });

  test('[M23] the way back brings back those that nobody has acted on, and says which stay', async () => {
    const office = await openOffice(letter(1), { store: open() });
    const ids = await filled(office, 6);
    const before = await Promise.all(ids.map((id) => office.state(id)));
    const { migrations } = office.engine;
    const { id } = await begin(office);
    await migrations.run(id, { batch: 2 });
    const [first = '', acted = ''] = ids;
    accepted(await office.complete(acted, 'draft#1', 'ok', 'ana'));
    expect((await office.state(first)).configuration).toEqual(['reading']);
    const back = await migrations.back(id, { by: 'op', reason: 'Withdrawn' });
    expect(back).toMatchObject({ status: 'returning' });
    const over = accepted(await migrations.run(id));
    expect(over).toMatchObject({ status: 'returned', returned: 5, staying: 1 });
    for (const [i, was] of before.entries()) {
      const now = await office.state(was.id);
      if (was.id === acted) expect(now.flowVersion).toBe(2);
      else {
        const { version: _version, changed: _changed, ...rest } = was;
        expect(now, `instance ${i}`).toMatchObject(rest);
      }
    }
    accepted(await office.complete(first, 'review#1', 'ok', 'bos'));
    expect((await office.state(first)).status).toBe('done');
    await office.engine.close();
  });

  test('[M24] a migration is found by whoever opens the store next, and goes on', async () => {
    const store = open();
    const office = await openOffice(letter(1), { store });
    await filled(office, 6);
    const { id } = await begin(office);
    accepted(await office.engine.migrations.run(id, { batch: 2, limit: 2 }));
    // Another process: nothing is left of the first but what it has kept.
    const next = await openOffice(letter(1), { store });
    expect(await next.engine.migrations.list()).toMatchObject([
      { id, status: 'running', migrated: 2 },
    ]);
    expect(await next.engine.migrations.run(id)).toMatchObject({ status: 'done', migrated: 6 });
    await next.engine.close();
  });

  test('[M25] what a batch had done when it was cut off or stopped is counted, and undone with the rest', async () => {
    const office = await openOffice(letter(1), { store: open() });
    const ids = await filled(office, 6);
    const { engine } = office;
    const { migrations } = engine;
    const { id } = await begin(office);
    // Stopped while the batch is under way: it is done to its end and told.
    let isAsked = false;
    const stop = engine.on('instance.migrated', () => {
      if (!isAsked) void migrations.stop(id, { by: 'op' });
      isAsked = true;
    });
    const stopped = accepted(await migrations.run(id, { batch: 2 }));
    stop();
    expect(stopped).toMatchObject({ status: 'stopped', migrated: 2 });
    // Cut off: the instances have gone over, and no step says so.
    const plan = stopped.plan;
    const [, , third = ''] = ids;
    const migration = await migrationOf(engine.shell, 'default', plan);
    if (!isMigration(migration)) throw new Error(migration.code);
    const by = { user: 'op' };
    await migrateOne(
      engine.shell,
      { tenant: 'default', id, by, reason: 'Decree 12' },
      migration,
      third,
    );
    expect((await office.state(third)).flowVersion).toBe(2);
    accepted(await migrations.back(id, { by: 'op', reason: 'Withdrawn' }));
    expect(await migrations.run(id)).toMatchObject({ status: 'returned', returned: 3, staying: 0 });
    expect(await versions(office, ids)).toEqual(ids.map(() => 1));
    await engine.close();
  });

  test('[M55] the loop goes on with what was begun, after a restart too', async () => {
    const store = open();
    const office = await openOffice(letter(1), { store });
    const ids = await filled(office, 7);
    const { id } = await begin(office);
    accepted(await office.engine.migrations.run(id, { batch: 2, limit: 2 }));
    const next = await openOffice(letter(1), { store });
    expect(await next.engine.runDue({ limit: 2 })).toMatchObject({ migrated: 5, failed: 0 });
    expect(await next.engine.migrations.list()).toMatchObject([
      { id, status: 'done', migrated: 7, refused: 0 },
    ]);
    expect(await versions(next, ids)).toEqual(ids.map(() => 2));
    expect(await next.engine.runDue()).toMatchObject({ migrated: 0 });
    accepted(await next.engine.migrations.back(id, { by: 'op', reason: 'Withdrawn' }));
    await next.engine.runDue();
    expect(await versions(next, ids)).toEqual(ids.map(() => 1));
    await next.engine.close();
  });

  test('[M55] one that begins while the loop runs is done without being asked for', async () => {
    const office = await openOffice(letter(1), { store: open() });
    const ids = await filled(office, 5);
    office.engine.start();
    const { id } = await begin(office);
    await vi.waitFor(async () =>
      expect(await office.engine.migrations.list()).toMatchObject([{ id, status: 'done' }]),
    );
    expect(await versions(office, ids)).toEqual(ids.map(() => 2));
    await office.engine.close();
  });

  test('[M56] one that is stopped stays where it is in every process, until it is resumed', async () => {
    const store = open();
    const office = await openOffice(letter(1), { store });
    const ids = await filled(office, 6);
    const { migrations } = office.engine;
    const { id } = await begin(office);
    accepted(await migrations.run(id, { batch: 2, limit: 2 }));
    accepted(await migrations.stop(id, { by: 'op' }));
    const next = await openOffice(letter(1), { store });
    for (const { engine } of [office, next])
      expect(await engine.runDue()).toMatchObject({ migrated: 0, failed: 0 });
    expect((await versions(office, ids)).filter((version) => version === 2)).toHaveLength(2);
    accepted(await migrations.resume(id, { by: 'op' }));
    await next.engine.runDue();
    expect(await migrations.list()).toMatchObject([{ status: 'done', migrated: 6 }]);
    await next.engine.close();
  });

  test('[M57] of two loops at the same migration each instance is carried over once, and counted once', async () => {
    const store = open();
    const office = await openOffice(letter(1), { store });
    const ids = await filled(office, 9);
    const { id } = await begin(office);
    const next = await openOffice(letter(1), { store });
    await Promise.all([office.engine.runDue({ limit: 2 }), next.engine.runDue({ limit: 2 })]);
    expect(await next.engine.migrations.list()).toMatchObject([
      { id, status: 'done', migrated: 9, refused: 0 },
    ]);
    for (const one of ids) {
      const types = (await store.events('default', one)).map(({ event }) => event.type);
      expect(types.filter((type) => type === 'instance.migrated')).toHaveLength(1);
    }
    await next.engine.close();
  });
});
