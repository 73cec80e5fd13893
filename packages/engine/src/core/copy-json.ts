// What hosts hand over is theirs: they may change it afterwards. The engine keeps a copy of its own that nobody can change.

import { childPointer } from './format/pointer.ts';
import { isRecord } from './json-type.ts';
import type { Json } from './json.ts';

/** Objects and lists within each other; a cycle is deeper. */
const MAX_DEPTH = 64;

/** Something that is no JSON: a date, a map, a function, a cycle. */
export class NotJson extends Error {
  /** JSON pointer. */
  readonly pointer: string;

  constructor(pointer: string) {
    super(`no JSON at ${pointer || 'the top'}`);
    this.pointer = pointer;
  }
}

/** A frozen copy. Properties that are undefined count as absent. @throws NotJson */
export function copyJson(input: unknown, pointer = '', depth = 0): Json {
  if (input === null || typeof input === 'string' || typeof input === 'boolean') return input;
  if (typeof input === 'number') return input;
  if (depth > MAX_DEPTH) throw new NotJson(pointer);
  if (Array.isArray(input))
    return Object.freeze(
      Array.from(input, (item: unknown, index) => copyJson(item, `${pointer}/${index}`, depth + 1)),
    );
  if (!isRecord(input) || !isPlain(input)) throw new NotJson(pointer);
  const entries = Object.entries(input).filter(([, value]) => value !== undefined);
  return Object.freeze(
    Object.fromEntries(
      entries.map(([key, value]) => [key, copyJson(value, childPointer(pointer, key), depth + 1)]),
    ),
  );
}

function isPlain(input: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(input);
  // An object of another realm has another Object.prototype, whose own prototype is null as well.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
