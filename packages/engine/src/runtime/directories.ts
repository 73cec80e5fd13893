import { organisationOfUsers, type UserRow } from '../core/organisation/users-directory.ts';
import type { OrganisationData } from '../core/organisation/organisation.ts';
import type { Directory } from '../ports/directory.ts';

/** How long a user table that was read is taken as it is, ms. */
const FRESH_MS = 5_000;

/**
 * A directory over an application's plain user table: every user is their own position, `manager` gives the superior,
 * `role` a pool.
 *
 * @param list - the users, or a function that reads them; read again after 5 s
 * @throws AlirError USERS_INVALID naming the place; where they are read by a function, whatever asks for them throws it
 */
export function usersDirectory(
  list: readonly UserRow[] | (() => readonly UserRow[] | Promise<readonly UserRow[]>),
): Directory {
  if (typeof list !== 'function') {
    const organisation = organisationOfUsers(list);
    return { organisation: () => organisation };
  }
  let known: { at: number; organisation: Promise<OrganisationData> } | null = null;
  return {
    async organisation() {
      const at = Date.now();
      if (!known || at - known.at > FRESH_MS)
        known = { at, organisation: Promise.resolve(list()).then(organisationOfUsers) };
      try {
        return await known.organisation;
      } catch (error) {
        known = null;
        throw error;
      }
    },
  };
}

/** A directory of one organisation, or of one a tenant. */
export function organisationDirectory(
  given: OrganisationData | ((tenant: string) => OrganisationData | Promise<OrganisationData>),
): Directory {
  return { organisation: typeof given === 'function' ? given : () => given };
}
