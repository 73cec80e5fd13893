import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OrganisationData } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import { sessionCookie, type SessionCookie } from '@alir/engine/http';

/** The demo has one tenant, the engine's default. */
export const tenant = 'default';

/** Sessions whose secret is kept in a file, so that they outlive a restart. */
export async function openSessions(
  folder: string,
  organisation: OrganisationData,
): Promise<SessionCookie> {
  const { users } = indexOrganisation(organisation);
  return sessionCookie({
    secrets: [await secretIn(folder)],
    name: 'sumedang',
    // On 127.0.0.1 there is no TLS.
    secure: false,
    isValid: (who) => who.tenant === tenant && users.has(who.user),
  });
}

async function secretIn(folder: string): Promise<string> {
  const path = join(folder, '.rahasia-sesi');
  await mkdir(folder, { recursive: true });
  const drawn = randomBytes(32).toString('base64url');
  // Written only where there is none.
  await writeFile(path, drawn, { flag: 'wx', mode: 0o600 }).catch(() => undefined);
  return readFile(path, 'utf8');
}
