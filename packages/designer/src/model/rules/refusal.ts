// Why a command is not done: a code and what its sentence speaks of. A value, never thrown.

import type { JsonObject } from '@alir/engine/core/types';

/** Why a command was not done. Sentences: `sayRefusal`. */
export type RefusalCode =
  | 'STEP_UNKNOWN'
  | 'NAME_TAKEN'
  | 'NAME_NOT_ALLOWED'
  | 'WAY_UNKNOWN'
  | 'WAY_NOT_MOVABLE'
  | 'TARGET_UNKNOWN'
  | 'TARGET_INSIDE'
  | 'STEP_IS_LAST'
  | 'STEP_IS_THERE'
  | 'STEP_NEEDED'
  | 'NO_WAY_ON'
  | 'OUTCOME_UNKNOWN'
  | 'OUTCOME_IS_LAST'
  | 'OUTCOME_NEEDED'
  | 'PLACE_UNKNOWN'
  | 'NOT_SIDE_BY_SIDE'
  | 'NOTHING_CHOSEN'
  | 'NOT_A_TASK'
  | 'CHANGE_DOES_NOT_FIT'
  | 'NOT_READABLE'
  | 'COMMAND_UNKNOWN'
  | 'COMMAND_UNREADABLE'
  | 'RUN_ENTERED_TWICE'
  | 'RUN_ENDS'
  | 'RUN_LEAVES_TWICE'
  | 'NOT_PARALLEL'
  | 'NOT_A_REGION'
  | 'JOIN_CHOOSES'
  | 'NOT_A_GROUP'
  | 'GROUP_SAYS_MORE'
  | 'STEP_BEGINS'
  | 'ACROSS_REGIONS'
  | 'KIND_NOT_POSSIBLE'
  | 'DECISION_MISSING'
  | 'OUTCOME_ASKS'
  | 'TIMER_UNKNOWN'
  | 'EFFECT_NOT_ONE'
  | 'DEADLINE_MISSING'
  | 'NOTHING_WAITS'
  | 'ACTION_UNKNOWN'
  | 'ACTION_OF_NOBODY'
  | 'FIELD_UNKNOWN'
  | 'FIELD_TAKEN'
  | 'FIELD_NAME_NOT_ALLOWED'
  | 'FIELD_USED'
  | 'FIELD_UNCERTAIN'
  | 'FORMULA_UNREADABLE'
  | 'FORM_UNKNOWN'
  | 'FORM_USED'
  | 'FORM_EMPTY'
  | 'SECTION_UNKNOWN'
  | 'SECTION_IS_LAST'
  | 'FORM_FIELD_UNKNOWN'
  | 'FORM_FIELD_TAKEN'
  | 'SCENARIO_UNKNOWN'
  | 'SCENARIO_INCOMPLETE'
  | 'SCENARIO_NAME_TAKEN'
  | 'COMMENT_UNKNOWN'
  | 'COMMENT_UNFIT'
  | 'FRAGMENT_UNREADABLE'
  | 'NUMBERS_DRAWN'
  | 'FLOW_IS_SAME'
  | 'STARTER_MEANT';

/** A command that was not done, and why. Nothing of it was done. */
export interface Refusal {
  /** Why. */
  readonly code: RefusalCode;
  /** What the sentence speaks of. */
  readonly params: JsonObject;
}

/** A refusal with what its sentence speaks of. */
export function refuse(code: RefusalCode, params: JsonObject = {}): Refusal {
  return { code, params };
}

/** The first of several that refuses, or null. */
export function firstRefusal(...refusals: readonly (Refusal | null)[]): Refusal | null {
  return refusals.find((refusal) => refusal !== null) ?? null;
}
