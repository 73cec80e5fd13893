import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine, usersDirectory, type Engine } from '../../src/index.ts';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import { evolveAll } from '../../src/core/evolve/evolve.ts';
import { hashEvent } from '../../src/runtime/to-commit.ts';
import { chief, flows, people } from '../property/tree-world.ts';
import type { Answer, Ask } from './server.ts';

const STEPS = runs(200);
/** How many work at once, each sending the next command when the last is answered. */
const OFFICERS = 3;
/** A killed server keeps the messages it had claimed, and a failed one waits: after this no lease or wait is left, ms. */
const LEASES_OVER_MS = 10 * 60_000;
const directory = usersDirectory([chief, ...people].map((user) => ({ id: user })));

/** Starts the server and waits until it answers. */
async function boot(path: string): Promise<ChildProcess> {
  const server = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), [path], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  });
  server.setMaxListeners(0);
  let said = '';
  server.stderr?.on('data', (chunk) => (said += String(chunk)));
  await Promise.race([
    once(server, 'message'),
    once(server, 'exit').then(() => Promise.reject(new Error(`the server did not start: ${said}`))),
  ]);
  return server;
}

/** Sends a command and waits for its answer; null when the server died before it came. */
function send(server: ChildProcess, ask: Ask): Promise<Answer | null> {
  return new Promise((resolve) => {
    const heard = (answer: Answer): void => {
      if (answer.id === ask.id) done(answer);
    };
    const died = (): void => done(null);
    const done = (answer: Answer | null): void => {
      server.off('message', heard);
      server.off('disconnect', died);
      resolve(answer);
    };
    server.on('message', heard);
    // What it had said before it died is heard first: the channel ends after its last message.
    server.on('disconnect', died);
    if (server.connected) server.send(ask, (error) => error && died());
    else died();
  });
}

/** The engine on the file, after the crash; `aheadMs` later than now, in ms. */
async function open<T>(path: string, use: (engine: Engine) => Promise<T>, aheadMs = 0): Promise<T> {
  const clock = { now: () => Date.now() + aheadMs };
  await using engine = await createEngine({ store: sqlite(path), directory, flows, clock });
  return await use(engine);
}

/** What can be done next, as the tables say after a crash. */
async function nextAsks(path: string, round: number, random: () => number): Promise<Ask[]> {
  return open(path, async (engine) => {
    await engine.runDue();
    const { items } = await engine.tasks.query({ status: 'open', limit: 200 });
    const left = [...items];
    const some = Array.from({ length: Math.min(12, left.length) }, () =>
      left.splice(Math.floor(random() * left.length), 1),
    ).flat();
    const asks = some.map(({ task }, index): Ask => {
      const by = task.pool.slice(2);
      const id = `r${round}-${index}`;
      return random() < 0.3
        ? {
            id,
            do: 'add',
            instance: task.instance,
            by,
            to: [people[Math.floor(random() * people.length)] ?? chief],
          }
        : { id, do: 'complete', task: task.id, by };
    });
    return [...asks, ...starts(round, Math.max(1, 12 - asks.length), random)];
  });
}

function starts(round: number, count: number, random: () => number): Ask[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `r${round}-start${index}`,
    do: 'start',
    people: people.slice(0, 1 + Math.floor(random() * 4)),
  }));
}

test(
  `[R10] kill -9 at random moments during ${STEPS} acknowledged steps loses none, doubles none, and the work finishes`,
  { timeout: runs(600_000) },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'alir-kill-'));
    const path = join(folder, 'alir.db');
    const random = seeded(20261124);
    const acknowledged = new Map<string, Answer>();
    let kills = 0;
    const accepted = (): number =>
      [...acknowledged.values()].filter(({ result }) => result.ok).length;
    for (let round = 0; accepted() < STEPS; round++) {
      const asks = await nextAsks(path, round, random);
      const server = await boot(path);
      const dead = once(server, 'exit');
      // At a random moment after a random number of answers, while the rest is under way.
      const killAfter = Math.floor(random() * asks.length);
      const killDelayMs = random() * 4;
      let heard = 0;
      const line = asks[Symbol.iterator]();
      const officer = async (): Promise<void> => {
        for (const ask of line) {
          const answer = await send(server, ask);
          if (answer) acknowledged.set(answer.id, answer);
          if (heard++ !== killAfter) continue;
          await delay(killDelayMs);
          server.kill('SIGKILL');
        }
      };
      await Promise.all(Array.from({ length: OFFICERS }, officer));
      kills++;
      await dead;
    }

    await open(path, async (engine) => {
      const { store } = engine.shell;
      await engine.runDue();
      // Every acknowledged step is in the history of its instance, once; every chain holds; every fold is the state.
      const commands = new Map<string, number>();
      for (const id of await store.instanceIds('default', null, 100_000)) {
        const history = await engine.instances.history(id);
        let head = '';
        for (const { event, text, hash } of history) {
          commands.set(event.command, (commands.get(event.command) ?? 0) + 1);
          head = hashEvent(head, text);
          expect(hash).toBe(head);
        }
        expect(await engine.instances.get(id)).toEqual(
          evolveAll(
            null,
            history.map(({ event }) => event),
          ),
        );
      }
      for (const [id, { result }] of acknowledged)
        if (result.ok) expect([id, commands.get(id)]).toEqual([id, 1]);
      for (const [id, count] of commands) expect([id, count]).toEqual([id, 1]);
    });
    await open(path, finishAll, LEASES_OVER_MS);
    console.log(`kill -9: ${accepted()} steps acknowledged, ${kills} kills, 0 lost, 0 doubled`);
    await rm(folder, { recursive: true });
  },
);

async function finishAll(engine: Engine): Promise<void> {
  for (let progress = true; progress;) {
    progress = false;
    await engine.runDue();
    const { items } = await engine.tasks.query({ status: 'open', limit: 200 });
    for (const { task } of items) {
      const result = await engine.tasks.complete(task.id, 'done', { by: task.pool.slice(2) });
      progress ||= result.ok;
    }
  }
  expect((await engine.instances.query({ status: 'open', limit: 1 })).items).toEqual([]);
}

/** Even numbers in [0, 1), the same sequence each time: a failure can be run again. */
function seeded(seed: number): () => number {
  const even = fc.noBias(fc.maxSafeNat()).map((number) => number / (Number.MAX_SAFE_INTEGER + 1));
  const numbers = fc.sample(even, { numRuns: 20_000, seed });
  let at = 0;
  return () => numbers[at++ % numbers.length] ?? 0;
}
