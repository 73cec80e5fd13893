// Everything that can be done to a document, as values that can be sent, kept and read again.

import type { Json, JsonObject } from '@alir/engine/core/types';
import type { Change } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { Point } from '../document/document.ts';
import type { ExitPlace, Gap } from '../graph/step.ts';
import type * as data from './data-command.ts';
import type * as parts from './parts-command.ts';
import type * as work from './work-command.ts';

/** Puts a step into a way: it leads on to where the way led, by each way in `through`. Without a gap it stands alone. */
export interface AddStep {
  /** Which command it is. */
  readonly type: 'add-step';
  /** Its name. */
  readonly key: string;
  /** What the flow will say of it. */
  readonly state: JsonObject;
  /** Where it goes. */
  readonly into?: Gap;
  /** Its own ways that take over where the gap led. */
  readonly through?: readonly Path[];
  /** The step it lies in, where it stands alone; null for none. */
  readonly within?: string | null;
  /** Where it is drawn, where somebody chose the place. */
  readonly point?: Point;
}

/** Takes a step away, with those in it. What led to it leads to `to`: by default where its first way on leads. */
export interface RemoveStep {
  /** Which command it is. */
  readonly type: 'remove-step';
  /** The step. */
  readonly step: string;
  /** What it becomes. */
  readonly to?: string;
}

/** Gives a step another name, everywhere. */
export interface RenameStep {
  /** Which command it is. */
  readonly type: 'rename-step';
  /** The step. */
  readonly step: string;
  /** What it becomes. */
  readonly to: string;
}

/** Gives what a step or the flow (null) says another value at a place; without a value it says nothing there any more. */
export interface SetProperty {
  /** Which command it is. */
  readonly type: 'set-property';
  /** The step. */
  readonly step: string | null;
  /** Where it stands. */
  readonly at: Path;
  /** What is said there. */
  readonly value?: Json;
}

/** Lets a way lead to another step. */
export interface SetTarget {
  /** Which command it is. */
  readonly type: 'set-target';
  /** The way. */
  readonly exit: ExitPlace;
  /** Where it leads. */
  readonly target: string;
}

/** Lets a beginning lead to another step. */
export interface SetEntrance {
  /** Which command it is. */
  readonly type: 'set-entrance';
  /** The part whose beginning it is, or null for the flow. */
  readonly within: string | null;
  /** Where it leads. */
  readonly target: string;
}

/** Gives a task one more outcome. */
export interface AddOutcome {
  /** Which command it is. */
  readonly type: 'add-outcome';
  /** The step. */
  readonly step: string;
  /** The outcome. */
  readonly outcome: string;
  /** What the flow says of it: its label and the like. */
  readonly definition: JsonObject;
  /** Where it leads. */
  readonly target: string;
}

/** Takes an outcome and its ways away. */
export interface RemoveOutcome {
  /** Which command it is. */
  readonly type: 'remove-outcome';
  /** The step. */
  readonly step: string;
  /** The outcome. */
  readonly outcome: string;
}

/** Makes one more way out of those that are tried in order, before the others. */
export interface AddBranch {
  /** Which command it is. */
  readonly type: 'add-branch';
  /** The way. */
  readonly exit: ExitPlace;
  /** What is asked, as the flow writes it. */
  readonly condition: string;
  /** Where it leads. */
  readonly target: string;
}

/** Takes one of several ways away that are tried in order. */
export interface RemoveBranch {
  /** Which command it is. */
  readonly type: 'remove-branch';
  /** The way. */
  readonly exit: ExitPlace;
}

/** Lets a way be tried earlier or later among its fellows. */
export interface MoveBranch {
  /** Which command it is. */
  readonly type: 'move-branch';
  /** The way. */
  readonly exit: ExitPlace;
  /** What it becomes. */
  readonly to: number;
}

/** Puts steps in places of the picture. */
export interface PlaceSteps {
  /** Which command it is. */
  readonly type: 'place-steps';
  /** Where each step stands. */
  readonly points: Readonly<Record<string, Point>>;
}

/** Leaves the places of steps to the layout again: of those named, or of all. */
export interface Tidy {
  /** Which command it is. */
  readonly type: 'tidy';
  /** The steps. */
  readonly steps?: readonly string[];
}

/** Moves a step among those beside it, by places from 0. */
export interface MoveStep {
  /** Which command it is. */
  readonly type: 'move-step';
  /** The step. */
  readonly step: string;
  /** What it becomes. */
  readonly to: number;
}

/** Carries a step into another way beside it. What led on to it leads on to where it led; its ways there lead to where the other way led. */
export interface CarryStep {
  /** Which command it is. */
  readonly type: 'carry-step';
  /** The step. */
  readonly step: string;
  /** Where it goes. */
  readonly into: Gap;
}

/** Makes changes as they are: a repair that a finding proposes, or what takes another command back. */
export interface MakeChanges {
  /** Which command it is. */
  readonly type: 'make-changes';
  /** The changes, in order. */
  readonly changes: readonly Change[];
  /** What it takes back, or makes again: the words of the history. */
  readonly why?: 'undo' | 'redo' | 'repair' | 'merge' | 'restore';
}

/** Several commands as one: all are done, or none. */
export interface Together {
  /** Which command it is. */
  readonly type: 'together';
  /** The commands, in order. */
  readonly commands: readonly Command[];
}

/** A command. */
export type Command =
  | AddStep
  | RemoveStep
  | RenameStep
  | MoveStep
  | CarryStep
  | SetProperty
  | SetTarget
  | SetEntrance
  | AddOutcome
  | RemoveOutcome
  | AddBranch
  | RemoveBranch
  | MoveBranch
  | PlaceSteps
  | Tidy
  | MakeChanges
  | OfParts
  | OfWork
  | OfData
  | Together;

/** Commands about parts of a flow. */
export type OfParts =
  | parts.WrapInParallel
  | parts.AddRegion
  | parts.RemoveRegion
  | parts.Group
  | parts.Ungroup
  | parts.ReparentStep
  | parts.ExtractSteps
  | parts.Paste
  | parts.Duplicate;

/** Commands about one step. */
export type OfWork =
  | work.ChangeKind
  | work.SetSigning
  | work.RenameOutcome
  | work.MoveOutcome
  | work.AddTimer
  | work.SetTimer
  | work.RemoveTimer
  | work.AddAction
  | work.RemoveAction;

/** Commands about fields, forms, scenarios and comments. */
export type OfData =
  | data.AddField
  | data.ChangeField
  | data.RenameField
  | data.RemoveField
  | data.AddForm
  | data.RemoveForm
  | data.AddSection
  | data.RemoveSection
  | data.SetFormTitle
  | data.MoveSection
  | data.SplitSection
  | data.JoinSection
  | data.AddFormField
  | data.SetFormField
  | data.MoveFormField
  | data.RemoveFormField
  | data.AddScenario
  | data.ReplaceScenario
  | data.RenameScenario
  | data.RemoveScenario
  | data.WriteComment
  | data.SettleComment
  | data.RemoveComment;
