import { createHash } from 'node:crypto';
import type { Refused } from './problem-json.ts';

/**
 * The command id that an Idempotency-Key means: of this user alone, so that nobody replays or reads another's answer, and
 * of a form that no id of the engine's own commands has.
 */
export function commandId(user: string, key: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([user, key]))
    .digest('base64url');
  return `http:${digest}`;
}

/** Null when the request has none; a refusal when it is not one. */
export function idempotencyKey(request: Request): string | null | Refused {
  const key = request.headers.get('idempotency-key');
  if (key === null || /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  const issue = { code: 'VALUE_PATTERN', pointer: '/idempotency-key', params: {} };
  return { code: 'REQUEST_INVALID', details: { issues: [issue] } };
}
