// Commands about what a flow knows and how people see it: fields, forms, scenarios.

import type { JsonObject } from '@alir/engine/core/types';

/** Adds a field to the data. */
export interface AddField {
  readonly type: 'add-field';
  readonly field: string;
  /** Its schema. */
  readonly schema: JsonObject;
  /** Whether it is given at the start. */
  readonly required?: boolean;
}

/** Gives a field another schema, or says whether it is given at the start. */
export interface ChangeField {
  readonly type: 'change-field';
  readonly field: string;
  readonly schema?: JsonObject;
  readonly required?: boolean;
}

/** Gives a field another name, in forms, expressions and scenarios too. */
export interface RenameField {
  readonly type: 'rename-field';
  readonly field: string;
  readonly to: string;
}

/** Takes a field away that nothing uses any more. */
export interface RemoveField {
  readonly type: 'remove-field';
  readonly field: string;
}

/** Adds a form. */
export interface AddForm {
  readonly type: 'add-form';
  readonly form: string;
  /** What is in it, but for its name. Default: one group with all fields of the data. */
  readonly definition?: JsonObject;
}

/** Takes a form away that no task uses any more. */
export interface RemoveForm {
  readonly type: 'remove-form';
  readonly form: string;
  /** Also where tasks use it: they have none afterwards. */
  readonly everywhere?: boolean;
}

/** Adds a group of fields to a form. */
export interface AddSection {
  readonly type: 'add-section';
  readonly form: string;
  readonly section: JsonObject;
  /** Before which group, from 0. Default: at the end. */
  readonly place?: number;
}

/** Takes a group away, with the fields in it. */
export interface RemoveSection {
  readonly type: 'remove-section';
  readonly form: string;
  readonly section: number;
}

/** Adds a field to a form. */
export interface AddFormField {
  readonly type: 'add-form-field';
  readonly form: string;
  readonly section: number;
  /** As the format writes it. */
  readonly field: JsonObject;
  /** Before which field, from 0. Default: at the end. */
  readonly place?: number;
}

/** Which field of a form: its group and its place there, from 0. */
export interface FormPlace {
  readonly section: number;
  readonly index: number;
}

/** Says something else of a field of a form. */
export interface SetFormField {
  readonly type: 'set-form-field';
  readonly form: string;
  readonly at: FormPlace;
  readonly field: JsonObject;
}

/** Moves a field of a form to another place. */
export interface MoveFormField {
  readonly type: 'move-form-field';
  readonly form: string;
  readonly from: FormPlace;
  readonly to: FormPlace;
}

/** Takes a field off a form; a group goes with its last field. */
export interface RemoveFormField {
  readonly type: 'remove-form-field';
  readonly form: string;
  readonly at: FormPlace;
}

/** Adds a scenario, at the end. */
export interface AddScenario {
  readonly type: 'add-scenario';
  /** As its file writes it. */
  readonly scenario: JsonObject;
}

/** Puts another scenario in the place of one. */
export interface ReplaceScenario {
  readonly type: 'replace-scenario';
  /** Which one, from 0. */
  readonly index: number;
  readonly scenario: JsonObject;
}

/** Gives a scenario another name. */
export interface RenameScenario {
  readonly type: 'rename-scenario';
  readonly index: number;
  readonly to: string;
}

/** Takes a scenario away. */
export interface RemoveScenario {
  readonly type: 'remove-scenario';
  readonly index: number;
}
