// Identity by a session cookie. The cookie holds who it is, signed with HMAC-SHA-256 and until when; nothing is kept on the
// server. SameSite=Lax keeps it from other sites' forms, and writes must come from our own pages besides.

import { isRecord } from '../core/json-type.ts';
import type { Identified, Identity } from '../ports/identity.ts';
import { checkOrigins } from './origin.ts';
import { isOwnRequest } from './same-origin.ts';

/** How sessions are signed, and how long they last. */
export interface SessionCookieOptions {
  /** Secrets of 32 characters at least. The first signs; all are accepted, so that a secret can be replaced in steps. */
  readonly secrets: readonly [string, ...string[]];
  /** Name of the cookie. Default `__Host-alir`, or `alir` where it is not secure. */
  readonly name?: string;
  /** False only for development over plain HTTP. Default true. */
  readonly secure?: boolean;
  /** How long a session lasts, in seconds. Default 12 hours. */
  readonly maxAgeS?: number;
  /** Origins whose pages may write, such as `https://alir.example.go.id`. Default: the origin of the request. */
  readonly origins?: readonly string[];
  /** What time it is, ms UTC. Default: the system's clock. */
  readonly now?: () => number;
  /** Asked at every request: is this session still good (not signed out everywhere, not of somebody who left)? */
  readonly isValid?: (who: Identified) => boolean | Promise<boolean>;
}

/** Sessions in a cookie: the identity for `createHandler`, and headers that sign in and out. */
export interface SessionCookie {
  /** Says who a request is from; for `createHandler`. Refuses writes from pages of other origins. */
  readonly identity: Identity;
  /** `Set-Cookie` that signs somebody in. Call it only after their password or ticket was checked. */
  signIn(who: Identified): Promise<string>;
  /** `Set-Cookie` that signs out. */
  signOut(): string;
}

const shortestSecret = 32;

/**
 * Sessions for applications that have none: a signed cookie, and nothing kept on the server.
 *
 * @throws TypeError when a secret is too short, or an origin is not written as browsers send it
 */
export function sessionCookie(options: SessionCookieOptions): SessionCookie {
  const { secrets, secure = true, maxAgeS = 12 * 3600, origins, now = Date.now } = options;
  const name = options.name ?? (secure ? '__Host-alir' : 'alir');
  if (secrets.some((secret) => secret.length < shortestSecret)) {
    throw new TypeError(`A secret has at least ${shortestSecret} characters`);
  }
  checkOrigins('origins', origins ?? []);
  const keys = Promise.all(secrets.map(importKey));
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

  const identity: Identity = async (request) => {
    const value = cookieOf(request, name);
    const who = value === null ? null : await opened(value, await keys, now());
    if (who === null || (await options.isValid?.(who)) === false) return null;
    return isOwnRequest(request, origins) ? who : { code: 'ORIGIN_REFUSED' };
  };

  return {
    identity: Object.assign(identity, { security: { type: 'apiKey', in: 'cookie', name } }),
    async signIn({ tenant, user }) {
      const until = now() + maxAgeS * 1000;
      const text = encode(new TextEncoder().encode(JSON.stringify({ tenant, user, until })));
      const [key] = await keys;
      if (key === undefined) throw new TypeError('There is no secret');
      const signature = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
      const value = `${text}.${encode(new Uint8Array(signature))}`;
      return `${name}=${value}; Max-Age=${maxAgeS}; ${attributes}`;
    },
    signOut: () => `${name}=; Max-Age=0; ${attributes}`,
  };
}

function importKey(secret: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(secret);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign', 'verify']);
}

/** Our values hold no character that cookies quote. */
function cookieOf(request: Request, name: string): string | null {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}

/** Who a cookie's value names, if one of the keys has signed it and it has not expired. */
async function opened(
  value: string,
  keys: readonly CryptoKey[],
  now: number,
): Promise<Identified | null> {
  const [text = '', signature = '', ...more] = value.split('.');
  const bytes = decode(signature);
  if (bytes === null || more.length > 0) return null;
  const signed = new TextEncoder().encode(text);
  for (const key of keys) {
    if (await crypto.subtle.verify('HMAC', key, bytes, signed)) return parsed(text, now);
  }
  return null;
}

function parsed(text: string, now: number): Identified | null {
  const bytes = decode(text);
  if (bytes === null) return null;
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isRecord(value)) return null;
  const { tenant, user, until } = value;
  if (typeof tenant !== 'string' || typeof user !== 'string') return null;
  return typeof until === 'number' && until > now ? { tenant, user } : null;
}

/** base64url */
function encode(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Null for anything but the one way in which these bytes are written. */
function decode(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return encode(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}
