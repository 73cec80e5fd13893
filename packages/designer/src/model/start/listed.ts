// What lists show of a letter: fields as they are, each by a formula that also holds where the field is empty.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import { fieldsOf } from '../graph/field-mentions.ts';

/** A field that lists can show, and whether they do. */
export interface Listable {
  /** Its name. */
  readonly field: string;
  /** The schema of its value. */
  readonly schema: JsonObject;
  /** Whether lists show it as it is. */
  readonly isListed: boolean;
  /** The formula by which they do. */
  readonly source: string;
}

/** The fields that lists can show: what is one short value. A field that lists show by another formula is not among them. */
export function listables(flow: JsonObject): readonly Listable[] {
  const summary = isObject(flow['summary']) ? flow['summary'] : {};
  return Object.entries(fieldsOf(flow)).flatMap(([field, schema]): readonly Listable[] => {
    if (!isObject(schema) || !isShort(schema)) return [];
    const value = valueOf(field, schema);
    const whereFilled = `has(data.${field}) ? ${value} : ''`;
    const source = isRequired(flow, field) ? value : whereFilled;
    const said = summary[field];
    // Also as it was written before the field became required, or no longer was.
    if (said !== undefined && said !== value && said !== whereFilled) return [];
    return [{ field, schema, isListed: said !== undefined, source }];
  });
}

/** What lists show by formulas of their own, by name. */
export function listedByFormula(flow: JsonObject): readonly (readonly [string, string])[] {
  const summary = isObject(flow['summary']) ? flow['summary'] : {};
  const plain = new Set(listables(flow).map(({ field }) => field));
  return Object.entries(summary).flatMap(([name, source]) =>
    plain.has(name) || typeof source !== 'string' ? [] : [[name, source] as const],
  );
}

function isShort({ type, format, enum: members }: JsonObject): boolean {
  if (isList(members) || type === 'integer') return true;
  return type === 'string' && format !== 'attachment' && format !== 'versioned-text';
}

/** Texts as they are, days and numbers as texts. */
function valueOf(field: string, { type, format }: JsonObject): string {
  const isText = type !== 'integer' && (format === undefined || isAddress(format));
  return isText ? `data.${field}` : `string(data.${field})`;
}

function isAddress(format: Json): boolean {
  return format === 'email' || format === 'phone';
}

function isRequired({ data }: JsonObject, field: string): boolean {
  return isObject(data) && isList(data['required']) && data['required'].includes(field);
}
