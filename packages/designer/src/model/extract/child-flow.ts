// The flow that steps become: the fields, forms and rules of the flow above that they need, and whoever started that.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { applyChanges, isList, isObject } from '../change/change.ts';
import { mapValues } from '../commands/rewrite-ways.ts';
import { createDocument, type FlowDocument } from '../document/document.ts';
import { expressionsOf, namesOf, rename } from '../graph/expressions.ts';
import { fieldsOf } from '../graph/field-mentions.ts';
import type { Run } from '../rules/run.ts';
import { definitionsFor, pick, statesOf, usesOf } from '../graph/uses.ts';
import { type Handed, keysIn } from './handed.ts';

/** What is to become a flow of its own. */
export interface Extraction {
  /** Steps beside each other that are entered at one place. */
  readonly steps: readonly string[];
  /** Name of the step that takes their place. */
  readonly key: string;
  /** Name of the flow. */
  readonly flow: string;
  /** What people call the step and the flow. */
  readonly title: string;
}

/** What becomes a flow, of which document. */
export interface Work {
  /** The flow above. */
  readonly document: FlowDocument;
  /** The steps. */
  readonly run: Run;
  /** What it is called. */
  readonly extraction: Extraction;
}

/** The flow. */
export function childOf(
  { document, run, extraction }: Work,
  {
    states,
    given,
    starter,
  }: {
    readonly states: JsonObject;
    readonly given: readonly Handed[];
    readonly starter: string | null;
  },
): FlowDocument {
  const { flow, layout, forms } = document;
  const uses = usesOf(document, statesOf(run.steps));
  const fields = pick(fieldsOf(flow), [...uses.fields, ...given.map(({ field }) => field)]);
  const definitions = definitionsFor(flow['data'], fields);
  const required = [...given.map(({ field }) => field), ...(starter === null ? [] : [starter])];
  const whole = pick(flow, ['$schema', 'lang', 'calendar', 'maxDepth', 'urge', 'access']);
  const tables = pick(flow['tables'], uses.tables);
  const keys = pick(flow['keys'], keysIn(run));
  const summary = summaryOf(flow, new Set(Object.keys(fields)));
  const child: JsonObject = {
    ...whole,
    flow: extraction.flow,
    version: 1,
    title: extraction.title,
    ...(typeof flow['priority'] === 'number' && { priority: flow['priority'] }),
    start: { by: 'nobody' },
    data: {
      type: 'object',
      ...(required.length > 0 && { required }),
      additionalProperties: false,
      properties: { ...fields, ...(starter !== null && { [starter]: { type: 'string' } }) },
      ...(Object.keys(definitions).length > 0 && { $defs: definitions }),
    },
    ...(Object.keys(keys).length > 0 && { keys }),
    ...(Object.keys(summary).length > 0 && { summary }),
    ...(Object.keys(tables).length > 0 && { tables }),
    initial: run.entry,
    states,
  };
  const points = pick(layout['steps'], run.inner);
  return createDocument(child, {
    forms: pick(forms, uses.forms),
    ...(Object.keys(points).length > 0 && { layout: { steps: points } }),
  });
}

/** What lists show of it: what this flow shows, where the other knows enough for it. */
function summaryOf({ summary }: JsonObject, fields: ReadonlySet<string>): JsonObject {
  if (!isObject(summary)) return {};
  const known = Object.entries(summary).filter(
    ([, source]) =>
      typeof source === 'string' &&
      namesOf(source).every(({ kind, name }) =>
        kind === 'variable'
          ? name === 'data'
          : kind === 'field'
            ? fields.has(name)
            : kind === 'text',
      ),
  );
  return Object.fromEntries(known);
}

/** A name for whoever started the flow above. */
export function freeField(fields: JsonObject): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'pemula' : `pemula${number}`;
    if (!Object.hasOwn(fields, name)) return name;
  }
}

/** States in which whoever started the flow is whoever started the flow above. */
export function toldStarter(states: JsonObject, field: string): JsonObject {
  const changes = expressionsOf({ states }, ['states']).flatMap(({ path, source }) => {
    const now = rename(source, ({ kind, name }) =>
      kind === 'variable' && name === 'starter' ? `data.${field}` : null,
    );
    return now === source ? [] : [{ kind: 'set' as const, path: path.slice(1), was: source, now }];
  });
  const told = applyChanges({ states }, changes);
  const words = new Set(['by', 'notify']);
  const walk = (value: Json): Json => {
    if (isList(value)) return value.map(walk);
    if (!isObject(value)) return value;
    return mapValues(value, (inner, word) =>
      words.has(word) && inner === 'starter'
        ? { position: { from: `data.${field}` } }
        : walk(inner),
    );
  };
  const walked = walk(Object(told).states);
  return isObject(walked) ? walked : states;
}
