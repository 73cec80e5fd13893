// The flows an engine knows: registered by the host or published into the store, compiled once a version. A flow sees the
// versions of others that were there when it was published; later ones change nothing for it.

import { compileFlow } from '../core/compile/compile.ts';
import type { FlowVersionSource } from '../core/diff/difference.ts';
import type { Flow } from '../core/compile/flow.ts';
import { isBlankText } from '../core/blank.ts';
import { AlirError } from '../core/errors.ts';
import type {
  FlowDefinition,
  StateDefinition,
  States,
} from '../core/format/flow-types.generated.ts';
import type { FormDefinition } from '../core/forms/form-types.generated.ts';
import type { Clock } from '../ports/clock.ts';
import type { JsonObject } from '../core/json.ts';
import type { Proof, ProofFinding } from '../ports/proof.ts';
import type { StoredProposal } from '../ports/proposal-store.ts';
import type { Store } from '../ports/store.ts';
import type { Unit } from '../ports/unit.ts';
import type {
  PublishedApproval,
  PublishedDespite,
  PublishedNote,
  StoredFlow,
} from '../ports/stored-flow.ts';
import {
  flowInvalid,
  problemsIn,
  readProposed,
  readSource,
  readStored,
  toStored,
  type Entry,
  type FlowDraft,
  type FlowSource,
  type PublishedBy,
  type SourceBeside,
} from './flow-entry.ts';
import { put, type Versions } from './version-map.ts';
import { listenersByTopic, type Listening } from '../core/activities/listeners.ts';

/** What the store has of one tenant, and what became of the host's flows there. */
interface Published {
  /** The store was read. */
  isRead: boolean;
  readonly entries: Versions<Entry>;
  /** Stored versions that this engine cannot read, and why: only they are out of use. */
  readonly unreadable: Versions<AlirError>;
  /** By name: why the host's flow cannot be published. */
  readonly refused: Map<string, AlirError>;
  /** Of how many registrations and publications the host's flows were looked through. */
  preparedAt: number;
  /** Who listens, by topic; made when it is asked for. */
  listeners: ReadonlyMap<string, readonly Listening[]> | null;
}

/** A version as it can be proposed. */
export type OfferedVersion = Pick<
  StoredProposal,
  'flow' | 'version' | 'hash' | 'against' | 'findings' | 'definition' | 'forms'
>;

/** Who approves a proposal. */
export interface Approving {
  readonly approval: PublishedApproval;
  /** Why it is published although the proof finds errors that nobody has answered for; null: not said. */
  readonly reason: string | null;
}

export class FlowRegistry {
  private readonly store: Store;
  private readonly clock: Clock;
  /** Registered by the host: the same for every tenant. */
  private readonly registered: Versions<Entry> = new Map();
  private readonly published = new Map<string, Published>();
  /** Whether flows may name this calendar. */
  private readonly hasCalendar: (id: string) => boolean;
  /** Null: nothing is proved. */
  private readonly prove: Proof | null;
  /** Done once the flows of a tenant are known. */
  private readonly prepared: (tenant: string) => Promise<void>;
  /** Counts registrations and publications. */
  private changes = 0;

  constructor(
    store: Store,
    clock: Clock,
    {
      hasCalendar,
      prove,
      prepared,
    }: {
      hasCalendar: (id: string) => boolean;
      prove: Proof | null;
      prepared: (tenant: string) => Promise<void>;
    },
  ) {
    this.store = store;
    this.clock = clock;
    this.hasCalendar = hasCalendar;
    this.prove = prove;
    this.prepared = prepared;
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
    this.changes += 1;
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

  /** Whether `prepare` has nothing to do. */
  isPrepared(tenant: string): boolean {
    return this.of(tenant).preparedAt === this.changes;
  }

  /** Knows what was published before, and publishes what the host registered. A flow that cannot be stops no other. */
  async prepare(tenant: string): Promise<void> {
    const known = this.of(tenant);
    if (known.preparedAt === this.changes) return;
    await this.prepared(tenant);
    while (known.preparedAt !== this.changes) {
      const seen = this.changes;
      await this.load(tenant);
      for (const entry of this.missing(tenant)) await this.tryToPublish(tenant, entry);
      // Once more if anything came meanwhile: what a refused flow was missing may be among it.
      known.preparedAt = seen;
    }
  }

  /** @throws AlirError FLOW_INVALID, FLOW_VERSION_TAKEN, FLOW_UNPROVED for the first registered flow that could not be published */
  checkPublished(tenant: string): void {
    for (const error of this.of(tenant).refused.values()) throw error;
  }

  /** What the host registered and is not published yet: a step in a host's transaction takes it along. */
  unpublished(tenant: string): StoredFlow[] {
    return this.missing(tenant)
      .filter((entry) => this.compiles(tenant, entry))
      .flatMap((entry) => {
        const despite = this.answeredFor(tenant, entry);
        return despite instanceof AlirError ? [] : [toStored(entry, this.clock.now(), despite)];
      });
  }

  /**
   * Publishes a version for one tenant, with those beside it: all or none. What is published already stays as it is.
   *
   * @param publisher - who does it
   * @throws AlirError FLOW_INVALID with every problem, FLOW_VERSION_TAKEN for a number that is not above all there are,
   * FLOW_UNPROVED with what its proof finds: each for the first that is refused
   */
  async publish(tenant: string, source: SourceBeside, publisher: string): Promise<FlowDefinition> {
    const { entry, beside } = await this.readBeside(tenant, source);
    const fresh = [...beside, entry].filter(
      ({ definition: { flow, version }, hash }) => this.entry(tenant, flow, version)?.hash !== hash,
    );
    const names = new Set<string>();
    for (const { definition } of fresh) {
      const { flow, version } = definition;
      const isBehind = this.versions(tenant, flow).some((one) => one >= version);
      if (isBehind || names.has(flow)) throw new AlirError('FLOW_VERSION_TAKEN', { flow, version });
      names.add(flow);
    }
    await this.publishEntries(tenant, fresh, publisher);
    return entry.definition;
  }

  /**
   * A version as it can be proposed: it could be published now.
   *
   * @param publisher - who proposes it
   * @throws AlirError as `publish` does
   */
  async offer(tenant: string, source: FlowSource, publisher: string): Promise<OfferedVersion> {
    const entry = await this.read(tenant, source);
    const { flow, version } = entry.definition;
    const against = this.newestNumber(tenant, flow);
    if (against !== null && against >= version)
      throw new AlirError('FLOW_VERSION_TAKEN', { flow, version });
    const despite = this.answeredFor(tenant, entry, { publisher, beside: [] });
    if (despite instanceof AlirError) throw despite;
    const { hash, definition, forms } = toStored(entry, 0, despite);
    return { flow, version, hash, against, findings: despite?.findings ?? [], definition, forms };
  }

  /** The number of the newest version, as it is known after `refresh`; null: there is none. */
  newestNumber(tenant: string, flow: string): number | null {
    const versions = this.versions(tenant, flow);
    return versions.length === 0 ? null : Math.max(...versions);
  }

  /**
   * Publishes what was proposed, and nothing else. It is proved again: what its proof finds now and did not find when it was
   * proposed, somebody has to answer for anew.
   *
   * @param also - what is kept with it, or not at all
   * @throws AlirError FLOW_VERSION_TAKEN, FLOW_UNPROVED, FLOW_INVALID, VERSION_CONFLICT, STORE_CORRUPT
   */
  async publishProposed(
    tenant: string,
    proposal: StoredProposal,
    { approval, reason }: Approving,
    also: (unit: Unit) => Promise<void>,
  ): Promise<void> {
    const { flow, version, by, reason: answered, findings } = proposal;
    const answer: Answer = (found) => {
      const since = unanswered(found, findings);
      if (since.length === 0) return answered === null ? null : { by, reason: answered };
      if (reason === null) throw new AlirError('FLOW_UNPROVED', { flow, version, findings: since });
      return { by: approval.approvedBy, reason };
    };
    const entry = readProposed(proposal, approval);
    await this.publishEntries(tenant, [entry], approval.approvedBy, { answer, also });
  }

  /**
   * What publishing a version would say: problems that keep it from being compiled, or what its proof finds. Nothing is kept.
   *
   * @param publisher - who would do it
   */
  async examine(
    tenant: string,
    source: SourceBeside,
    publisher: string,
  ): Promise<readonly ProofFinding[]> {
    try {
      const { entry, beside } = await this.readBeside(tenant, source);
      return this.proven(tenant, entry, { publisher, beside });
    } catch (error) {
      if (!(error instanceof AlirError) || error.code !== 'FLOW_INVALID') throw error;
      return problemsIn(error);
    }
  }

  /** A version as it is written, with its forms; null: there is none that can be read. */
  written(tenant: string, name: string, version: number): FlowVersionSource | null {
    const entry = this.entry(tenant, name, version);
    return entry ? writtenIn(entry) : null;
  }

  /** A version that is not published, as it is written and compiled. Null where it cannot be read. Nothing is kept. */
  async draft(tenant: string, source: SourceBeside): Promise<FlowDraft | null> {
    try {
      const { entry, beside } = await this.readBeside(tenant, source);
      return { written: writtenIn(entry), flow: this.compiled(tenant, entry, beside) };
    } catch (error) {
      if (error instanceof AlirError && error.code === 'FLOW_INVALID') return null;
      throw error;
    }
  }

  private compiled(tenant: string, entry: Entry, beside: readonly Entry[]): Flow | null {
    try {
      return this.compile(tenant, entry, beside);
    } catch (error) {
      if (error instanceof AlirError && error.code === 'FLOW_INVALID') return null;
      throw error;
    }
  }

  /** @throws AlirError FLOW_INVALID for the first that cannot be read */
  private async readBeside(
    tenant: string,
    { beside = [], ...source }: SourceBeside,
  ): Promise<{ readonly entry: Entry; readonly beside: readonly Entry[] }> {
    const { despite, note } = source;
    const said = { ...(despite && { despite }), ...(note && { note }) };
    const read: Entry[] = [];
    for (const one of beside) read.push(await this.read(tenant, { ...one, ...said }));
    return { entry: await this.read(tenant, source), beside: read };
  }

  /** Without forms of its own, a version has those of the newest there is. @throws AlirError FLOW_INVALID */
  private async read(tenant: string, source: FlowSource): Promise<Entry> {
    await this.prepare(tenant);
    await this.refresh(tenant);
    if (source.forms !== undefined) return readSource(source);
    const { flow } = readSource({ definition: source.definition }).definition;
    const newest =
      this.versions(tenant, flow)
        .sort((a, b) => a - b)
        .at(-1) ?? 0;
    const forms = [...(this.entry(tenant, flow, newest)?.forms.values() ?? [])];
    return readSource({ ...source, forms });
  }

  private proven(
    tenant: string,
    entry: Entry,
    { publisher, beside }: PublishedBy,
  ): readonly ProofFinding[] {
    // What does not compile is not published.
    entry.flow ??= this.compile(tenant, entry, beside);
    const flows = this.flowsFor(tenant, entry, beside);
    return this.prove?.(entry.flow, { forms: entry.forms, flows, tenant, publisher }) ?? [];
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

  /** Published versions of a flow that can be read, the oldest first, as they were written. */
  history(
    tenant: string,
    name: string,
  ): {
    readonly definition: FlowDefinition;
    readonly publishedAt: number;
    readonly despite: PublishedDespite | null;
    readonly note: PublishedNote | null;
    readonly approval: PublishedApproval | null;
  }[] {
    return [...(this.of(tenant).entries.get(name)?.values() ?? [])]
      .flatMap(({ definition, publishedAt, publishedDespite: despite, note, approval }) =>
        publishedAt === null ? [] : [{ definition, publishedAt, despite, note, approval }],
      )
      .sort((one, other) => one.definition.version - other.definition.version);
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

  private entry(tenant: string, name: string, version: number): Entry | undefined {
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
    return entry ? this.flowsFor(tenant, entry) : new Map();
  }

  private compile(tenant: string, entry: Entry, beside: readonly Entry[] = []): Flow {
    const flows = this.flowsFor(tenant, entry, beside);
    const { flow, problems } = compileFlow(entry.definition, { forms: entry.forms, flows });
    if (!flow) throw flowInvalid(entry.definition.flow, problems);
    const { calendar } = flow;
    if (calendar === null || this.hasCalendar(calendar))
      return { ...flow, former: this.formerStates(tenant, flow) };
    const unknown = { code: 'CALENDAR_UNKNOWN', severity: 'error', pointer: '/calendar' } as const;
    throw flowInvalid(flow.name, [{ ...unknown, params: { calendar } }]);
  }

  /** States of earlier versions that this one does not have; of several that had one, the newest says what it was. */
  private formerStates(
    tenant: string,
    { name, version, nodes }: Flow,
  ): Map<string, StateDefinition> {
    const former = new Map<string, StateDefinition>();
    const keep = (states: States): void => {
      for (const [key, state] of Object.entries(states)) {
        if (!nodes.has(key)) former.set(key, state);
        if (state.states) keep(state.states);
      }
    };
    const earlier = this.versions(tenant, name).filter((one) => one < version);
    for (const one of earlier.sort((a, b) => a - b)) {
      const entry = this.entry(tenant, name, one);
      if (entry) keep(entry.definition.states);
    }
    return former;
  }

  private flowsFor(
    tenant: string,
    entry: Entry,
    beside: readonly Entry[] = [],
  ): Map<string, FlowDefinition> {
    const flows = new Map<string, FlowDefinition>();
    for (const name of this.names(tenant)) {
      const seen = this.seenBy(tenant, entry, name);
      if (seen) flows.set(name, seen.definition);
    }
    for (const { definition } of beside) flows.set(definition.flow, definition);
    return flows.set(entry.definition.flow, entry.definition);
  }

  private compiles(tenant: string, { definition }: Entry): boolean {
    try {
      return this.version(tenant, definition.flow, definition.version) !== null;
    } catch (error) {
      if (error instanceof AlirError) return false;
      throw error;
    }
  }

  /** The version of another flow that an entry means: the newest when it was published, the newest of all before that. */
  private seenBy(tenant: string, { publishedAt }: Entry, name: string): Entry | undefined {
    const all = this.versions(tenant, name)
      .sort((a, b) => a - b)
      .flatMap((version) => this.entry(tenant, name, version) ?? []);
    if (publishedAt === null) return all.at(-1);
    return all.findLast((one) => (one.publishedAt ?? Infinity) <= publishedAt) ?? all[0];
  }

  /** What the host registered and the store does not have, as far as is known. */
  private missing(tenant: string): Entry[] {
    const { entries } = this.of(tenant);
    return [...this.registered.values()]
      .flatMap((versions) => [...versions.values()])
      .filter(({ definition: { flow, version } }) => entries.get(flow)?.has(version) !== true);
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

  /**
   * What the proof of a version finds, and who answers for it: nothing to answer for, errors that somebody publishes it with,
   * or why it cannot be published.
   *
   * @param answer - who answers for errors. Default: whoever brings it
   */
  private answeredFor(
    tenant: string,
    entry: Entry,
    publishing: PublishedBy = { publisher: null, beside: [] },
    answer: Answer = () => entry.despite ?? null,
  ): PublishedDespite | AlirError | null {
    const { flow, version } = entry.definition;
    const findings = this.proven(tenant, entry, publishing)
      .filter(({ severity }) => severity === 'error')
      .map(({ code, pointer, params }) => ({ code, pointer, params }));
    if (findings.length === 0) return null;
    const { by = '', reason = '' } = answer(findings) ?? {};
    if (by.trim() === '' || isBlankText(reason))
      return new AlirError('FLOW_UNPROVED', { flow, version, findings });
    return { by, reason: reason.trim(), at: this.clock.now(), findings };
  }

  private async tryToPublish(tenant: string, entry: Entry): Promise<void> {
    const { flow } = entry.definition;
    const { refused } = this.of(tenant);
    try {
      await this.publishEntries(tenant, [entry], null);
      refused.delete(flow);
    } catch (error) {
      // Anything else is the store's fault, and concerns all.
      if (!(error instanceof AlirError) || !ownFaults.has(error.code)) throw error;
      refused.set(flow, error);
    }
  }

  /** All in one unit, in this order, at the same moment: each sees the others. */
  private async publishEntries(
    tenant: string,
    entries: readonly Entry[],
    publisher: string | null,
    {
      answer,
      also,
    }: {
      readonly answer?: Answer;
      readonly also?: (unit: Unit) => Promise<void>;
    } = {},
  ): Promise<void> {
    const publishedAt = entries.at(-1)?.approval?.approvedAt ?? this.clock.now();
    const ready = entries.map((entry) => {
      const despite = this.answeredFor(tenant, entry, { publisher, beside: entries }, answer);
      if (despite instanceof AlirError) throw despite;
      return { ...entry, publishedAt, publishedDespite: despite };
    });
    if (ready.length === 0) return;
    await this.store.transact(tenant, async (unit) => {
      for (const entry of ready)
        await unit.publish(toStored(entry, publishedAt, entry.publishedDespite));
      await also?.(unit);
    });
    for (const entry of ready) this.keep(tenant, entry);
  }

  private keep(tenant: string, entry: Entry): void {
    const known = this.of(tenant);
    known.listeners = null;
    put(known.entries, entry.definition, entry);
    this.changes += 1;
  }
}

const writtenIn = ({ definition, forms }: Entry): FlowVersionSource => ({
  definition,
  forms: [...forms.values()],
});

/** Who answers for errors of a proof, and why; null: nobody. @throws AlirError FLOW_UNPROVED with those that nobody has answered for */
type Answer = (errors: readonly JsonObject[]) => FlowSource['despite'] | null;

/** The errors of which none was answered for. */
function unanswered(
  found: readonly JsonObject[],
  answered: readonly JsonObject[],
): readonly JsonObject[] {
  const placeOf = ({ code, pointer }: JsonObject): string => JSON.stringify([code, pointer]);
  const known = new Set(answered.map(placeOf));
  return found.filter((one) => !known.has(placeOf(one)));
}

/** Faults of one flow, which concern no other. */
const ownFaults: ReadonlySet<string> = new Set([
  'FLOW_INVALID',
  'FLOW_VERSION_TAKEN',
  'FLOW_UNPROVED',
]);

const nothingPublished = (): Published => ({
  isRead: false,
  entries: new Map(),
  unreadable: new Map(),
  refused: new Map(),
  preparedAt: -1,
  listeners: null,
});
