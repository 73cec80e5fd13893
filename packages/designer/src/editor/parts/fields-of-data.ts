// The fields of a flow's data, with their schemas.

import type { JsonObject } from '@alir/engine/core/types';
import { isObject } from '../../model/change/change.ts';

/** By name. */
export function fieldsOfData(flow: JsonObject): Readonly<Record<string, JsonObject>> {
  const data = isObject(flow['data']) ? flow['data'] : {};
  const properties = isObject(data['properties']) ? data['properties'] : {};
  const entries = Object.entries(properties).flatMap(([name, schema]) =>
    isObject(schema) ? [[name, schema] as const] : [],
  );
  return Object.fromEntries(entries);
}
