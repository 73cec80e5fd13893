// The one table of codes. Codes are API: renaming one is a major change. Texts live in messages/{en,id}.ts.
//
//   problem    the definition or a form is wrong: a list of values, never only the first
//   rejection  the business answer is no: a value
//   fault      the engine could not do its work: thrown as AlirError
//   incident   the flow's own rules failed at run time: kept in the instance until somebody resolves it

export type CodeKind = 'problem' | 'rejection' | 'fault' | 'incident';

/** How a caller may react. `never`: same command, same answer. `now`: reload and resend. `later`: back off first. */
export type Retry = 'never' | 'now' | 'later';

export interface CodeEntry {
  readonly kind: CodeKind;
  readonly retry: Retry;
  readonly http: number;
}

const rejection = (http: number, retry: Retry = 'never'): { kind: 'rejection'; retry: Retry; http: number } => ({
  kind: 'rejection', retry, http,
});
const fault = (http: number, retry: Retry): { kind: 'fault'; retry: Retry; http: number } => ({ kind: 'fault', retry, http });
const incident = (): { kind: 'incident'; retry: Retry; http: number } => ({ kind: 'incident', retry: 'later', http: 202 });
const problem = (): { kind: 'problem'; retry: Retry; http: number } => ({ kind: 'problem', retry: 'never', http: 422 });

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
  CAPACITY_UNCLEAR: rejection(409),
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
  STATE_UNKNOWN: rejection(422),
  COMMAND_INVALID: rejection(422),
  TOO_DEEP: rejection(409),
  TOO_MANY: rejection(409),
  // Incidents
  EXPRESSION_FAILED: incident(),
  DATA_BROKEN: incident(),
  ASSIGNEE_NOT_FOUND: incident(),
  LOOKUP_EMPTY: incident(),
  FLOW_LOOP: incident(),
  CALL_FAILED: incident(),
  CHILD_NOT_STARTED: incident(),
  // Faults
  FLOW_INVALID: fault(422, 'never'),
  FLOW_VERSION_MISSING: fault(500, 'later'),
  VERSION_CONFLICT: fault(409, 'now'),
  STORE_BUSY: fault(503, 'later'),
  STORE_UNWRITABLE: fault(503, 'later'),
  STORE_CORRUPT: fault(500, 'never'),
  STORE_NEWER: fault(500, 'never'),
  STORE_NOT_MIGRATED: fault(500, 'never'),
  SQLITE_UNSAFE: fault(500, 'never'),
  ENGINE_CLOSED: fault(503, 'later'),
  DIRECTORY_FAILED: fault(503, 'later'),
  // Problems of a definition: see compile/checks; the list grows there
  JSON_INVALID: problem(),
} as const;

export type Code = keyof typeof codes;
type CodeOf<K extends CodeKind> = { [C in Code]: (typeof codes)[C]['kind'] extends K ? C : never }[Code];
export type RejectionCode = CodeOf<'rejection'>;
export type FaultCode = CodeOf<'fault'>;
export type IncidentCode = CodeOf<'incident'>;
export type ProblemCode = CodeOf<'problem'>;
