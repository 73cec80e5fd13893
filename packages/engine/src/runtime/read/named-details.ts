import { isRecord } from '../../core/json-type.ts';
import type { JsonObject } from '../../core/json.ts';
import { positionName, userName } from './people.ts';
import type { Reader } from './reader.ts';

/** Details of a refusal in which `by`, whoever was faster, has the name that people know it by. */
export function namedDetails(reader: Reader, details: JsonObject): JsonObject {
  const { by } = details;
  if (!isRecord(by) || typeof by['user'] !== 'string') return details;
  const { user, position } = by;
  const name =
    typeof position === 'string' ? positionName(reader, position) : userName(reader, user);
  return { ...details, by: { user, position: position ?? null, name } };
}
