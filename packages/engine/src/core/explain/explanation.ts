// Why an instance waits, and who can move it: positions, people and names as commands take them.

import type { Text } from '../format/flow-types.generated.ts';
import type { Assignee, InstanceStatus, Suspension } from '../instance.ts';
import type { Party } from '../organisation/actor.ts';

/** Something that somebody could do now, by the name that a command gives. */
export interface Chance {
  /** `outcome`: complete the task with it; `action`: take it; `act`: a command of this name on the task. */
  readonly kind: 'outcome' | 'action' | 'act';
  /** Name that the command gives. */
  readonly name: string;
  /** State that offers it; null: the flow. */
  readonly state: string | null;
  /** False: it was tried, and is let through. True: it may be, by what is handed in, but nothing tried was let through. */
  readonly depends: boolean;
  /** Code of the incident that the flow's own rules would end in; null: they hold. */
  readonly fails: string | null;
}

/** Somebody who can do something, in one of their positions. */
export interface Mover {
  /** Id of the user. */
  readonly user: string;
  /** Null: whatever position they act in. */
  readonly position: string | null;
  /** How they hold it. */
  readonly capacity: Party['capacity'];
  /** The decree or letter that this rests on. */
  readonly basis: string | null;
  /** The position of theirs in which they act on behalf of `position`; null: they hold that one. */
  readonly delegate: string | null;
  /** Not empty. */
  readonly may: readonly Chance[];
}

/** Why nobody, or somebody, ends a task. */
export type TaskReason =
  /** Somebody can end it. */
  | 'open'
  /** One of a pool has taken it. */
  | 'claimed'
  /** Nobody holds the position. */
  | 'vacant'
  /** Those who hold it may not end it. */
  | 'nobody'
  /** They may, and the conditions of the flow do not hold yet. */
  | 'not-yet'
  | 'laid-aside'
  /** The last step on it failed by the flow's own rules. */
  | 'incident'
  /** The whole instance is halted. */
  | 'suspended';

/** What an instance waits for. */
export type Wait =
  | {
      readonly kind: 'task';
      readonly state: string;
      /** `state#visit`, with `/seat` where it is one of several. */
      readonly task: string;
      /** `signer`: one of several; `delegate`: prepares it for whoever has it. */
      readonly part: 'task' | 'signer' | 'delegate';
      readonly assignee: Assignee;
      readonly reason: TaskReason;
      /** Of `not-yet`, what the flow says of the conditions that do not hold; where it says nothing, what they ask about. */
      readonly why: readonly Text[];
      readonly claim: { readonly user: string; readonly position: string } | null;
      readonly suspension: Suspension | null;
      /** ms UTC */
      readonly since: number;
      /** ms UTC; null: none, or its clock stands still. */
      readonly dueAt: number | null;
      readonly movers: readonly Mover[];
    }
  | {
      readonly kind: 'children';
      readonly state: string;
      readonly since: number;
      readonly dueAt: number | null;
      /** Ids of the instances that it waits for. */
      readonly instances: readonly string[];
      /** How many of them have to end: `all`, `any`, a number, or a rule of the flow. `manual`: none ends it. */
      readonly rule: 'all' | 'any' | 'rule' | 'manual' | number;
    }
  | {
      readonly kind: 'call';
      readonly state: string;
      readonly since: number;
      readonly service: string;
      /** 1, 2, 3 … */
      readonly attempt: number;
    }
  | {
      readonly kind: 'event';
      readonly state: string;
      readonly since: number;
      /** `flow:apbdes.selesai` */
      readonly topic: string;
    }
  | {
      readonly kind: 'timer';
      readonly state: string;
      readonly since: number;
      /** ms UTC */
      readonly at: number;
      /** What happens then: it moves on, the task ends by an outcome, or goes to somebody else. */
      readonly effect: 'move' | 'outcome' | 'escalate';
    }
  | {
      readonly kind: 'incident';
      readonly state: string | null;
      readonly since: number;
      readonly incident: string;
      readonly code: string;
    }
  | { readonly kind: 'suspended'; readonly since: number; readonly suspension: Suspension };

/** Something that moves an instance besides its tasks. */
export interface ActionChance extends Chance {
  readonly kind: 'action';
  /** Whether everybody who may read the instance may take it. */
  readonly anyone: boolean;
  /** Who else may. */
  readonly movers: readonly Omit<Mover, 'may'>[];
}

/** What operators could do, whoever the host says they are. */
export type OperatorAct = 'suspend' | 'resume' | 'cancel' | 'jump' | 'resolve';

/** Why an instance waits, and who can move it. */
export interface Explanation {
  /** Whether it is still open. */
  readonly status: InstanceStatus;
  /** In the order of its states; empty when it has ended. */
  readonly waits: readonly Wait[];
  /** What could be done besides its tasks. */
  readonly actions: readonly ActionChance[];
  /** What operators could do. */
  readonly operators: readonly OperatorAct[];
}
