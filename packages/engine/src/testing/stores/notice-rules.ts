// [S65] to [S69]: notices for persons, and how they want to be told.

import { describe, expect, test } from 'vitest';
import type { NewNotice, NoticeStore } from '../../ports/notice-store.ts';
import { codeOf, type StoreUnderTest } from './store-under-test.ts';

const start = Date.parse('2026-01-05T01:00:00Z');

/** In-app, for Siti; what differs is said. */
function notice(id: string, shape: Partial<NewNotice> = {}): NewNotice {
  return {
    id,
    user: 'siti',
    channel: 'in-app',
    instance: 'a',
    state: 'telaah',
    to: 'p:camat',
    dueAt: start + 1_000,
    at: start,
    batch: id,
    nextAt: null,
    ...shape,
  };
}

const mail = (id: string, shape: Partial<NewNotice> = {}): NewNotice =>
  notice(id, { channel: 'email', nextAt: start, ...shape });

async function keep(store: NoticeStore, ...notices: readonly NewNotice[]): Promise<void> {
  for (const one of notices) await store.keep('t', one);
}

const idsOf = (notices: readonly { readonly id: string }[]): string[] =>
  notices.map(({ id }) => id);

export function noticeRules(under: () => StoreUnderTest): void {
  describe('notices', () => {
    test('[S65] a notice is kept once under its id in a tenant, whole, and over a restart', async () => {
      const { store, reopen } = under();
      await keep(store.notices, notice('n', { state: null, dueAt: null }));
      await keep(store.notices, notice('n', { user: 'adi' }));
      await store.notices.keep('u', notice('n', { user: 'siti' }));
      const stored = (await reopen?.()) ?? store;
      expect((await stored.notices.list('t', 'siti', {})).items).toEqual([
        {
          ...notice('n', { state: null, dueAt: null }),
          attempts: 0,
          error: null,
          sentAt: start,
          readAt: null,
        },
      ]);
      expect((await stored.notices.list('t', 'adi', {})).items).toEqual([]);
      expect((await stored.notices.list('u', 'siti', {})).items).toHaveLength(1);
      await expect(keep(stored.notices, notice('a\0'))).rejects.toMatchObject({
        code: 'TEXT_INVALID',
      });
    });

    test('[S65] what was told before a moment is dropped, of that tenant alone', async () => {
      const { notices } = under().store;
      await keep(notices, notice('old'), mail('unsent'), notice('new', { at: start + 10 }));
      await notices.keep('u', notice('other'));
      await notices.forget('t', start + 10);
      expect(idsOf((await notices.list('t', 'siti', {})).items)).toEqual(['new']);
      expect((await notices.list('u', 'siti', {})).items).toHaveLength(1);
      expect(await notices.nextDue()).toBeNull();
    });

    test('[S66] what may be sent is given out once for the time of a lease, those of one batch side by side', async () => {
      const { store, another } = under();
      const batches = ['x', 'y'];
      for (let index = 0; index < 10; index += 1) {
        await keep(store.notices, mail(`n${index}`, { batch: batches[index % 2] ?? '' }));
      }
      await keep(store.notices, mail('later', { nextAt: start + 500 }), notice('in-app'));
      expect(await store.notices.nextDue()).toBe(start);
      expect(await store.notices.claim(start - 1, 50, 100)).toEqual([]);
      const stores = [store, (await another?.()) ?? store];
      const given = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          (stores[index % 2] ?? store).notices.claim(start, 3, 100),
        ),
      );
      const ids = given.flat().map(({ notice: { id } }) => id);
      expect(ids.toSorted()).toEqual(Array.from({ length: 10 }, (_, index) => `n${index}`));
      expect(await store.notices.claim(start + 99, 50, 100)).toEqual([]);
      const again = await store.notices.claim(start + 100, 50, 100);
      expect(again.map(({ notice: { batch } }) => batch).join('')).toBe('xxxxxyyyyy');
      expect(
        new Set(again.map(({ tenant, notice: { attempts } }) => `${tenant}${attempts}`)),
      ).toEqual(new Set(['t2']));
    });

    test('[S66] what was sent is not given out again; what failed is from its moment, or never', async () => {
      const { notices } = under().store;
      await keep(notices, mail('sent'), mail('again'), mail('never'), mail('untried'));
      await notices.claim(start, 3, 1_000);
      await notices.sent('t', ['sent'], start + 1);
      await notices.failed('t', ['again'], 'busy', start + 50);
      await notices.failed('t', ['never'], 'no such\0 number', null);
      expect(idsOf((await notices.claim(start + 49, 9, 1_000)).map((one) => one.notice))).toEqual([
        'untried',
      ]);
      await notices.sent('t', ['untried'], start + 49);
      expect(await notices.nextDue()).toBe(start + 50);
      const [again] = await notices.claim(start + 50, 9, 1_000);
      expect(again?.notice).toMatchObject({ id: 'again', attempts: 2, error: 'busy' });
      expect(await notices.claim(start + 9_999, 9, 10)).toMatchObject([
        { notice: { id: 'again' } },
      ]);
    });

    test('[S67] what could not be handed over is listed until it is, and may be tried again', async () => {
      const { notices } = under().store;
      await keep(notices, mail('b', { at: start + 1 }), mail('a'), mail('untried'), mail('sent'));
      await notices.failed('t', ['a', 'b', 'sent'], 'refused', null);
      await notices.sent('t', ['sent'], start);
      expect(idsOf(await notices.undelivered('t', 9))).toEqual(['a', 'b']);
      expect(idsOf(await notices.undelivered('t', 1))).toEqual(['a']);
      expect(await notices.undelivered('u', 9)).toEqual([]);
      expect(await notices.retry('t', 'sent', start)).toBe(false);
      expect(await notices.retry('u', 'a', start)).toBe(false);
      expect(await notices.retry('t', 'a', start + 7)).toBe(true);
      expect(await notices.claim(start + 7, 9, 10)).toMatchObject([
        { notice: { id: 'a' } },
        { notice: { id: 'untried' } },
      ]);
      await notices.sent('t', ['a'], start + 8);
      expect(idsOf(await notices.undelivered('t', 9))).toEqual(['b']);
    });

    test('[S68] a person lists their in-app notices in pages, newest first, and marks them as read once', async () => {
      const { notices } = under().store;
      for (let index = 0; index < 7; index += 1) {
        await keep(notices, notice(`n${index}`, { at: start + Math.floor(index / 2) }));
      }
      await keep(notices, notice('adi', { user: 'adi' }), mail('mail'));
      const all = ['n6', 'n5', 'n4', 'n3', 'n2', 'n1', 'n0'];
      const pages: string[][] = [];
      let after: string | undefined;
      do {
        const page = await notices.list('t', 'siti', { limit: 3, after });
        pages.push(idsOf(page.items));
        after = page.next ?? undefined;
        await keep(notices, notice(`z${pages.length}`, { at: start + 100 }));
      } while (after !== undefined);
      expect(pages.flat()).toEqual(all);
      expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);

      expect(await notices.countUnread('t', 'siti')).toBe(10);
      await notices.markRead('t', 'siti', ['n6', 'adi'], start + 200);
      await notices.markRead('t', 'siti', ['n6'], start + 300);
      await notices.markRead('t', 'siti', [], start + 300);
      expect(await notices.countUnread('t', 'siti')).toBe(9);
      expect(await notices.countUnread('t', 'adi')).toBe(1);
      const [first] = (await notices.list('t', 'siti', { limit: 4 })).items.slice(-1);
      expect(first).toMatchObject({ id: 'n6', readAt: start + 200 });
      await notices.markRead('t', 'siti', 'all', start + 300);
      expect((await notices.list('t', 'siti', { unread: true })).items).toEqual([]);
      expect(await notices.countUnread('t', 'siti')).toBe(0);
    });

    test('[S68] a cursor is good for the list that handed it out', async () => {
      const { notices } = under().store;
      await keep(notices, notice('a'), notice('b'));
      const { next } = await notices.list('t', 'siti', { limit: 1 });
      const listed = async (user: string, unread?: true): Promise<unknown> => {
        const page = notices.list('t', user, { after: next ?? '', unread });
        return page.then(({ items }) => idsOf(items), codeOf);
      };
      expect(await listed('siti')).toEqual(['a']);
      expect(await listed('adi')).toBe('CURSOR_INVALID');
      expect(await listed('siti', true)).toBe('CURSOR_INVALID');
    });

    test('[S69] how a person wants to be told is kept, the last word alone', async () => {
      const { store, reopen } = under();
      expect(await store.notices.preference('t', 'siti')).toBeNull();
      await store.notices.setPreference('t', 'siti', { digest: 'daily', quiet: null });
      await store.notices.setPreference('t', 'siti', { digest: 'hourly' });
      await store.notices.setPreference('u', 'siti', {});
      const { notices } = (await reopen?.()) ?? store;
      expect(await notices.preference('t', 'siti')).toEqual({ digest: 'hourly' });
      expect(await notices.preference('u', 'siti')).toEqual({});
      expect(await notices.preference('t', 'adi')).toBeNull();
    });
  });
}
