// JSON as people read and compare it: what fits on a line stays on one, everything else has a line for each part.

import { isRecord } from '../json-type.ts';
import type { Json } from '../json.ts';

/** Columns of a line. */
const width = 100;

/** Ends with a line break. The same value with the same key order gives the same text. */
export function printJson(value: Json): string {
  return `${print(value, '', 0, 0)}\n`;
}

/**
 * @param before - characters already on the line
 * @param after - characters that must still fit on it (a comma)
 */
function print(value: Json, indent: string, before: number, after: number): string {
  const line = onOneLine(value, width - before - after);
  if (line !== null && !(before === 0 && isRecord(value))) return line;
  const inner = `${indent}  `;
  const parts = partsOf(value);
  if (parts.length === 0) return line ?? JSON.stringify(value);
  const lines = parts.map(({ label, value: part }, index) => {
    const comma = index < parts.length - 1 ? ',' : '';
    const start = inner + label;
    return start + print(part, inner, start.length, comma.length) + comma;
  });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join('\n')}\n${indent}${close}`;
}

/** A list of lists, or of objects, all with several parts: prettier gives each a line, as the rows of a table. */
function isTable(value: Json): boolean {
  if (!Array.isArray(value) || value.length < 2) return false;
  const rows: readonly Json[] = value;
  const isRow = Array.isArray(rows[0]) ? Array.isArray : isRecord;
  return rows.every((row) => isRow(row) && partsOf(row).length > 1);
}

function partsOf(value: Json): readonly { readonly label: string; readonly value: Json }[] {
  if (Array.isArray(value)) return value.map((part: Json) => ({ label: '', value: part }));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).map(([key, part]) => ({
    label: `${JSON.stringify(key)}: `,
    value: part,
  }));
}

/** Null when it takes more than `room` characters, or holds a table; stops as soon as that is known. */
function onOneLine(value: Json, room: number): string | null {
  if (isTable(value)) return null;
  const parts = partsOf(value);
  if (parts.length === 0) {
    const text = JSON.stringify(value);
    return text.length <= room ? text : null;
  }
  let text = Array.isArray(value) ? '[' : '{ ';
  const end = Array.isArray(value) ? ']' : ' }';
  for (const [index, { label, value: part }] of parts.entries()) {
    text += (index === 0 ? '' : ', ') + label;
    const line = onOneLine(part, room - text.length - end.length);
    if (line === null) return null;
    text += line;
  }
  return text.length + end.length <= room ? text + end : null;
}
