import type { Identified, Identity } from '../ports/identity.ts';

/**
 * Identity by `Authorization: Bearer …`. Browsers never send it by themselves, so no other site can use it.
 *
 * @param verify - says whose token it is, or null when it is nobody's; checks signature, issuer and expiry
 */
export function bearerToken(
  verify: (token: string) => Identified | null | Promise<Identified | null>,
): Identity {
  const identity: Identity = async (request) => {
    const [, token] =
      /^Bearer +([\w.~+/-]+=*)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
    if (token === undefined) return { code: 'NOT_SIGNED_IN', challenge: 'Bearer' };
    const who = await verify(token);
    return who ?? { code: 'NOT_SIGNED_IN', challenge: 'Bearer error="invalid_token"' };
  };
  return Object.assign(identity, { security: { type: 'http', scheme: 'bearer' } });
}
