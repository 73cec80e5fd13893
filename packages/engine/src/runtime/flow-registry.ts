// The flows an engine knows: registered by the host or published into the store, compiled once a version. What is published is
// decided in flow-publisher.ts.

import type { Flow } from '../core/compile/flow.ts';
import { AlirError } from '../core/errors.ts';
import type { FlowDefinition } from '../core/format/flow-types.generated.ts';
import type { FormDefinition } from '../core/forms/form-types.generated.ts';
import type { Store } from '../ports/store.ts';
import { compileVersion, flowsSeenBy, type KnownVersions } from './compile-version.ts';
import {
  readSource,
  readStored,
  writtenIn,
  type Entry,
  type FlowSource,
  type WrittenVersion,
} from './flow-entry.ts';
import { put, type Versions } from './version-map.ts';
import { listenersByTopic, type Listening } from '../core/activities/listeners.ts';

/** What is known of one tenant. */
interface Published {
  /** The store was read. */
  isRead: boolean;
  readonly entries: Versions<Entry>;
  /** Stored versions that this engine cannot read, and why: only they are out of use. */
  readonly unreadable: Versions<AlirError>;
  /** By name: why the host's flow is out of use. */
  readonly refused: Map<string, AlirError>;
  /** Who listens, by topic; made when it is asked for. */
  listeners: ReadonlyMap<string, readonly Listening[]> | null;
}

/** A version as it was published. */
type PublishedEntry = Entry & { readonly publishedAt: number };

export class FlowRegistry {
  private readonly store: Store;
  /** Registered by the host: the same for every tenant. */
  private readonly registered: Versions<Entry> = new Map();
  private readonly published = new Map<string, Published>();
  /** Whether flows may name this calendar. */
  private readonly hasCalendar: (id: string) => boolean;
  /** Counts registrations and publications. */
  private counted = 0;

  constructor(store: Store, hasCalendar: (id: string) => boolean) {
    this.store = store;
    this.hasCalendar = hasCalendar;
  }

  /** How many versions were registered and published so far, for all tenants: another number, another flow. */
  get changes(): number {
    return this.counted;
  }

  /**
   * Makes a flow known. References to other flows are resolved when it is first used.
   *
   * @throws AlirError FLOW_INVALID with every problem
   */
  register(source: FlowSource): FlowDefinition {
    const entry = readSource(source);
    put(this.registered, entry.definition, entry);
    for (const one of this.published.values()) one.listeners = null;
    this.counted += 1;
    return entry.definition;
  }

  /**
   * Reads what was published, unless it is known, or a step in a host's transaction may have published since. Writes
   * nothing, so it may run beside a host's transaction.
   */
  async load(tenant: string): Promise<void> {
    if (!this.of(tenant).isRead) await this.reload(tenant);
    else if (this.missing(tenant).length > 0) await this.refresh(tenant);
    this.recognise(tenant);
  }

  /** Reads the store again: another process may have published. */
  async reload(tenant: string): Promise<void> {
    const stored = await this.store.flows(tenant);
    const known = this.of(tenant);
    const { entries, unreadable } = known;
    known.isRead = true;
    for (const flow of stored) {
      if (entries.get(flow.flow)?.has(flow.version) === true) continue;
      const read = readStored(flow);
      if (read instanceof AlirError) put(unreadable, flow, read);
      else this.keep(tenant, read);
    }
  }

  /** Reads the store if another process has published since. */
  async refresh(tenant: string): Promise<void> {
    if ((await this.store.countFlows(tenant)) !== this.count(tenant)) await this.reload(tenant);
  }

  /** Tenants whose flows are known here. */
  tenants(): string[] {
    return [...this.published.keys()];
  }

  /** How many versions of flows are known to be published. */
  count(tenant: string): number {
    const { entries, unreadable } = this.of(tenant);
    return [...entries.values(), ...unreadable.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /**
   * The newest version of a flow, compiled. Null when there is none of this name.
   *
   * @throws AlirError FLOW_INVALID, FLOW_VERSION_TAKEN
   */
  newest(tenant: string, name: string): Flow | null {
    const refused = this.of(tenant).refused.get(name);
    if (refused) throw refused;
    const versions = this.versions(tenant, name);
    return versions.length === 0 ? null : this.version(tenant, name, Math.max(...versions));
  }

  /** @throws AlirError FLOW_VERSION_MISSING, FLOW_INVALID */
  version(tenant: string, name: string, version: number): Flow {
    const entry = this.entry(tenant, name, version);
    if (!entry)
      throw (
        this.of(tenant).unreadable.get(name)?.get(version) ??
        new AlirError('FLOW_VERSION_MISSING', { flow: name, version })
      );
    entry.flow ??= this.compile(tenant, entry);
    return entry.flow;
  }

  /** Versions of a flow that are known here. */
  versions(tenant: string, name: string): number[] {
    const { entries, unreadable } = this.of(tenant);
    const all = [this.registered, entries, unreadable].flatMap((known) => [
      ...(known.get(name)?.keys() ?? []),
    ]);
    return [...new Set(all)];
  }

  /** The number of the newest version, as it is known after `refresh`; null: there is none. */
  newestNumber(tenant: string, flow: string): number | null {
    const versions = this.versions(tenant, flow);
    return versions.length === 0 ? null : Math.max(...versions);
  }

  /** The number of the newest version that is published, as far as is known; 0: there is none. */
  newestPublished(tenant: string, flow: string): number {
    const { entries, unreadable } = this.of(tenant);
    return Math.max(
      0,
      ...[entries, unreadable].flatMap((known) => [...(known.get(flow)?.keys() ?? [])]),
    );
  }

  /** Published versions of a flow that can be read, the oldest first. */
  history(tenant: string, name: string): readonly PublishedEntry[] {
    return [...(this.of(tenant).entries.get(name)?.values() ?? [])]
      .flatMap(({ publishedAt, ...entry }) =>
        publishedAt === null ? [] : [{ ...entry, publishedAt }],
      )
      .sort((one, other) => one.definition.version - other.definition.version);
  }

  /** A version as it is written; null: there is none that can be read. */
  written(tenant: string, name: string, version: number): WrittenVersion | null {
    const entry = this.entry(tenant, name, version);
    return entry ? writtenIn(entry) : null;
  }

  /** Whether a flow that the host registered starts by the clock. */
  registersClock(): boolean {
    return [...this.registered.values()].some((versions) =>
      [...versions.values()].some(({ definition }) => definition.start?.clock !== undefined),
    );
  }

  /** A form as it was written, with the labels that the compiled form does not keep. */
  form(tenant: string, flow: Flow, name: string): FormDefinition | null {
    return this.entry(tenant, flow.name, flow.version)?.forms.get(name) ?? null;
  }

  /** What listens to a topic, in any version: instances stay on theirs. A flow that is out of use listens to nothing. */
  listeners(tenant: string, topic: string): readonly Listening[] {
    const known = this.of(tenant);
    known.listeners ??= listenersByTopic(this.usable(tenant));
    return known.listeners.get(topic) ?? [];
  }

  names(tenant: string): string[] {
    return [...new Set([...this.registered.keys(), ...this.of(tenant).entries.keys()])].sort();
  }

  private of(tenant: string): Published {
    const known = this.published.get(tenant) ?? nothingPublished();
    this.published.set(tenant, known);
    return known;
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

  /** A version as it is known; undefined: it is not. */
  entry(tenant: string, name: string, version: number): Entry | undefined {
    return (
      this.of(tenant).entries.get(name)?.get(version) ?? this.registered.get(name)?.get(version)
    );
  }

  /** Definitions of other flows that a version refers to, by name; itself among them. */
  definitionsSeenBy(
    tenant: string,
    name: string,
    version: number,
  ): ReadonlyMap<string, FlowDefinition> {
    const entry = this.entry(tenant, name, version);
    return entry ? this.flowsSeenBy(tenant, entry) : new Map();
  }

  /** The same of a version that is not published, with those that are published beside it. */
  flowsSeenBy(
    tenant: string,
    entry: Entry,
    beside: readonly Entry[] = [],
  ): ReadonlyMap<string, FlowDefinition> {
    return flowsSeenBy(this.among(tenant), entry, beside);
  }

  /** @throws AlirError FLOW_INVALID */
  compile(tenant: string, entry: Entry, beside: readonly Entry[] = []): Flow {
    return compileVersion(this.among(tenant), entry, beside, this.hasCalendar);
  }

  /** What the host registered and the store does not have, as far as is known. */
  missing(tenant: string): Entry[] {
    const { entries } = this.of(tenant);
    return [...this.registered.values()]
      .flatMap((versions) => [...versions.values()])
      .filter(({ definition: { flow, version } }) => entries.get(flow)?.has(version) !== true);
  }

  /** Knows a version that was published. */
  keep(tenant: string, entry: Entry): void {
    const known = this.of(tenant);
    known.listeners = null;
    put(known.entries, entry.definition, entry);
    this.counted += 1;
  }

  /** The host's flow of this name is out of use for a tenant; null: it is not. */
  refuse(tenant: string, flow: string, error: AlirError | null): void {
    const { refused } = this.of(tenant);
    if (error) refused.set(flow, error);
    else refused.delete(flow);
  }

  /** Why flows of the host are out of use. */
  refusals(tenant: string): readonly AlirError[] {
    return [...this.of(tenant).refused.values()];
  }

  private among(tenant: string): KnownVersions {
    return {
      names: () => this.names(tenant),
      versions: (name) => this.versions(tenant, name),
      entry: (name, version) => this.entry(tenant, name, version),
    };
  }

  /** Compares what the host registered with what is published under its number. */
  private recognise(tenant: string): void {
    const { entries, refused } = this.of(tenant);
    for (const [flow, versions] of this.registered) {
      const taken = [...versions.values()].find(({ definition, hash }) => {
        const published = entries.get(flow)?.get(definition.version);
        return published !== undefined && published.hash !== hash;
      });
      const { version } = taken?.definition ?? {};
      if (version !== undefined)
        refused.set(flow, new AlirError('FLOW_VERSION_TAKEN', { flow, version }));
      else if (refused.get(flow)?.code === 'FLOW_VERSION_TAKEN') refused.delete(flow);
    }
  }
}

const nothingPublished = (): Published => ({
  isRead: false,
  entries: new Map(),
  unreadable: new Map(),
  refused: new Map(),
  listeners: null,
});
