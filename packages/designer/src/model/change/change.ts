// A change of a document as a value: what was there, what is there now. Whatever a command does comes down to a list of these,
// so that undoing, sending, keeping and combining need to know five kinds and no command.
//
//   C1  A change says enough to be undone without the document it was made on.
//   C2  The order of an object's keys is content: states stand in the order in which their author put them.
//   C3  A change either fits a document entirely or not at all.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { type Path, parentOf } from './path.ts';

/** One change. `path` leads to what changes; `place` is where a key stands among the keys of its object, from 0. */
export type Change =
  | { readonly kind: 'set'; readonly path: Path; readonly was: Json; readonly now: Json }
  | { readonly kind: 'insert'; readonly path: Path; readonly place?: number; readonly value: Json }
  | { readonly kind: 'remove'; readonly path: Path; readonly place?: number; readonly value: Json }
  | { readonly kind: 'rename'; readonly path: Path; readonly from: string; readonly to: string }
  | { readonly kind: 'move'; readonly path: Path; readonly from: number; readonly to: number };

/** The change that takes `change` back. */
function invertChange(change: Change): Change {
  switch (change.kind) {
    case 'set':
      return { ...change, was: change.now, now: change.was };
    case 'insert':
      return { ...change, kind: 'remove' };
    case 'remove':
      return { ...change, kind: 'insert' };
    case 'rename':
    case 'move':
      return swapped(change);
  }
}

function swapped(change: Extract<Change, { kind: 'rename' | 'move' }>): Change {
  return change.kind === 'rename'
    ? { ...change, from: change.to, to: change.from }
    : { ...change, from: change.to, to: change.from };
}

/** The changes that take `changes` back, in the order in which they have to be made. */
export function invertChanges(changes: readonly Change[]): readonly Change[] {
  return changes.toReversed().map(invertChange);
}

/** The document after `change`, or undefined where the change does not fit: its place is gone, or taken. */
export function applyChange(document: Json, change: Change): Json | undefined {
  const atParent = change.kind === 'rename' || change.kind === 'move';
  if (change.path.length === 0 && !atParent) {
    return change.kind === 'set' ? change.now : undefined;
  }
  const holder = atParent ? change.path : parentOf(change.path);
  return inPlace(document, holder, 0, (value) => changed(value, change));
}

/** The document after all `changes`, or undefined where one of them does not fit. */
export function applyChanges(document: Json, changes: readonly Change[]): Json | undefined {
  let now: Json | undefined = document;
  for (const change of changes) {
    if (now === undefined) return undefined;
    now = applyChange(now, change);
  }
  return now;
}

/** What lies at `path`, or undefined. */
export function valueAt(document: Json, path: Path): Json | undefined {
  let at: Json | undefined = document;
  for (const key of path) {
    if (at === undefined) return undefined;
    at = entryOf(at, key);
  }
  return at;
}

/** Whether a value has entries with names. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function entryOf(holder: Json, key: string | number): Json | undefined {
  if (isList(holder)) return typeof key === 'number' ? holder[key] : undefined;
  if (!isObject(holder) || typeof key !== 'string') return undefined;
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

/** Copies the way down to `path` and nothing else. */
function inPlace(
  value: Json,
  path: Path,
  depth: number,
  become: (value: Json) => Json | undefined,
): Json | undefined {
  const key = path[depth];
  if (key === undefined) return become(value);
  const inner = entryOf(value, key);
  if (inner === undefined) return undefined;
  const next = inPlace(inner, path, depth + 1, become);
  return next === undefined ? undefined : withEntry(value, key, next);
}

function withEntry(holder: Json, key: string | number, value: Json): Json | undefined {
  if (isList(holder) && typeof key === 'number') return holder.with(key, value);
  if (isObject(holder) && typeof key === 'string') return defined({ ...holder }, key, value);
  return undefined;
}

/** Also for keys that an assignment would take for something else, such as `__proto__`. */
function defined(holder: Record<string, Json>, key: string, value: Json): JsonObject {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
  return holder;
}

function changed(holder: Json, change: Change): Json | undefined {
  if (isList(holder)) return changedList(holder, change);
  if (isObject(holder)) return changedObject(holder, change);
  return undefined;
}

function changedList(list: readonly Json[], change: Change): Json | undefined {
  if (change.kind === 'rename') return undefined;
  if (change.kind === 'move') return moved(list, change.from, change.to);
  const index = change.path.at(-1);
  if (typeof index !== 'number' || index < 0) return undefined;
  if (change.kind === 'insert') {
    return index > list.length ? undefined : list.toSpliced(index, 0, change.value);
  }
  if (index >= list.length) return undefined;
  return change.kind === 'set' ? list.with(index, change.now) : list.toSpliced(index, 1);
}

function changedObject(holder: JsonObject, change: Change): Json | undefined {
  if (change.kind === 'move') {
    const entries = moved(Object.entries(holder), change.from, change.to);
    return entries && objectOf(entries);
  }
  if (change.kind === 'rename') return renamed(holder, change.from, change.to);
  const key = change.path.at(-1);
  if (typeof key !== 'string') return undefined;
  const has = Object.hasOwn(holder, key);
  if (change.kind === 'insert') return has ? undefined : inserted(holder, key, change);
  if (!has) return undefined;
  if (change.kind === 'set') return defined({ ...holder }, key, change.now);
  return objectOf(Object.entries(holder).filter(([name]) => name !== key));
}

function inserted(
  holder: JsonObject,
  key: string,
  change: Extract<Change, { kind: 'insert' }>,
): JsonObject {
  const entries = Object.entries(holder);
  const place = Math.min(change.place ?? entries.length, entries.length);
  if (place === entries.length) return defined({ ...holder }, key, change.value);
  return objectOf(entries.toSpliced(place, 0, [key, change.value]));
}

function renamed(holder: JsonObject, from: string, to: string): JsonObject | undefined {
  if (!Object.hasOwn(holder, from) || Object.hasOwn(holder, to)) return undefined;
  return objectOf(
    Object.entries(holder).map(([key, value]) => [key === from ? to : key, value] as const),
  );
}

function moved<T>(list: readonly T[], from: number, to: number): readonly T[] | undefined {
  const one = list[from];
  if (one === undefined || to < 0 || to >= list.length) return undefined;
  return list.toSpliced(from, 1).toSpliced(to, 0, one);
}

function objectOf(entries: readonly (readonly [string, Json])[]): JsonObject {
  const holder: Record<string, Json> = {};
  for (const [key, value] of entries) defined(holder, key, value);
  return holder;
}
