// English: what is wrong in files: their form, their words, their expressions. Authors of flows read them.

import type { Code } from '../codes.ts';

export const enFiles = {
  // JSON
  JSON_NOT_UTF8: 'The JSON is not UTF-8. Write it as UTF-8.',
  JSON_TOO_LARGE: 'The JSON is too large; at most {limit} bytes.',
  JSON_TOO_DEEP: 'The JSON is nested too deeply; at most {limit} levels.',
  JSON_TOO_MANY_TOKENS: 'The JSON has too many parts; at most {limit}.',
  JSON_INVALID: 'The JSON is wrong at line {line}, column {column}[: {reason}].',
  JSON_DUPLICATE_KEY:
    'The key “{key}” stands twice in the same object[ (line {line})]. Remove one.',
  JSON_PROTO_KEY: 'The key “{key}” is not allowed. Choose another name.',
  JSON_KEY_TOO_LONG: 'A key is too long; at most {limit} characters.',
  JSON_NUMBER_UNSAFE:
    'The number {number} cannot be kept exactly. Write it as a text with format decimal.',
  JSON_CHARACTER: 'A text has the forbidden character “{character}”. Remove it.',
  // Words
  WORD_UNKNOWN:
    'The word “{word}” is not known here.[ Did you mean “{nearest}”?| Known: {allowed}.]',
  WORD_MISSING: 'The word “{word}” is required here.',
  WORD_MISPLACED: 'The word “{word}” has no meaning here. Remove or move it.',
  TYPE_WRONG: 'This must be {expected}, but it is {actual}.',
  VALUE_UNKNOWN:
    'The value “{value}” is not known.[ Did you mean “{nearest}”?| Known: “{allowed}”.]',
  VALUE_INVALID: 'The value “{value}” is not valid here. Change or remove it.',
  VALUE_REPEATED: '“{value}” stands here more than once. Remove one.',
  NAME_INVALID: 'The name “{name}” is not valid: only {kind}.',
  NAME_RESERVED: 'The name “{name}” is reserved by expressions or the system. Choose another one.',
  DURATION_INVALID: '“{value}” is not a duration. Write for example “P3D”, “PT2H” or “work:P1D”.',
  TEXT_EMPTY: 'The text must not be empty. Fill it in, or remove the word.',
  TEXT_TOO_LONG: 'The text is too long; at most {limit} characters.',
  NUMBER_OUT_OF_RANGE: 'The number is out of range[; at least {minimum}][; at most {maximum}].',
  LIST_TOO_SHORT: 'The list is too short; at least {limit}.',
  LIST_TOO_LONG: 'The list is too long; at most {limit}.',
  PROBLEMS_CUT: '{found} problems were found; only the first {shown} are shown.',
  // Data schemas
  SCHEMA_NUMBER:
    'The type “number” is not supported. Use “integer”, or “string” with format “decimal”.',
  SCHEMA_PATTERN:
    'The pattern “{pattern}” is not supported. Write it without looking ahead or back, and without references to groups.',
  SCHEMA_RANGE: '“{low}” ({least}) is greater than “{high}” ({most}). Correct one of them.',
  SCHEMA_REF_UNKNOWN: 'The reference “{ref}” finds nothing.[ Did you mean “{nearest}”?]',
  SCHEMA_REF_LOOP: 'The reference “{ref}” leads back to itself. Write out what it stands for.',
  SCHEMA_UNION:
    'Branches of “anyOf” must be objects told apart by one required field with different “const”.',
  // Forms
  FIELD_UNKNOWN: 'The flow’s data has no field “{field}”.[ Did you mean “{nearest}”?]',
  FIELD_REPEATED: 'The field “{field}” stands twice in the form. Remove one.',
  FORM_OUTCOME_UNKNOWN:
    'The task that uses this form has no outcome “{outcome}”.[ Did you mean “{nearest}”?]',
  FORM_OPTION_UNKNOWN:
    'The data does not allow “{value}”.[ Did you mean “{nearest}”?| It allows: {allowed}.]',
  FORM_REQUIRES_HIDDEN:
    'The field “{field}” is hidden, so it cannot be required. Show it, or do not require it.',
  // Decision tables
  TABLE_GAP:
    'No row of the table “{table}” fits {example}. Add a row or a default, or an incident opens when it happens.',
  TABLE_OVERLAP:
    'Rows {rows} of the table “{table}” both fit {example}. Make them differ, or choose the hit policy “first”.',
  TABLE_ROW_UNREACHABLE:
    'Row {row} of the table “{table}” never answers. Remove it or correct its conditions.',
  // Expressions
  EXPR_TOO_LONG: 'The expression is too long; at most {limit} characters. Shorten it.',
  EXPR_TOO_DEEP:
    'The expression is nested too deeply; at most {limit} levels. Split it into several.',
  EXPR_SYNTAX: 'The expression is not well written[ ({reason})]. Check brackets and quotes.',
  EXPR_TYPE: 'The type is wrong: it must be {expected}, but it is {actual}.',
  EXPR_ARGUMENTS:
    'The function “{name}” does not take these arguments[; it needs {expected}, not {actual}]. Correct them.',
  EXPR_UNKNOWN_NAME:
    'The name “{name}” is not known in expressions.[ Did you mean “{nearest}”?| Check how it is written.]',
  EXPR_NOT_ALLOWED:
    '[“{name}”|This] is not allowed in expressions.[ Use “{instead}”.| Write it in another way.]',
  EXPR_LITERAL: '“{text}” is not {expected}. Correct it.',
  EXPR_UNBOUNDED: 'The number of repetitions has no bound. Give the list a “maxItems”.',
  EXPR_TOO_COSTLY: 'The expression takes too long to compute. Simplify its repetitions.',
  // A field with a title is told to whoever draws flows, a path to whoever writes them.
  EXPR_UNTESTED:
    '[The field “{field}” may not be filled. Add the condition that it is filled, or make it required.|“{path}” may not be filled. Test it with “has(…)” first.|This field may not be filled. Test it with “has(…)” first.]',
  EXPR_OPERATOR:
    'The operator “{operator}” does not work on {left} and {right}. Bring both to the same type.',
  EXPR_CONVERT:
    'It is not possible to compare {left} and {right} directly.[ Use “{instead}”.| Convert one of them first.]',
  EXPR_NOT_ROUNDED: 'The result of a division must be rounded first. Use “round(…)”.',
  ENUM_MEMBER_UNKNOWN: '“{member}” is not one of the choices.[ Did you mean “{nearest}”?]',
  // Scenarios
  SCENARIO_FLOW_UNKNOWN: 'There is no flow[ “{flow}”] to tell about.[ Did you mean “{nearest}”?]',
  SCENARIO_STATE_UNKNOWN: 'The flow has no state[ “{state}”].[ Did you mean “{nearest}”?]',
  SCENARIO_STEP_WORDS:
    'A step says one thing that happens; this one says {count}. Make a step of each.',
  // Calendars
  CALENDAR_SHAPE: 'This must be {expected}. Correct it.',
  CALENDAR_WORD: 'The word “{word}” is not known in calendars. Remove or correct it.',
  CALENDAR_ZONE: 'The time zone “{zone}” is not known. Write for example “Asia/Jakarta”.',
  CALENDAR_HOURS:
    'The hours “{hours}” are no list of two times. Write begin and end, each in quotes, such as "08:00" and "16:00".',
  CALENDAR_HOURS_ORDER:
    '[These hours begin at {from}, but those before them end at {before}. Put them in order.|These hours end at {to}, which is not after {from}. Put the earlier time first.]',
  CALENDAR_DATE: '“{date}” is not a date. Write for example “2026-08-17”.',
  CALENDAR_DATE_REPEATED: 'The date {date} stands twice. Remove one.',
  CALENDAR_WITHOUT_WORK: 'The calendar has no working hours at all. Add some.',
  CALENDAR_PERIOD_ORDER:
    'The time from {from} to {until} [begins before the one before it has ended on {before}. Put them in order, without overlap.|ends before it begins. Put the earlier date first.]',
  CALENDAR_EXTENDS_ITSELF: 'The calendar “{calendar}” extends itself. Take it out of “extends”.',
} as const satisfies Partial<Record<Code, string>>;
