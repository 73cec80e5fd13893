// Why an instance waits, and who can move it, with the words that a screen needs.

import type { Text } from '../format/flow-types.generated.ts';
import type { InstanceStatus } from '../instance.ts';
import type { Capacity } from '../organisation/organisation.ts';
import type { AssigneeView } from './people.ts';

/** Something that somebody could do now, by the name that a command gives. */
export interface ChanceView {
  /** `outcome`: complete the task with it; `action`: take it; `act`: a command of this name on the task. */
  readonly kind: 'outcome' | 'action' | 'act';
  /** Name that the command gives. */
  readonly name: string;
  /** Text of the button, where the flow has one. */
  readonly label: Text;
  /** State that offers it; null: the flow itself. */
  readonly state: string | null;
  /** False: it was tried, and is let through. True: it may be, by what is handed in, but nothing tried was let through. */
  readonly depends: boolean;
  /** Code of the incident that the flow's own rules would end in; null: they hold. */
  readonly fails: string | null;
}

/** Somebody who can do something, in one of their positions. */
export interface PersonView {
  /** Id of the user. */
  readonly user: string;
  /** Name of the user. */
  readonly name: string;
  /** Id of the position they would act in; null: whichever they hold. */
  readonly position: string | null;
  /** Name of that position. */
  readonly positionName: string | null;
  /** How they hold it: definitive, or acting. */
  readonly capacity: Capacity;
  /** The decree or letter that this rests on. */
  readonly basis: string | null;
  /** Id of their own position in which they act on behalf of it; null: they hold that one. */
  readonly delegate: string | null;
  /** Name of that position. */
  readonly delegateName: string | null;
}

/** Somebody, with what they can do. */
export interface MoverView extends PersonView {
  /** Empty where something is hidden from the reader, and it is somebody else: what others may do could show it. */
  readonly may: readonly ChanceView[];
}

/** One thing that an instance waits for. */
export interface WaitView {
  /** What it waits for. */
  readonly kind: 'task' | 'children' | 'call' | 'event' | 'timer' | 'incident' | 'suspended';
  /** Of a task, why nobody or somebody ends it; null for the others. */
  readonly reason:
    | 'open'
    | 'claimed'
    | 'vacant'
    | 'nobody'
    | 'not-yet'
    | 'laid-aside'
    | 'incident'
    | 'suspended'
    | null;
  /** Why it waits, in a sentence. */
  readonly because: string;
  /** What would end that, in a sentence. */
  readonly unblock: string;
  /** State that waits; null: the whole instance. */
  readonly state: string | null;
  /** Title of that state. */
  readonly stateTitle: Text | null;
  /** Id of the task; null: it is none. */
  readonly task: string | null;
  /** Whose task it is. */
  readonly assignee: AssigneeView | null;
  /** Since when. */
  readonly since: string;
  /** Its deadline; null: it has none, or its clock stands still. */
  readonly dueAt: string | null;
  /** Of a timer, when it fires. */
  readonly at: string | null;
  /** Of children, those that it waits for; empty where the reader may not see them. */
  readonly instances: readonly string[];
  /** Of children, how many of them have to end: `all`, `any`, a number, a `rule` of the flow, or `manual`: none ends it. */
  readonly rule: 'all' | 'any' | 'rule' | 'manual' | number | null;
  /** Of an incident, its id. */
  readonly incident: string | null;
  /** Who can do something with the task. */
  readonly movers: readonly MoverView[];
}

/** An action of the flow, and who could take it. */
export interface ActionChanceView extends ChanceView {
  /** Whether everybody who may read the instance may take it. */
  readonly anyone: boolean;
  /** Who else may. */
  readonly movers: readonly PersonView[];
}

/** Why an instance waits, and who can move it. */
export interface ExplanationView {
  /** Id of the instance. */
  readonly instance: string;
  /** Whether it is still open. */
  readonly status: InstanceStatus;
  /** The moment that this is said of. */
  readonly at: string;
  /** Where nothing is waited for, that it has ended, in a sentence; null while it is open. */
  readonly ended: string | null;
  /** What it waits for. */
  readonly waits: readonly WaitView[];
  /** What could be done besides its tasks. */
  readonly actions: readonly ActionChanceView[];
  /** What operators could do. */
  readonly operators: readonly ('suspend' | 'resume' | 'cancel' | 'jump' | 'resolve')[];
}
