// One version of a flow as the registry keeps it: as the host gave it, or as it was published.

import { AlirError } from '../core/errors.ts';
import type { Flow } from '../core/compile/flow.ts';
import { parseFlow } from '../core/format/parse-flow.ts';
import type { FlowDefinition } from '../core/format/flow-types.generated.ts';
import type { FormDefinition } from '../core/forms/form-types.generated.ts';
import { parseForm } from '../core/forms/parse-form.ts';
import { isRecord } from '../core/json-type.ts';
import type { JsonObject } from '../core/json.ts';
import type { Problem } from '../core/problem.ts';
import type { StoredFlow } from '../ports/stored-flow.ts';
import { definitionHash } from './definition-hash.ts';

/** A flow as a host has it: definition and forms, from JSON files or from code. */
export interface FlowSource {
  /** The flow as JSON; it is parsed and checked. */
  readonly definition: unknown;
  /** Forms that its tasks name, as JSON. */
  readonly forms?: readonly unknown[];
}

export interface Entry {
  readonly definition: FlowDefinition;
  readonly forms: ReadonlyMap<string, FormDefinition>;
  /** `definitionHash` of it. */
  readonly hash: string;
  /** ms UTC; null while only the host has it. */
  readonly publishedAt: number | null;
  /** Compiled when it is first used. */
  flow: Flow | null;
}

/** @throws AlirError FLOW_INVALID with every problem */
export function readSource(source: FlowSource): Entry {
  const { definition, problems } = parseFlow(source.definition);
  const forms = new Map<string, FormDefinition>();
  const all: Problem[] = [...problems];
  for (const given of source.forms ?? []) {
    const parsed = parseForm(given);
    all.push(...parsed.problems);
    if (parsed.form) forms.set(parsed.form.form, parsed.form);
  }
  if (!definition || all.some(isError)) throw flowInvalid(nameIn(source.definition), all);
  const hash = definitionHash(toJson(definition), formsAsJson(forms));
  return { definition, forms, hash, publishedAt: null, flow: null };
}

/** What was published, or why it cannot be read: by another release of Alir, say. */
export function readStored(stored: StoredFlow): Entry | AlirError {
  const { definition, problems } = parseFlow(stored.definition);
  if (!definition) return flowInvalid(stored.flow, problems);
  const forms = new Map<string, FormDefinition>();
  for (const [name, given] of Object.entries(stored.forms)) {
    const { form } = parseForm(given);
    if (form) forms.set(name, form);
  }
  const { hash, publishedAt } = stored;
  return { definition, forms, hash, publishedAt, flow: null };
}

/** @param publishedAt - ms UTC */
export function toStored({ definition, forms, hash }: Entry, publishedAt: number): StoredFlow {
  const { flow, version } = definition;
  return {
    flow,
    version,
    hash,
    definition: toJson(definition),
    forms: formsAsJson(forms),
    publishedAt,
  };
}

/** FLOW_INVALID with the errors among these problems. */
export function flowInvalid(flow: string, problems: readonly Problem[]): AlirError {
  const errors = problems
    .filter(isError)
    .map(({ code, pointer, params, file }) => ({ code, pointer, params, file: file ?? null }));
  return new AlirError('FLOW_INVALID', { flow, problems: errors });
}

/** What a definition calls itself, however faulty it is; empty when it has no name. */
const nameIn = (definition: unknown): string =>
  isRecord(definition) && typeof definition['flow'] === 'string' ? definition['flow'] : '';

const isError = (problem: Problem): boolean => problem.severity === 'error';

function formsAsJson(forms: ReadonlyMap<string, FormDefinition>): Record<string, JsonObject> {
  return Object.fromEntries([...forms].map(([name, form]) => [name, toJson(form)]));
}

/** The same as plain JSON: what is stored and hashed holds nothing else. */
function toJson(value: object): JsonObject {
  const json: JsonObject = JSON.parse(JSON.stringify(value));
  return json;
}
