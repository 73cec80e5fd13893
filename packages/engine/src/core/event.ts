// One accepted command becomes one event: who did what, when, in which capacity, and every change it made. Changes carry
// all answers that were looked up, so folding events needs nothing from outside, not even the flow.

import type { Attachment, ScanVerdict } from './attachments/attachment.ts';
import type { MachineCommand } from './command.ts';
import type { JsonObject } from './json.ts';
import type {
  Assignee,
  CallState,
  Child,
  Copy,
  Duplicate,
  Ending,
  Incident,
  InstanceStatus,
  Listener,
  MergedInto,
  ParentLink,
  Part,
  ReturnPoint,
  SigningSeat,
  Subject,
  Suspension,
  Timer,
  Vote,
} from './instance.ts';
import type { Party } from './organisation/actor.ts';

/** What happened, in one word of the past. */
export type FlowEventType =
  | 'instance.started'
  | 'instance.cancelled'
  | 'instance.viewed'
  | 'task.completed'
  | 'vote.cast'
  | 'signers.changed'
  | 'task.transferred'
  | 'task.delegated'
  | 'task.handed-back'
  | 'task.declined'
  | 'task.skipped'
  | 'task.suspended'
  | 'task.resumed'
  | 'task.taken-back'
  | 'copy.sent'
  | 'copy.read'
  | 'people.urged'
  | 'instance.suspended'
  | 'instance.resumed'
  | 'instance.moved'
  | 'instance.reopened'
  | 'instance.merged'
  | 'duplicate.received'
  | 'duplicate.returned'
  | 'duplicate.files-returned'
  | 'task.claimed'
  | 'task.released'
  | 'task.read'
  | 'action.taken'
  | 'comment.added'
  | 'attachment.added'
  | 'attachment.removed'
  | 'attachment.judged'
  | 'timer.fired'
  | 'deadlines.moved'
  | 'call.succeeded'
  | 'call.failed'
  | 'child.changed'
  | 'event.received'
  | 'people.reminded'
  | 'message.late'
  | 'message.deferred'
  | 'incident.opened'
  | 'incident.resolved';

/** One accepted command: who did what, when, in which capacity, and every change that it made. */
export interface FlowEvent {
  /** Id of the instance whose history it belongs to. */
  readonly instance: string;
  /** 1, 2, 3 …; the version of the instance after this event. */
  readonly seq: number;
  /** What happened. */
  readonly type: FlowEventType;
  /** ms UTC */
  readonly at: number;
  /** Null when the engine itself acted. */
  readonly by: Party | null;
  /** Command id: the same id gives the same answer. */
  readonly command: string;
  /** What history shows: state, task title, outcome, comment, fields … depending on the type. */
  readonly detail: JsonObject;
  /** What is different after it, in order. Folding them gives the state. */
  readonly changes: readonly Change[];
}

/** One change of an instance's state. It carries what was looked up, so that folding needs nothing from outside. */
export type Change =
  | {
      readonly kind: 'created';
      readonly tenant: string;
      readonly flow: string;
      readonly flowVersion: number;
      readonly subject: Subject | null;
      readonly starter: Party;
      readonly key: string | null;
      readonly parent: ParentLink | null;
      readonly root: string;
      readonly path: string;
      readonly depth: number;
    }
  | { readonly kind: 'moved'; readonly configuration: readonly string[] }
  | { readonly kind: 'set'; readonly fields: JsonObject; readonly unset: readonly string[] }
  | { readonly kind: 'entered'; readonly state: string; readonly number: number }
  | { readonly kind: 'exited'; readonly state: string; readonly ending: Ending }
  | { readonly kind: 'due.changed'; readonly visit: string; readonly dueAt: number | null }
  | { readonly kind: 'priority.changed'; readonly visit: string; readonly priority: number }
  /** The clock of the deadline stands still from now on; timers that count from it wait. */
  | {
      readonly kind: 'clock.stopped';
      readonly visit: string;
      readonly due: number;
      readonly held: readonly Timer[];
    }
  | { readonly kind: 'clock.started'; readonly visit: string; readonly dueAt: number }
  | { readonly kind: 'task.opened'; readonly visit: string; readonly assignee: Assignee }
  | {
      readonly kind: 'signing.opened';
      readonly visit: string;
      readonly of: number;
      readonly seats: readonly SigningSeat[];
    }
  | { readonly kind: 'seat.opened'; readonly visit: string; readonly seat: number }
  | { readonly kind: 'seat.waits'; readonly visit: string; readonly seat: number }
  | {
      readonly kind: 'seat.closed';
      readonly visit: string;
      readonly seat: number;
      readonly status: 'voted' | 'skipped' | 'removed';
      readonly vote: Vote | null;
      /** Weight of all votes there can be now. */
      readonly of: number;
    }
  | {
      readonly kind: 'seats.added';
      readonly visit: string;
      readonly of: number;
      readonly seats: readonly SigningSeat[];
      /** The seat before which they stand; null: last. */
      readonly before: number | null;
    }
  | {
      readonly kind: 'task.claimed';
      readonly visit: string;
      /** Where several sign. */
      readonly seat?: number;
      readonly claim: { readonly user: string; readonly position: string } | null;
    }
  | { readonly kind: 'task.read'; readonly visit: string; readonly seat?: number }
  /** It is somebody else's from now on. */
  | {
      readonly kind: 'task.assigned';
      readonly visit: string;
      /** Where several sign. */
      readonly seat?: number;
      readonly assignee: Assignee;
    }
  | {
      readonly kind: 'task.suspended';
      readonly visit: string;
      readonly seat?: number;
      /** Null: it goes on. */
      readonly suspension: Suspension | null;
    }
  | { readonly kind: 'part.added'; readonly visit: string; readonly part: Part }
  | {
      readonly kind: 'part.closed';
      readonly visit: string;
      readonly seat: number;
      readonly closed: NonNullable<Part['closed']>;
    }
  | { readonly kind: 'copy.sent'; readonly copy: Copy }
  | { readonly kind: 'copy.read'; readonly number: number; readonly by: Party }
  | { readonly kind: 'urged' }
  | { readonly kind: 'suspended'; readonly suspension: Suspension | null }
  | { readonly kind: 'deferred'; readonly command: MachineCommand }
  | { readonly kind: 'reopened' }
  /** It ends in favour of another; null: that was undone. */
  | { readonly kind: 'merged'; readonly into: MergedInto | null }
  /** Another has ended in favour of this one. */
  | { readonly kind: 'duplicate.added'; readonly duplicate: Duplicate }
  | { readonly kind: 'duplicate.removed'; readonly instance: string }
  | { readonly kind: 'each.opened'; readonly visit: string; readonly children: readonly Child[] }
  | { readonly kind: 'child.added'; readonly visit: string; readonly child: Child }
  | {
      readonly kind: 'child.changed';
      readonly visit: string;
      /** Instance of the child: a key may be used again once its child was withdrawn. */
      readonly child: string;
      readonly status?: InstanceStatus;
      readonly read?: boolean;
      readonly result?: string | null;
      readonly output?: JsonObject | null;
    }
  | { readonly kind: 'call.changed'; readonly visit: string; readonly call: CallState }
  | { readonly kind: 'timer.set'; readonly visit: string; readonly timer: Timer }
  | {
      readonly kind: 'timer.cleared';
      readonly visit: string;
      readonly timer: string;
      readonly fired: string | null;
    }
  | { readonly kind: 'listening'; readonly visit: string; readonly listener: Listener }
  | { readonly kind: 'returning'; readonly state: string; readonly point: ReturnPoint | null }
  | { readonly kind: 'counted'; readonly transition: string }
  | { readonly kind: 'uncounted'; readonly transition: string }
  | { readonly kind: 'attachment.added'; readonly attachment: Attachment }
  | { readonly kind: 'attachment.removed'; readonly attachment: string }
  | {
      readonly kind: 'attachment.judged';
      readonly attachment: string;
      readonly scan: ScanVerdict;
    }
  /** A versioned text has another value: its new version, and whose it is. */
  | {
      readonly kind: 'text.versioned';
      readonly field: string;
      readonly version: number;
      readonly author: Party | null;
    }
  | { readonly kind: 'incident.opened'; readonly incident: Incident }
  | { readonly kind: 'incident.closed'; readonly incident: string }
  | {
      readonly kind: 'derived';
      readonly keys: Readonly<Record<string, string>>;
      readonly summary: JsonObject;
      readonly confidential: boolean;
    }
  | {
      readonly kind: 'ended';
      readonly status: InstanceStatus;
      readonly result: string | null;
      readonly output: JsonObject | null;
    };

/** What leaves an instance, written in the same transaction as the event and delivered after it. */
export type Outgoing =
  /** To another instance: start it, cancel it, or tell it something. Delivered exactly once by `id`. */
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly to: string;
      readonly message: Message;
    }
  /** To whoever listens for this topic under a key. */
  | {
      readonly kind: 'publish';
      readonly id: string;
      readonly topic: string;
      readonly body: JsonObject;
    }
  /** Work for a program of the host; at least once, `idempotencyKey` is the same for every attempt. */
  | {
      readonly kind: 'call';
      readonly id: string;
      readonly idempotencyKey: string;
      readonly visit: string;
      readonly timeoutMs: number | null;
      readonly service: string;
      readonly input: JsonObject;
      readonly attempt: number;
    }
  /** Something people should know; at least once. */
  | {
      readonly kind: 'notice';
      readonly id: string;
      readonly to: Assignee | { readonly user: string };
      readonly about: JsonObject;
    };

export type Message =
  /** A duplicate has ended in favour of the receiver, and brings its files. */
  | {
      readonly type: 'merge';
      readonly duplicate: Duplicate;
      readonly attachments: readonly Attachment[];
    }
  /** The receiver's merge of this moment did not come about: what became of the other meanwhile forbids it. */
  | { readonly type: 'merge.refused'; readonly at: number }
  /** The sender was merged at this moment, and is no duplicate of the receiver any more. */
  | { readonly type: 'unmerge'; readonly at: number }
  /** The sender, merged at this moment, has given files back that had come to it with a duplicate; by their ids there. */
  | { readonly type: 'unmerge.files'; readonly at: number; readonly files: readonly string[] }
  | {
      readonly type: 'start';
      readonly flow: string;
      readonly flowVersion: number | null;
      readonly data: JsonObject;
      readonly parent: ParentLink;
      readonly root: string;
      readonly path: string;
      readonly depth: number;
      readonly starter: Party;
    }
  | { readonly type: 'cancel'; readonly visit: string; readonly reason: string }
  /** Remind whoever this child waits for. */
  | { readonly type: 'remind'; readonly visit: string; readonly key: string }
  | { readonly type: 'child.read'; readonly visit: string; readonly key: string }
  /** The child could not be started; the parent gets an incident. */
  | {
      readonly type: 'child.failed';
      readonly visit: string;
      readonly key: string;
      readonly code: string;
      readonly details: JsonObject;
    }
  | {
      readonly type: 'child.ended';
      readonly visit: string;
      readonly key: string;
      readonly status: InstanceStatus;
      readonly result: string | null;
      readonly output: JsonObject | null;
    };
