// The state of one instance: the fold of its events. Plain JSON, so every store keeps it as it is.
//
// Everything people wait for hangs on a *visit*: entering a state opens `state#visit`, leaving it closes it. Tasks,
// fan-outs, calls and timers live in the visit and die with it.

import type { Attachment } from './attachments/attachment.ts';
import type { Command, MachineCommand } from './command.ts';
import type { Json, JsonObject } from './json.ts';
import type { Party } from './organisation/actor.ts';

/** `open` until a final state ends it (`done`), or an operator or its parent does (`cancelled`). */
export type InstanceStatus = 'open' | 'done' | 'cancelled';

/** The state of one instance: the fold of its events. */
export interface Instance {
  /** Drawn by the shell: 128 random bits as text. */
  readonly id: string;
  /** Tenant it belongs to. */
  readonly tenant: string;
  /** Name of its flow. */
  readonly flow: string;
  /** Version of the flow that it stays on. */
  readonly flowVersion: number;
  /** Number of events folded so far. */
  readonly version: number;
  /** Whether it is still open. */
  readonly status: InstanceStatus;
  /** Result of its final state; null while it is open, and when it was cancelled. */
  readonly result: string | null;
  /** Output of its final state, for its parent and for flows that listen. */
  readonly output: JsonObject | null;
  /** The host's own entity that this instance is about. */
  readonly subject: Subject | null;
  /** Who started it, in which position and capacity. The clock is no user: `user` is empty then. */
  readonly starter: Party;
  /** The key of `start.key`; unique within the flow. */
  readonly key: string | null;
  /** The instance that started it; null: nobody's child. */
  readonly parent: ParentLink | null;
  /** Id of the topmost ancestor; its own id when it has none. */
  readonly root: string;
  /** The way down from the root, each id with a slash after it: empty for the root, `child/`, `child/grandchild/`. */
  readonly path: string;
  /** How many ancestors it has. */
  readonly depth: number;
  /** ms UTC */
  readonly startedAt: number;
  /** When it ended, ms UTC. */
  readonly endedAt: number | null;
  /** Keys of the active leaf states in document order; a finished region of a parallel is `region/finished`. */
  readonly configuration: readonly string[];
  /** The fields that are set. A field that is absent has no value. */
  readonly data: JsonObject;
  /** Per field: the version at which it last changed (for `STALE`). */
  readonly changed: Readonly<Record<string, number>>;
  /** Per state: how often it was entered. */
  readonly visits: Readonly<Record<string, number>>;
  /** What is open, by visit id (`state#visit`). */
  readonly open: Readonly<Record<string, Visit>>;
  /** Per state: how its last visit ended. */
  readonly endings: Readonly<Record<string, Ending>>;
  /** Return points of `back … resume: sender`, by the state that was returned to. */
  readonly returns: Readonly<Record<string, ReturnPoint>>;
  /** How often a limited `back` was taken, by transition id. */
  readonly counts: Readonly<Record<string, number>>;
  /** `after` moments that lay in the past at entry and have fired, by `state/index`. */
  readonly fired: readonly string[];
  /** First time an assignee opened any of its tasks, ms UTC. */
  readonly readAt: number | null;
  /** Open incidents by id. */
  readonly incidents: Readonly<Record<string, Incident>>;
  /** Files that belong to it, by id; absent where there never was one. */
  readonly attachments?: Readonly<Record<string, Attachment>>;
  /** Per versioned text: its last version and whose it is; absent where there never was one. */
  readonly texts?: Readonly<Record<string, TextState>>;
  /** Values of the flow's `keys` and `summary`, evaluated at the end of the last step. */
  readonly keys: Readonly<Record<string, string>>;
  /** What lists show of it: values of the flow's `summary` at the end of the last step. */
  readonly summary: JsonObject;
  /** What `access.confidential` of the flow said then. */
  readonly confidential: boolean;
  /** Copies that were sent, once there are any. */
  readonly copies?: readonly Copy[];
  /** Halted by an operator. */
  readonly suspension?: Suspension;
  /** What children, programs and other flows said while it was suspended, in order; done when it goes on. */
  readonly deferred?: readonly MachineCommand[];
  /** When those it waits for were last urged, ms UTC. */
  readonly urgedAt?: number;
  /** The earlier instance in whose favour it ended. */
  readonly mergedInto?: MergedInto;
  /** Those that ended in favour of this one. */
  readonly duplicates?: readonly Duplicate[];
}

/** Where a duplicate went. */
export interface MergedInto {
  /** Id of the earlier instance. */
  readonly instance: string;
  /** State whose task ended by it. */
  readonly state: string;
  readonly by: Party;
  /** ms UTC */
  readonly at: number;
}

/** An instance that ended in favour of this one. */
export interface Duplicate {
  /** Its id. */
  readonly instance: string;
  readonly by: Party;
  /** ms UTC */
  readonly at: number;
  readonly comment: string | null;
  /** It was confidential. */
  readonly confidential?: true;
}

/** The host's own entity that an instance is about. Lists can be asked for it. */
export interface Subject {
  /** Kind of entity: `leave`, `purchase`. */
  readonly type: string;
  /** Its id in the host's own tables. */
  readonly id: string;
}

/** The last version of a text whose versions count. Earlier ones are in the history. */
export interface TextState {
  /** 1, 2, 3 …; a text that was emptied has a version as well. */
  readonly version: number;
  /** Whose it is; null: the engine's own step wrote it. */
  readonly author: Party | null;
}

export interface ParentLink {
  readonly instance: string;
  /** Visit of the parent that started this child. */
  readonly visit: string;
  readonly key: string;
}

export interface Visit {
  readonly state: string;
  readonly visit: number;
  readonly enteredAt: number;
  /** Deadline of the state or its task, ms UTC; null as well while its clock stands still. */
  readonly dueAt: number | null;
  /** How urgent its task is, 0 to 100; absent: 50, as usual. */
  readonly priority?: number;
  readonly task: TaskState | null;
  /** Present where several sign; `task` is null then. */
  readonly signing?: Signing;
  /** Who else has or had a part in the task, once there is somebody. */
  readonly parts?: readonly Part[];
  readonly each: EachState | null;
  readonly call: CallState | null;
  readonly timers: readonly Timer[];
  /** Times at which the clock of its deadline stood still, in order; absent: none. */
  readonly stops?: readonly Stop[];
  /** Timers that wait for that clock to run again; absent: none. */
  readonly held?: readonly Timer[];
  /** Events of other flows this visit listens to. */
  readonly listens: readonly Listener[];
  /** Version at which anything in this visit last changed (for `STALE`). */
  readonly changed: number;
}

/** Whose task it is: one position, or everybody who holds a role, in a unit or anywhere. */
export type Assignee =
  { readonly position: string } | { readonly role: string; readonly unit: string | null };

export interface TaskState {
  readonly assignee: Assignee;
  /** A claim is a pair and lapses when the pair ends. */
  readonly claim: { readonly user: string; readonly position: string } | null;
  /** First time an assignee opened it, ms UTC. */
  readonly readAt: number | null;
  /** Laid aside, by whom and why. */
  readonly suspension?: Suspension;
}

/** Why nothing may be done for a while. */
export interface Suspension {
  readonly by: Party;
  readonly reason: string;
  /** ms UTC */
  readonly at: number;
}

/** A part in a task that is not its own: of a delegate who prepares it, or of somebody who has passed it on. */
export interface Part {
  /** Number within the visit, which seats of signers share. */
  readonly seat: number;
  readonly kind: 'delegate' | 'former';
  /** The seat that it belongs to; 0: the task has no seats. */
  readonly of: number;
  readonly assignee: Assignee;
  readonly openedAt: number;
  readonly claim: TaskState['claim'];
  readonly readAt: number | null;
  readonly suspension?: Suspension;
  /** What ended it; null: it is open. */
  readonly closed: { readonly as: string; readonly by: Party | null; readonly at: number } | null;
}

/** Something sent to a position so that it knows; it waits for nothing but being read. */
export interface Copy {
  /** 1, 2, 3 … */
  readonly number: number;
  readonly to: Assignee;
  /** Null: the flow says so. */
  readonly by: Party | null;
  /** ms UTC */
  readonly at: number;
  readonly comment: string | null;
  /** Who read it first, and when. */
  readonly read: { readonly by: Party; readonly at: number } | null;
}

/** A task that several sign: each seat has one vote, and all of them come to one outcome. */
export interface Signing {
  /** Weight of all votes there can be: that of all seats, or the number of them that the flow asks for. */
  readonly of: number;
  /** In order; numbers are never used again. */
  readonly seats: readonly SigningSeat[];
}

/** A vote in a signing belongs to a position, whoever holds it. */
export interface SigningSeat {
  /** 1, 2, 3 … in the order in which they were added. */
  readonly seat: number;
  readonly assignee: Assignee;
  /** How much its vote counts. */
  readonly weight: number;
  /** `waiting`: its turn has not come. `skipped`: whoever holds it has voted in another seat. */
  readonly status: 'waiting' | 'open' | 'voted' | 'skipped' | 'removed';
  /** When its turn came, ms UTC. */
  readonly openedAt: number | null;
  readonly claim: TaskState['claim'];
  readonly readAt: number | null;
  readonly suspension?: Suspension;
  readonly vote: Vote | null;
}

export interface Vote {
  /** Null: abstained. */
  readonly outcome: string | null;
  readonly by: Party;
  /** ms UTC */
  readonly at: number;
  /** What was handed in by the task's `ballot`. */
  readonly ballot: JsonObject;
}

export interface EachState {
  /** In list order. */
  readonly children: readonly Child[];
}

export interface Child {
  readonly key: string;
  readonly item: Json;
  readonly instance: string;
  readonly status: InstanceStatus;
  readonly waits: boolean;
  readonly read: boolean;
  readonly result: string | null;
  readonly output: JsonObject | null;
}

export interface CallState {
  readonly service: string;
  readonly input: JsonObject;
  readonly attempt: number;
  readonly status: 'running' | 'waiting' | 'done' | 'failed';
}

export interface Timer {
  /** `state#visit/after-0`, `state#visit/timeout`, `state#visit/retry` */
  readonly id: string;
  readonly at: number;
  /** How often it has fired in this visit; absent: not yet. */
  readonly round?: number;
}

/** A time at which the clock of a deadline stood still. */
export interface Stop {
  /** ms UTC */
  readonly from: number;
  /** Null: it still does. */
  readonly until: number | null;
  /** The deadline when it stopped. */
  readonly due: number;
}

export interface Listener {
  /** `flow:apbdes.selesai` */
  readonly topic: string;
  /** Name and value of this instance's key that must match. */
  readonly key: string;
  readonly value: string;
}

export interface Ending {
  readonly visit: number;
  readonly outcome: string | null;
  readonly by: Party | null;
  readonly at: number;
  /** Version in which it ended. */
  readonly seq?: number;
  /** The configuration before, where whoever ended it may take it back. */
  readonly from?: readonly string[];
  /** Votes of the visit by seat, where several signed. */
  readonly votes?: readonly { readonly seat: number; readonly vote: Vote }[];
  /** Children of the visit, kept where a transition may run some of them again (`only`). */
  readonly children: readonly Child[] | null;
}

export interface ReturnPoint {
  /** The state that sent back. */
  readonly from: string;
  /** Leaves to be entered again: the configuration of the outermost parallel that was left, or the sender alone. */
  readonly configuration: readonly string[];
  readonly keep: 'unchanged' | 'all' | 'none';
  /** Values of the fields the finished regions read or wrote, when they were left. */
  readonly seen: JsonObject;
}

/** The flow's own rules failed at run time. Nothing else changed; what the person entered is kept here. */
export interface Incident {
  readonly id: string;
  readonly code: string;
  /** Where in the definition: JSON pointer. */
  readonly pointer: string;
  readonly params: JsonObject;
  /** The state the command was about, when it was about one. */
  readonly state: string | null;
  /** The visit the command was about, when it was about one. */
  readonly visit: string | null;
  /** The command that could not be processed, to be retried: who gave it, and the transitions they might take by it. */
  readonly held: {
    readonly command: Command;
    readonly by: Party | null;
    readonly permitted?: readonly string[];
  };
  readonly at: number;
}
