// Moments are ms in the core and ISO instants in all that people read. In details and params they stand in these places.

import { isoOf } from '../../core/instant.ts';
import { isRecord } from '../../core/json-type.ts';
import type { Json, JsonObject } from '../../core/json.ts';

/** Details of an event or a refusal, or params of an incident, with ISO instants. */
export function withIsoInstants(details: JsonObject): JsonObject {
  const shown: Record<string, Json> = { ...details };
  for (const name of ['at', 'due']) {
    const moment = details[name];
    if (typeof moment === 'number') shown[name] = isoOf(moment);
  }
  // Of the rule or the refusal that this is about.
  for (const name of ['params', 'details']) {
    const inner = details[name];
    if (isRecord(inner)) shown[name] = withIsoInstants(inner);
  }
  // Old and new moments of deadlines that were reckoned anew.
  const { moved } = details;
  if (Array.isArray(moved)) shown['moved'] = moved.map(withIsoSpan);
  const { ask, args } = details;
  // The look-up of a deadline: calendar, from when, how long; or of one whose clock stood still.
  if ((ask === 'deadline' || ask === 'resumed') && Array.isArray(args)) {
    shown['args'] = args.map((arg) => (typeof arg === 'number' ? isoOf(arg) : arg));
  }
  return shown;
}

function withIsoSpan(move: Json): Json {
  if (!isRecord(move)) return move;
  const instant = (at: Json | undefined): Json => (typeof at === 'number' ? isoOf(at) : null);
  return { ...move, from: instant(move['from']), to: instant(move['to']) };
}
