// Notices for persons in memory.

import type { JsonObject } from '../../core/json.ts';
import { decodeCursor, encodeCursor } from '../../ports/cursor.ts';
import type {
  ClaimedNotice,
  NewNotice,
  NoticeQuery,
  NoticeStore,
  StoredNotice,
} from '../../ports/notice-store.ts';
import type { Page } from '../../ports/page.ts';
import { checkNotice, checkText } from '../unit/check-texts.ts';
import { compareText, noticeList, pageSize } from '../unit/order.ts';

interface Kept {
  readonly tenant: string;
  notice: StoredNotice;
}

export class MemoryNotices implements NoticeStore {
  #kept: Kept[] = [];
  readonly #preferences = new Map<string, JsonObject>();
  readonly #checkOpen: () => void;

  constructor(checkOpen: () => void) {
    this.#checkOpen = checkOpen;
  }

  async keep(tenant: string, notice: NewNotice): Promise<void> {
    this.#checkOpen();
    checkNotice(tenant, notice);
    if (this.#of(tenant).some((kept) => kept.notice.id === notice.id)) return;
    const sentAt = notice.nextAt === null ? notice.at : null;
    const fresh = { attempts: 0, error: null, sentAt, readAt: null };
    this.#kept.push({ tenant, notice: { ...notice, ...fresh } });
  }

  async claim(now: number, limit: number, leaseMs: number): Promise<ClaimedNotice[]> {
    this.#checkOpen();
    const due = this.#kept.filter(({ notice: { nextAt } }) => nextAt !== null && nextAt <= now);
    const given = due
      .sort(
        (one, other) =>
          (one.notice.nextAt ?? 0) - (other.notice.nextAt ?? 0) || inOrder(one, other),
      )
      .slice(0, limit)
      .sort(inOrder);
    for (const kept of given) {
      const attempts = kept.notice.attempts + 1;
      kept.notice = { ...kept.notice, attempts, nextAt: now + leaseMs };
    }
    return given.map(({ tenant, notice }) => ({ tenant, notice }));
  }

  async sent(tenant: string, ids: readonly string[], at: number): Promise<void> {
    this.#change(tenant, ids, { sentAt: at, nextAt: null, error: null });
  }

  async failed(
    tenant: string,
    ids: readonly string[],
    error: string,
    nextAt: number | null,
  ): Promise<void> {
    this.#change(tenant, ids, { error: error.replaceAll('\0', ' ').toWellFormed(), nextAt });
  }

  async nextDue(): Promise<number | null> {
    this.#checkOpen();
    const moments = this.#kept.flatMap(({ notice }) => notice.nextAt ?? []);
    return moments.length === 0 ? null : moments.reduce((one, other) => Math.min(one, other));
  }

  async list(tenant: string, user: string, query: NoticeQuery): Promise<Page<StoredNotice>> {
    const list = noticeList(tenant, user, query);
    const size = pageSize(query.limit);
    const last = query.after === undefined ? null : decodeCursor(list, query.after);
    const matching = this.#inApp(tenant, user)
      .map(({ notice }) => notice)
      .filter(({ readAt }) => query.unread !== true || readAt === null)
      .sort((one, other) => other.at - one.at || compareText(other.id, one.id))
      .filter(({ at, id }) => {
        if (last === null) return true;
        return at < last.value || (at === last.value && compareText(id, last.id) < 0);
      });
    const items = matching.slice(0, size);
    const end = items.at(-1);
    const hasMore = end !== undefined && matching.length > size;
    return { items, next: hasMore ? encodeCursor(list, { value: end.at, id: end.id }) : null };
  }

  async countUnread(tenant: string, user: string): Promise<number> {
    return this.#inApp(tenant, user).filter(({ notice }) => notice.readAt === null).length;
  }

  async markRead(
    tenant: string,
    user: string,
    ids: readonly string[] | 'all',
    at: number,
  ): Promise<void> {
    for (const kept of this.#inApp(tenant, user)) {
      if (kept.notice.readAt !== null) continue;
      if (ids === 'all' || ids.includes(kept.notice.id))
        kept.notice = { ...kept.notice, readAt: at };
    }
  }

  async undelivered(tenant: string, limit: number): Promise<StoredNotice[]> {
    return this.#of(tenant)
      .map(({ notice }) => notice)
      .filter(({ sentAt, error }) => sentAt === null && error !== null)
      .sort((one, other) => one.at - other.at || compareText(one.id, other.id))
      .slice(0, limit);
  }

  async retry(tenant: string, id: string, now: number): Promise<boolean> {
    const unsent = this.#of(tenant).filter(({ notice }) => notice.sentAt === null);
    const kept = unsent.find(({ notice }) => notice.id === id);
    if (kept === undefined) return false;
    kept.notice = { ...kept.notice, nextAt: now };
    return true;
  }

  async forget(tenant: string, before: number): Promise<void> {
    this.#checkOpen();
    this.#kept = this.#kept.filter((kept) => kept.tenant !== tenant || kept.notice.at >= before);
  }

  async preference(tenant: string, user: string): Promise<JsonObject | null> {
    this.#checkOpen();
    return structuredClone(this.#preferences.get(JSON.stringify([tenant, user])) ?? null);
  }

  async setPreference(tenant: string, user: string, preference: JsonObject): Promise<void> {
    this.#checkOpen();
    checkText('notice.user', user);
    this.#preferences.set(JSON.stringify([tenant, user]), structuredClone(preference));
  }

  #change(tenant: string, ids: readonly string[], changes: Partial<StoredNotice>): void {
    for (const kept of this.#of(tenant)) {
      if (ids.includes(kept.notice.id)) kept.notice = { ...kept.notice, ...changes };
    }
  }

  #inApp(tenant: string, user: string): Kept[] {
    return this.#of(tenant).filter(
      ({ notice }) => notice.user === user && notice.channel === 'in-app',
    );
  }

  #of(tenant: string): Kept[] {
    this.#checkOpen();
    return this.#kept.filter((kept) => kept.tenant === tenant);
  }
}

/** Those that are sent together side by side, in the order in which they were told. */
function inOrder({ notice: one }: Kept, { notice: other }: Kept): number {
  return compareText(one.batch, other.batch) || one.at - other.at || compareText(one.id, other.id);
}
