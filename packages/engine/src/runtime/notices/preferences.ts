// How a person wants to be told: what they set, else what the house set, else in-app only.

import type { JsonObject } from '../../core/json.ts';
import {
  inAppOnly,
  isPreference,
  wrongPreference,
  type NoticePreference,
} from '../../core/notices/preference.ts';
import type { Shell } from '../shell.ts';

export async function preferenceOf(
  shell: Shell,
  tenant: string,
  user: string,
): Promise<NoticePreference> {
  const stored = await shell.store.notices.preference(tenant, user);
  const house = { ...inAppOnly, language: shell.language, ...shell.notifier?.defaults };
  return stored === null ? house : { ...house, ...asPreference(stored) };
}

/** What somebody said of it; words that are none, or cannot have their value, are left out. */
function asPreference(stored: JsonObject): Partial<NoticePreference> {
  const right = Object.entries(stored).filter(
    ([word, value]) => wrongPreference({ [word]: value }) === null,
  );
  const said = Object.fromEntries(right);
  return isPreference(said) ? said : {};
}
