import type { Flow, Transition } from '../compile/flow.ts';
import { pointerPath } from '../format/pointer.ts';
import { isRecord } from '../json-type.ts';
import type { JsonSchema } from '../json.ts';

/** The compiled transition keeps a validator; the schema stands in the definition, where its pointer says. Null: none. */
export function inputSchemaOf(
  { definition }: Flow,
  { input, pointer }: Transition,
): JsonSchema | null {
  if (input === null) return null;
  const written = pointerPath(pointer).reduce<unknown>(
    (at, key) => (Array.isArray(at) ? at[Number(key)] : isRecord(at) ? at[key] : undefined),
    definition,
  );
  const schema = isRecord(written) ? written['input'] : undefined;
  return isRecord(schema) ? schema : null;
}
