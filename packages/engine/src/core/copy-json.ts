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
export function copyJson(input: unknown): Json {
  return copyOf(input, 0);
}

function copyOf(input: unknown, depth: number): Json {
  if (input === null || typeof input === 'string' || typeof input === 'boolean') return input;
  if (typeof input === 'number') return input;
  if (depth > MAX_DEPTH) throw new NotJson('');
  if (Array.isArray(input))
    return Object.freeze(
      Array.from(input, (item: unknown, index) => copyWithin(item, index, depth)),
    );
  if (!isRecord(input) || !isPlain(input)) throw new NotJson('');
  const copy: Record<string, Json> = {};
  for (const key of Object.keys(input)) {
    const value = input[key];
    if (value === undefined) continue;
    const copied = copyWithin(value, key, depth);
    if (key === '__proto__') Object.defineProperty(copy, key, { value: copied, enumerable: true });
    else copy[key] = copied;
  }
  return Object.freeze(copy);
}

/** Where something is no JSON is put together on the way out: nearly always nothing is wrong. */
function copyWithin(input: unknown, key: string | number, depth: number): Json {
  try {
    return copyOf(input, depth + 1);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    throw new NotJson(childPointer('', key) + error.pointer);
  }
}

function isPlain(input: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(input);
  // An object of another realm has another Object.prototype, whose own prototype is null as well.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
