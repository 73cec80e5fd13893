// Commands about what a flow knows and how people see it: fields, forms, scenarios, comments.

import type { Json, JsonObject } from '@alir/engine/core/types';

/** Adds a field to the data. */
export interface AddField {
  /** Which command it is. */
  readonly type: 'add-field';
  /** The field. */
  readonly field: string;
  /** Its schema. */
  readonly schema: JsonObject;
  /** Whether it is given at the start. */
  readonly required?: boolean;
}

/** Gives a field another schema, or says whether it is given at the start. */
export interface ChangeField {
  /** Which command it is. */
  readonly type: 'change-field';
  /** The field. */
  readonly field: string;
  /** Its schema. */
  readonly schema?: JsonObject;
  /** Whether it is given at the start. */
  readonly required?: boolean;
}

/** Gives a field another name, in forms, expressions and scenarios too. */
export interface RenameField {
  /** Which command it is. */
  readonly type: 'rename-field';
  /** The field. */
  readonly field: string;
  /** What it becomes. */
  readonly to: string;
}

/** Takes a field away that nothing uses any more. */
export interface RemoveField {
  /** Which command it is. */
  readonly type: 'remove-field';
  /** The field. */
  readonly field: string;
}

/** Adds a form. */
export interface AddForm {
  /** Which command it is. */
  readonly type: 'add-form';
  /** Name of the form. */
  readonly form: string;
  /** What is in it, but for its name. Default: one group with all fields of the data. */
  readonly definition?: JsonObject;
}

/** Takes a form away that no task uses any more. */
export interface RemoveForm {
  /** Which command it is. */
  readonly type: 'remove-form';
  /** Name of the form. */
  readonly form: string;
  /** Also where tasks use it: they have none afterwards. */
  readonly everywhere?: boolean;
}

/** Adds a group of fields to a form. */
export interface AddSection {
  /** Which command it is. */
  readonly type: 'add-section';
  /** Name of the form. */
  readonly form: string;
  /** The group. */
  readonly section: JsonObject;
  /** Before which group, from 0. Default: at the end. */
  readonly place?: number;
}

/** Takes a group away, with the fields in it. */
export interface RemoveSection {
  /** Which command it is. */
  readonly type: 'remove-section';
  /** Name of the form. */
  readonly form: string;
  /** The group. */
  readonly section: number;
}

/** Gives a form, or a group of it, another title; without one it has none. */
export interface SetFormTitle {
  /** Which command it is. */
  readonly type: 'set-form-title';
  /** Name of the form. */
  readonly form: string;
  /** The group. Default: the form itself. */
  readonly section?: number;
  /** A text of the format. */
  readonly title?: Json;
}

/** Moves a group of a form, with its fields. */
export interface MoveSection {
  /** Which command it is. */
  readonly type: 'move-section';
  /** Name of the form. */
  readonly form: string;
  /** Where it stands now, from 0. */
  readonly from: number;
  /** What it becomes. */
  readonly to: number;
}

/** Lets a group of its own begin at a field, which is not the first of its group. */
export interface SplitSection {
  /** Which command it is. */
  readonly type: 'split-section';
  /** Name of the form. */
  readonly form: string;
  /** Its first field. */
  readonly at: FormPlace;
  /** What people call it: a text of the format. */
  readonly title?: Json;
}

/** Puts the fields of a group behind those of the group before it, which keeps its words. */
export interface JoinSection {
  /** Which command it is. */
  readonly type: 'join-section';
  /** Name of the form. */
  readonly form: string;
  /** The group that goes. */
  readonly section: number;
}

/** Adds a field to a form. */
export interface AddFormField {
  /** Which command it is. */
  readonly type: 'add-form-field';
  /** Name of the form. */
  readonly form: string;
  /** The group. */
  readonly section: number;
  /** As the format writes it. */
  readonly field: JsonObject;
  /** Before which field, from 0. Default: at the end. */
  readonly place?: number;
}

/** Which field of a form: its group and its place there, from 0. */
export interface FormPlace {
  /** The group. */
  readonly section: number;
  /** Which one, from 0. */
  readonly index: number;
}

/** Says something else of a field of a form. */
export interface SetFormField {
  /** Which command it is. */
  readonly type: 'set-form-field';
  /** Name of the form. */
  readonly form: string;
  /** Where it stands. */
  readonly at: FormPlace;
  /** The field. */
  readonly field: JsonObject;
}

/** Moves a field of a form to another place. */
export interface MoveFormField {
  /** Which command it is. */
  readonly type: 'move-form-field';
  /** Name of the form. */
  readonly form: string;
  /** Where it stands now. */
  readonly from: FormPlace;
  /** What it becomes. */
  readonly to: FormPlace;
}

/** Takes a field off a form; a group goes with its last field. */
export interface RemoveFormField {
  /** Which command it is. */
  readonly type: 'remove-form-field';
  /** Name of the form. */
  readonly form: string;
  /** Where it stands. */
  readonly at: FormPlace;
}

/** Adds a scenario, at the end. */
export interface AddScenario {
  /** Which command it is. */
  readonly type: 'add-scenario';
  /** As its file writes it. */
  readonly scenario: JsonObject;
}

/** Puts another scenario in the place of one. */
export interface ReplaceScenario {
  /** Which command it is. */
  readonly type: 'replace-scenario';
  /** Which one, from 0. */
  readonly index: number;
  /** As its file writes it. */
  readonly scenario: JsonObject;
}

/** Gives a scenario another name. */
export interface RenameScenario {
  /** Which command it is. */
  readonly type: 'rename-scenario';
  /** Which one, from 0. */
  readonly index: number;
  /** What it becomes. */
  readonly to: string;
}

/** Takes a scenario away. */
export interface RemoveScenario {
  /** Which command it is. */
  readonly type: 'remove-scenario';
  /** Which one, from 0. */
  readonly index: number;
}

/** Writes a comment beside the flow, for those who design it. */
export interface WriteComment {
  /** Which command it is. */
  readonly type: 'write-comment';
  /** Drawn by whoever writes it: letters, digits and `-`, a letter first. */
  readonly comment: string;
  /** The step that it is about; null: the flow as a whole. */
  readonly step: string | null;
  /** What people call the step; told once the step is gone. */
  readonly about?: string;
  /** The comment that it answers. */
  readonly answers?: string;
  /** Id of whoever writes it. */
  readonly by?: string;
  /** When, ISO 8601. */
  readonly at: string;
  /** What is said. */
  readonly text: string;
}

/** Says that what a comment asked for is done; without `done`, that it is open again. */
export interface SettleComment {
  /** Which command it is. */
  readonly type: 'settle-comment';
  /** The comment. */
  readonly comment: string;
  /** Who said so, and when (ISO 8601). */
  readonly done?: { readonly by?: string; readonly at: string };
}

/** Takes a comment away, with its answers. */
export interface RemoveComment {
  /** Which command it is. */
  readonly type: 'remove-comment';
  /** The comment. */
  readonly comment: string;
}
