// The flows an engine knows: registered by the host or published into the store, compiled once a version. A flow sees the
// versions of others that were there when it was published; later ones change nothing for it.

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
import { listenersByTopic, type Listening } from './listeners.ts';
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
  /** ms UTC; null while only the host has it. */
  readonly publishedAt: number | null;
  /** What the host registered, when it was found to be the same. */
  readonly registered: Entry | null;
  flow: Flow | null;
}

export class FlowRegistry {
  private readonly store: Store;
  private readonly clock: Clock;
  /** Registered by the host: the same for every tenant. By name, then version. */
  private readonly registered = new Map<string, Map<number, Entry>>();
  /** Read from the store, by tenant. */
  private readonly published = new Map<string, Map<string, Map<number, Entry>>>();
  /** Stored versions that this engine cannot read, and why: only they are out of use. */
  private readonly unreadable = new Map<string, Map<string, Map<number, AlirError>>>();
  /** Registered flows that could not be published, by tenant and name, and why. */
  private readonly refused = new Map<string, Map<string, AlirError>>();
  /** Who listens, by tenant and topic; made when it is asked for. */
  private readonly listening = new Map<string, ReadonlyMap<string, readonly Listening[]>>();
  /** Ids of the calendars that flows may name. */
  private readonly calendars: ReadonlySet<string>;

  constructor(store: Store, clock: Clock, calendars: ReadonlySet<string>) {
    this.store = store;
    this.clock = clock;
    this.calendars = calendars;
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
    const entry = { definition, forms, publishedAt: null, registered: null, flow: null };
    versions.set(definition.version, entry);
    this.listening.clear();
    this.registered.set(definition.flow, versions);
    return definition;
  }

  /** Reads what was published, unless it is known. Writes nothing, so it may run inside a host's transaction. */
  async load(tenant: string): Promise<void> {
    if (!this.published.has(tenant)) await this.reload(tenant);
  }

  /** Knows what was published before, and publishes what the host registered. A flow that cannot be stops no other. */
  async prepare(tenant: string): Promise<void> {
    await this.load(tenant);
    const now = this.clock.now();
    for (const versions of this.registered.values()) {
      for (const entry of versions.values()) {
        const { flow, version } = entry.definition;
        const known = this.published.get(tenant)?.get(flow)?.get(version);
        if (known?.registered !== entry) await this.tryToPublish(tenant, entry, known, now);
      }
    }
  }

  /** @throws AlirError FLOW_INVALID, FLOW_VERSION_TAKEN for the first registered flow that could not be published */
  checkPublished(tenant: string): void {
    for (const error of this.refused.get(tenant)?.values() ?? []) throw error;
  }

  /** Reads the store again: another process may have published. */
  async reload(tenant: string): Promise<void> {
    for (const stored of await this.store.flows(tenant)) {
      if (this.published.get(tenant)?.get(stored.flow)?.has(stored.version) === true) continue;
      const read = readStored(stored);
      if (read instanceof AlirError) put(this.unreadable, tenant, stored, read);
      else this.keep(tenant, read);
    }
    if (!this.published.has(tenant)) this.published.set(tenant, new Map());
  }

  /**
   * The newest version of a flow, compiled. Null when there is none of this name.
   *
   * @throws AlirError FLOW_INVALID, FLOW_VERSION_TAKEN
   */
  newest(tenant: string, name: string): Flow | null {
    const refused = this.refused.get(tenant)?.get(name);
    if (refused) throw refused;
    const versions = this.versions(tenant, name);
    return versions.length === 0 ? null : this.version(tenant, name, Math.max(...versions));
  }

  /** @throws AlirError FLOW_VERSION_MISSING, FLOW_INVALID */
  version(tenant: string, name: string, version: number): Flow {
    const entry = this.entry(tenant, name, version);
    if (!entry)
      throw (
        this.unreadable.get(tenant)?.get(name)?.get(version) ??
        new AlirError('FLOW_VERSION_MISSING', { flow: name, version })
      );
    entry.flow ??= this.compile(tenant, entry);
    return entry.flow;
  }

  /** Versions of a flow that are known here. */
  versions(tenant: string, name: string): number[] {
    return [
      ...new Set([
        ...(this.registered.get(name)?.keys() ?? []),
        ...(this.published.get(tenant)?.get(name)?.keys() ?? []),
        ...(this.unreadable.get(tenant)?.get(name)?.keys() ?? []),
      ]),
    ];
  }

  /** A form as it was written, with the labels that the compiled form does not keep. */
  form(tenant: string, flow: Flow, name: string): FormDefinition | null {
    return this.entry(tenant, flow.name, flow.version)?.forms.get(name) ?? null;
  }

  /** What listens to a topic, in any version: instances stay on theirs. A flow that is out of use listens to nothing. */
  listeners(tenant: string, topic: string): readonly Listening[] {
    const byTopic = this.listening.get(tenant) ?? listenersByTopic(this.usable(tenant));
    this.listening.set(tenant, byTopic);
    return byTopic.get(topic) ?? [];
  }

  names(tenant: string): string[] {
    return [
      ...new Set([...this.registered.keys(), ...(this.published.get(tenant)?.keys() ?? [])]),
    ].sort();
  }

  private usable(tenant: string): Flow[] {
    return this.names(tenant).flatMap((name) =>
      this.versions(tenant, name).flatMap((version) => {
        try {
          return this.version(tenant, name, version);
        } catch (error) {
          if (error instanceof AlirError) return [];
          throw error;
        }
      }),
    );
  }

  private entry(tenant: string, name: string, version: number): Entry | undefined {
    return (
      this.published.get(tenant)?.get(name)?.get(version) ?? this.registered.get(name)?.get(version)
    );
  }

  private compile(tenant: string, entry: Entry): Flow {
    const flows = new Map<string, FlowDefinition>();
    for (const name of this.names(tenant)) {
      const seen = this.seenBy(tenant, entry, name);
      if (seen) flows.set(name, seen.definition);
    }
    flows.set(entry.definition.flow, entry.definition);
    const { flow, problems } = compileFlow(entry.definition, { forms: entry.forms, flows });
    if (!flow) throw invalid(problems);
    if (flow.calendar !== null && !this.calendars.has(flow.calendar))
      throw invalid([unknownCalendar(flow.calendar)]);
    return flow;
  }

  /** The version of another flow that an entry means: the newest when it was published, the newest of all before that. */
  private seenBy(tenant: string, { publishedAt }: Entry, name: string): Entry | undefined {
    const all = this.versions(tenant, name)
      .sort((a, b) => a - b)
      .flatMap((version) => this.entry(tenant, name, version) ?? []);
    if (publishedAt === null) return all.at(-1);
    return all.findLast((one) => (one.publishedAt ?? Infinity) <= publishedAt) ?? all[0];
  }

  private async tryToPublish(
    tenant: string,
    entry: Entry,
    known: Entry | undefined,
    now: number,
  ): Promise<void> {
    const { flow } = entry.definition;
    const refused = this.refused.get(tenant) ?? new Map<string, AlirError>();
    this.refused.set(tenant, refused);
    try {
      await this.publish(tenant, entry, known, now);
      refused.delete(flow);
    } catch (error) {
      // Anything else is the store's fault, and concerns all.
      if (!(error instanceof AlirError) || !ownFaults.has(error.code)) throw error;
      refused.set(flow, error);
    }
  }

  private async publish(
    tenant: string,
    entry: Entry,
    known: Entry | undefined,
    now: number,
  ): Promise<void> {
    const { flow, version } = entry.definition;
    // What does not compile is not published.
    this.version(tenant, flow, version);
    const definition = toJson(entry.definition);
    const forms = Object.fromEntries([...entry.forms].map(([name, form]) => [name, toJson(form)]));
    const hash = createHash('sha256')
      .update(JSON.stringify([definition, forms]))
      .digest('hex');
    const publishedAt = known?.publishedAt ?? now;
    await this.store.saveFlow(tenant, { flow, version, hash, definition, forms, publishedAt });
    const compiled = (known ?? entry).flow;
    this.keep(tenant, { ...entry, publishedAt, registered: entry, flow: compiled });
  }

  private keep(tenant: string, entry: Entry): void {
    this.listening.delete(tenant);
    put(this.published, tenant, entry.definition, entry);
  }
}

/** Faults of one flow, which concern no other. */
const ownFaults: ReadonlySet<string> = new Set(['FLOW_INVALID', 'FLOW_VERSION_TAKEN']);

function put<T>(
  kept: Map<string, Map<string, Map<number, T>>>,
  tenant: string,
  { flow, version }: { readonly flow: string; readonly version: number },
  value: T,
): void {
  const byName = kept.get(tenant) ?? new Map<string, Map<number, T>>();
  const versions = byName.get(flow) ?? new Map<number, T>();
  kept.set(tenant, byName.set(flow, versions.set(version, value)));
}

/** What was published, or why it cannot be read: by another version of Alir, say. */
function readStored(stored: StoredFlow): Entry | AlirError {
  const { definition, problems } = parseFlow(stored.definition);
  if (!definition) return invalid(problems);
  const forms = new Map<string, FormDefinition>();
  for (const [name, given] of Object.entries(stored.forms)) {
    const { form } = parseForm(given);
    if (form) forms.set(name, form);
  }
  const { publishedAt } = stored;
  return { definition, forms, publishedAt, registered: null, flow: null };
}

const isError = (problem: Problem): boolean => problem.severity === 'error';

const unknownCalendar = (calendar: string): Problem => ({
  code: 'CALENDAR_UNKNOWN',
  severity: 'error',
  pointer: '/calendar',
  params: { calendar },
});

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
