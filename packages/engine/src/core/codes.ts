// The one table of codes. Codes are API: renaming one is a major change. Texts live in messages/{en,id}.ts.
//
//   problem    the definition or a form is wrong: a list of values, never only the first
//   rejection  the business answer is no: a value
//   fault      the engine could not do its work: thrown as AlirError
//   incident   the flow's own rules failed at run time: kept in the instance until somebody resolves it
//   issue      one value that a person or program gave is wrong: listed in the details of a rejection
//   request    what came over HTTP is no request of ours, or nobody is behind it

export type CodeKind = 'problem' | 'rejection' | 'fault' | 'incident' | 'issue' | 'request';

/** How a caller may react. `never`: same command, same answer. `now`: reload and resend. `later`: back off first. */
export type Retry = 'never' | 'now' | 'later';

const rejection = (
  http: number,
  retry: Retry = 'never',
): { kind: 'rejection'; retry: Retry; http: number } => ({
  kind: 'rejection',
  retry,
  http,
});
const fault = (http: number, retry: Retry): { kind: 'fault'; retry: Retry; http: number } => ({
  kind: 'fault',
  retry,
  http,
});
const incident = (): { kind: 'incident'; retry: Retry; http: number } => ({
  kind: 'incident',
  retry: 'later',
  http: 202,
});
const issue = (): { kind: 'issue'; retry: Retry; http: number } => ({
  kind: 'issue',
  retry: 'never',
  http: 422,
});
const request = (http: number): { kind: 'request'; retry: Retry; http: number } => ({
  kind: 'request',
  retry: 'never',
  http,
});
const problem = (): { kind: 'problem'; retry: Retry; http: number } => ({
  kind: 'problem',
  retry: 'never',
  http: 422,
});

/** Every code with its kind, whether it is worth trying again, and its status over HTTP. */
export const codes = {
  // Rejections
  FLOW_NOT_FOUND: rejection(404),
  INSTANCE_NOT_FOUND: rejection(404),
  INSTANCE_ENDED: rejection(409),
  TASK_NOT_FOUND: rejection(404),
  TASK_NOT_OPEN: rejection(409),
  TASK_CLAIMED: rejection(409),
  TASK_NOT_CLAIMED: rejection(409),
  NOT_ASSIGNEE: rejection(403),
  NOT_ALLOWED: rejection(403),
  POSITION_NOT_HELD: rejection(403),
  OUTCOME_UNKNOWN: rejection(422),
  ACTION_UNKNOWN: rejection(422),
  ACTION_AMBIGUOUS: rejection(409),
  GUARD_REFUSED: rejection(409),
  COMMENT_REQUIRED: rejection(422),
  FORM_INVALID: rejection(422),
  INPUT_INVALID: rejection(422),
  FIELD_NOT_WRITABLE: rejection(422),
  DATA_INVALID: rejection(422),
  STALE: rejection(409, 'now'),
  KEY_EXISTS: rejection(409),
  KEY_UNKNOWN: rejection(422),
  KEY_REUSED: rejection(409),
  INCIDENT_OPEN: rejection(409, 'later'),
  INCIDENT_NOT_FOUND: rejection(404),
  INCIDENT_REMAINS: rejection(409, 'later'),
  STATE_UNKNOWN: rejection(422),
  COMMAND_INVALID: rejection(422),
  START_FAILED: rejection(422),
  TOO_DEEP: rejection(409),
  TOO_MANY: rejection(409),
  // Incidents
  EXPRESSION_FAILED: incident(),
  DATA_BROKEN: incident(),
  ASSIGNEE_NOT_FOUND: incident(),
  LOOKUP_EMPTY: incident(),
  TABLE_NO_ROW: incident(),
  TABLE_AMBIGUOUS: incident(),
  FLOW_LOOP: incident(),
  CALL_FAILED: incident(),
  CHILD_NOT_STARTED: incident(),
  CHILDREN_TOO_FEW: incident(),
  NO_BRANCH: incident(),
  STEP_REFUSED: incident(),
  // Faults
  FLOW_INVALID: fault(422, 'never'),
  START_EACH_MISSING: fault(422, 'never'),
  FLOW_VERSION_MISSING: fault(500, 'later'),
  FLOW_VERSION_TAKEN: fault(409, 'never'),
  VERSION_CONFLICT: fault(409, 'now'),
  STORE_BUSY: fault(503, 'later'),
  STORE_UNWRITABLE: fault(503, 'later'),
  STORE_CORRUPT: fault(500, 'never'),
  STORE_NEWER: fault(500, 'never'),
  STORE_NOT_MIGRATED: fault(500, 'never'),
  TRANSACTION_MISSING: fault(500, 'never'),
  SQLITE_UNSAFE: fault(500, 'never'),
  TEXT_INVALID: fault(422, 'never'),
  CURSOR_INVALID: fault(400, 'never'),
  PREFERENCE_INVALID: fault(422, 'never'),
  ENGINE_CLOSED: fault(503, 'later'),
  DIRECTORY_FAILED: fault(503, 'later'),
  USERS_INVALID: fault(500, 'never'),
  CALENDAR_INVALID: fault(422, 'never'),
  CALENDAR_UNUSABLE: fault(422, 'never'),
  INTERNAL: fault(500, 'later'),
  // Requests over HTTP
  REQUEST_INVALID: request(400),
  NOT_SIGNED_IN: request(401),
  ORIGIN_REFUSED: request(403),
  ROUTE_NOT_FOUND: request(404),
  METHOD_NOT_ALLOWED: request(405),
  BODY_TOO_LARGE: request(413),
  MEDIA_TYPE_UNSUPPORTED: request(415),
  // Issues with one value
  VALUE_REQUIRED: issue(),
  VALUE_TYPE: issue(),
  VALUE_FORMAT: issue(),
  VALUE_PATTERN: issue(),
  VALUE_ENUM: issue(),
  VALUE_TOO_LONG: issue(),
  VALUE_TOO_SHORT: issue(),
  VALUE_TOO_MANY: issue(),
  VALUE_TOO_FEW: issue(),
  VALUE_TOO_LARGE: issue(),
  VALUE_TOO_SMALL: issue(),
  VALUE_TOO_DEEP: issue(),
  VALUE_CHARACTER: issue(),
  VALUE_UNKNOWN_FIELD: issue(),
  // Problems of a file: it is not the JSON we accept
  JSON_NOT_UTF8: problem(),
  JSON_TOO_LARGE: problem(),
  JSON_TOO_DEEP: problem(),
  JSON_TOO_MANY_TOKENS: problem(),
  JSON_INVALID: problem(),
  JSON_DUPLICATE_KEY: problem(),
  JSON_PROTO_KEY: problem(),
  JSON_KEY_TOO_LONG: problem(),
  JSON_NUMBER_UNSAFE: problem(),
  JSON_CHARACTER: problem(),
  // Problems of a file: its words
  WORD_UNKNOWN: problem(),
  WORD_MISSING: problem(),
  WORD_MISPLACED: problem(),
  TYPE_WRONG: problem(),
  VALUE_UNKNOWN: problem(),
  VALUE_INVALID: problem(),
  VALUE_REPEATED: problem(),
  NAME_INVALID: problem(),
  NAME_RESERVED: problem(),
  DURATION_INVALID: problem(),
  TEXT_EMPTY: problem(),
  TEXT_TOO_LONG: problem(),
  NUMBER_OUT_OF_RANGE: problem(),
  LIST_TOO_SHORT: problem(),
  LIST_TOO_LONG: problem(),
  PROBLEMS_CUT: problem(),
  // Problems of a data schema
  SCHEMA_NUMBER: problem(),
  SCHEMA_PATTERN: problem(),
  SCHEMA_RANGE: problem(),
  SCHEMA_REF_UNKNOWN: problem(),
  SCHEMA_REF_LOOP: problem(),
  SCHEMA_UNION: problem(),
  // Problems of a form
  FIELD_UNKNOWN: problem(),
  FIELD_REPEATED: problem(),
  FORM_OUTCOME_UNKNOWN: problem(),
  FORM_OPTION_UNKNOWN: problem(),
  FORM_REQUIRES_HIDDEN: problem(),
  // Problems of a flow's structure
  STATE_DUPLICATE: problem(),
  INITIAL_MISSING: problem(),
  INITIAL_UNKNOWN: problem(),
  TARGET_UNKNOWN: problem(),
  TRANSITION_MIXED: problem(),
  UNREACHABLE_STATE: problem(),
  ALWAYS_CYCLE: problem(),
  OUTCOME_UNHANDLED: problem(),
  ON_WITHOUT_OUTCOME: problem(),
  EVENT_AMBIGUOUS: problem(),
  FINAL_WITH_ACTIVITY: problem(),
  FINISH_OUTSIDE_PARALLEL: problem(),
  APPEND_WITHOUT_EACH: problem(),
  BACK_NOT_DOMINATING: problem(),
  REGION_WRITE_CONFLICT: problem(),
  OUTPUT_MIXED: problem(),
  SUMMARY_TELLS_HIDDEN: problem(),
  SUMMARY_TELLS_GIVEN: problem(),
  NESTING_TOO_DEEP: problem(),
  PARALLEL_TOO_FEW: problem(),
  ACTIVITY_IN_COMPOUND: problem(),
  TRANSITION_MUST_MOVE: problem(),
  LIMIT_WITHOUT_BEYOND: problem(),
  FLOW_KEY_UNKNOWN: problem(),
  WITH_MISSING: problem(),
  DONE_UNHANDLED: problem(),
  STATE_DEAD_END: problem(),
  ONE_END_FOR_TWO: problem(),
  BY_WITHOUT_TASK: problem(),
  BRANCHES_OPEN: problem(),
  DUE_MISSING: problem(),
  FORM_UNKNOWN: problem(),
  FLOW_UNKNOWN: problem(),
  CALENDAR_UNKNOWN: problem(),
  SERIES_UNKNOWN: problem(),
  // Problems of a decision table
  TABLE_GAP: problem(),
  TABLE_OVERLAP: problem(),
  TABLE_ROW_UNREACHABLE: problem(),
  // Problems of an expression
  EXPR_TOO_LONG: problem(),
  EXPR_TOO_DEEP: problem(),
  EXPR_SYNTAX: problem(),
  EXPR_TYPE: problem(),
  EXPR_OPERATOR: problem(),
  EXPR_CONVERT: problem(),
  EXPR_NOT_ROUNDED: problem(),
  EXPR_ARGUMENTS: problem(),
  EXPR_UNKNOWN_NAME: problem(),
  EXPR_NOT_ALLOWED: problem(),
  EXPR_LITERAL: problem(),
  EXPR_UNBOUNDED: problem(),
  EXPR_TOO_COSTLY: problem(),
  EXPR_UNTESTED: problem(),
  ENUM_MEMBER_UNKNOWN: problem(),
  // Problems of a calendar
  CALENDAR_SHAPE: problem(),
  CALENDAR_WORD: problem(),
  CALENDAR_ZONE: problem(),
  CALENDAR_HOURS: problem(),
  CALENDAR_HOURS_ORDER: problem(),
  CALENDAR_DATE: problem(),
  CALENDAR_DATE_REPEATED: problem(),
  CALENDAR_WITHOUT_WORK: problem(),
} as const;

/** Any code of the table. */
export type Code = keyof typeof codes;
type CodeOf<K extends CodeKind> = {
  [C in Code]: (typeof codes)[C]['kind'] extends K ? C : never;
}[Code];
export type RejectionCode = CodeOf<'rejection'>;
export type FaultCode = CodeOf<'fault'>;
export type IncidentCode = CodeOf<'incident'>;
export type ProblemCode = CodeOf<'problem'>;
export type IssueCode = CodeOf<'issue'>;
