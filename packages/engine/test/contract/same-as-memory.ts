// [S30]: a store after any sequence of units, compared with the memory store after the same.

import fc from 'fast-check';
import { expect } from 'vitest';
import { memoryStore } from '../../src/adapters/memory/index.ts';
import type { StoredRows } from '../../src/ports/audit.ts';
import type { NumberRow, NumberStatus } from '../../src/core/numbering/number-row.ts';
import type { Commit } from '../../src/ports/unit.ts';
import type { Store } from '../../src/ports/store.ts';
import {
  firstCommit,
  nextCommit,
  sampleMessage,
  sampleStart,
  sampleTask,
  type Shape,
} from '../../src/testing/stores/sample-commits.ts';
import { sampleNumber } from '../../src/testing/stores/sample-number.ts';
import { codeOf, write } from '../../src/testing/stores/store-under-test.ts';

/** What a unit does, in terms of what was committed before. */
type Act =
  | {
      readonly do: 'start';
      readonly instance: string;
      readonly key: string | null;
      readonly parent: string | null;
      readonly shape: Shape;
    }
  /** `behind`: how many versions the writer has missed. */
  | {
      readonly do: 'step';
      readonly instance: string;
      readonly behind: number;
      readonly shape: Shape;
    }
  | { readonly do: 'repeat'; readonly nth: number; readonly otherRequest: boolean }
  | { readonly do: 'number'; readonly series: string; readonly fails: boolean }
  | { readonly do: 'register'; readonly row: NumberRow; readonly before: NumberStatus | null }
  | {
      readonly do: 'claim';
      readonly after: number;
      readonly limit: number;
      readonly settle: boolean;
    }
  | {
      readonly do: 'fire';
      readonly after: number;
      readonly limit: number;
      readonly leaseMs: number | undefined;
    }
  | { readonly do: 'mail'; readonly id: string; readonly value: string; readonly untilMs: number }
  | { readonly do: 'match'; readonly after: number; readonly settle: boolean };

const instances = ['a', 'b', 'c'];
const someInstance = fc.constantFrom(...instances);
const delay = fc.integer({ min: 0, max: 5 });

const shape: fc.Arbitrary<(instance: string, unique: number) => Shape> = fc
  .record({
    at: delay,
    tasks: fc.subarray([1, 2, 3]),
    done: fc.boolean(),
    timers: fc.subarray([1, 2, 3]),
    outgoing: fc.nat(2),
    listens: fc.boolean(),
    data: fc.nat(9),
    states: fc.subarray(['x', 'y']),
  })
  .map((drawn) => (instance, unique) => ({
    at: sampleStart + drawn.at,
    data: { n: drawn.data },
    summary: { n: `surat ${drawn.data}` },
    states: drawn.states,
    tasks: drawn.tasks.map((visit) => {
      const ended = drawn.done && visit === 1;
      return sampleTask(instance, 'x', {
        visit,
        status: ended ? 'done' : 'open',
        pool: `p:${drawn.data % 3}`,
        claimedBy: `u${drawn.data}`,
      });
    }),
    timers: drawn.timers.map((timer) => ({ id: `t${timer}`, at: sampleStart + timer + drawn.at })),
    listeners: drawn.listens
      ? [{ visit: `w#${drawn.data % 2}`, topic: 'flow:y', key: 'k', value: `${drawn.data % 2}` }]
      : [],
    outgoing: Array.from({ length: drawn.outgoing }, (_, index) =>
      sampleMessage(`m${unique}-${index}`),
    ),
  }));

type DrawnAct = (unique: number) => Act;

const act: fc.Arbitrary<DrawnAct> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(someInstance, fc.option(fc.constantFrom('k1', 'k2')), fc.option(someInstance), shape)
      .map(([instance, key, parent, make]): DrawnAct => (unique) => ({
        do: 'start',
        instance,
        key,
        parent: parent === instance ? null : parent,
        shape: make(instance, unique),
      })),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(someInstance, fc.constantFrom(0, 0, 0, 0, 1), shape)
      .map(([instance, behind, make]): DrawnAct => (unique) => ({
        do: 'step',
        instance,
        behind,
        shape: make(instance, unique),
      })),
  },
  fc
    .tuple(fc.nat(20), fc.boolean())
    .map(([nth, otherRequest]): DrawnAct => () => ({ do: 'repeat', nth, otherRequest })),
  fc
    .tuple(fc.constantFrom('agenda', 'nota'), fc.boolean())
    .map(([series, fails]): DrawnAct => () => ({ do: 'number', series, fails })),
  {
    weight: 3,
    arbitrary: fc
      .record({
        n: fc.constantFrom(1, 2, 10),
        status: fc.constantFrom<NumberStatus[]>('reserved', 'used', 'void'),
        before: fc.constantFrom<(NumberStatus | null)[]>(null, null, 'reserved', 'used'),
        instance: fc.option(someInstance),
        date: fc.constantFrom('2026-01-05', '2026-01-06'),
      })
      .map(({ n, before, ...row }): DrawnAct => () => ({
        do: 'register',
        row: sampleNumber(n, row),
        before,
      })),
  },
  fc
    .tuple(delay, fc.integer({ min: 1, max: 3 }), fc.boolean())
    .map(([after, limit, settle]): DrawnAct => () => ({ do: 'claim', after, limit, settle })),
  fc
    .tuple(delay, fc.integer({ min: 1, max: 3 }), fc.option(delay, { nil: undefined }))
    .map(([after, limit, leaseMs]): DrawnAct => () => ({ do: 'fire', after, limit, leaseMs })),
  fc
    .tuple(fc.constantFrom('p', 'q'), fc.constantFrom('0', '1'), delay)
    .map(([id, value, untilMs]): DrawnAct => () => ({ do: 'mail', id, value, untilMs })),
  fc
    .tuple(delay, fc.boolean())
    .map(([after, settle]): DrawnAct => () => ({ do: 'match', after, settle })),
);

/** @param runs - how many sequences */
export async function expectSameAsMemory(store: Store, runs: number): Promise<void> {
  let tenants = 0;
  const acts = fc.array(act, { minLength: 1, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(acts, async (drawn) => {
      tenants += 1;
      const tenant = `t${tenants}`;
      const mine = new Player(store, tenant);
      const model = new Player(memoryStore(), tenant);
      for (const [unique, make] of drawn.entries()) {
        const next = make(unique);
        expect(await mine.play(next, unique), JSON.stringify(next)).toEqual(
          await model.play(next, unique),
        );
      }
      expect(await mine.all()).toEqual(await model.all());
      await mine.clear();
    }),
    { numRuns: runs },
  );
}

/** Plays acts on one store, remembering what a runtime would know. */
class Player {
  readonly #store: Store;
  readonly #tenant: string;
  readonly #commits: Commit[] = [];

  constructor(store: Store, tenant: string) {
    this.#store = store;
    this.#tenant = tenant;
  }

  /** What the store answers, in a form that can be compared. */
  async play(next: Act, unique: number): Promise<unknown> {
    try {
      return await this.#play(next, unique);
    } catch (error) {
      return { error: codeOf(error) ?? String(error) };
    }
  }

  async #play(next: Act, unique: number): Promise<unknown> {
    const store = this.#store;
    switch (next.do) {
      case 'start': {
        const family = next.parent === null ? {} : { parent: next.parent, root: next.parent };
        return this.#commit(
          firstCommit(this.#tenant, next.instance, {
            ...next.shape,
            ...family,
            key: next.key,
            command: `c${unique}`,
          }),
        );
      }
      case 'step': {
        const known = this.#commits.filter(({ event }) => event.instance === next.instance);
        const previous = known.at(-1 - next.behind);
        if (previous === undefined) return null;
        const rows = {
          ...previous.rows,
          tasks: previous.rows.tasks.filter(({ status }) => status === 'open'),
        };
        return this.#commit(
          nextCommit({ after: previous.after, rows }, { ...next.shape, command: `c${unique}` }),
        );
      }
      case 'repeat': {
        const request = next.otherRequest ? 'other' : `request of c${next.nth}`;
        return store.transact(this.#tenant, (unit) => unit.recall(`c${next.nth}`, request));
      }
      case 'number':
        return store.transact(this.#tenant, async (unit) => {
          const number = await unit.takeNumber(next.series);
          await unit.settle('nothing');
          if (next.fails) throw new Error('no');
          return number;
        });
      case 'register':
        return store.transact(this.#tenant, async (unit) => {
          await unit.keepNumber(next.row, next.before);
          return {
            found: await unit.findNumber(next.row),
            held: await unit.reservedNumbers('a'),
            last: await unit.lastNumberBy(next.row, next.row.date),
          };
        });
      case 'claim': {
        const claimed = await store.claimOutbox(sampleStart + next.after, next.limit, 2);
        for (const { outgoing } of claimed) {
          if (next.settle) await store.transact(this.#tenant, (unit) => unit.settle(outgoing.id));
          else await store.postpone(this.#tenant, outgoing.id, sampleStart + 3);
        }
        return claimed;
      }
      case 'fire':
        return (
          await store.dueTimers(sampleStart + next.after, next.limit * 100, next.leaseMs)
        ).toSorted(byText);
      case 'mail': {
        const until = sampleStart + next.untilMs;
        return store.keepMail(this.#tenant, {
          id: next.id,
          topic: 'flow:y',
          key: 'k',
          value: next.value,
          flow: 'surat-masuk',
          body: { until },
          until,
        });
      }
      case 'match': {
        const matches = await store.matchMail(sampleStart + next.after, 100);
        for (const { mail, instance } of matches) {
          if (next.settle)
            await store.transact(this.#tenant, (unit) => unit.settleMail(mail.id, instance));
        }
        return matches.toSorted(byText);
      }
    }
  }

  async #commit(commit: Commit): Promise<unknown> {
    const answer = await this.#store.transact(this.#tenant, (unit) => write(unit, commit));
    this.#commits.push(commit);
    return answer;
  }

  /** Everything that can be seen. */
  async all(): Promise<unknown> {
    const [store, tenant] = [this.#store, this.#tenant];
    const each = instances.map(async (id) => ({
      loaded: await store.load(tenant, id),
      events: await store.events(tenant, id),
      row: await store.instanceRow(tenant, id),
      rows: sorted(await store.audit.rows(tenant, id)),
    }));
    const commands = Array.from({ length: 25 }, (_, unique) => `c${unique}`);
    return {
      instances: await Promise.all(each),
      tasks: await store.tasks(tenant, { limit: 200 }),
      found: await store.instances(tenant, { search: 'surat', sort: '-updated' }),
      timers: (await store.dueTimers(sampleStart + 1_000, 1_000)).toSorted(byText),
      outbox: await store.claimOutbox(sampleStart + 1_000, 1_000, 1),
      mail: (await store.matchMail(sampleStart, 100)).toSorted(byText),
      next: await store.nextDue(),
      commands: (await store.audit.commands(tenant, commands)).toSorted(byText),
      numbers: await Promise.all(
        ['agenda', 'nota'].map((series) => store.audit.lastNumber(tenant, series)),
      ),
      register: await store.numbers(tenant, { limit: 200 }),
      void: await store.numbers(tenant, { status: 'void', from: '2026-01-06' }),
      stray: [await store.audit.strayEvents(10), await store.audit.strayCommands(10)],
    };
  }

  /** What is due is due for all tenants: the next sequence begins without. */
  async clear(): Promise<void> {
    const store = this.#store;
    for (const { outgoing, tenant } of await store.claimOutbox(sampleStart + 1e9, 10_000, 1))
      await store.settle(tenant, outgoing.id);
    for (const id of instances) {
      const last = this.#commits.filter(({ event }) => event.instance === id).at(-1);
      if (last !== undefined)
        await this.#commit(
          nextCommit(last, {
            command: `end ${id}`,
            tasks: [],
            timers: [],
            listeners: [],
            outgoing: [],
          }),
        );
    }
  }
}

function sorted(rows: StoredRows | null): unknown {
  if (rows === null) return null;
  const { instance, tasks, timers, listeners } = rows;
  return { instance, lists: [tasks, timers, listeners].map((list) => list.toSorted(byText)) };
}

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
