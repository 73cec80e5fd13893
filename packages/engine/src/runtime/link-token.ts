// What stands in a link by which somebody acts: what it is for, and a signature over it (HMAC-SHA-256).
//
// The signature covers the very text of the first part, and both parts have one spelling only: no other text is accepted
// for the same link.

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LinkKey, LinkOptions } from '../ports/link-keys.ts';

/** What a link is for. */
export interface LinkClaims {
  readonly tenant: string;
  /** Id of the task. */
  readonly task: string;
  readonly outcome: string;
  /** Who acts by it, and in which position. */
  readonly user: string;
  readonly position: string;
  /** Version of the instance that whoever made the link saw. */
  readonly version: number;
  /** ms UTC */
  readonly expiresAt: number;
  /** Drawn for this link: it acts once. */
  readonly nonce: string;
}

/** Longest link that is looked at, characters. */
const MAX_LENGTH = 4_000;
const MIN_SECRET_BYTES = 32;
/** Keeps the secret from signing anything else that looks like a link. */
const PURPOSE = 'alir-link-1';

export interface LinkSigner {
  sign(claims: LinkClaims): string;
  /** Null: it was not signed with any of the keys, or not as it stands. */
  read(token: string): LinkClaims | null;
}

/** @throws TypeError for a key that is none */
export function createLinkSigner({ keys }: LinkOptions): LinkSigner {
  const [first] = keys;
  if (first === undefined) throw new TypeError('links.keys: there is no key');
  const byId = new Map(keys.map((key) => [key.id, key]));
  if (byId.size < keys.length) throw new TypeError('links.keys: two keys have one id');
  for (const key of keys) checkKey(key);
  return {
    sign({ tenant, task, outcome, user, position, version, expiresAt, nonce }) {
      const said = [first.id, tenant, task, outcome, user, position, version, expiresAt, nonce];
      const text = Buffer.from(JSON.stringify(said)).toString('base64url');
      return `${text}.${signatureOf(first, text)}`;
    },
    read(token) {
      if (token.length > MAX_LENGTH) return null;
      const [text = '', signature = '', ...rest] = token.split('.');
      const said = rest.length === 0 ? parse(text) : null;
      const key = said && byId.get(String(said[0]));
      return key && isEqual(signature, signatureOf(key, text)) ? claimsOf(said) : null;
    },
  };
}

function checkKey({ id, secret }: LinkKey): void {
  if (!/^[\w-]{1,40}$/.test(id))
    throw new TypeError('links.keys: an id is of letters, digits, - and _, 40 at most');
  if (Buffer.byteLength(secret) < MIN_SECRET_BYTES)
    throw new TypeError(`links.keys: the secret of ${id} has less than ${MIN_SECRET_BYTES} bytes`);
}

function signatureOf({ secret }: LinkKey, text: string): string {
  return createHmac('sha256', secret).update(`${PURPOSE}.${text}`).digest('base64url');
}

/** The spellings are compared, not what they decode to. */
function isEqual(one: string, other: string): boolean {
  const [given, wanted] = [Buffer.from(one), Buffer.from(other)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function parse(text: string): readonly unknown[] | null {
  try {
    const said: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(said) ? said : null;
  } catch {
    return null;
  }
}

/** Of what was signed; null for what an earlier release may have signed otherwise. */
function claimsOf(said: readonly unknown[]): LinkClaims | null {
  const [, tenant, task, outcome, user, position, version, expiresAt, nonce] = said;
  const texts = [tenant, task, outcome, user, position, nonce];
  if (!texts.every((text) => typeof text === 'string')) return null;
  if (typeof version !== 'number' || typeof expiresAt !== 'number') return null;
  return {
    tenant: String(tenant),
    task: String(task),
    outcome: String(outcome),
    user: String(user),
    position: String(position),
    version,
    expiresAt,
    nonce: String(nonce),
  };
}
