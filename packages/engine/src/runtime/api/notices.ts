import type { NoticePreference } from '../../core/notices/preference.ts';
import type { NoticeQuery, StoredNotice } from '../../ports/notice-store.ts';
import type { Page } from '../../ports/page.ts';

/** What people were told (with `notifier`), and how they want to be. A person is named by the id of the user. */
export interface Notices {
  /** One page of a person's in-app notices, newest first. @throws CURSOR_INVALID */
  list(
    user: string,
    query?: NoticeQuery,
    options?: { readonly tenant?: string },
  ): Promise<Page<StoredNotice>>;
  /** How many they have not read. */
  countUnread(user: string, options?: { readonly tenant?: string }): Promise<number>;
  /** Marks these of them, or all, as read. */
  markRead(
    user: string,
    ids: readonly string[] | 'all',
    options?: { readonly tenant?: string },
  ): Promise<void>;
  /** How a person is told: what they set, else what the house set, else in-app only. */
  preference(user: string, options?: { readonly tenant?: string }): Promise<NoticePreference>;
  /** Sets it; what is left out is as the house sets it. @throws PREFERENCE_INVALID naming the word */
  setPreference(
    user: string,
    preference: Partial<NoticePreference>,
    options?: { readonly tenant?: string },
  ): Promise<void>;
  /** What could not be handed over so far, or ever, with why; oldest first, 200 at most. */
  undelivered(options?: { readonly tenant?: string }): Promise<readonly StoredNotice[]>;
  /** Tries one of them again. @returns whether there is one */
  retry(id: string, options?: { readonly tenant?: string }): Promise<boolean>;
  /** Drops what was told before this moment, ms UTC. */
  forget(before: number, options?: { readonly tenant?: string }): Promise<void>;
}
