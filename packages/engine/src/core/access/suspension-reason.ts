import type { Suspension } from '../instance.ts';
import type { JsonObject } from '../json.ts';

/** What a refusal says of a suspension. */
export function whyOf({ by, reason }: Suspension): JsonObject {
  return { by: { user: by.user, position: by.position }, reason };
}
