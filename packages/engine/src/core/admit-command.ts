// Commands of people as they come from outside: copied, and every word of them what it should be. What the data of the
// flow says of the values is decided later.

import type { PersonCommand } from './command.ts';
import type { IssueCode, RejectionCode } from './codes.ts';
import { copyJson, NotJson } from './copy-json.ts';
import type { Rejection } from './decision.ts';
import { isRecord } from './json-type.ts';
import type { Json, JsonObject } from './json.ts';

/** Characters of a comment or a reason. */
const MAX_COMMENT = 10_000;
/** Characters of a start key, of a subject's type and id. */
const MAX_KEY = 1_000;

type Issue = { code: IssueCode; params: JsonObject } | null;
type Check = (value: unknown) => Issue;

const wrong = (expected: string): Issue => ({ code: 'VALUE_TYPE', params: { expected } });
const anything: Check = () => null;
const text: Check = (value) => (typeof value === 'string' ? null : wrong('string'));
const upTo =
  (limit: number): Check =>
  (value) =>
    typeof value === 'string' && value.length > limit
      ? { code: 'VALUE_TOO_LONG', params: { limit } }
      : text(value);
const object: Check = (value) => (isRecord(value) ? null : wrong('object'));
const comment = upTo(MAX_COMMENT);
const subject: Check = (value) =>
  isRecord(value) ? (upTo(MAX_KEY)(value['type']) ?? upTo(MAX_KEY)(value['id'])) : wrong('object');
const seen: Check = (value) =>
  isRecord(value) && Number.isSafeInteger(value['version']) && Number(value['version']) >= 1
    ? null
    : wrong('integer');
const resolution: Check = (value) => {
  if (!isRecord(value)) return wrong('object');
  if (value['type'] === 'retry') return null;
  if (value['type'] === 'correct') return object(value['data']);
  if (value['type'] === 'goto') return text(value['state']);
  return { code: 'VALUE_ENUM', params: { allowed: ['retry', 'correct', 'goto'] } };
};

interface Words {
  readonly required: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
}

const words: Readonly<Record<PersonCommand['type'], Words>> = {
  start: {
    required: { flow: text, data: object },
    optional: { subject, key: upTo(MAX_KEY) },
  },
  complete: {
    required: { visit: text, outcome: text },
    optional: { data: object, input: anything, comment, seen },
  },
  act: { required: { action: text }, optional: { state: text, input: anything, comment, seen } },
  claim: { required: { visit: text } },
  release: { required: { visit: text } },
  read: { required: { visit: text } },
  view: { required: {} },
  comment: { required: { text: comment } },
  cancel: { required: { reason: comment } },
  resolve: { required: { incident: text, how: resolution }, optional: { reason: comment } },
};

/** The command as the engine keeps it, or why it is none: `COMMAND_INVALID`, or the data, form or input is no JSON. */
export function admitCommand(given: PersonCommand): PersonCommand | Rejection {
  const { type } = given;
  let command: Json;
  try {
    command = copyJson(given);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const { pointer } = error;
    const params = { expected: 'json' };
    return rejection(codeAt(type, pointer), [
      { code: 'VALUE_TYPE', pointer: valuePointer(pointer), params },
    ]);
  }
  const issues = issuesOf(type, command);
  return issues.length === 0 && isCommand(command) ? command : rejection('COMMAND_INVALID', issues);
}

function isCommand(value: Json): value is Json & PersonCommand {
  return isRecord(value) && Object.hasOwn(words, String(value['type']));
}

interface PlacedIssue {
  readonly code: IssueCode;
  readonly pointer: string;
  readonly params: JsonObject;
}

function issuesOf(type: PersonCommand['type'], command: Json): PlacedIssue[] {
  const { required, optional = {} } = words[type];
  const given: Readonly<Record<string, unknown>> = isRecord(command) ? command : {};
  const issues: PlacedIssue[] = [];
  const place = (word: string, issue: Issue | undefined): void => {
    if (issue) issues.push({ ...issue, pointer: `/${word}` });
  };
  for (const [word, check] of Object.entries(required)) place(word, check(given[word]));
  for (const [word, value] of Object.entries(given)) {
    if (word === 'type' || Object.hasOwn(required, word)) continue;
    place(word, Object.hasOwn(optional, word) ? optional[word]?.(value) : unknownField(word));
  }
  return issues;
}

function unknownField(field: string): Issue {
  return { code: 'VALUE_UNKNOWN_FIELD', params: { field } };
}

const ofData = /^\/data(?=\/|$)/;
const ofInput = /^\/input(?=\/|$)/;

function codeAt(type: PersonCommand['type'], pointer: string): RejectionCode {
  if (ofData.test(pointer)) return type === 'start' ? 'DATA_INVALID' : 'FORM_INVALID';
  return ofInput.test(pointer) ? 'INPUT_INVALID' : 'COMMAND_INVALID';
}

/** Inside of the data or input, as the validators of these write it. */
const valuePointer = (pointer: string): string => pointer.replace(ofData, '').replace(ofInput, '');

function rejection(code: RejectionCode, issues: readonly PlacedIssue[]): Rejection {
  return { code, details: { issues: issues.map((issue) => ({ ...issue })) } };
}
