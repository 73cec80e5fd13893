// What was done to a document, and how to take it back. A value: the editor keeps one, the panel shows it.
//
//   H1  Undo then redo is the same document, and so is any number of each.
//   H2  One gesture (a drag, a word that is typed) is one entry, however many commands it made.
//   H3  What others did meanwhile stays when one takes back one's own.

import { applyChanges, type Change, invertChanges } from '../change/change.ts';
import { crossChanges } from '../change/map-change.ts';
import type { Command } from '../commands/command.ts';
import { asDocument, type FlowDocument } from '../document/document.ts';

/** One thing that was done. */
export interface Entry {
  /** What was asked, in order; more than one where a gesture made several. */
  readonly commands: readonly Command[];
  /** What it changed. */
  readonly changes: readonly Change[];
  /** The gesture that it belongs to, or null. */
  readonly gesture: string | null;
  /** Whether it was done here, and not by others who edit the same flow. */
  readonly isMine: boolean;
}

/** What was done, and what was taken back. */
export interface History {
  /** What was done, oldest first. */
  readonly past: readonly Entry[];
  /** What can be done again, the next first. */
  readonly future: readonly Entry[];
}

/** The history of a document that nobody has touched. */
export const noHistory: History = { past: [], future: [] };

/** A document and how it came to be. */
export interface Edited {
  /** As it is now. */
  readonly document: FlowDocument;
  /** How it came to be. */
  readonly history: History;
}

/** The most entries that are kept. Older ones can no longer be taken back. */
const mostKept = 1000;

/** The history with one more thing done here. */
export function record(
  history: History,
  done: Pick<Entry, 'commands' | 'changes'>,
  gesture: string | null = null,
): History {
  if (done.changes.length === 0) return history;
  const last = history.past.at(-1);
  const continues = last !== undefined && gesture !== null && last.gesture === gesture;
  if (continues && last.isMine) {
    const longer: Entry = {
      ...last,
      commands: [...last.commands, ...done.commands],
      changes: [...last.changes, ...done.changes],
    };
    return { past: [...history.past.slice(0, -1), longer], future: [] };
  }
  return kept({ past: [...history.past, { ...done, gesture, isMine: true }], future: [] });
}

/** The history with something that others did, which stays whatever is taken back here. */
export function recordOthers(history: History, done: Pick<Entry, 'commands' | 'changes'>): History {
  let theirs = done.changes;
  const future: Entry[] = [];
  for (const entry of history.future) {
    const [mine, after] = crossChanges(entry.changes, theirs);
    theirs = after;
    if (mine.length > 0) future.push({ ...entry, changes: mine });
  }
  const entry: Entry = { ...done, gesture: null, isMine: false };
  return kept({ past: [...history.past, entry], future });
}

/** The document with the last thing taken back that was done here, or null where there is none. */
export function undo({ document, history }: Edited): Edited | null {
  const index = history.past.findLastIndex(({ isMine }) => isMine);
  const entry = history.past[index];
  if (entry === undefined) return null;
  const later = history.past.slice(index + 1);
  const theirs = later.flatMap(({ changes }) => changes);
  const [back] = crossChanges(invertChanges(entry.changes), theirs);
  const next = applyChanges(document, back);
  const past = [...history.past.slice(0, index), ...withoutEntry(entry, later)];
  // What lies too deep below the work of others cannot be taken back, and gives way to what can.
  if (next === undefined) return undoEarlier({ document, history: { ...history, past } });
  const again: Entry = { ...entry, changes: invertChanges(back) };
  return {
    document: asDocument(next),
    history: { past, future: [again, ...history.future] },
  };
}

function undoEarlier(left: Edited): Edited {
  return undo(left) ?? left;
}

/** The document with the last thing done again that was taken back, or null where there is none. */
export function redo({ document, history }: Edited): Edited | null {
  const [entry, ...future] = history.future;
  if (entry === undefined) return null;
  const next = applyChanges(document, entry.changes);
  if (next === undefined) {
    const left = { document, history: { ...history, future } };
    return redo(left) ?? left;
  }
  const done = { ...entry, gesture: null };
  return {
    document: asDocument(next),
    history: { past: [...history.past, done], future },
  };
}

/** The entries of others as they would be had `entry` never been. */
function withoutEntry(entry: Entry, later: readonly Entry[]): readonly Entry[] {
  let back = invertChanges(entry.changes);
  return later.map((other) => {
    const [mine, theirs] = crossChanges(back, other.changes);
    back = mine;
    return { ...other, changes: theirs };
  });
}

function kept(history: History): History {
  const over = history.past.length - mostKept;
  return over <= 0 ? history : { ...history, past: history.past.slice(over) };
}
