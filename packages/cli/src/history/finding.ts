// What an audit finds.

export type FindingCode =
  | 'INSTANCE_MISSING'
  | 'MOVED'
  | 'EVENT_UNREADABLE'
  | 'EVENT_MISSING'
  | 'EVENT_STRAY'
  | 'WRONG_ADDRESS'
  | 'HASH_MISMATCH'
  | 'HEAD_MISMATCH'
  | 'FOLD_FAILED'
  | 'STATE_UNREADABLE'
  | 'STATE_MISMATCH'
  | 'ROWS_UNREADABLE'
  | 'ROWS_MISMATCH'
  | 'COMMAND_MISSING'
  | 'COMMAND_MISMATCH'
  | 'COMMAND_STRAY'
  | 'NUMBER_ABOVE_SERIES'
  | 'FLOWS_UNREADABLE'
  | 'FLOW_MISMATCH';

export interface Finding {
  readonly code: FindingCode;
  /** Null: what is left does not say. */
  readonly tenant: string | null;
  readonly instance: string | null;
  /** The event it is about. */
  readonly seq: number | null;
  /** What it is about besides: a command id, a series, a flow with its version, where an instance was created. */
  readonly name: string | null;
  /** Where two values differ, as JSON pointers. */
  readonly places: readonly string[];
}

/** @param where - what is known of the place */
export function finding(code: FindingCode, where: Partial<Omit<Finding, 'code'>> = {}): Finding {
  return { tenant: null, instance: null, seq: null, name: null, places: [], ...where, code };
}
