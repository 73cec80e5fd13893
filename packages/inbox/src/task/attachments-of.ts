import type { FormView, InstanceView, Json, JsonObject, JsonSchema } from '@alir/engine/core/types';
import { formatOf, isJsonArray, itemsOf, propertiesOf } from '../form/schema.ts';

/** Ids of files among the values of a form. */
export function attachmentsOf(form: FormView | null, values: JsonObject): readonly string[] {
  const fields = form?.sections.flatMap((section) => section.fields) ?? [];
  return fields.flatMap(({ field, schema }) => idsIn(values[field], schema));
}

/** Ids of files in the data of an instance: the letter's scan. */
export function attachmentsOfInstance({ data, dataSchema }: InstanceView): readonly string[] {
  return propertiesOf(dataSchema).flatMap(([name, schema]) => idsIn(data[name], schema));
}

function idsIn(value: Json | undefined, schema: JsonSchema): readonly string[] {
  if (typeof value === 'string') return formatOf(schema) === 'attachment' ? [value] : [];
  const items = itemsOf(schema);
  if (!isJsonArray(value) || items === null) return [];
  return value.flatMap((entry) => idsIn(entry, items));
}
