// The flows an engine knows: registered by the host or published into the store, compiled once a version.

import { createHash } from 'node:crypto';
import { compileFlow } from '../core/compile/compile.ts';
import type { Flow } from '../core/compile/flow.ts';
import { AlirError } from '../core/errors.ts';
import { parseFlow } from '../core/format/parse-flow.ts';
import type { FlowDefinition } from '../core/format/flow-types.generated.ts';
import type { FormDefinition } from '../core/forms/form-types.generated.ts';
import { parseForm } from '../core/forms/parse-form.ts';
import type { JsonObject } from '../core/json.ts';
import type { Problem } from '../core/problem.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store, StoredFlow } from '../ports/store.ts';

/** A flow as a host has it: definition and forms, from JSON files or from code. */
export interface FlowSource {
  readonly definition: unknown;
  readonly forms?: readonly unknown[];
}

interface Entry {
  readonly definition: FlowDefinition;
  readonly forms: ReadonlyMap<string, FormDefinition>;
  stored: boolean;
  flow: Flow | null;
}

export class FlowRegistry {
  private readonly store: Store;
  private readonly clock: Clock;
  /** Registered by the host: the same for every tenant. By name, then version. */
  private readonly registered = new Map<string, Map<number, Entry>>();
  /** Read from the store, by tenant. */
  private readonly published = new Map<string, Map<string, Map<number, Entry>>>();

  constructor(store: Store, clock: Clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Makes a flow known. References to other flows are resolved when it is first used.
   *
   * @throws AlirError FLOW_INVALID with every problem
   */
  register(source: FlowSource): FlowDefinition {
    const { definition, problems } = parseFlow(source.definition);
    const forms = new Map<string, FormDefinition>();
    const all: Problem[] = [...problems];
    for (const given of source.forms ?? []) {
      const parsed = parseForm(given);
      all.push(...parsed.problems);
      if (parsed.form) forms.set(parsed.form.form, parsed.form);
    }
    if (!definition || all.some(isError)) throw invalid(all);
    const versions = this.registered.get(definition.flow) ?? new Map<number, Entry>();
    versions.set(definition.version, { definition, forms, stored: false, flow: null });
    this.registered.set(definition.flow, versions);
    return definition;
  }

  /** Reads what was published, unless it is known. Writes nothing, so it may run inside a host's transaction. */
  async load(tenant: string): Promise<void> {
    if (!this.published.has(tenant)) await this.reload(tenant);
  }

  /** Reads what other processes published, and stores what this one registered. */
  async prepare(tenant: string): Promise<void> {
    await this.load(tenant);
    const known = this.published.get(tenant);
    for (const versions of this.registered.values()) {
      for (const entry of versions.values()) {
        const { flow, version } = entry.definition;
        if (known?.get(flow)?.has(version) === true && entry.stored) continue;
        await this.save(tenant, entry);
      }
    }
  }

  /** Reads the store again: another process may have published. */
  async reload(tenant: string): Promise<void> {
    const byName = new Map<string, Map<number, Entry>>();
    for (const stored of await this.store.flows(tenant)) {
      const entry = readStored(stored);
      const versions = byName.get(stored.flow) ?? new Map<number, Entry>();
      byName.set(stored.flow, versions.set(stored.version, entry));
    }
    this.published.set(tenant, byName);
  }

  /** The newest version of a flow, compiled. Null when there is none of this name. */
  newest(tenant: string, name: string): Flow | null {
    const versions = this.versions(tenant, name);
    return versions.length === 0 ? null : this.version(tenant, name, Math.max(...versions));
  }

  /** @throws AlirError FLOW_VERSION_MISSING, FLOW_INVALID */
  version(tenant: string, name: string, version: number): Flow {
    const entry = this.entry(tenant, name, version);
    if (!entry) throw new AlirError('FLOW_VERSION_MISSING', { flow: name, version });
    entry.flow ??= this.compile(tenant, entry);
    return entry.flow;
  }

  /** Versions of a flow that are known here. */
  versions(tenant: string, name: string): number[] {
    return [
      ...new Set([
        ...(this.registered.get(name)?.keys() ?? []),
        ...(this.published.get(tenant)?.get(name)?.keys() ?? []),
      ]),
    ];
  }

  /** A form as it was written, with the labels that the compiled form does not keep. */
  form(tenant: string, flow: Flow, name: string): FormDefinition | null {
    return this.entry(tenant, flow.name, flow.version)?.forms.get(name) ?? null;
  }

  names(tenant: string): string[] {
    return [
      ...new Set([...this.registered.keys(), ...(this.published.get(tenant)?.keys() ?? [])]),
    ].sort();
  }

  private entry(tenant: string, name: string, version: number): Entry | undefined {
    return (
      this.registered.get(name)?.get(version) ?? this.published.get(tenant)?.get(name)?.get(version)
    );
  }

  private compile(tenant: string, entry: Entry): Flow {
    const flows = new Map<string, FlowDefinition>();
    for (const name of this.names(tenant)) {
      const newest = this.newestEntry(tenant, name);
      if (newest) flows.set(name, newest.definition);
    }
    const { flow, problems } = compileFlow(entry.definition, { forms: entry.forms, flows });
    if (!flow) throw invalid(problems);
    return flow;
  }

  private newestEntry(tenant: string, name: string): Entry | undefined {
    const all = [
      ...(this.published.get(tenant)?.get(name)?.values() ?? []),
      ...(this.registered.get(name)?.values() ?? []),
    ];
    return all.reduce<Entry | undefined>(
      (best, entry) => (best && best.definition.version > entry.definition.version ? best : entry),
      undefined,
    );
  }

  private async save(tenant: string, entry: Entry): Promise<void> {
    this.version(tenant, entry.definition.flow, entry.definition.version);
    const { flow, version } = entry.definition;
    const definition = toJson(entry.definition);
    const forms = Object.fromEntries([...entry.forms].map(([name, form]) => [name, toJson(form)]));
    const hash = createHash('sha256')
      .update(JSON.stringify([definition, forms]))
      .digest('hex');
    await this.store.saveFlow(tenant, {
      flow,
      version,
      hash,
      definition,
      forms,
      publishedAt: this.clock.now(),
    });
    entry.stored = true;
    const byName = this.published.get(tenant) ?? new Map<string, Map<number, Entry>>();
    const versions = byName.get(flow) ?? new Map<number, Entry>();
    this.published.set(tenant, byName.set(flow, versions.set(version, entry)));
  }
}

function readStored(stored: StoredFlow): Entry {
  const { definition, problems } = parseFlow(stored.definition);
  if (!definition) throw invalid(problems);
  const forms = new Map<string, FormDefinition>();
  for (const [name, given] of Object.entries(stored.forms)) {
    const { form } = parseForm(given);
    if (form) forms.set(name, form);
  }
  return { definition, forms, stored: true, flow: null };
}

const isError = (problem: Problem): boolean => problem.severity === 'error';

function invalid(problems: readonly Problem[]): AlirError {
  const errors = problems
    .filter(isError)
    .map(({ code, pointer, params, file }) => ({ code, pointer, params, file: file ?? null }));
  return new AlirError('FLOW_INVALID', { problems: errors });
}

/** The same as plain JSON: what is stored and hashed holds nothing else. */
function toJson(value: object): JsonObject {
  const json: JsonObject = JSON.parse(JSON.stringify(value));
  return json;
}
