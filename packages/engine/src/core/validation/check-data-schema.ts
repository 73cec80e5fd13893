// The subset of JSON Schema in which flows describe data: small enough to type, to print as a form and to bound, and
// without a pattern that could hang. Its words are in schema/data.v1.schema.json; here is what they mean together.

import { childPointer } from '../format/pointer.ts';
import { nearestParam } from '../format/nearest-word.ts';
import { schemaProblems } from '../format/schema-problems.ts';
import type { ProblemCode } from '../codes.ts';
import { isRecord, jsonType } from '../json-type.ts';
import type { JsonObject, JsonSchema } from '../json.ts';
import type { Problem } from '../problem.ts';
import { createAjv } from './ajv.ts';
import { checkUnion } from './check-union.ts';
import { dataSchema } from './data-schema.generated.ts';
import { linearRegExp } from './linear-regexp.ts';
import { definitionNames, derefSchema, findDefinition, isReference } from './references.ts';
import type { ResolveSchema } from './references.ts';
import { SchemaCheck, withAbsoluteRefs } from './schema-check.ts';

const wordsOf: Readonly<Record<string, readonly string[]>> = {
  string: ['format', 'enum', 'const', 'minLength', 'maxLength', 'pattern'],
  integer: ['const', 'minimum', 'maximum'],
  boolean: ['const'],
  array: ['items', 'minItems', 'maxItems'],
  object: ['properties', 'required', 'additionalProperties'],
};
/** Words that may stand everywhere, or that `data.v1` refuses anyway. */
const everywhere = new Set(['title', 'description', 'type']);

let words: SchemaCheck<JsonSchema> | null = null;

/**
 * Every problem of a data schema.
 *
 * @param pointer - where the schema stands in its definition
 * @param resolve - finds the `$defs` that its references name; `resolve(null)` for `#/$defs/…`
 */
export function checkDataSchema(
  schema: unknown,
  pointer: string,
  resolve: ResolveSchema,
): Problem[] {
  words ??= new SchemaCheck<JsonSchema>(createAjv(), withAbsoluteRefs(dataSchema));
  const checked = words.check(schema);
  const problems = checked.ok ? [] : schemaProblems(checked.faults).map(aboutNumbers);
  const found = problems.map((problem) => ({ ...problem, pointer: pointer + problem.pointer }));
  checkNode(schema, pointer, { resolve, found, isRoot: true });
  return found;
}

/** `type: number` deserves its own sentence: there is something to use instead. */
function aboutNumbers(problem: Problem): Problem {
  const isNumber = problem.code === 'VALUE_UNKNOWN' && problem.params['value'] === 'number';
  return isNumber && problem.pointer.endsWith('/type')
    ? { ...problem, code: 'SCHEMA_NUMBER', params: {} }
    : problem;
}

/** What one walk over a schema carries. */
interface Walk {
  readonly resolve: ResolveSchema;
  readonly found: Problem[];
  readonly isRoot: boolean;
}

function checkNode(node: unknown, pointer: string, walk: Walk): void {
  if (!isRecord(node)) return;
  const inner = { ...walk, isRoot: false };
  if (walk.isRoot) {
    for (const [name, definition] of Object.entries(record(node['$defs']))) {
      checkNode(definition, childPointer(`${pointer}/$defs`, name), inner);
    }
  }
  const allowed = checkKind(node, pointer, walk);
  const known = new Set(Object.keys(record(dataSchema['properties'])));
  for (const word of Object.keys(node)) {
    const isFine =
      everywhere.has(word) || allowed.includes(word) || (word === '$defs' && walk.isRoot);
    if (!isFine && known.has(word)) {
      report(walk, 'WORD_MISPLACED', `${pointer}/${word}`, { word });
    }
  }
  checkNode(node['items'], `${pointer}/items`, inner);
  for (const [name, property] of Object.entries(record(node['properties']))) {
    checkNode(property, childPointer(`${pointer}/properties`, name), inner);
  }
}

/** What the node is, checked; answers the words that may stand in it. */
function checkKind(node: JsonSchema, pointer: string, walk: Walk): readonly string[] {
  if (typeof node['$ref'] === 'string') {
    checkReference(node['$ref'], pointer, walk);
    return ['$ref'];
  }
  if (Array.isArray(node['anyOf'])) {
    const code = checkUnion(node['anyOf'], walk.resolve);
    if (code !== null) report(walk, code, `${pointer}/anyOf`, {});
    for (const [index, branch] of node['anyOf'].entries()) {
      checkNode(branch, `${pointer}/anyOf/${index}`, { ...walk, isRoot: false });
    }
    return ['anyOf'];
  }
  checkChoice(node, pointer, walk);
  const type = node['type'];
  if (typeof type !== 'string') {
    const isChoice = 'enum' in node || 'const' in node;
    if (!isChoice && type === undefined) report(walk, 'WORD_MISSING', pointer, { word: 'type' });
    return isChoice ? ['enum', 'const'] : Object.values(wordsOf).flat();
  }
  if (type === 'array') checkArray(node, pointer, walk);
  if (type === 'object') checkObject(node, pointer, walk);
  if (type === 'string') checkString(node, pointer, walk);
  if (type === 'integer') checkRange(node, ['minimum', 'maximum'], pointer, walk);
  return wordsOf[type] ?? Object.values(wordsOf).flat();
}

function checkReference(ref: string, pointer: string, walk: Walk): void {
  const at = `${pointer}/$ref`;
  // What does not look like one of ours is refused by its pattern already.
  if (!isReference(ref)) return;
  if (findDefinition(ref, null, walk.resolve) === null) {
    const names = definitionNames(ref, null, walk.resolve);
    report(walk, 'SCHEMA_REF_UNKNOWN', at, { ref, ...nearestParam(ref, names) });
  } else if (derefSchema({ $ref: ref }, null, walk.resolve) === null) {
    report(walk, 'SCHEMA_REF_LOOP', at, { ref });
  }
}

function checkChoice(node: JsonSchema, pointer: string, walk: Walk): void {
  checkRepeated(node['enum'], `${pointer}/enum`, walk);
  const { type } = node;
  if (typeof type !== 'string' || node['const'] === undefined) return;
  const actual = jsonType(node['const']);
  if (actual !== type) report(walk, 'TYPE_WRONG', `${pointer}/const`, { expected: [type], actual });
}

function checkArray(node: JsonSchema, pointer: string, walk: Walk): void {
  for (const word of ['items', 'maxItems']) {
    if (node[word] === undefined) report(walk, 'WORD_MISSING', pointer, { word });
  }
  checkRange(node, ['minItems', 'maxItems'], pointer, walk);
}

function checkObject(node: JsonSchema, pointer: string, walk: Walk): void {
  if (node['additionalProperties'] === undefined) {
    report(walk, 'WORD_MISSING', pointer, { word: 'additionalProperties' });
  }
  const properties = record(node['properties']);
  const required = Array.isArray(node['required']) ? node['required'] : [];
  checkRepeated(required, `${pointer}/required`, walk);
  for (const [index, field] of required.entries()) {
    if (typeof field !== 'string' || Object.hasOwn(properties, field)) continue;
    const params = { field, ...nearestParam(field, Object.keys(properties)) };
    report(walk, 'FIELD_UNKNOWN', `${pointer}/required/${index}`, params);
  }
}

function checkString(node: JsonSchema, pointer: string, walk: Walk): void {
  checkRange(node, ['minLength', 'maxLength'], pointer, walk);
  const { pattern } = node;
  if (typeof pattern === 'string' && pattern.length <= 500 && linearRegExp(pattern) === null) {
    report(walk, 'SCHEMA_PATTERN', `${pointer}/pattern`, { pattern: pattern.slice(0, 60) });
  }
}

function checkRange(
  node: JsonSchema,
  [low, high]: readonly [low: string, high: string],
  pointer: string,
  walk: Walk,
): void {
  const [least, most] = [node[low], node[high]];
  if (typeof least === 'number' && typeof most === 'number' && least > most) {
    report(walk, 'SCHEMA_RANGE', `${pointer}/${low}`, { low, least, high, most });
  }
}

function checkRepeated(list: unknown, pointer: string, walk: Walk): void {
  if (!Array.isArray(list)) return;
  for (const [index, value] of list.entries()) {
    if (typeof value === 'string' && list.indexOf(value) < index) {
      report(walk, 'VALUE_REPEATED', `${pointer}/${index}`, { value });
    }
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function report(walk: Walk, code: ProblemCode, pointer: string, params: JsonObject): void {
  walk.found.push({ code, severity: 'error', pointer, params });
}
