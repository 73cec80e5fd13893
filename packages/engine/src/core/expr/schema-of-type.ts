import type { JsonSchema } from '../json.ts';
import type { CelType, ObjectType } from './cel-type.ts';

/** The type as JSON Schema. Objects that were found under a reference stay one. */
export function schemaOfType(type: CelType): JsonSchema {
  if (!type.nullable || type.kind === 'null' || type.kind === 'any') return schemaOfKind(type);
  return { anyOf: [schemaOfKind(type), { type: 'null' }] };
}

function schemaOfKind(type: CelType): JsonSchema {
  switch (type.kind) {
    case 'boolean':
    case 'integer':
    case 'null':
      return { type: type.kind };
    case 'decimal':
    case 'date':
      return { type: 'string', format: type.kind };
    case 'instant':
      return { type: 'string', format: 'date-time' };
    case 'text':
      return type.members ? { enum: type.members } : { type: 'string' };
    case 'list': {
      const item = type.item();
      return {
        type: 'array',
        ...(type.max !== null && { maxItems: type.max }),
        ...(item.kind !== 'never' && { items: schemaOfType(item) }),
      };
    }
    case 'object':
      return type.ref === null ? schemaOfObject(type) : { $ref: type.ref };
    default:
      return {};
  }
}

function schemaOfObject(type: ObjectType): JsonSchema {
  const fields = [...type.fields()];
  return {
    type: 'object',
    required: fields.filter(([, field]) => field.presence === 'always').map(([name]) => name),
    additionalProperties: false,
    properties: Object.fromEntries(
      fields.map(([name, field]) => [name, schemaOfType(field.type())]),
    ),
  };
}
