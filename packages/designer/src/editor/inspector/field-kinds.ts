// Kinds of fields as administrators know them, and the schemas that they are.

import type { JsonObject } from '@alir/engine/core/types';
import { isList } from '../../model/change/change.ts';

/** What a field of a letter holds. `other`: something that only a formula or a form editor makes. */
export const kindNames = [
  'text',
  'integer',
  'decimal',
  'date',
  'choice',
  'yesno',
  'file',
  'other',
] as const;

/** One of them. */
export type FieldKindName = (typeof kindNames)[number];

/** What a schema holds. */
export function kindOfSchema(schema: JsonObject): FieldKindName {
  const { type, format } = schema;
  if (isList(schema['enum'])) return 'choice';
  if (type === 'boolean') return 'yesno';
  if (type === 'integer') return 'integer';
  if (type !== 'string') return 'other';
  if (format === undefined) return 'text';
  if (format === 'date' || format === 'decimal') return format;
  return format === 'attachment' ? 'file' : 'other';
}

/** The schema of a kind; the title stays, and what only the former kind knew goes. */
export function schemaOf(kind: FieldKindName, { title }: JsonObject): JsonObject {
  const named = title === undefined ? {} : { title };
  switch (kind) {
    case 'integer':
      return { type: 'integer', ...named };
    case 'decimal':
    case 'date':
      return { type: 'string', format: kind, ...named };
    case 'choice':
      return { enum: ['pilihan-1', 'pilihan-2'], ...named };
    case 'yesno':
      return { type: 'boolean', ...named };
    case 'file':
      return { type: 'string', format: 'attachment', ...named };
    case 'text':
    case 'other':
      return { type: 'string', ...named };
  }
}

/** A free name for a field made of a title, as expressions can say it: `nomorAgenda` of "Nomor agenda". */
export function fieldNameFor(title: string, isTaken: (name: string) => boolean): string {
  const [first = 'isian', ...others] = title
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9 ]/g, '')
    .toLowerCase()
    .split(' ')
    .filter(Boolean);
  const name = first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}
