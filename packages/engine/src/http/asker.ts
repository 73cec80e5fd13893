// Who is behind a request, as the host's identity says.

import { forbiddenCharacter } from '../core/format/limits.ts';
import { isRecord } from '../core/json-type.ts';
import type { Identified, Identity } from '../ports/identity.ts';
import type { Refused } from './problem-json.ts';

/**
 * The host's code may hand out what a header or a token held: a name that is empty, or that no store could keep, is nobody's.
 *
 * @throws TypeError when the identity answers something that is none of what it may
 */
export async function askerOf(identity: Identity, request: Request): Promise<Identified | Refused> {
  const who: unknown = await identity(request);
  if (who === null || who === undefined) return { code: 'NOT_SIGNED_IN' };
  const { tenant, user, code, challenge } = isRecord(who) ? who : {};
  if (code === 'NOT_SIGNED_IN' || code === 'ORIGIN_REFUSED') {
    return typeof challenge === 'string'
      ? { code, headers: { 'www-authenticate': challenge } }
      : { code };
  }
  if (typeof tenant !== 'string' || typeof user !== 'string') {
    throw new TypeError('identity: expected { tenant, user }, both texts, { code } or null');
  }
  return isName(tenant) && isName(user) ? { tenant, user } : { code: 'NOT_SIGNED_IN' };
}

function isName(text: string): boolean {
  return text !== '' && forbiddenCharacter(text) === null;
}
