// Expressions that ask for another field of the same kind: what is mistyped, or chosen wrongly from a list.

import { has, isRecord, valueAt, type Change, type Json, type Site } from '../sites.ts';

const FIELD = /\bdata\.([A-Za-z_][A-Za-z0-9_]*)/g;

/** For each field that an expression names, the expression with the next field of the same kind instead. */
export function withAnotherField(flow: Json, site: Site): Change[] {
  const text = site.value;
  if (typeof text !== 'string') return [];
  const fields = [...new Set([...text.matchAll(FIELD)].map(([, name = '']) => name))];
  return fields.flatMap((field) => {
    const other = anotherOf(flow, field);
    if (other === null) return [];
    return [{ site, value: text.replaceAll(FIELD, (all, name) => asked(all, name, field, other)) }];
  });
}

const asked = (all: string, name: string, field: string, other: string): string =>
  name === field ? `data.${other}` : all;

/** The next field that may hold the same, in the order of the definition, and after the last the first. */
function anotherOf(flow: Json, field: string): string | null {
  const properties = valueAt(flow, ['data', 'properties']);
  if (!has(properties, field)) return null;
  const kind = kindOf(properties[field]);
  const same = Object.keys(properties).filter((name) => kindOf(properties[name]) === kind);
  const other = same[(same.indexOf(field) + 1) % same.length];
  return other === undefined || other === field ? null : other;
}

/** What of a schema says what the field holds; not how long it may be, nor what it is called. */
function kindOf(schema: Json | undefined): string {
  if (!isRecord(schema)) return '';
  const { type, format, enum: members, $ref, items } = schema;
  return JSON.stringify([type, format, members, $ref, items === undefined ? null : kindOf(items)]);
}
