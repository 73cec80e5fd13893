// JSON with a line for each member, so that a database can look for a member exactly, as text, without a JSON function:
// `\n"nomor":"005/12"\n`. JSON itself never holds a raw line feed, so nothing else can look like that.

import type { Json, JsonObject } from '../../core/json.ts';

/** Most steps write the summary that the step before wrote. */
const written = new WeakMap<JsonObject, string>();

/** @param object - is not changed any more */
export function linedObject(object: JsonObject): string {
  const known = written.get(object);
  if (known !== undefined) return known;
  const members = Object.entries(object).map(([key, value]) => memberLine(key, value));
  const text = `{${members.join(',')}}`;
  written.set(object, text);
  return text;
}

export function linedArray(texts: readonly string[]): string {
  let lines = '';
  for (const text of texts) lines += lines === '' ? itemLine(text) : `,${itemLine(text)}`;
  return `[${lines}]`;
}

export function itemLine(text: string): string {
  return `\n${JSON.stringify(text)}\n`;
}

function memberLine(key: string, value: Json): string {
  return `\n${JSON.stringify(key)}:${JSON.stringify(value)}\n`;
}

/** The lines of which one must be there for the member `key` to equal `text`: as a text, or as a number or boolean. */
export function memberLines(key: string, text: string): string[] {
  const lines = [memberLine(key, text)];
  const scalar = parseScalar(text);
  if (scalar !== null && JSON.stringify(scalar) === text) lines.push(memberLine(key, scalar));
  return lines;
}

function parseScalar(text: string): number | boolean | null {
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? null : number;
}
