// One version of a flow as the registry keeps it: as the host gave it, or as it was published.

import { AlirError } from '../core/errors.ts';
import type { Flow } from '../core/compile/flow.ts';
import type { FlowVersionSource } from '../core/diff/difference.ts';
import { parseFlow } from '../core/format/parse-flow.ts';
import type { FlowDefinition } from '../core/format/flow-types.generated.ts';
import type { FormDefinition } from '../core/forms/form-types.generated.ts';
import { parseForm } from '../core/forms/parse-form.ts';
import { isRecord } from '../core/json-type.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { Problem } from '../core/problem.ts';
import type { ProofFinding } from '../ports/proof.ts';
import type { StoredProposal } from '../ports/proposal-store.ts';
import type {
  FlowSiblings,
  PublishedApproval,
  PublishedDespite,
  PublishedNote,
  StoredFlow,
} from '../ports/stored-flow.ts';
import { definitionHash } from './definition-hash.ts';

/** A flow as a host has it: definition and forms, from JSON files or from code. */
export interface FlowSource {
  /** The flow as JSON; it is parsed and checked. */
  readonly definition: unknown;
  /** Forms that its tasks name, as JSON. */
  readonly forms?: readonly unknown[];
  /** What lies beside it, for whoever edits it next; kept with the version, and never read. */
  readonly siblings?: FlowSiblings;
  /** Publishes it although its proof finds errors: who says so, and why. Kept with the version. */
  readonly despite?: { readonly by: string; readonly reason: string };
  /** What changes and why, in whoever's words. Kept with the version. */
  readonly note?: PublishedNote;
}

/** A version, and others that are published with it: those that it starts and that are not published yet. */
export interface SourceBeside extends FlowSource {
  /** The others; what is said of the version counts for them too. */
  readonly beside?: readonly Pick<FlowSource, 'definition' | 'forms' | 'siblings'>[];
}

export interface Entry {
  readonly definition: FlowDefinition;
  readonly forms: ReadonlyMap<string, FormDefinition>;
  /** What lies beside it; null: nothing. */
  readonly siblings: FlowSiblings | null;
  /** `definitionHash` of it. */
  readonly hash: string;
  /** ms UTC; null while only the host has it. */
  readonly publishedAt: number | null;
  /** Who published it; null: the host, or nobody knows. */
  readonly by: string | null;
  /** Compiled when it is first used. */
  flow: Flow | null;
  /** Whoever publishes it although its proof finds errors, and why. */
  readonly despite: FlowSource['despite'] | null;
  /** What its publisher wrote about it, and who that was. */
  readonly note: PublishedNote | null;
  /** Kept with it since. */
  readonly publishedDespite: PublishedDespite | null;
  /** Who proposed it and who approved it; null: nobody had to. */
  readonly approval: PublishedApproval | null;
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
  const { despite = null, note = null } = source;
  const siblings = siblingsIn(source.siblings);
  const unpublished = {
    publishedAt: null,
    by: null,
    flow: null,
    publishedDespite: null,
    approval: null,
  } as const;
  return { definition, forms, siblings, hash, despite, note, ...unpublished };
}

/** What lies beside a flow, as it is now: what a host does with its own objects later is not published. */
function siblingsIn(given: FlowSiblings | undefined): FlowSiblings | null {
  if (!isRecord(given)) return null;
  const parts = (['layout', 'scenarios'] as const).flatMap((part) => {
    const value = given[part];
    return isRecord(value) ? [[part, toJson(value)] as const] : [];
  });
  return parts.length === 0 ? null : Object.fromEntries(parts);
}

/**
 * What was proposed, to be published as it is.
 *
 * @throws AlirError STORE_CORRUPT where it is not what was proposed any more
 */
export function readProposed(
  { definition, forms, siblings, hash, by, note }: StoredProposal,
  approval: PublishedApproval,
): Entry {
  const entry = readSource({
    definition,
    forms: Object.values(forms),
    ...(siblings && { siblings }),
    ...(note !== null && { note: { by, text: note } }),
  });
  if (entry.hash !== hash)
    throw new AlirError('STORE_CORRUPT', { reason: `proposal ${approval.proposal}` });
  return { ...entry, approval };
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
  const { hash, publishedAt, despite: publishedDespite = null } = stored;
  const { siblings = null, by = null, note = null, approval = null } = stored;
  const kept = { siblings, hash, publishedAt, by, publishedDespite, note, approval };
  return { definition, forms, ...kept, despite: null, flow: null };
}

/**
 * @param publishedAt - ms UTC
 * @param despite - errors of its proof that somebody answers for
 */
export function toStored(
  { definition, forms, siblings, hash, by, note, approval }: Entry,
  publishedAt: number,
  despite: PublishedDespite | null,
): StoredFlow {
  const { flow, version } = definition;
  return {
    flow,
    version,
    hash,
    definition: toJson(definition),
    forms: formsAsJson(forms),
    ...(siblings ? { siblings } : {}),
    publishedAt,
    ...(by === null ? {} : { by }),
    ...(despite ? { despite } : {}),
    ...(note ? { note } : {}),
    ...(approval ? { approval } : {}),
  };
}

/** A version as it is written, with its forms and what lies beside it. */
export interface WrittenVersion extends FlowVersionSource {
  /** Null: nothing lies beside it. */
  readonly siblings: FlowSiblings | null;
}

/** A version as it is written. */
export const writtenIn = ({ definition, forms, siblings }: Entry): WrittenVersion => ({
  definition,
  forms: [...forms.values()],
  siblings,
});

/** FLOW_INVALID with the errors among these problems. */
export function flowInvalid(flow: string, problems: readonly Problem[]): AlirError {
  const errors = problems
    .filter(isError)
    .map(({ code, pointer, params, file }) => ({ code, pointer, params, file: file ?? null }));
  return new AlirError('FLOW_INVALID', { flow, problems: errors });
}

/** The problems that `flowInvalid` has told. */
export function problemsIn({ details: { problems } }: AlirError): ProofFinding[] {
  return (Array.isArray(problems) ? problems : []).flatMap((one): ProofFinding[] => {
    if (!isObject(one)) return [];
    const { code, pointer, params = {} } = one;
    return typeof code === 'string' && typeof pointer === 'string' && isObject(params)
      ? [{ code, severity: 'error', pointer, params }]
      : [];
  });
}

const isObject = (value: Json): value is JsonObject => isRecord(value);

/** What a definition calls itself, however faulty it is; empty when it has no name. */
export const nameIn = (definition: unknown): string =>
  isRecord(definition) && typeof definition['flow'] === 'string' ? definition['flow'] : '';

const isError = (problem: Problem): boolean => problem.severity === 'error';

function formsAsJson(forms: ReadonlyMap<string, FormDefinition>): Record<string, JsonObject> {
  return Object.fromEntries([...forms].map(([name, form]) => [name, toJson(form)]));
}

/** The same as plain JSON: what is stored and hashed holds nothing else. */
export function toJson(value: object): JsonObject {
  const json: JsonObject = JSON.parse(JSON.stringify(value));
  return json;
}
