// In which order the keys of an object stand that two changed: the order of steps and of buttons is content.

import type { Json, JsonObject } from '@alir/engine/core/types';
import type { Change } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import { isSameJson } from '../document/same-json.ts';

/** The same thing three times. */
export interface Three<T> {
  /** As it was. */
  readonly before: T;
  /** As the draft has it. */
  readonly own: T;
  /** As somebody else has it. */
  readonly other: T;
}

/** What stands under a key. */
export function entryOf(three: Three<JsonObject>, key: string): Three<Json | undefined> {
  const { before, own, other } = three;
  return { before: valueOf(before, key), own: valueOf(own, key), other: valueOf(other, key) };
}

/**
 * What brings the keys of the draft's object into order, once those that only others added stand behind its own and those that only
 * others took away are gone. `isContested`: both arranged them, each in another way, and the draft's order is kept.
 */
export function mergeKeys(
  path: Path,
  three: Three<JsonObject>,
): { readonly moves: readonly Change[]; readonly isContested: boolean } {
  const staying = Object.keys(three.own).filter((key) => !isTakenAway(entryOf(three, key)));
  const coming = Object.keys(three.other).filter((key) => isAdded(entryOf(three, key)));
  const shared = (one: JsonObject): readonly string[] =>
    Object.keys(one).filter((key) => Object.values(entryOf(three, key)).every(isThere));
  const [was, own, other] = [shared(three.before), shared(three.own), shared(three.other)];
  const isOnlyTheirs = isSameJson(was, own);
  const wanted = isOnlyTheirs ? inOrderOf(staying, other) : [...staying];
  let behind = -1;
  for (const key of Object.keys(three.other)) {
    if (coming.includes(key)) wanted.splice(behind + 1, 0, key);
    behind = wanted.includes(key) ? wanted.indexOf(key) : behind;
  }
  return {
    moves: movesTo(path, [...staying, ...coming], wanted),
    isContested: !isOnlyTheirs && !isSameJson(was, other) && !isSameJson(own, other),
  };
}

const isThere = (value: Json | undefined): boolean => value !== undefined;
const isAdded = ({ before, own }: Three<Json | undefined>): boolean =>
  !isThere(before) && !isThere(own);
const isTakenAway = ({ before, own, other }: Three<Json | undefined>): boolean =>
  !isThere(other) && isThere(before) && isSameJson(before, own);

function valueOf(holder: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

/** The keys, with those that are in `order` in that order among themselves. */
function inOrderOf(keys: readonly string[], order: readonly string[]): string[] {
  const next = order.values();
  return keys.map((key) => (order.includes(key) ? (next.next().value ?? key) : key));
}

function movesTo(path: Path, keys: readonly string[], wanted: readonly string[]): Change[] {
  const now = [...keys];
  return wanted.flatMap((key, to): Change[] => {
    const from = now.indexOf(key);
    if (from === to) return [];
    now.splice(to, 0, ...now.splice(from, 1));
    return [{ kind: 'move', path, from, to }];
  });
}
