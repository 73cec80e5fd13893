// What may be asked of an instance. People's commands name an actor; the engine's own (fire, deliver, settle, receive)
// come from timers, messages, calls and other flows, and from nowhere else.

import type { ArrivedFile, ScanVerdict } from './attachments/attachment.ts';
import type { Message } from './event.ts';
import type { Subject } from './instance.ts';
import type { Json, JsonObject } from './json.ts';
import type { MigrationPlan } from './migrate/migration-plan.ts';

/** What the person had on screen. If any of it has changed since, the answer is `STALE`. */
export interface Seen {
  /**
   * @asType integer
   * @minimum 1
   */
  readonly version: number;
}

/** What may be asked of an instance, by people or by the engine itself. */
export type Command = PersonCommand | MigrationCommand | MachineCommand;

/** What people may ask. Who they are is not part of it: the shell says so. */
export type PersonCommand =
  | {
      readonly type: 'start';
      readonly flow: string;
      readonly data: JsonObject;
      readonly subject?: Subject;
      readonly key?: string;
      /** One of the flow's own list (`start.each`): its data comes from the flow, not from a form. */
      readonly listed?: true;
    }
  | {
      readonly type: 'complete';
      readonly visit: string;
      readonly outcome: string;
      readonly data?: JsonObject;
      readonly input?: Json;
      readonly comment?: string;
      readonly seen?: Seen;
    }
  | {
      readonly type: 'act';
      readonly action: string;
      readonly state?: string;
      readonly input?: Json;
      readonly comment?: string;
      readonly seen?: Seen;
    }
  | {
      readonly type: 'abstain';
      readonly visit: string;
      readonly comment?: string;
      readonly seen?: Seen;
    }
  | {
      readonly type: 'transfer';
      readonly visit: string;
      /** Position that gets it. */
      readonly to: string;
      readonly comment?: string;
      /** False: drafts of those who had it are dropped, by the shell. */
      readonly keepDraft?: boolean;
    }
  | {
      readonly type: 'delegate';
      readonly visit: string;
      /** Positions that prepare it. */
      readonly to: readonly string[];
      readonly comment?: string;
    }
  | {
      readonly type: 'hand-back';
      /** The delegate's own part, or the task of whoever calls their delegates back. */
      readonly visit: string;
      readonly data?: JsonObject;
      readonly comment?: string;
      readonly seen?: Seen;
    }
  | { readonly type: 'decline'; readonly visit: string; readonly comment: string }
  | { readonly type: 'skip'; readonly visit: string; readonly comment: string }
  | {
      readonly type: 'merge';
      readonly visit: string;
      /** Id of the earlier instance. */
      readonly into: string;
      readonly data?: JsonObject;
      readonly comment?: string;
    }
  | {
      readonly type: 'add-signers';
      readonly visit: string;
      readonly positions: readonly string[];
      /** Where they stand to the seat of whoever adds them. Default `end`. */
      readonly place?: 'before' | 'after' | 'end';
      readonly comment?: string;
    }
  | {
      readonly type: 'remove-signer';
      readonly visit: string;
      /**
       * @asType integer
       * @minimum 1
       */
      readonly seat: number;
      readonly comment: string;
    }
  | { readonly type: 'suspend'; readonly visit?: string; readonly reason: string }
  | { readonly type: 'resume'; readonly visit?: string }
  | { readonly type: 'urge'; readonly comment?: string }
  | { readonly type: 'copy'; readonly to: readonly string[]; readonly comment?: string }
  | { readonly type: 'take-back'; readonly visit: string; readonly comment?: string }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'jump'; readonly state: string; readonly reason: string }
  | { readonly type: 'claim'; readonly visit: string }
  | { readonly type: 'release'; readonly visit: string }
  | { readonly type: 'read'; readonly visit: string }
  | { readonly type: 'view' }
  | {
      readonly type: 'comment';
      readonly text: string;
      /** Ids of attachments of the instance that it speaks of. */
      readonly attachments?: readonly string[];
    }
  /** The file is kept already; this makes it the instance's. */
  | { readonly type: 'attach'; readonly file: ArrivedFile }
  | { readonly type: 'detach'; readonly attachment: string; readonly reason?: string }
  | { readonly type: 'cancel'; readonly reason: string }
  | {
      readonly type: 'resolve';
      readonly incident: string;
      readonly how: Resolution;
      readonly reason?: string;
    };

/** What operators ask of many instances at once; the shell brings both versions and the plan. */
export type MigrationCommand =
  /** To another version of its flow. */
  | { readonly type: 'migrate'; readonly plan: MigrationPlan; readonly reason: string }
  /** Back to the version that a migration has taken it from. */
  | { readonly type: 'migrate-back'; readonly seq: number; readonly reason: string };

/** What only timers, messages, calls and other flows ask. */
export type MachineCommand =
  /** The clock starts an instance. */
  | {
      readonly type: 'begin';
      readonly flow: string;
      readonly data: JsonObject;
      readonly key: string;
      /** The moment that the flow's clock names, ms UTC. */
      readonly named: number;
      /** Position that counts as whoever started it. */
      readonly starter: string | null;
    }
  | { readonly type: 'fire'; readonly timer: string }
  /** A calendar has changed: reckon deadlines and timers anew. */
  | { readonly type: 'reschedule'; readonly reason: string | null }
  | { readonly type: 'deliver'; readonly from: string | null; readonly message: Message }
  | {
      readonly type: 'judge';
      readonly attachment: string;
      readonly scan: ScanVerdict;
    }
  | {
      readonly type: 'settle';
      readonly visit: string;
      readonly attempt: number;
      readonly outcome: CallOutcome;
    }
  | {
      readonly type: 'receive';
      readonly topic: string;
      /** The key of the receiver, and its value, that the event is about. */
      readonly key: string;
      readonly value: string;
      readonly from: string;
      readonly body: JsonObject;
    };

export type CallOutcome =
  | { readonly ok: true; readonly result: Json }
  | { readonly ok: false; readonly error: string; readonly retry: boolean };

export type Resolution =
  /** Do the failed command again, as it was. */
  | { readonly type: 'retry' }
  /** Correct these fields, then do it again. */
  /** Null empties a field, as in a form. */
  | { readonly type: 'correct'; readonly data: JsonObject }
  /** Drop the failed command and go on at a chosen state. */
  | { readonly type: 'goto'; readonly state: string };
