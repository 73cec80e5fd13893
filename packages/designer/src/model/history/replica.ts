// One of several editors of the same flow. Whoever keeps the log accepts commands that were made on its newest version, in one
// order for all; a replica shows its own commands at once and makes them anew behind what others did. After the manner of
// ProseMirror's collaboration: nobody but the replica transforms anything, so that a log is all a server has to keep.
//
//   R1  Replicas that have seen the same log and wait for nothing hold the same document.
//   R2  A command of one's own that can no longer be done is told, with the reason, and not silently lost.
//   R3  What is sent may come late, twice, in any order or never: whoever asks again for what is missing has it.

import type { Change } from '../change/change.ts';
import { mapChanges } from '../change/map-change.ts';
import type { Command } from '../commands/command.ts';
import { Moved } from '../commands/moved.ts';
import { mapCommand, perform } from '../commands/perform.ts';
import type { FlowDocument } from '../document/document.ts';
import type { Refusal } from '../rules/refusal.ts';

/** A command in the log. */
export interface Logged {
  /** Drawn by whoever made it, who knows by it what the log has of its own. */
  readonly id: string;
  /** What was done. */
  readonly command: Command;
}

/** Commands that stand behind each other in the log, or are to. */
export interface Stretch {
  /** How many commands of the log are before them. */
  readonly version: number;
  /** The commands, in order. */
  readonly commands: readonly Logged[];
}

/** A document with what this editor has done and the log does not hold yet. */
export interface Replica {
  /** The document of the log. */
  readonly confirmed: FlowDocument;
  /** How many commands of the log that is. */
  readonly version: number;
  /** One's own commands behind it. */
  readonly waiting: readonly Waiting[];
  /** What this editor shows: the document of the log, with what waits. */
  readonly document: FlowDocument;
}

/** A command that waits for the log. */
export interface Waiting extends Logged {
  /** What it changed here. */
  readonly changes: readonly Change[];
}

/** A command of one's own that others left no place for. */
export interface Lost extends Logged {
  /** Why it cannot be done; null where nothing was left to do. */
  readonly refusal: Refusal | null;
}

/** The replica of a document of which `version` commands are in it already. */
export function createReplica(document: FlowDocument, version = 0): Replica {
  return { confirmed: document, version, waiting: [], document };
}

/** The replica with a command of one's own, or why it cannot be done. */
export function act(replica: Replica, logged: Logged): Replica | Refusal {
  const outcome = perform(replica.document, logged.command);
  if (!outcome.ok) return outcome.refusal;
  const waiting = [...replica.waiting, { ...logged, changes: outcome.changes }];
  return { ...replica, waiting, document: outcome.document };
}

/** What is to be sent: accepted where the log still has `version` commands, else sent again after what is new there. */
export function toSend(replica: Replica): Stretch {
  const commands = replica.waiting.map(({ id, command }) => ({ id, command }));
  return { version: replica.version, commands };
}

/**
 * The replica after a stretch of the log, and what of its own got lost by it. What it has of the stretch already is passed over; a
 * stretch that does not begin there yet changes nothing.
 */
export function receive(
  replica: Replica,
  stretch: Stretch,
): { readonly replica: Replica; readonly lost: readonly Lost[] } {
  let { confirmed, waiting } = replica;
  const lost: Lost[] = [];
  const known = replica.version - stretch.version;
  const news = known < 0 ? [] : stretch.commands.slice(known);
  for (const logged of news) {
    const outcome = perform(confirmed, logged.command);
    // What the log holds was accepted by whoever made it; where it does not fit here, it fits nowhere, and changes nothing.
    const changes = outcome.ok ? outcome.changes : [];
    if (outcome.ok) confirmed = outcome.document;
    if (waiting[0]?.id === logged.id) waiting = waiting.slice(1);
    else waiting = behind({ confirmed, waiting, changes, lost });
  }
  const document = waiting.reduce<FlowDocument>((at, { command }) => {
    const outcome = perform(at, command);
    return outcome.ok ? outcome.document : at;
  }, confirmed);
  const version = replica.version + news.length;
  return { replica: { confirmed, version, waiting, document }, lost };
}

/** What waits, behind changes that others made before it. */
function behind({
  confirmed,
  waiting,
  changes,
  lost,
}: {
  readonly confirmed: FlowDocument;
  readonly waiting: readonly Waiting[];
  readonly changes: readonly Change[];
  readonly lost: Lost[];
}): readonly Waiting[] {
  let at = confirmed;
  let over = changes;
  return waiting.flatMap(({ id, command, changes: before }) => {
    const mapped = mapCommand(command, new Moved(over));
    over = mapChanges(over, before);
    const outcome = mapped && perform(at, mapped);
    if (mapped === null || outcome === null || !outcome.ok) {
      lost.push({ id, command, refusal: outcome && !outcome.ok ? outcome.refusal : null });
      return [];
    }
    at = outcome.document;
    return [{ id, command: mapped, changes: outcome.changes }];
  });
}
