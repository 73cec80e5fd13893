// [S23] to [S26]: units in the application's own transactions.

import { describe, expect, test, type TestContext } from 'vitest';
import type { Tx } from '../../ports/tx.ts';
import { firstCommit, nextCommit, sampleMessage, sampleTask } from './sample-commits.ts';
import {
  codeOf,
  type Host,
  type HostTransaction,
  run,
  type StoreUnderTest,
  write,
} from './store-under-test.ts';

export function hostRules(under: () => StoreUnderTest): void {
  const hostOf = (context: TestContext): Host => {
    return under().host ?? context.skip('joins no transactions');
  };

  describe(`the host's transaction`, () => {
    test('[S23] commits the step and the business row together', async (context) => {
      const host = hostOf(context);
      const { store } = under();
      const commit = firstCommit('t', 'a', {
        tasks: [sampleTask('a', 'periksa')],
        outgoing: [sampleMessage('m')],
      });
      const transaction = await host.begin();
      await transaction.note('cuti');
      expect(await run(store, commit, transaction)).toEqual(commit.command.answer);
      await transaction.note('selesai');
      await transaction.commit();
      expect(await host.notes()).toEqual(['cuti', 'selesai']);
      expect(await store.load('t', 'a')).toEqual(commit.after);
      expect(await store.countTasks('t', {})).toBe(1);
      await run(store, nextCommit(commit));
    });

    test('[S23] undoes both when it rolls back', async (context) => {
      const host = hostOf(context);
      const { store } = under();
      const first = firstCommit('t', 'a');
      await run(store, first);
      const transaction = await host.begin();
      await transaction.note('cuti');
      await run(store, nextCommit(first, { command: 'c' }), transaction);
      await store.transact(
        't',
        async (unit) => {
          await unit.takeNumber('agenda');
          await write(unit, firstCommit('t', 'b', { key: 'k' }));
        },
        transaction,
      );
      await transaction.rollback();
      expect(await host.notes()).toEqual([]);
      expect(await store.load('t', 'a')).toEqual(first.after);
      expect(await store.load('t', 'b')).toBeNull();
      expect(await store.transact('t', (unit) => unit.recall('c', 'r'))).toEqual({ kind: 'new' });
      expect(await store.transact('t', (unit) => unit.findByKey('surat-masuk', 'k'))).toBeNull();
      expect(await store.transact('t', (unit) => unit.takeNumber('agenda'))).toBe(1);
      await run(store, nextCommit(first));
    });

    test('[S23] holds several units, each seeing the ones before', async (context) => {
      const host = hostOf(context);
      const { store } = under();
      const first = firstCommit('t', 'a', { key: 'k' });
      const transaction = await host.begin();
      await run(store, first, transaction);
      const second = nextCommit(first);
      const found = await store.transact(
        't',
        async (unit) => {
          const id = await unit.findByKey('surat-masuk', 'k');
          expect(await unit.load('a')).toEqual(first.after);
          await write(unit, second);
          return id;
        },
        transaction,
      );
      expect(found).toBe('a');
      expect(await run(store, first, transaction)).toEqual(first.command.answer);
      await transaction.commit();
      expect(await store.load('t', 'a')).toEqual(second.after);
    });

    test('[S23] units started at once in it do not mix', async (context) => {
      const host = hostOf(context);
      const { store } = under();
      const draw = (id: string, options: { tx?: Tx } = {}) => {
        return store.transact(
          't',
          async (unit) => {
            const number = await unit.takeNumber('agenda');
            await write(unit, firstCommit('t', id));
            if (id === 'b') throw new Error('no');
            return number;
          },
          options,
        );
      };
      await draw('first');
      const transaction = await host.begin();
      const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((id) => draw(id, transaction)));
      await transaction.commit();
      const kept = outcomes.flatMap((outcome) =>
        outcome.status === 'fulfilled' ? [outcome.value] : [],
      );
      const ids = await store.instanceIds('t', null, 10);
      expect(ids).not.toContain('b');
      expect(ids).toHaveLength(1 + kept.length);
      expect(kept).toEqual(Array.from(kept, (_, index) => index + 2));
    });

    test('[S24] of two units started at once in it on one instance the slower is refused', async (context) => {
      const host = hostOf(context);
      const { store } = under();
      const first = firstCommit('t', 'a');
      await run(store, first);
      const transaction = await host.begin();
      const outcomes = await Promise.allSettled(
        ['x', 'y'].map((command) => run(store, nextCommit(first, { command }), transaction)),
      );
      await transaction.commit();
      const conflict = { status: 'rejected', reason: { code: 'VERSION_CONFLICT' } };
      expect(outcomes).toMatchObject([{ status: 'fulfilled' }, conflict]);
      expect(await store.events('t', 'a')).toHaveLength(2);
    });

    test('[S24] survives a unit that fails, decides nothing or is outrun', async (context) => {
      const host = hostOf(context);
      const { store } = under();
      const first = firstCommit('t', 'a', { key: 'k' });
      await run(store, first);
      const transaction = await host.begin();
      await transaction.note('before');
      const failing = store.transact(
        't',
        async (unit) => {
          await write(unit, firstCommit('t', 'b'));
          throw new Error('mine');
        },
        transaction,
      );
      await expect(failing).rejects.toThrow('mine');
      await store.transact('t', (unit) => unit.recall('nothing', 'r'), transaction);
      for (const outrun of [
        firstCommit('t', 'a', { command: 'x' }),
        firstCommit('t', 'c', { key: 'k' }),
      ]) {
        await expect(run(store, outrun, transaction)).rejects.toMatchObject({
          code: 'VERSION_CONFLICT',
        });
      }
      await transaction.note('after');
      await run(store, nextCommit(first), transaction);
      await transaction.commit();
      expect(await host.notes()).toEqual(['after', 'before']);
      expect(await store.instanceIds('t', null, 10)).toEqual(['a']);
      expect(await store.events('t', 'a')).toHaveLength(2);
    });

    test('[S25] is seen by nobody before it commits, and not remembered when it rolls back', async (context) => {
      const host = hostOf(context);
      const { store, another } = under();
      const first = firstCommit('t', 'a');
      await run(store, first);
      const transaction = await host.begin();
      await run(store, nextCommit(first, { data: { uncommitted: true } }), transaction);
      for (const reader of [store, (await another?.()) ?? store]) {
        expect(await reader.load('t', 'a')).toEqual(first.after);
        expect(await reader.events('t', 'a')).toHaveLength(1);
        expect((await reader.instances('t', {})).items).toMatchObject([{ id: 'a', version: 1 }]);
      }
      await transaction.rollback();
      expect(await store.load('t', 'a')).toEqual(first.after);
      expect(await store.events('t', 'a')).toHaveLength(1);
      const second = nextCommit(first, { data: { uncommitted: false } });
      await run(store, second);
      expect(await store.load('t', 'a')).toEqual(second.after);
    });

    test('[S25] is seen at once when it has committed, whatever was remembered', async (context) => {
      const host = hostOf(context);
      const { store } = under();
      const first = firstCommit('t', 'a');
      await run(store, first);
      const transaction = await host.begin();
      const second = nextCommit(first, { data: { n: 2 } });
      await run(store, second, transaction);
      await transaction.commit();
      expect(await store.load('t', 'a')).toEqual(second.after);
      const third = nextCommit(second);
      await run(store, third);
      expect(await store.load('t', 'a')).toEqual(third.after);
    });

    test('[S26] racing duplicates, a third of them rolled back, take effect once for each command', async (context) => {
      const host = hostOf(context);
      const { store } = under();
      const attempts = Array.from({ length: 8 * 16 }, (_, index) => {
        const command = `c${Math.floor(index / 16)}`;
        return attempt(store, host, command, index, index % 3 === 0);
      });
      const effects = (await Promise.all(attempts)).filter((effect) => effect !== null);
      const ids = await store.instanceIds('t', null, 1_000);
      expect(ids).toHaveLength(8);
      expect((await host.notes()).toSorted()).toEqual(ids.toSorted());
      for (const { command, answer } of effects) {
        const answers = effects
          .filter((other) => other.command === command)
          .map((other) => other.answer);
        expect(new Set(answers)).toEqual(new Set([answer]));
      }
    });
  });
}

/** One of many who send a command: notes what took effect, in the same transaction. Again and again until it is settled. */
async function attempt(
  store: StoreUnderTest['store'],
  host: Host,
  command: string,
  racer: number,
  rollsBack: boolean,
): Promise<{ command: string; answer: unknown } | null> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const transaction = await host.begin();
    try {
      const answer = await race(store, transaction, command, racer);
      await (rollsBack ? transaction.rollback() : transaction.commit());
      return rollsBack ? null : { command, answer };
    } catch (error) {
      await transaction.rollback();
      if (codeOf(error) !== 'VERSION_CONFLICT') throw error;
    }
  }
  throw new Error(`The transaction of ${command} never succeeded`);
}

async function race(
  store: StoreUnderTest['store'],
  transaction: HostTransaction,
  command: string,
  racer: number,
): Promise<unknown> {
  const id = `${command}-by-${racer}`;
  const commit = firstCommit('t', id, { command, request: 'r', answer: { id } });
  const answer = await run(store, commit, transaction);
  if (answer['id'] === id) await transaction.note(id);
  return answer['id'];
}
