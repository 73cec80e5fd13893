import { isRecord } from '../../core/json-type.ts';
import type { JsonObject } from '../../core/json.ts';
import { withIsoInstants } from './iso-instants.ts';
import { positionName, userName } from './people.ts';
import type { Reader } from './reader.ts';

/** Details of a refusal as people read them: `by`, whoever was faster, has a name, and moments are ISO instants. */
export function namedDetails(reader: Reader, refused: JsonObject): JsonObject {
  const details = withIsoInstants(refused);
  const { by } = details;
  if (!isRecord(by) || typeof by['user'] !== 'string') return details;
  const { user, position } = by;
  const name =
    typeof position === 'string' ? positionName(reader, position) : userName(reader, user);
  return { ...details, by: { user, position: position ?? null, name } };
}

/** The same for a sentence: a position is called by its name. */
export function spokenDetails(reader: Reader, refused: JsonObject): JsonObject {
  const details = namedDetails(reader, refused);
  const { position } = details;
  return typeof position === 'string'
    ? { ...details, position: positionName(reader, position) }
    : details;
}
