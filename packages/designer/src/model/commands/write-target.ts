// Where a way leads is written in three manners: a name, an object with `target`, an object with `back`.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { Editing } from '../document/editing.ts';

/** A holder of ways whose way at `at` leads to `target`; a way back becomes an ordinary one. */
export function writeTarget(holder: JsonObject, at: Path, target: string): JsonObject {
  const written = withTarget(holder, at, target);
  return isObject(written) ? written : holder;
}

function withTarget(value: Json, at: Path, target: string): Json {
  const [key, ...rest] = at;
  if (key === undefined) return isObject(value) ? wayTo(value, target) : target;
  if (isList(value) && typeof key === 'number') {
    const inner = value[key];
    return inner === undefined ? value : value.with(key, withTarget(inner, rest, target));
  }
  if (isObject(value) && typeof key === 'string') {
    const inner = value[key];
    return inner === undefined ? value : { ...value, [key]: withTarget(inner, rest, target) };
  }
  return value;
}

/** Lets the way at `path` of the document lead to `target`. */
export function leadTo(editing: Editing, path: Path, target: string): void {
  const way = editing.at(path);
  if (way === undefined) return;
  if (!isObject(way)) return editing.put(path, target);
  if (Object.hasOwn(way, 'back')) return editing.put(path, wayTo(way, target));
  editing.put([...path, 'target'], target);
}

/** The words that only a way back has. */
const ofBack = new Set(['back', 'resume', 'keep', 'limit', 'beyond']);

/** A way that leads to `target`, with everything else it said; what only a way back can say is left out. */
export function wayTo(way: JsonObject, target: string): JsonObject {
  if (!Object.hasOwn(way, 'back')) return { ...way, target };
  const kept = Object.entries(way).filter(([word]) => !ofBack.has(word));
  return { ...Object.fromEntries(kept), target };
}

/** A way with the steps it names under other names. */
export function leadBack(way: JsonObject, become: (step: string) => string): JsonObject {
  const named = Object.entries(way).map(([word, value]): [string, Json] => [
    word,
    stepWords.has(word) && typeof value === 'string' ? become(value) : value,
  ]);
  return Object.fromEntries(named);
}

const stepWords = new Set(['target', 'back', 'beyond']);
