// What a change means after others were made meanwhile: where its place has gone. Two editors that send each other what they do,
// and one who undoes what lies below the work of another, both need this and nothing more.

import { applyChange, type Change } from './change.ts';
import { isAtOrBelow, isSamePath, parentOf, type Path } from './path.ts';

/** Where `path` leads after `over`, or undefined when what it named is gone. */
function mapPath(path: Path, over: Change): Path | undefined {
  const { kind } = over;
  if (kind === 'set') return path;
  if (kind === 'rename' || kind === 'move') return mapOverOrder(path, over);
  const holder = parentOf(over.path);
  const at = holder.length;
  const mine = path[at];
  if (mine === undefined || !isAtOrBelow(path, holder)) return path;
  const theirs = over.path[at];
  if (kind === 'remove' && isAtOrBelow(path, over.path)) return undefined;
  if (typeof mine !== 'number' || typeof theirs !== 'number') return path;
  const isBehind = kind === 'insert' ? mine >= theirs : mine > theirs;
  return isBehind ? path.with(at, mine + (kind === 'insert' ? 1 : -1)) : path;
}

function mapOverOrder(path: Path, over: Extract<Change, { kind: 'rename' | 'move' }>): Path {
  const at = over.path.length;
  const mine = path[at];
  if (mine === undefined || !isAtOrBelow(path, over.path)) return path;
  if (over.kind === 'rename') return mine === over.from ? path.with(at, over.to) : path;
  return typeof mine === 'number' ? path.with(at, movedIndex(mine, over.from, over.to)) : path;
}

/** Where the entry at `index` stands after the one at `from` went to `to`. */
function movedIndex(index: number, from: number, to: number): number {
  if (index === from) return to;
  if (index > from && index <= to) return index - 1;
  if (index < from && index >= to) return index + 1;
  return index;
}

/** Where `path` leads after all of `over`, in their order. */
export function mapPathOver(path: Path, over: readonly Change[]): Path | undefined {
  return over.reduce<Path | undefined>(
    (at, change) => (at === undefined ? undefined : mapPath(at, change)),
    path,
  );
}

/**
 * `change` as it has to be made after `over`, or undefined when nothing is left to change: what it was about is gone, or has been
 * given another value since.
 */
function mapChange(change: Change, over: Change): Change | undefined {
  if (change.kind === 'move') return mapMove(change, over);
  if (change.kind === 'rename') return mapRename(change, over);
  // An insertion takes no entry with it: what stands there now only makes room.
  const path =
    change.kind === 'insert' ? mapInsertion(change.path, over) : mapPath(change.path, over);
  if (path === undefined) return undefined;
  const isOverwritten =
    over.kind === 'set' && change.kind !== 'insert' && isAtOrBelow(change.path, over.path);
  if (isOverwritten && !isSamePath(change.path, over.path)) return undefined;
  if (isOverwritten && change.kind === 'set') return { ...change, path, was: over.now };
  return takingAlong({ ...change, path }, change.path, over);
}

/** What a removal or a new value takes away is what is there by then: what others did below its place goes with it. */
function takingAlong(
  change: Extract<Change, { kind: 'set' | 'insert' | 'remove' }>,
  path: Path,
  over: Change,
): Change {
  const holder = over.kind === 'rename' || over.kind === 'move';
  const isBelow = isAtOrBelow(over.path, path) && (holder || over.path.length > path.length);
  if (change.kind === 'insert' || !isBelow) return change;
  const inner = { ...over, path: over.path.slice(path.length) };
  if (change.kind === 'set')
    return { ...change, was: applyChange(change.was, inner) ?? change.was };
  return { ...change, value: applyChange(change.value, inner) ?? change.value };
}

function mapInsertion(path: Path, over: Change): Path | undefined {
  if (over.kind === 'remove' && isSamePath(path, over.path)) return path;
  return mapPath(path, over);
}

function mapMove(change: Extract<Change, { kind: 'move' }>, over: Change): Change | undefined {
  const from = mapPath([...change.path, change.from], over);
  const to = mapPath([...change.path, change.to], over);
  const path = mapPath(change.path, over);
  if (path === undefined || from === undefined) return undefined;
  const [index, goal] = [from.at(-1), to?.at(-1) ?? change.to];
  if (typeof index !== 'number' || typeof goal !== 'number') return undefined;
  return { ...change, path, from: index, to: goal };
}

function mapRename(change: Extract<Change, { kind: 'rename' }>, over: Change): Change | undefined {
  const path = mapPath(change.path, over);
  const from = mapPath([...change.path, change.from], over)?.at(-1);
  if (path === undefined || typeof from !== 'string') return undefined;
  return { ...change, path, from };
}

/** `changes` as they have to be made after `over`; those with nothing left to change are left out. */
export function mapChanges(changes: readonly Change[], over: readonly Change[]): readonly Change[] {
  return crossChanges(changes, over)[0];
}

/**
 * Two lists that were made on the same document, each as it has to be made after the other: either order of doing them comes to the
 * same, but for what both were about.
 */
export function crossChanges(
  mine: readonly Change[],
  theirs: readonly Change[],
): readonly [mine: readonly Change[], theirs: readonly Change[]] {
  const mapped: Change[] = [];
  let behind = theirs;
  for (const change of mine) {
    const [here, next] = crossOne(change, behind);
    if (here !== undefined) mapped.push(here);
    behind = next;
  }
  return [mapped, behind];
}

/** One change past a list: itself after the list, and the list after it. */
function crossOne(
  change: Change,
  over: readonly Change[],
): readonly [Change | undefined, readonly Change[]] {
  let mine: Change | undefined = change;
  const theirs: Change[] = [];
  for (const other of over) {
    const before: Change | undefined = mine;
    mine = mine && mapChange(mine, other);
    const after = before ? mapChange(other, before) : other;
    if (after !== undefined) theirs.push(after);
  }
  return [mine, theirs];
}
