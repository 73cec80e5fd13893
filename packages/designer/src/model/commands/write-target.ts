// Where a way leads is written in three manners: a name, an object with `target`, an object with `back`.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import { without } from './rewrite-ways.ts';
import type { Editing } from '../document/editing.ts';

/** Lets the way at `path` of the document lead to `target`. */
export function leadTo(editing: Editing, path: Path, target: string): void {
  const way = editing.at(path);
  if (way === undefined) return;
  if (!isObject(way)) return editing.put(path, target);
  if (['back', 'finish'].some((word) => Object.hasOwn(way, word))) {
    return editing.put(path, shortened(wayTo(way, target)));
  }
  editing.put([...path, 'target'], target);
}

/** The words that only a way back has. */
const ofBack = new Set(['back', 'resume', 'keep', 'limit', 'beyond']);

/** A way that leads to `target`, with everything else it said; what only a way back can say is left out. */
function wayTo(way: JsonObject, target: string): JsonObject {
  if (!Object.hasOwn(way, 'back')) return { ...without(way, 'finish'), target };
  const kept = Object.entries(way).filter(([word]) => !ofBack.has(word));
  return { ...Object.fromEntries(kept), target };
}

/** A way that says nothing but where it leads is written as the name alone. */
export function shortened(way: Json): Json {
  if (!isObject(way) || Object.keys(way).length > 1) return way;
  return way['target'] ?? way;
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
