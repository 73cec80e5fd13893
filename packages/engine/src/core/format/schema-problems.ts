// What a published schema has against a definition, in the author's words.

import { isRecord, jsonType } from '../json-type.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Problem } from '../problem.ts';
import type { Fault } from '../validation/schema-check.ts';
import { nearestParam } from './nearest-word.ts';
import { childPointer } from './pointer.ts';

/** Problems shown at most; a last one, `PROBLEMS_CUT`, says how many there were. */
const mostProblems = 500;

/** Each fault once: a missing word is not reported beside the misspelt one that stands for it. */
export function schemaProblems(faults: readonly Fault[]): Problem[] {
  const all = faults.map(problemOf);
  const misspelt = new Set(
    all
      .filter((problem) => problem.code === 'WORD_UNKNOWN')
      .map((problem) => `${parentPointer(problem.pointer)} ${String(problem.params['nearest'])}`),
  );
  const problems = distinct(
    all.filter(
      (problem) =>
        problem.code !== 'WORD_MISSING' ||
        !String(problem.params['word'])
          .split(' | ')
          .some((word) => misspelt.has(`${problem.pointer} ${word}`)),
    ),
  );
  if (problems.length <= mostProblems) return problems;
  const cut = error('PROBLEMS_CUT', '', { shown: mostProblems, found: problems.length });
  return [...problems.slice(0, mostProblems), cut];
}

function problemOf(fault: Fault): Problem {
  const { pointer, params, value } = fault;
  if (fault.propertyName !== null)
    return nameProblem(fault, fault.propertyName, childPointer(pointer, fault.propertyName));
  switch (fault.keyword) {
    case 'additionalProperties':
      return unknownWord(fault, String(params['additionalProperty']));
    case 'required':
      return error('WORD_MISSING', pointer, { word: String(params['missingProperty']) });
    case 'type':
      return error('TYPE_WRONG', pointer, {
        expected: words(params['type']),
        actual: jsonType(value),
      });
    case 'enum':
      return unknownValue(fault, words(params['allowedValues']));
    case 'const':
      return unknownValue(fault, words(params['allowedValue']));
    case 'pattern':
    case 'not':
      return nameProblem(fault, shown(value), pointer);
    case 'minLength':
      return error('TEXT_EMPTY', pointer, {});
    case 'maxLength':
      return error('TEXT_TOO_LONG', pointer, { limit: limitOf(fault) });
    case 'minimum':
    case 'maximum':
      return error('NUMBER_OUT_OF_RANGE', pointer, rangeOf(fault.schema));
    case 'minItems':
    case 'minProperties':
      return error('LIST_TOO_SHORT', pointer, { limit: limitOf(fault) });
    case 'maxItems':
    case 'maxProperties':
      return error('LIST_TOO_LONG', pointer, { limit: limitOf(fault) });
    default:
      return error('VALUE_INVALID', pointer, { value: shown(value) });
  }
}

function unknownWord(fault: Fault, word: string): Problem {
  const properties = fault.schema['properties'];
  const allowed = isRecord(properties) ? Object.keys(properties) : [];
  return error('WORD_UNKNOWN', childPointer(fault.pointer, word), {
    word,
    ...nearestParam(word, allowed),
    allowed,
  });
}

function unknownValue(fault: Fault, allowed: readonly string[]): Problem {
  return error('VALUE_UNKNOWN', fault.pointer, {
    value: shown(fault.value),
    ...nearestParam(shown(fault.value), allowed),
    allowed,
  });
}

/** A key, a name, a duration … that is not written as such. */
function nameProblem(fault: Fault, name: string, pointer: string): Problem {
  if (fault.keyword === 'not') return error('NAME_RESERVED', pointer, { name: shown(name) });
  const kind = /\$defs\/(\w+)\/pattern$/.exec(fault.schemaPath)?.[1] ?? '';
  if (kind === 'duration' || kind === 'offset')
    return error('DURATION_INVALID', pointer, { value: shown(name) });
  if (kind === 'date') return error('ORG_DATE', pointer, { date: shown(name) });
  if (kind === 'key' || kind === 'flowKey')
    return error('NAME_INVALID', pointer, { name: shown(name), kind: 'key' });
  if (kind === 'name') return error('NAME_INVALID', pointer, { name: shown(name), kind: 'name' });
  if (fault.propertyName !== null)
    return error('NAME_INVALID', pointer, { name: shown(name), kind: 'key' });
  return error('VALUE_INVALID', pointer, { value: shown(name) });
}

function error(code: Problem['code'], pointer: string, params: JsonObject): Problem {
  return { code, severity: 'error', pointer, params };
}

function limitOf(fault: Fault): Json {
  const limit = fault.params['limit'];
  return typeof limit === 'number' ? limit : null;
}

function rangeOf(schema: Fault['schema']): JsonObject {
  const { minimum, maximum } = schema;
  return {
    ...(typeof minimum === 'number' ? { minimum } : {}),
    ...(typeof maximum === 'number' ? { maximum } : {}),
  };
}

function words(value: unknown): string[] {
  return [value].flat().map(String);
}

/** A value short enough for a sentence. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function parentPointer(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

function distinct(problems: readonly Problem[]): Problem[] {
  const byText = new Map(
    problems.map((problem) => [
      `${problem.code} ${problem.pointer} ${JSON.stringify(problem.params)}`,
      problem,
    ]),
  );
  return [...byText.values()];
}
