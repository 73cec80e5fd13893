import type { Rejection } from '../../core/decision.ts';
import { say } from '../../core/messages/say.ts';
import type { PermissionView } from '../../core/views/permission.ts';
import { spokenDetails } from './named-details.ts';
import type { Reader } from './reader.ts';

/** Allowed, or why not in a sentence. */
export function permission(reader: Reader, refusal: Rejection | null): PermissionView {
  if (refusal === null) return { allowed: true };
  const { code, details } = refusal;
  return {
    allowed: false,
    code,
    detail: say(code, spokenDetails(reader, details), reader.language),
  };
}
