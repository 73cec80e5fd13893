// Commands about one step: what kind it is, how it is decided, its outcomes, moments and actions.

import type { Json, JsonObject } from '@alir/engine/core/types';
import type { Path } from '../change/path.ts';

/** Makes a step another kind. What both kinds know is kept: title, texts, ways, moments. */
export interface ChangeKind {
  /** Which command it is. */
  readonly type: 'change-kind';
  /** The step. */
  readonly step: string;
  /** What it becomes. */
  readonly to: 'task' | 'signing' | 'wait' | 'call' | 'each' | 'choice' | 'end';
  /** What a step of that kind needs and this one does not say yet, such as `{ call: { service: … } }`. */
  readonly state: JsonObject;
  /** The way by which it leads on from now on; absent for an end. */
  readonly through?: Path;
}

/** Says whose task it is and how several come to one outcome. Without `decide` one decides. */
export interface SetSigning {
  /** Which command it is. */
  readonly type: 'set-signing';
  /** The step. */
  readonly step: string;
  /** One, or the seats of several. */
  readonly assign: Json;
  /** `all`, `any`, or rules for votes. */
  readonly decide?: Json;
}

/** Gives an outcome another name, wherever it is spoken of. */
export interface RenameOutcome {
  /** Which command it is. */
  readonly type: 'rename-outcome';
  /** The step. */
  readonly step: string;
  /** The outcome. */
  readonly outcome: string;
  /** What it becomes. */
  readonly to: string;
}

/** Moves the button of an outcome, by places from 0. */
export interface MoveOutcome {
  /** Which command it is. */
  readonly type: 'move-outcome';
  /** The step. */
  readonly step: string;
  /** The outcome. */
  readonly outcome: string;
  /** What it becomes. */
  readonly to: number;
}

/** Adds a moment at which something happens by itself: a reminder, an escalation, an end. */
export interface AddTimer {
  /** Which command it is. */
  readonly type: 'add-timer';
  /** The step. */
  readonly step: string;
  /** As the format writes it. */
  readonly timer: JsonObject;
}

/** Gives a moment another form. */
export interface SetTimer {
  /** Which command it is. */
  readonly type: 'set-timer';
  /** The step. */
  readonly step: string;
  /** Which one, from 0. */
  readonly index: number;
  /** As the format writes it. */
  readonly timer: JsonObject;
}

/** Takes a moment away. */
export interface RemoveTimer {
  /** Which command it is. */
  readonly type: 'remove-timer';
  /** The step. */
  readonly step: string;
  /** Which one, from 0. */
  readonly index: number;
}

/** Adds an action: what somebody may do while a step, or the whole flow (null), is at work. */
export interface AddAction {
  /** Which command it is. */
  readonly type: 'add-action';
  /** The step. */
  readonly step: string | null;
  /** Its name. */
  readonly action: string;
  /** As the format writes it: who, and what happens. */
  readonly definition: JsonObject;
}

/** Takes an action away. */
export interface RemoveAction {
  /** Which command it is. */
  readonly type: 'remove-action';
  /** The step. */
  readonly step: string | null;
  /** Its name. */
  readonly action: string;
}
