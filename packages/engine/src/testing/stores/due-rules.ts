// [S19] to [S22]: timers, outbox, mail.

import { describe, expect, test } from 'vitest';
import type { Mail, MailMatch } from '../../ports/mail.ts';
import type { Store } from '../../ports/store.ts';
import { firstCommit, nextCommit, sampleMessage, sampleStart } from './sample-commits.ts';
import { run, type StoreUnderTest, write } from './store-under-test.ts';

const listener = {
  visit: 'tunggu#1',
  topic: 'flow:apbdes.selesai',
  key: 'desa',
  value: '32.11.01',
};
const mail: Mail = {
  id: 'm',
  topic: listener.topic,
  key: 'desa',
  value: '32.11.01',
  flow: 'laporan',
  body: { nilai: 7 },
  until: sampleStart + 100,
};

export function dueRules(under: () => StoreUnderTest): void {
  describe('timers', () => {
    test('[S19] come oldest first, when they are due, until their instance drops them', async () => {
      const { store } = under();
      const first = firstCommit('t', 'a', {
        timers: [
          { id: 'late', at: 30 },
          { id: 'early', at: 10 },
        ],
      });
      await run(store, first);
      await run(store, firstCommit('u', 'b', { timers: [{ id: 'middle', at: 20 }] }));
      const due = async (now: number, limit = 10): Promise<string[]> => {
        return (await store.dueTimers(now, limit)).map(
          ({ tenant, instance, timer, at }) => `${tenant}/${instance}/${timer}@${at}`,
        );
      };
      expect(await due(9)).toEqual([]);
      expect(await due(20)).toEqual(['t/a/early@10', 'u/b/middle@20']);
      expect(await due(99, 2)).toEqual(['t/a/early@10', 'u/b/middle@20']);

      await run(store, nextCommit(first, { timers: [{ id: 'late', at: 40 }] }));
      expect(await due(99)).toEqual(['u/b/middle@20', 't/a/late@40']);
    });

    test('[S19] under a lease they are not given twice, and again when it ends', async () => {
      const { store, another } = under();
      await run(
        store,
        firstCommit('t', 'a', {
          timers: Array.from({ length: 20 }, (_, at) => ({ id: `t${at}`, at })),
        }),
      );
      const stores = [store, (await another?.()) ?? store];
      const given = await Promise.all(
        Array.from({ length: 6 }, (_, index) => (stores[index % 2] ?? store).dueTimers(50, 5, 100)),
      );
      expect(
        given
          .flat()
          .map(({ timer }) => timer)
          .toSorted(),
      ).toEqual(Array.from({ length: 20 }, (_, at) => `t${at}`).toSorted());
      expect(await store.dueTimers(149, 50, 100)).toEqual([]);
      expect((await store.dueTimers(150, 50, 100)).map(({ at }) => at)).toEqual(
        Array.from({ length: 20 }, (_, at) => at),
      );
    });
  });

  describe('outbox', () => {
    test('[S20] entries are claimed in commit order, leased, and given again until settled', async () => {
      const { store } = under();
      const now = sampleStart + 10_000;
      const first = firstCommit('t', 'a', { outgoing: [sampleMessage('z'), sampleMessage('y')] });
      await run(store, first);
      await run(store, nextCommit(first, { outgoing: [sampleMessage('x')] }));
      const claim = async (moment: number): Promise<string[]> => {
        return (await store.claimOutbox(moment, 10, 1_000)).map(
          ({ outgoing, attempts }) => `${outgoing.id}${attempts}`,
        );
      };
      expect(await store.claimOutbox(sampleStart - 1, 10, 1_000)).toEqual([]);
      expect(await store.claimOutbox(now, 1, 1_000)).toEqual([
        { tenant: 't', instance: 'a', outgoing: sampleMessage('z'), attempts: 1 },
      ]);
      expect(await claim(now)).toEqual(['y1', 'x1']);
      expect(await claim(now + 999)).toEqual([]);
      await store.settle('t', 'y');
      await store.postpone('t', 'x', now + 5_000);
      expect(await claim(now + 1_000)).toEqual(['z2']);
      expect(await claim(now + 5_000)).toEqual(['z3', 'x2']);
    });

    test('[S20] an entry settled in a unit goes with it, and stays if the unit fails', async () => {
      const { store } = under();
      await run(store, firstCommit('t', 'a', { outgoing: [sampleMessage('m')] }));
      const failing = store.transact('t', async (unit) => {
        await unit.settle('m');
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await store.claimOutbox(sampleStart, 10, 0)).toHaveLength(1);
      await store.transact('t', async (unit) => {
        await unit.settle('m');
        await write(unit, firstCommit('t', 'b'));
      });
      expect(await store.claimOutbox(sampleStart + 99, 10, 0)).toEqual([]);
    });

    test('[S20] a unit may only settle', async () => {
      const { store } = under();
      await run(store, firstCommit('t', 'a', { outgoing: [sampleMessage('m')] }));
      await store.transact('t', (unit) => unit.settle('m'));
      expect(await store.claimOutbox(sampleStart, 10, 0)).toEqual([]);
    });

    test('[S20] racing claims never give an entry to two', async () => {
      const { store, another } = under();
      const outgoing = Array.from({ length: 40 }, (_, index) => sampleMessage(`m${index}`));
      await run(store, firstCommit('t', 'a', { outgoing }));
      const stores = [store, (await another?.()) ?? store];
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          (stores[index % 2] ?? store).claimOutbox(sampleStart, 7, 1_000),
        ),
      );
      const ids = claims.flat().map((entry) => entry.outgoing.id);
      expect(new Set(ids).size).toBe(ids.length);
      const rest = await store.claimOutbox(sampleStart, 40, 1_000);
      expect(ids.length + rest.length).toBe(40);
    });
  });

  test('[S21] nextDue is the earliest moment at which something may be given out', async () => {
    const { store } = under();
    expect(await store.nextDue()).toBeNull();
    const first = firstCommit('t', 'a', {
      timers: [{ id: 'x', at: sampleStart + 500 }],
      outgoing: [sampleMessage('m')],
    });
    await run(store, first);
    expect(await store.nextDue()).toBe(sampleStart);
    await store.claimOutbox(sampleStart, 10, 900);
    expect(await store.nextDue()).toBe(sampleStart + 500);
    await store.dueTimers(sampleStart + 500, 10, 10_000);
    expect(await store.nextDue()).toBe(sampleStart + 900);
    await store.settle('t', 'm');
    expect(await store.nextDue()).toBe(sampleStart + 10_500);
    await run(store, nextCommit(first, { timers: [] }));
    expect(await store.nextDue()).toBeNull();
  });

  describe('mail', () => {
    test('[S22] meets who listened before and who listens later, each once', async () => {
      const { store } = under();
      await listen(store, 'early', sampleStart);
      await store.keepMail('t', mail);
      await store.keepMail('t', mail);
      expect(await matched(store, sampleStart)).toEqual(['m>early']);
      expect(await matched(store, sampleStart)).toEqual(['m>early']);
      await settleMail(store, await store.matchMail(sampleStart, 10));
      await listen(store, 'late', sampleStart + 100);
      await listen(store, 'too-late', sampleStart + 101);
      expect(await matched(store, sampleStart + 200)).toEqual(['m>late']);
      await settleMail(store, await store.matchMail(sampleStart + 200, 10));
      expect(await matched(store, sampleStart + 200)).toEqual([]);
    });

    test('[S22] meets an instance once, in however many states it listens and however often it enters them', async () => {
      const { store } = under();
      const listeners = [
        { ...listener, visit: 'b#1' },
        { ...listener, visit: 'a#1' },
      ];
      const first = firstCommit('t', 'a', { flow: 'laporan', listeners });
      await run(store, first);
      await store.keepMail('t', mail);
      const matches = await store.matchMail(sampleStart, 10);
      expect(matches).toEqual([{ tenant: 't', mail, instance: 'a', visit: 'a#1' }]);
      await store.transact('t', async (unit) => {
        await unit.settleMail('m', 'a');
        await write(
          unit,
          nextCommit(first, { at: sampleStart + 50, listeners: [{ ...listener, visit: 'a#2' }] }),
        );
      });
      expect(await store.matchMail(sampleStart + 50, 10)).toEqual([]);
    });

    test('[S22] reaches only instances of its flow and tenant that listen for its topic and value', async () => {
      const { store } = under();
      await listen(store, 'right', sampleStart);
      await listen(store, 'other-value', sampleStart, { value: '32.11.02' });
      await listen(store, 'other-topic', sampleStart, { topic: 'flow:apbdes.batal' });
      await listen(store, 'other-key', sampleStart, { key: 'kode' });
      await listen(store, 'other-flow', sampleStart, {}, 'monitoring');
      await run(
        store,
        firstCommit('u', 'other-tenant', { flow: 'laporan', listeners: [listener] }),
      );
      await store.keepMail('t', mail);
      expect(await matched(store, sampleStart)).toEqual(['m>right']);
    });

    test('[S22] stays while somebody waits for it, and is forgotten when nobody does', async () => {
      const { store } = under();
      const first = firstCommit('t', 'a', { flow: 'laporan', listeners: [listener] });
      await run(store, first);
      await store.keepMail('t', mail);
      const muchLater = sampleStart + 10_000_000;
      expect(await matched(store, muchLater)).toEqual(['m>a']);
      await run(store, nextCommit(first, { at: sampleStart + 20, listeners: [] }));
      expect(await matched(store, muchLater)).toEqual([]);
      await listen(store, 'b', sampleStart);
      expect(await matched(store, sampleStart)).toEqual([]);
    });

    test('[S22] a match that was not settled is offered again', async () => {
      const { store } = under();
      await listen(store, 'a', sampleStart);
      await store.keepMail('t', mail);
      const failing = store.transact('t', async (unit) => {
        await unit.settleMail('m', 'a');
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await matched(store, sampleStart)).toEqual(['m>a']);
    });
  });
}

async function listen(
  store: Store,
  id: string,
  at: number,
  other: Partial<typeof listener> = {},
  flow = 'laporan',
): Promise<void> {
  await run(store, firstCommit('t', id, { at, flow, listeners: [{ ...listener, ...other }] }));
}

async function matched(store: Store, now: number): Promise<string[]> {
  return (await store.matchMail(now, 10))
    .map(({ mail: { id }, instance }) => `${id}>${instance}`)
    .toSorted();
}

async function settleMail(store: Store, matches: readonly MailMatch[]): Promise<void> {
  for (const {
    tenant,
    mail: { id },
    instance,
  } of matches) {
    await store.transact(tenant, (unit) => unit.settleMail(id, instance));
  }
}
