// One transaction: what a command reads and writes in it.

import type { FlowEvent, Outgoing } from '../core/event.ts';
import type { Instance } from '../core/instance.ts';
import type { JsonObject } from '../core/json.ts';
import type { NumberId, NumberRow, NumberStatus } from '../core/numbering/number-row.ts';
import type { OpenRows, Rows } from '../core/rows.ts';
import type { StoredProposal } from './proposal-store.ts';
import type { StoredFlow } from './stored-flow.ts';

/** An event as it is stored. */
export interface StoredEvent {
  /** The event itself. */
  readonly event: FlowEvent;
  /** Its JSON exactly as it is stored: what the hash covers. */
  readonly text: string;
  /** Hex SHA-256 over the previous hash and the text. */
  readonly hash: string;
}

/** An instance as it is loaded to be changed. */
export interface Loaded {
  /** Its state. */
  readonly instance: Instance;
  /** Hash of its last event. */
  readonly head: string;
  /** Its rows, where they are at hand: a store may keep what was committed with them. */
  readonly rows?: OpenRows;
}

/** All that one accepted command writes. */
export interface Commit {
  /** State before it; null: a new instance. */
  readonly before: Loaded | null;
  /** State after it. */
  readonly after: Loaded;
  /** What happened. */
  readonly event: FlowEvent;
  /** The event as JSON: what is stored, and what its hash covers. */
  readonly text: string;
  /** Rows that lists read, after the event. A task that had ended before may be left out: it stays as it was. */
  readonly rows: Rows;
  /** Rows before it, so that a store can write only the difference. Null for a new instance. */
  readonly rowsBefore: OpenRows | null;
  /** What leaves the instance; kept in the outbox until it is settled. */
  readonly outgoing: readonly Outgoing[];
  /**
   * The command's id, a fingerprint of the request, and what it was answered: for when it comes again. The fingerprint is
   * empty where the id was drawn: nobody can send that again. In the first commit of an instance it is empty only if the
   * id of the instance was drawn as well.
   */
  readonly command: { readonly id: string; readonly request: string; readonly answer: JsonObject };
}

/** What was answered to this command id before. */
export type Recall =
  | { readonly kind: 'new' }
  | { readonly kind: 'known'; readonly answer: JsonObject }
  /** The id was used for another request. */
  | { readonly kind: 'reused' };

/** One transaction for one command. It ends with the work it was given to; used later, it throws. */
export interface Unit {
  /**
   * Reserves the command id; waits for a racing transaction that holds it.
   *
   * @param isDrawn - the id was drawn at random for this unit, so there is no need to look for it
   */
  recall(commandId: string, request: string, isDrawn?: boolean): Promise<Recall>;
  /** Loads an instance and holds it until the unit ends. */
  load(instance: string): Promise<Loaded | null>;
  /** The instance with this start key, if there is one. */
  findByKey(flow: string, key: string): Promise<string | null>;
  /** How many open instances a tree has, the root among them, as far as they are committed; counts no further than `most`. */
  countOpen(root: string, most: number): Promise<number>;
  /** How many tasks of a pool are open, as far as they are committed. */
  countPool(pool: string): Promise<number>;
  /**
   * Draws the next number of a series: 1, 2, 3 …, without a gap among committed units.
   *
   * @param count - how many at once; default 1
   * @returns the first of them
   */
  takeNumber(series: string, count?: number): Promise<number>;
  /** A number of the register; holds it until the unit ends. */
  findNumber(id: NumberId): Promise<NumberRow | null>;
  /** What an instance holds reserved, by `compareNumbers`; holds it until the unit ends. */
  reservedNumbers(instance: string): Promise<readonly NumberRow[]>;
  /** The highest number of a series in the register that belongs to this day or an earlier one; 0 for none. */
  lastNumberBy(series: Pick<NumberId, 'name' | 'series'>, date: string): Promise<number>;
  /**
   * Keeps a number in the register, with the rest of the unit.
   *
   * @param before - its status so far; null: it was drawn in this unit
   * @throws NUMBER_TAKEN, VERSION_CONFLICT, here or when the unit ends: it is there already, or its status is another
   */
  keepNumber(row: NumberRow, before: NumberStatus | null): Promise<void>;
  /**
   * Keeps what a command was answered that changes no instance, with the rest of the unit, so that it is recalled when it
   * comes again. Of a drawn id nothing need be kept.
   */
  keepAnswer(command: Commit['command']): Promise<void>;
  /**
   * Whether the tenant has just so many published versions of flows, and will have until the unit has ended. False where
   * a store cannot promise the latter.
   */
  hasOnly(versions: number): Promise<boolean>;
  /**
   * Keeps a version of a flow with the rest of the unit; the same again changes nothing. Of units that publish one flow, in
   * whatever processes, each sees what those before it have kept.
   *
   * @param newest - number of the newest version that whoever publishes has looked at, 0 for none: it is kept only as long as
   * no version is above that. Default: whatever there is
   * @throws FLOW_VERSION_TAKEN, here or when the unit ends, if another definition has its number; VERSION_CONFLICT, if a
   * version is above `newest`
   */
  publish(flow: StoredFlow, newest?: number): Promise<void>;
  /**
   * Keeps a proposal, or what became of it, with the rest of the unit: as its first revision, or in place of the one before. Its
   * version stays as it was kept first.
   *
   * @throws VERSION_CONFLICT, here or when the unit ends: it is there already, or its revision is another; TEXT_INVALID
   */
  keepProposal(proposal: StoredProposal): Promise<void>;
  /** At most once a unit. @throws VERSION_CONFLICT, here or from `transact` when the unit ends; TEXT_INVALID */
  write(commit: Commit): Promise<void>;
  /** Removes a delivered message, a call or a notice from the outbox, with the rest of the unit. */
  settle(outboxId: string): Promise<void>;
  /** Marks a kept mail as received by an instance, with the rest of the unit, so that it is not matched again. */
  settleMail(mail: string, instance: string): Promise<void>;
}
