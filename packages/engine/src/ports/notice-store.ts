// Where notices for persons are kept: one entry for each person and channel. An entry says where to look and never what
// is written there, so nothing of a letter lies in a second place.
//
// Its rules are in spec/stores.md; the tests of the store contract name them.

import type { JsonObject } from '../core/json.ts';
import type { NoticeChannel } from '../core/notices/preference.ts';
import type { Page } from './page.ts';

/** A notice for one person by one channel. Instants are ms UTC. */
export interface NewNotice {
  /** Unique in a tenant; the same for the same notice, person and channel, however often it is made. */
  readonly id: string;
  /** Id of the person. */
  readonly user: string;
  /** How it reaches them. */
  readonly channel: NoticeChannel;
  /** Id of the instance that it is about. */
  readonly instance: string;
  /** The state that it is about; null for the whole. */
  readonly state: string | null;
  /** Whom the flow told: `p:<position>`, `r:<role>`, `r:<role>@<unit>` or `u:<user>`. */
  readonly to: string;
  /** The deadline, as it was when this was told; null: there is none. */
  readonly dueAt: number | null;
  /** When it was told. */
  readonly at: number;
  /** What is sent together has the same. */
  readonly batch: string;
  /** When it may be sent; null: there is nothing to send, as in-app. */
  readonly nextAt: number | null;
}

/** A notice with what became of it. */
export interface StoredNotice extends NewNotice {
  /** Times that it was claimed. */
  readonly attempts: number;
  /** Why the last attempt failed; null: none has. */
  readonly error: string | null;
  /** When it was handed over; null: it was not. With `nextAt` null as well, nobody tries it any more. */
  readonly sentAt: number | null;
  /** When the person read it, in-app; null: they have not. */
  readonly readAt: number | null;
}

/** Which notices of a person. */
export interface NoticeQuery {
  /** `true`: only those that were not read. */
  readonly unread?: boolean | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  /** 1 to 200, default 50. */
  readonly limit?: number | undefined;
}

/** A notice that was given out to be sent. */
export interface ClaimedNotice {
  /** Tenant of the person. */
  readonly tenant: string;
  /** The notice; its `attempts` count this one. */
  readonly notice: StoredNotice;
}

/** Where notices for persons are kept. */
export interface NoticeStore {
  /** Keeps a notice; one with an id that is known changes nothing. */
  keep(tenant: string, notice: NewNotice): Promise<void>;
  /** Gives out what may be sent at `now`, for `leaseMs`: what was neither sent nor put off by then is given out again. */
  claim(now: number, limit: number, leaseMs: number): Promise<readonly ClaimedNotice[]>;
  /** These were handed over. */
  sent(tenant: string, ids: readonly string[], at: number): Promise<void>;
  /** These could not be. @param nextAt - when to try again; null: never */
  failed(
    tenant: string,
    ids: readonly string[],
    error: string,
    nextAt: number | null,
  ): Promise<void>;
  /** The earliest moment at which `claim` may have something, or null. */
  nextDue(): Promise<number | null>;
  /** One page of a person's in-app notices, newest first. @throws CURSOR_INVALID */
  list(tenant: string, user: string, query: NoticeQuery): Promise<Page<StoredNotice>>;
  /** How many of them were not read. */
  countUnread(tenant: string, user: string): Promise<number>;
  /** Marks in-app notices of a person as read, the first time; `all` of them, or these. */
  markRead(tenant: string, user: string, ids: readonly string[] | 'all', at: number): Promise<void>;
  /** What could not be handed over so far, or ever, oldest first. */
  undelivered(tenant: string, limit: number): Promise<readonly StoredNotice[]>;
  /** Lets one that was not handed over be tried at `now`. @returns whether there is one */
  retry(tenant: string, id: string, now: number): Promise<boolean>;
  /** Drops what was told before this moment, ms UTC, sent or not. */
  forget(tenant: string, before: number): Promise<void>;
  /** How a person wants to be told, as it was set; null: they said nothing. */
  preference(tenant: string, user: string): Promise<JsonObject | null>;
  /** Keeps it, in place of what was set before. */
  setPreference(tenant: string, user: string, preference: JsonObject): Promise<void>;
}
