// Commands of people as they come from outside: copied, and every word of them what it should be. What the data of the
// flow says of the values is decided later.

import { CLOCK_KEY } from './clock/moments.ts';
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

/** Characters of the id of a position. */
const MAX_NAME = 200;
/** Positions that one command names. */
const MAX_NAMES = 100;
/** Attachments that one comment speaks of. */
const MAX_IDS = 50;

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
/** Keys of the engine's own are those of moments of a clock: nobody takes one before it comes. */
const startKey: Check = (value) =>
  typeof value === 'string' && value.startsWith(CLOCK_KEY)
    ? { code: 'VALUE_PATTERN', params: {} }
    : upTo(MAX_KEY)(value);
const flag: Check = (value) => (typeof value === 'boolean' ? null : wrong('boolean'));
const object: Check = (value) => (isRecord(value) ? null : wrong('object'));
const comment = upTo(MAX_COMMENT);
const ids: Check = (value) => {
  if (!Array.isArray(value) || !value.every((id) => typeof id === 'string')) return wrong('array');
  return value.length > MAX_IDS ? { code: 'VALUE_TOO_MANY', params: { limit: MAX_IDS } } : null;
};
const subject: Check = (value) =>
  isRecord(value) ? (upTo(MAX_KEY)(value['type']) ?? upTo(MAX_KEY)(value['id'])) : wrong('object');
const seen: Check = (value) =>
  isRecord(value) && Number.isSafeInteger(value['version']) && Number(value['version']) >= 1
    ? null
    : wrong('integer');
const name: Check = (value) =>
  value === '' ? { code: 'VALUE_REQUIRED', params: {} } : upTo(MAX_NAME)(value);
/** A list of names, not empty. */
const names: Check = (value) => {
  if (!Array.isArray(value)) return wrong('array');
  if (value.length === 0) return { code: 'VALUE_TOO_FEW', params: { limit: 1 } };
  if (value.length > MAX_NAMES) return { code: 'VALUE_TOO_MANY', params: { limit: MAX_NAMES } };
  return value.map(name).find((issue) => issue !== null) ?? null;
};
const seat: Check = (value) =>
  Number.isSafeInteger(value) && Number(value) >= 1 ? null : wrong('integer');
const place: Check = (value) =>
  places.includes(String(value)) ? null : { code: 'VALUE_ENUM', params: { allowed: places } };
const places = ['before', 'after', 'end'];
const resolution: Check = (value) => {
  if (!isRecord(value)) return wrong('object');
  if (value['type'] === 'retry') return null;
  if (value['type'] === 'correct') return object(value['data']);
  if (value['type'] === 'goto') return text(value['state']);
  return { code: 'VALUE_ENUM', params: { allowed: ['retry', 'correct', 'goto'] } };
};

interface Words {
  readonly required: ReadonlyMap<string, Check>;
  readonly optional: ReadonlyMap<string, Check>;
}

type Checks = Readonly<Record<string, Check>>;

const wordsOf = ({ required, optional = {} }: { required: Checks; optional?: Checks }): Words => ({
  required: new Map(Object.entries(required)),
  optional: new Map(Object.entries(optional)),
});

const words: Readonly<Record<PersonCommand['type'], Words>> = {
  start: wordsOf({
    required: { flow: text, data: object },
    optional: { subject, key: startKey },
  }),
  complete: wordsOf({
    required: { visit: text, outcome: text },
    optional: { data: object, input: anything, comment, seen },
  }),
  act: wordsOf({
    required: { action: text },
    optional: { state: text, input: anything, comment, seen },
  }),
  abstain: wordsOf({ required: { visit: text }, optional: { comment, seen } }),
  transfer: wordsOf({
    required: { visit: text, to: name },
    optional: { comment, keepDraft: flag },
  }),
  delegate: wordsOf({ required: { visit: text, to: names }, optional: { comment } }),
  'hand-back': wordsOf({ required: { visit: text }, optional: { data: object, comment, seen } }),
  decline: wordsOf({ required: { visit: text, comment } }),
  skip: wordsOf({ required: { visit: text, comment } }),
  merge: wordsOf({ required: { visit: text, into: name }, optional: { data: object, comment } }),
  'add-signers': wordsOf({
    required: { visit: text, positions: names },
    optional: { place, comment },
  }),
  'remove-signer': wordsOf({ required: { visit: text, seat, comment } }),
  suspend: wordsOf({ required: { reason: comment }, optional: { visit: text } }),
  resume: wordsOf({ required: {}, optional: { visit: text } }),
  urge: wordsOf({ required: {}, optional: { comment } }),
  copy: wordsOf({ required: { to: names }, optional: { comment } }),
  'take-back': wordsOf({ required: { visit: text }, optional: { comment } }),
  reopen: wordsOf({ required: { reason: comment } }),
  jump: wordsOf({ required: { state: text, reason: comment } }),
  claim: wordsOf({ required: { visit: text } }),
  release: wordsOf({ required: { visit: text } }),
  read: wordsOf({ required: { visit: text } }),
  view: wordsOf({ required: {} }),
  comment: wordsOf({ required: { text: comment }, optional: { attachments: ids } }),
  attach: wordsOf({ required: { file: object } }),
  detach: wordsOf({ required: { attachment: text }, optional: { reason: comment } }),
  cancel: wordsOf({ required: { reason: comment } }),
  resolve: wordsOf({
    required: { incident: text, how: resolution },
    optional: { reason: comment },
  }),
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
  const { required, optional } = words[type];
  const given: Readonly<Record<string, unknown>> = isRecord(command) ? command : {};
  const issues: PlacedIssue[] = [];
  const place = (word: string, issue: Issue | undefined): void => {
    if (issue) issues.push({ ...issue, pointer: `/${word}` });
  };
  for (const [word, check] of required) place(word, check(given[word]));
  for (const word of Object.keys(given)) {
    if (word === 'type' || required.has(word)) continue;
    const check = optional.get(word);
    place(word, check ? check(given[word]) : unknownField(word));
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
