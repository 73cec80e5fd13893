// The canonical text of a definition: known words in the order of the published schema, everything the author named
// (states, outcomes, fields …) in the author's order. Two people who mean the same write the same lines.

import { isRecord } from '../json-type.ts';
import type { Json, JsonObject, JsonSchema } from '../json.ts';
import { dataSchema } from '../validation/data-schema.generated.ts';
import { pickBranch } from '../validation/pick-branch.ts';
import { formSchema } from '../forms/form-schema.generated.ts';
import type { FormDefinition } from '../forms/form-types.generated.ts';
import { flowSchema } from './flow-schema.generated.ts';
import type { FlowDefinition } from './flow-types.generated.ts';
import { pointerPath } from './pointer.ts';
import { printJson } from './print-json.ts';

/** What `alir fmt` writes. Printing what it parsed from its own print changes nothing. */
export function printFlow(definition: FlowDefinition): string {
  return printJson(inOrder(definition, { schema: flowSchema, root: flowSchema }));
}

/** The same for a form. */
export function printForm(definition: FormDefinition): string {
  return printJson(inOrder(definition, { schema: formSchema, root: formSchema }));
}

/**
 * The same content in one order that no later release changes: known words by the alphabet, what the author named in the
 * author's order. For comparing and hashing.
 */
export function canonicalFlow(definition: unknown): Json {
  return inOrder(definition, { schema: flowSchema, root: flowSchema, alphabetic: true });
}

/** The same for a form. */
export function canonicalForm(definition: unknown): Json {
  return inOrder(definition, { schema: formSchema, root: formSchema, alphabetic: true });
}

/** A schema, and the document its `$ref`s point into. */
interface Place {
  readonly schema: JsonSchema;
  readonly root: JsonSchema;
  /** Known words by the alphabet instead of the schema. */
  readonly alphabetic?: boolean;
}

function inOrder(value: unknown, place: Place): Json {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, below(place, 'items', item)));
  if (isRecord(value)) return recordInOrder(value, place);
  const isPrimitive =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPrimitive ? value : null;
}

function recordInOrder(value: Readonly<Record<string, unknown>>, place: Place): JsonObject {
  const properties = isRecord(place.schema['properties']) ? place.schema['properties'] : {};
  const order = orderOf(properties, place.alphabetic ? byAlphabet : bySchema);
  const rank = (key: string): number => order.get(key) ?? order.size;
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([key, inner]): [string, Json] => {
      const known = { ...place, schema: properties };
      const next = order.has(key)
        ? below(known, key, inner)
        : below(place, 'additionalProperties', inner);
      return [key, inOrder(inner, next)];
    });
  return Object.fromEntries(entries);
}

type Order = ReadonlyMap<string, number>;

/** The schemas are constants, and every part of every definition asks for the order of the same few words. */
const bySchema = new WeakMap<object, Order>();
const byAlphabet = new WeakMap<object, Order>();

/** Where each known word stands. */
function orderOf(properties: Readonly<Record<string, unknown>>, known: WeakMap<object, Order>) {
  const kept = known.get(properties);
  if (kept !== undefined) return kept;
  const words = Object.keys(properties);
  if (known === byAlphabet) words.sort();
  const order = new Map(words.map((word, index) => [word, index]));
  known.set(properties, order);
  return order;
}

/** The schema under `keyword` that a value is printed by: references followed, the meant branch of a union chosen. */
function below(place: Place, keyword: string, value: unknown): Place {
  const { schema, root } = place;
  const inner = schema[keyword];
  let at: JsonSchema = isRecord(inner) ? inner : {};
  for (;;) {
    if (at['tsType'] === 'JsonSchema') return { ...place, schema: dataSchema, root: dataSchema };
    const branches = at['anyOf'];
    if (typeof at['$ref'] === 'string') at = lookUp(at, root);
    else if (Array.isArray(branches)) {
      at = pickBranch(branches.filter(isRecord), value, (one) => lookUp(one, root)) ?? {};
    } else return { ...place, schema: at };
  }
}

function lookUp(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  const found = pointerPath(reference.slice(1)).reduce<unknown>(
    (at, key) => (isRecord(at) ? at[key] : undefined),
    root,
  );
  return isRecord(found) ? found : {};
}
