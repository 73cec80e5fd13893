// Random versions and random instances: what a dry run says holds, and whoever was carried over comes to an end.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runs } from '@alir/testbed/runs';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import { memoryStore, type Instance } from '../../src/index.ts';
import type { Store } from '../../src/ports/store.ts';
import { accepted, openOffice, type Office } from './office.ts';
import { part, versions, type Versions } from './random-versions.ts';

const folder = mkdtempSync(join(tmpdir(), 'alir-migration-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** More than any of these flows takes. */
const MOST_STEPS = 60;

interface OpenTask {
  readonly id: string;
  readonly who: string;
  readonly outcomes: readonly string[];
}

async function openTasks(office: Office, root: string): Promise<OpenTask[]> {
  const { items } = await office.engine.tasks.query({ root, status: 'open', limit: 200 });
  const tasks = await Promise.all(
    items.map(async ({ task }) => {
      const { flow, flowVersion } = await office.state(task.instance);
      const node = office.engine.shell.flows
        .version('default', flow, flowVersion)
        .nodes.get(task.state);
      const outcomes = [...(node?.task?.outcomes.keys() ?? [])];
      return { id: task.id, who: task.pool.replace(/^p:/, ''), outcomes };
    }),
  );
  return tasks.sort((one, other) => (one.id < other.id ? -1 : 1));
}

async function act(office: Office, task: OpenTask, outcome: string): Promise<void> {
  const chosen = task.outcomes.includes(outcome) ? outcome : (task.outcomes[0] ?? '');
  accepted(await office.engine.tasks.complete(task.id, chosen, { by: task.who }));
}

async function begun(office: Office, walks: Versions['walks']): Promise<string[]> {
  const ids: string[] = [];
  for (const walk of walks) {
    const id = await office.start({}, 'op');
    for (const { pick, again } of walk) {
      const tasks = await openTasks(office, id);
      const task = tasks[pick % tasks.length];
      if (task) await act(office, task, again ? 'again' : 'ok');
    }
    office.clock.time += 1000;
    ids.push(id);
  }
  return ids;
}

async function finish(office: Office, id: string): Promise<Instance> {
  for (let step = 0; step < MOST_STEPS; step++) {
    const state = await office.state(id);
    const [task] = await openTasks(office, id);
    if (state.status !== 'open' || !task) return state;
    await act(office, task, 'ok');
  }
  return office.state(id);
}

/** Every third of those that are open. */
async function suspendSome(office: Office, ids: readonly string[]): Promise<Set<string>> {
  const halted = new Set<string>();
  for (const id of ids.filter((_, i) => i % 3 === 0)) {
    if ((await office.state(id)).status !== 'open') continue;
    accepted(await office.engine.instances.suspend(id, 'Decree awaited', { by: 'op' }));
    halted.add(id);
  }
  return halted;
}

const counts = { yes: 0, no: 0, back: 0 };

async function holds(store: Store, { first, second, walks, mapped }: Versions): Promise<void> {
  const office = await openOffice(first, { store, others: [part] });
  const { engine } = office;
  const { migrations } = engine;
  const ids = await begun(office, walks);
  const proposed = await office.publish(second);
  const { open, states: targets } = accepted(await migrations.propose('chain'));
  const states = { ...proposed.states };
  for (const [i, { state }] of open.entries()) {
    const target = mapped[i] === null ? undefined : targets[(mapped[i] ?? 0) % targets.length];
    if (target) states[state] = target.state;
  }
  const plan = { ...proposed, states };
  const halted = await suspendSome(office, ids);
  const before = new Map<string, Instance>();
  for (const id of ids) before.set(id, await office.state(id));
  const dry = accepted(await migrations.dryRun(plan, { by: 'op' }));
  for (const [id, was] of before) expect(await office.state(id)).toEqual(was);

  const run = await office.migrate(plan, 2);
  expect(run.status).toBe('done');
  const live = ids.filter((id) => before.get(id)?.status === 'open');
  expect(dry.items.map(({ instance }) => instance).sort()).toEqual([...live].sort());
  for (const { instance, ok, states: standing } of dry.items) {
    counts[ok ? 'yes' : 'no']++;
    const now = await office.state(instance);
    if (!ok) expect(now).toEqual(before.get(instance));
    else expect(now).toMatchObject({ flowVersion: 2, configuration: standing, incidents: {} });
  }
  // Of those that were carried over, some are brought back at once; all come to an end in their version.
  const returned = mapped[0] === null;
  if (returned) {
    accepted(await migrations.back(run.id, { by: 'op', reason: 'Withdrawn' }));
    accepted(await migrations.run(run.id));
    counts.back++;
  }
  for (const { instance } of dry.items) {
    const { suspension, configuration } = await office.state(instance);
    expect(suspension !== undefined).toBe(halted.has(instance));
    if (suspension) accepted(await engine.instances.resume(instance, { by: 'op' }));
    // Nothing came meanwhile, so nothing moves.
    expect((await office.state(instance)).configuration).toEqual(configuration);
    const last = await finish(office, instance);
    expect(last, JSON.stringify(last)).toMatchObject({ status: 'done', incidents: {} });
  }
  await engine.close();
}

test(
  '[M30] after a dry run says yes the instance is carried over and can end, after it says no nothing has changed',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(versions, (pair) => holds(memoryStore(), pair)),
      { numRuns: runs(120) },
    );
    expect(counts.yes).toBeGreaterThan(counts.no / 10);
    expect(counts.no).toBeGreaterThan(0);
    expect(counts.back).toBeGreaterThan(0);
  },
);

test('[M30] the same on SQLite', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(versions, (pair) => holds(sqlite(join(folder, `${files++}.db`)), pair)),
    { numRuns: runs(15) },
  );
});
