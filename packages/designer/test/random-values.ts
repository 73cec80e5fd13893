// Values, places and payloads as somebody might send them who knows the shape of things and means no good, drawn from numbers.

import type { Json } from '@alir/engine/core/types';
import { isList, isObject, valueAt } from '../src/model/change/change.ts';
import { type Change, type Command, type Path, readCommand } from '../src/model/index.ts';

/** Gives whole numbers from 0 below a bound. */
export type Draw = (below: number) => number;

/** Draws from a list of numbers, over and over, and otherwise each time. */
export function drawFrom(numbers: readonly number[]): Draw {
  let at = 0;
  return (below) => {
    const round = Math.floor(at / Math.max(numbers.length, 1));
    return ((numbers[at++ % numbers.length] ?? 0) + round) % Math.max(below, 1);
  };
}

const words: readonly Json[] = ['', 'teks', 'selesai', 'constructor', 'data.jumlah >', 'P1D'];
const wholes: readonly Json[] = [
  { id: 'Teks', en: 'Text' },
  { task: 5 },
  { states: { dalam: { task: { outcomes: 5 } } } },
  { initial: 'a', states: { a: 5 } },
];
const nonsense: readonly Json[] = [null, true, 0, 7, -1, 1.5, {}, [], [[]], ...words, ...wholes];

/** What may stand anywhere: nonsense, or what stands elsewhere in a document. */
export function someValue(document: Json, draw: Draw): Json {
  const found = draw(2) === 0 ? valueAt(document, somePlace(document, draw)) : undefined;
  return found ?? nonsense[draw(nonsense.length)] ?? null;
}

/** A place in a value. */
export function somePlace(value: Json, draw: Draw): Path {
  const keys = isList(value) ? [...value.keys()] : isObject(value) ? Object.keys(value) : [];
  const key = draw(6) === 0 ? undefined : keys[draw(keys.length)];
  const inner = key === undefined ? undefined : valueAt(value, [key]);
  return key === undefined || inner === undefined ? [] : [key, ...somePlace(inner, draw)];
}

/** A change at some place; what it says was there is not always true. */
export function someChange(document: Json, draw: Draw): Change {
  const path = somePlace(document, draw);
  const was = draw(2) === 0 ? valueAt(document, path) : undefined;
  const value = someValue(document, draw);
  const changes: readonly Change[] = [
    { kind: 'set', path, was: was ?? value, now: value },
    { kind: 'remove', path, place: draw(4), value: was ?? value },
    { kind: 'insert', path: [...path.slice(0, -1), 'baru'], place: draw(4), value },
    { kind: 'insert', path, value },
    { kind: 'rename', path: path.slice(0, -1), from: String(path.at(-1)), to: 'baru' },
    { kind: 'move', path: path.slice(0, -1), from: draw(4), to: draw(4) },
  ];
  return changes[draw(changes.length)] ?? { kind: 'set', path, was: value, now: value };
}

/** The command with another value somewhere in it, where it still has the shape of a command. */
export function spoilt(command: Command, document: Json, draw: Draw): Command {
  const json: Json = JSON.parse(JSON.stringify(command));
  const read = readCommand(withValue(json, somePlace(json, draw), someValue(document, draw)));
  return 'type' in read ? read : command;
}

function withValue(holder: Json, [key, ...path]: Path, value: Json): Json {
  if (key === undefined) return value;
  const inner = withValue(valueAt(holder, [key]) ?? null, path, value);
  if (isList(holder)) return holder.with(Number(key), inner);
  return { ...(isObject(holder) && holder), [key]: inner };
}
