// Ways within what the flow says of a step, each given another form. Values in, values out.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';

/** Where a way stands: timers and reopening know fewer words than the others. */
export type WayPlace = 'way' | 'timer' | 'reopen';

/** What becomes of one way. `isOwn` says that no parallel work within the state lies around it: what it ends is further out. */
export type Become = (way: Json, place: WayPlace, isOwn: boolean) => Json;

const listed = ['always', 'onDone', 'onError'] as const;

/** The state with every way of it, and of the steps in it, as `become` makes it. */
export function rewriteWays(state: JsonObject, become: Become, isOwn = true): JsonObject {
  const next: Record<string, Json> = { ...state };
  const each = (value: Json, place: WayPlace): Json =>
    isList(value)
      ? // In a list each way is an object.
        value.map((way) => asObject(become(way, place, isOwn)))
      : become(value, place, isOwn);
  for (const word of listed) if (state[word] !== undefined) next[word] = each(state[word], 'way');
  if (isObject(state['on'])) next['on'] = mapValues(state['on'], (ways) => each(ways, 'way'));
  if (isList(state['after'])) next['after'] = each(state['after'], 'timer');
  if (state['reopen'] !== undefined) next['reopen'] = become(state['reopen'], 'reopen', isOwn);
  if (isObject(state['states'])) {
    const isOwnWithin = isOwn && state['type'] !== 'parallel';
    next['states'] = mapValues(state['states'], (inner) =>
      isObject(inner) ? rewriteWays(inner, become, isOwnWithin) : inner,
    );
  }
  return next;
}

function asObject(way: Json): Json {
  return typeof way === 'string' ? { target: way } : way;
}

/** An object with each value as `become` makes it. */
export function mapValues(
  holder: JsonObject,
  become: (value: Json, key: string) => Json,
): JsonObject {
  return Object.fromEntries(
    Object.entries(holder).map(([key, value]) => [key, become(value, key)]),
  );
}

/** An object without some of its words. */
export function without(holder: JsonObject, ...words: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(holder).filter(([word]) => !words.includes(word)));
}

/** Where a way leads by its target; null for all others. */
export function targetOf(way: Json): string | null {
  const target = isObject(way) ? way['target'] : way;
  return typeof target === 'string' ? target : null;
}

/** A way that ends its region where it led to a step. */
export function finishing(way: Json): Json {
  return isObject(way) ? withWord(way, 'target', ['finish', true]) : { finish: true };
}

/** An object with another word in the place of one. */
export function withWord(
  holder: JsonObject,
  word: string,
  entry: readonly [word: string, value: Json],
): JsonObject {
  return Object.fromEntries(Object.entries(holder).map((one) => (one[0] === word ? entry : one)));
}

/** A state with a way at each place in `through`; what stood there keeps its conditions and what it sets. */
export function withWays(state: JsonObject, through: readonly Path[], way: Json): JsonObject {
  return through.reduce<JsonObject>((now, at) => {
    const next = putAt(now, at, way);
    return isObject(next) ? next : now;
  }, state);
}

function putAt(value: Json | undefined, [key, ...rest]: Path, way: Json): Json {
  if (key === undefined) {
    if (!isObject(value)) return way;
    const words = without(
      value,
      'target',
      'back',
      'finish',
      'only',
      'resume',
      'keep',
      'limit',
      'beyond',
    );
    return { ...words, ...(isObject(way) ? way : { target: way }) };
  }
  if (isList(value) && typeof key === 'number') {
    return value.map((one, at) => (at === key ? putAt(one, rest, way) : one));
  }
  const holder = isObject(value) ? value : {};
  const inner = Object.hasOwn(holder, key) ? holder[key] : undefined;
  return { ...holder, [key]: putAt(inner, rest, way) };
}
