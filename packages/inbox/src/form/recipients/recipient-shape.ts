// Which members of a recipient mean what. Flows name them as they like; their schemas tell.

import type { JsonSchema } from '@alir/engine/core/types';
import { enumOf, formatOf, itemsOf, propertiesOf, requiredOf, typeOf } from '../schema.ts';

/** Names of the members; null: the flow has no such thing. */
export interface RecipientShape {
  readonly position: string;
  readonly role: string | null;
  readonly roles: readonly string[];
  readonly instructions: string | null;
  /** Instructions the schema allows; empty: any text. */
  readonly allowed: readonly string[];
  readonly note: string | null;
  readonly deadline: string | null;
}

const positionNames: ReadonlySet<string> = new Set(['jabatan', 'position']);
const noteNames: ReadonlySet<string> = new Set(['catatan', 'note']);

/**
 * Null when the objects of this schema are no recipients.
 * @param items - schema of one recipient
 * @param asked - the form asks for the recipients editor: then any required text may be the position
 */
export function recipientShape(items: JsonSchema, asked = false): RecipientShape | null {
  const properties = propertiesOf(items);
  const find = (fits: (name: string, schema: JsonSchema) => boolean): string | null =>
    properties.find(([name, schema]) => fits(name, schema))?.[0] ?? null;
  const required = requiredOf(items);
  const isText = (schema: JsonSchema): boolean =>
    typeOf(schema) === 'string' && enumOf(schema).length === 0;
  const position =
    find(
      (name, schema) =>
        formatOf(schema) === 'position' || (positionNames.has(name) && isText(schema)),
    ) ??
    (asked
      ? find((name, schema) => required.has(name) && isText(schema) && formatOf(schema) === null)
      : null);
  if (position === null) return null;
  const role = find((_, schema) => enumOf(schema).length > 0);
  const instructions = find((_, schema) => {
    const inner = itemsOf(schema);
    return inner !== null && typeOf(inner) === 'string';
  });
  const schemaOf = new Map(properties);
  const roleSchema = role === null ? undefined : schemaOf.get(role);
  const listSchema = instructions === null ? undefined : schemaOf.get(instructions);
  const listItems = listSchema === undefined ? null : itemsOf(listSchema);
  return {
    position,
    role,
    roles: roleSchema === undefined ? [] : enumOf(roleSchema),
    instructions,
    allowed: listItems === null ? [] : enumOf(listItems),
    // Other texts may be there that nobody is meant to fill in, such as the unit.
    note:
      find((name, schema) => noteNames.has(name) && isText(schema)) ??
      find((name, schema) => name !== position && isText(schema) && formatOf(schema) === null),
    deadline: find((_, schema) => formatOf(schema) === 'date'),
  };
}
