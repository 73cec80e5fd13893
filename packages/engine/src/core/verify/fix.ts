// Changes of a definition that a finding proposes: JSON patches (RFC 6902).

import { immutableJSONPatch } from 'immutable-json-patch';
import type { Json } from '../json.ts';

/** One operation of a JSON patch. */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: Json }
  | { readonly op: 'remove'; readonly path: string };

/**
 * A definition with the changes that a finding proposes. The definition that is given stays as it is.
 *
 * @param definition - as it was parsed, or as `parseFlow` gave it
 */
export function applyPatch(definition: unknown, patch: readonly PatchOperation[]): unknown {
  return immutableJSONPatch(
    definition,
    patch.map((operation) => ({ ...operation })),
  );
}
