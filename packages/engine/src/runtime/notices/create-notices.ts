import { AlirError } from '../../core/errors.ts';
import { wrongPreference } from '../../core/notices/preference.ts';
import { DEFAULT_TENANT } from '../commands.ts';
import type { Notices } from '../api/notices.ts';
import type { Shell } from '../shell.ts';
import { preferenceOf } from './preferences.ts';

/** Most that are listed of what could not be handed over. */
const mostUndelivered = 200;

export function createNotices(shell: Shell): Notices {
  const { notices } = shell.store;
  return {
    list: (user, query = {}, { tenant = DEFAULT_TENANT } = {}) => notices.list(tenant, user, query),
    countUnread: (user, { tenant = DEFAULT_TENANT } = {}) => notices.countUnread(tenant, user),
    markRead: (user, ids, { tenant = DEFAULT_TENANT } = {}) =>
      notices.markRead(tenant, user, ids, shell.clock.now()),
    preference: (user, { tenant = DEFAULT_TENANT } = {}) => preferenceOf(shell, tenant, user),
    setPreference: async (user, preference, { tenant = DEFAULT_TENANT } = {}) => {
      const word = wrongPreference(preference);
      if (word !== null) throw new AlirError('PREFERENCE_INVALID', { word });
      await notices.setPreference(tenant, user, structuredClone({ ...preference }));
    },
    undelivered: ({ tenant = DEFAULT_TENANT } = {}) => notices.undelivered(tenant, mostUndelivered),
    retry: async (id, { tenant = DEFAULT_TENANT } = {}) => {
      const found = await notices.retry(tenant, id, shell.clock.now());
      if (found) shell.wake();
      return found;
    },
    forget: (before, { tenant = DEFAULT_TENANT } = {}) => notices.forget(tenant, before),
  };
}
