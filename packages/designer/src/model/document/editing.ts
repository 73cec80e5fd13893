// One command at work: a document that changes, and the list of what changed. The only way in which commands change anything.

import type { Json } from '@alir/engine/core/types';
import { applyChange, type Change, isList, isObject, valueAt } from '../change/change.ts';
import { parentOf, type Path } from '../change/path.ts';
import type { FlowDocument } from './document.ts';

/** A document while a command changes it. */
export class Editing {
  #document: Json;
  readonly #changes: Change[] = [];
  #fits = true;

  constructor(document: FlowDocument) {
    this.#document = document;
  }

  /** The document as it is now. */
  get document(): Json {
    return this.#document;
  }

  /** What was changed so far, in order. */
  get changes(): readonly Change[] {
    return this.#changes;
  }

  /** Whether all of it could be done. In a document that is wrong there may be something else where a command changes something. */
  get fits(): boolean {
    return this.#fits;
  }

  /** What lies at `path`, or undefined. */
  at(path: Path): Json | undefined {
    return valueAt(this.#document, path);
  }

  /** Puts a value where there may be one. Missing objects on the way are made. */
  put(path: Path, value: Json): void {
    const was = this.at(path);
    if (was !== undefined) return this.#set(path, was, value);
    const holder = parentOf(path);
    if (this.at(holder) === undefined) this.put(holder, {});
    this.#make({ kind: 'insert', path, value });
  }

  /** Puts a value under a key right behind another key, before all of them (null), or in a list before the index that `path` names. */
  insert(path: Path, value: Json, behind?: string | null): void {
    const place = behind === null ? 0 : this.#placeBehind(path, behind);
    this.#make({ kind: 'insert', path, value, ...(place !== undefined && { place }) });
  }

  /** Takes away what lies at `path`, where something does. */
  remove(path: Path): void {
    const value = this.at(path);
    if (value === undefined) return;
    const key = path.at(-1);
    const place = typeof key === 'string' ? this.#placeOf(parentOf(path), key) : undefined;
    this.#make({ kind: 'remove', path, value, ...(place !== undefined && { place }) });
  }

  /** Gives a key another name, in its place. */
  rename(path: Path, from: string, to: string): void {
    if (from !== to) this.#make({ kind: 'rename', path, from, to });
  }

  /** Moves an entry of a list, or a key among its keys, by places from 0. */
  move(path: Path, from: number, to: number): void {
    if (from !== to) this.#make({ kind: 'move', path, from, to });
  }

  /** Makes changes that come from elsewhere. What they say was there is recorded as it was: they might be wrong. */
  make(changes: readonly Change[]): void {
    for (const change of changes) {
      const { kind, path } = change;
      if (kind === 'set') this.#set(path, this.at(path) ?? change.was, change.now);
      else if (kind === 'remove') this.remove(path);
      else this.#make(change);
    }
  }

  #set(path: Path, was: Json, now: Json): void {
    if (was !== now) this.#make({ kind: 'set', path, was, now });
  }

  #placeBehind(path: Path, key: string | undefined): number | undefined {
    const place = key === undefined ? undefined : this.#placeOf(parentOf(path), key);
    return place === undefined ? undefined : place + 1;
  }

  #placeOf(path: Path, key: string): number | undefined {
    const holder = this.at(path);
    if (!isObject(holder) || isList(holder)) return undefined;
    const place = Object.keys(holder).indexOf(key);
    return place === -1 ? undefined : place;
  }

  #make(change: Change): void {
    const next = applyChange(this.#document, change);
    this.#fits &&= next !== undefined;
    this.#document = next ?? this.#document;
    this.#changes.push(change);
  }
}
