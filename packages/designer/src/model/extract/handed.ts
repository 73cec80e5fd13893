// What a flow of its own is handed by the flow above, and what it hands back.

import type { Json } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import { rewriteWays, without } from '../commands/rewrite-ways.ts';
import type { FlowDocument } from '../document/document.ts';
import { expressionsOf, namesOf } from '../graph/expressions.ts';
import { fieldsOf } from '../graph/field-mentions.ts';
import { graphOf } from '../graph/flow-graph.ts';
import type { Run } from '../rules/run.ts';
import { pick, statesOf, type Uses, usesOf } from '../graph/uses.ts';

/** A field that is handed over. */
export interface Handed {
  /** Its name. */
  readonly field: string;
  /** The formula by which it is handed over; null where none is right in every case. */
  readonly how: string | null;
}

/** What the other flow is given at its start: what is certainly there by then, and texts and lists that are empty without it. */
export function handedOver(document: FlowDocument, run: Run, uses: Uses): readonly Handed[] {
  const { flow } = document;
  const { access } = flow;
  const keys = pick(flow['keys'], keysIn(run));
  const needed = new Set([...uses.fields, ...fieldsIn(access), ...fieldsIn({ keys })]);
  const others = outsideUses(document, run);
  return [...needed].flatMap((field): readonly Handed[] => {
    const data = flow['data'];
    const required = isObject(data) && isList(data['required']) ? data['required'] : [];
    if (required.includes(field)) return [{ field, how: `data.${field}` }];
    if (!others.written.has(field)) return [];
    if (uses.read.has(field)) return [{ field, how: `data.${field}` }];
    const empty = uses.tested.has(field) ? null : emptyOf(fieldsOf(flow)[field]);
    return [
      { field, how: empty === null ? null : `has(data.${field}) ? data.${field} : ${empty}` },
    ];
  });
}

/** The fields that the formulas of a part read. */
function fieldsIn(part: Json | undefined): readonly string[] {
  return expressionsOf(isObject(part) ? part : {}, [])
    .flatMap(({ source }) => namesOf(source))
    .flatMap(({ kind, name }) => (kind === 'field' ? [name] : []));
}

/** The keys by which events of other flows find the steps. */
export function keysIn({ steps }: Run): readonly string[] {
  const found: string[] = [];
  const note = (way: Json): Json => {
    const key = isObject(way) && Object.hasOwn(way, 'is') ? way['key'] : undefined;
    if (typeof key === 'string') found.push(key);
    return way;
  };
  for (const { state } of steps) rewriteWays(state, note);
  return found;
}

function outsideUses(document: FlowDocument, run: Run): Uses {
  const graph = graphOf(document);
  const fellows = [...graph.steps.values()].filter(({ key }) => !run.inner.has(key));
  const alone = fellows.map(({ state }) => without(state, 'states'));
  return usesOf(document, [without(document.flow, 'states'), ...alone]);
}

/** A value that people and forms take for none. */
function emptyOf(schema: Json | undefined): string | null {
  if (!isObject(schema)) return null;
  const bounds = ['format', 'enum', 'const', 'pattern', 'minLength', 'minItems', '$ref'];
  if (bounds.some((word) => Object.hasOwn(schema, word))) return null;
  return schema['type'] === 'string' ? `''` : schema['type'] === 'array' ? '[]' : null;
}

/** Of what the steps write, what others read. */
export function handedBack(document: FlowDocument, run: Run): readonly string[] {
  const uses = usesOf(document, statesOf(run.steps));
  const others = outsideUses(document, run);
  return [...uses.written].filter((field) => uses.fields.has(field) && others.fields.has(field));
}

/** Of what is handed back, what may not be there at the end: where it was given at the start, it is. */
export function mayBeMissing(document: FlowDocument, run: Run): readonly string[] {
  const uses = usesOf(document, statesOf(run.steps));
  const given = new Set(handedOver(document, run, uses).map(({ field }) => field));
  return handedBack(document, run).filter((field) => !given.has(field));
}
