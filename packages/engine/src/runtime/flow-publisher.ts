// What is published, by whom, and behind what: the host's flows at its start, and what people publish while it runs. Whatever is published is
// proved first; of one flow one version comes after another, whoever publishes them.

import type { FlowVersionSource } from '../core/diff/difference.ts';
import type { Flow } from '../core/compile/flow.ts';
import { isBlankText } from '../core/blank.ts';
import { AlirError } from '../core/errors.ts';
import { isSameJson } from '../core/migrate/same-json.ts';
import type { FlowDefinition } from '../core/format/flow-types.generated.ts';
import type { JsonObject } from '../core/json.ts';
import type { Clock } from '../ports/clock.ts';
import type { Proof, ProofFinding } from '../ports/proof.ts';
import type { StoredProposal } from '../ports/proposal-store.ts';
import type { Store } from '../ports/store.ts';
import type { PublishedApproval, PublishedDespite, StoredFlow } from '../ports/stored-flow.ts';
import type { Unit } from '../ports/unit.ts';
import { codeOf } from './code-of.ts';
import {
  problemsIn,
  readProposed,
  readSource,
  toStored,
  writtenIn,
  type Entry,
  type FlowSource,
  type SourceBeside,
} from './flow-entry.ts';
import type { FlowRegistry } from './flow-registry.ts';
import { retrying } from './retrying.ts';

/** A version that nobody has published. */
export interface FlowDraft {
  readonly written: FlowVersionSource;
  /** Null: it does not compile. */
  readonly flow: Flow | null;
}

/** A version as it can be proposed. */
export type OfferedVersion = Pick<
  StoredProposal,
  'flow' | 'version' | 'hash' | 'against' | 'findings' | 'definition' | 'forms' | 'siblings'
>;

/** Who approves a proposal. */
export interface Approving {
  readonly approval: PublishedApproval;
  /** Why it is published although the proof finds errors that nobody has answered for; null: not said. */
  readonly reason: string | null;
}

/** Who publishes a version, and what with it. */
interface PublishedBy {
  /** Null: the host, at its start. */
  readonly publisher: string | null;
  readonly beside: readonly Entry[];
}

/** What publishing is made of. */
export interface PublisherOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly flows: FlowRegistry;
  /** Null: nothing is proved. */
  readonly prove: Proof | null;
  /** Done before the flows of a tenant are published. */
  readonly prepared: (tenant: string) => Promise<void>;
}

export class FlowPublisher {
  private readonly store: Store;
  private readonly clock: Clock;
  private readonly flows: FlowRegistry;
  private readonly prove: Proof | null;
  private readonly prepared: (tenant: string) => Promise<void>;
  /** By tenant: of how many registrations and publications the host's flows were looked through. */
  private readonly preparedAt = new Map<string, number>();

  constructor({ store, clock, flows, prove, prepared }: PublisherOptions) {
    this.store = store;
    this.clock = clock;
    this.flows = flows;
    this.prove = prove;
    this.prepared = prepared;
  }

  /** Whether `prepare` has nothing to do. */
  isPrepared(tenant: string): boolean {
    return this.preparedAt.get(tenant) === this.flows.changes;
  }

  /** Knows what was published before, and publishes what the host registered. A flow that cannot be stops no other. */
  async prepare(tenant: string): Promise<void> {
    if (this.isPrepared(tenant)) return;
    await this.prepared(tenant);
    while (!this.isPrepared(tenant)) {
      const seen = this.flows.changes;
      await this.flows.load(tenant);
      for (const entry of this.flows.missing(tenant)) await this.tryToPublish(tenant, entry);
      // Once more if anything came meanwhile: what a refused flow was missing may be among it.
      this.preparedAt.set(tenant, seen);
    }
  }

  /** The same. @throws AlirError FLOW_INVALID, FLOW_VERSION_TAKEN, FLOW_UNPROVED for the first flow that could not be published */
  async prepareAll(tenant: string): Promise<void> {
    await this.prepare(tenant);
    for (const error of this.flows.refusals(tenant)) throw error;
  }

  /** What the host registered and is not published yet: a step in a host's transaction takes it along. */
  unpublished(tenant: string): StoredFlow[] {
    return this.flows
      .missing(tenant)
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
  publish(tenant: string, source: SourceBeside, publisher: string): Promise<FlowDefinition> {
    // What somebody else publishes meanwhile is looked at: as if this had begun after it.
    return retrying(async () => {
      const { entry, beside } = await this.readBeside(tenant, source);
      const fresh = [...beside, entry].filter((one) => !this.isPublished(tenant, one));
      const names = new Set<string>();
      for (const { definition } of fresh) {
        const { flow, version } = definition;
        const isBehind = version <= (this.flows.newestNumber(tenant, flow) ?? 0);
        if (isBehind || names.has(flow))
          throw new AlirError('FLOW_VERSION_TAKEN', { flow, version });
        names.add(flow);
      }
      await this.publishEntries(tenant, fresh, publisher);
      return entry.definition;
    });
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
    const against = this.flows.newestNumber(tenant, flow);
    if (against !== null && against >= version)
      throw new AlirError('FLOW_VERSION_TAKEN', { flow, version });
    const despite = this.answeredFor(tenant, entry, { publisher, beside: [] });
    if (despite instanceof AlirError) throw despite;
    const { hash, definition, forms, siblings } = toStored(entry, 0, despite);
    const findings = despite?.findings ?? [];
    const offered = { flow, version, hash, against, findings, definition, forms };
    return siblings ? { ...offered, siblings } : offered;
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
    const { flow, version, by, reason: answered, findings, against } = proposal;
    const answer: Answer = (found) => {
      const since = unanswered(found, findings);
      if (since.length === 0) return answered === null ? null : { by, reason: answered };
      if (reason === null) throw new AlirError('FLOW_UNPROVED', { flow, version, findings: since });
      return { by: approval.approvedBy, reason };
    };
    const entry = readProposed(proposal, approval);
    const newest = against ?? 0;
    await this.publishEntries(tenant, [entry], approval.approvedBy, { answer, also, newest });
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
      return this.flows.compile(tenant, entry, beside);
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

  /** What a version does not bring of its own, forms or siblings, it has of the newest there is. @throws AlirError FLOW_INVALID */
  private async read(tenant: string, source: FlowSource): Promise<Entry> {
    await this.prepare(tenant);
    await this.flows.refresh(tenant);
    const { flow, version } = readSource({ definition: source.definition }).definition;
    const newest = this.flows.entry(tenant, flow, this.flows.newestNumber(tenant, flow) ?? 0);
    const { forms = [...(newest?.forms.values() ?? [])] } = source;
    // The same again is the same, also once a newer one is drawn otherwise.
    const known = (this.flows.entry(tenant, flow, version) ?? newest)?.siblings;
    return readSource({ ...source, forms, siblings: { ...known, ...source.siblings } });
  }

  /** Whether it is there with all that is brought; with something else beside it, it is another one of that number. */
  private isPublished(tenant: string, { definition, hash, siblings, note }: Entry): boolean {
    const known = this.flows.entry(tenant, definition.flow, definition.version);
    return (
      known?.hash === hash &&
      isSameJson(known.siblings, siblings) &&
      (note === null || isSameJson(known.note, note))
    );
  }

  private proven(
    tenant: string,
    entry: Entry,
    { publisher, beside }: PublishedBy,
  ): readonly ProofFinding[] {
    // What does not compile is not published.
    entry.flow ??= this.flows.compile(tenant, entry, beside);
    const flows = this.flows.flowsSeenBy(tenant, entry, beside);
    return this.prove?.(entry.flow, { forms: entry.forms, flows, tenant, publisher }) ?? [];
  }

  private compiles(tenant: string, { definition }: Entry): boolean {
    try {
      return this.flows.version(tenant, definition.flow, definition.version) !== null;
    } catch (error) {
      if (error instanceof AlirError) return false;
      throw error;
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
    try {
      await retrying(() => this.publishEntries(tenant, [entry], null));
      this.flows.refuse(tenant, flow, null);
    } catch (error) {
      // Anything else is the store's fault, and concerns all.
      if (!(error instanceof AlirError) || !ownFaults.has(error.code)) throw error;
      this.flows.refuse(tenant, flow, error);
    }
  }

  /** Somebody published one meanwhile: whoever tries once more compiles these beside that. */
  private async lookAgain(tenant: string, entries: readonly Entry[]): Promise<void> {
    await this.flows.reload(tenant);
    for (const entry of entries) entry.flow = null;
  }

  /**
   * All in one unit, in this order, at the same moment: each sees the others.
   *
   * @param newest - number of the version that they come after. Default: as is known here
   * @throws AlirError VERSION_CONFLICT where another came meanwhile
   */
  private async publishEntries(
    tenant: string,
    entries: readonly Entry[],
    publisher: string | null,
    {
      answer,
      also,
      newest,
    }: {
      readonly answer?: Answer;
      readonly also?: (unit: Unit) => Promise<void>;
      readonly newest?: number;
    } = {},
  ): Promise<void> {
    const publishedAt = entries.at(-1)?.approval?.approvedAt ?? this.clock.now();
    const ready = entries.map((entry) => {
      const despite = this.answeredFor(tenant, entry, { publisher, beside: entries }, answer);
      if (despite instanceof AlirError) throw despite;
      const after = newest ?? this.flows.newestPublished(tenant, entry.definition.flow);
      return { after, entry: { ...entry, publishedAt, by: publisher, publishedDespite: despite } };
    });
    if (ready.length === 0) return;
    try {
      await this.store.transact(tenant, async (unit) => {
        for (const { after, entry } of ready)
          await unit.publish(toStored(entry, publishedAt, entry.publishedDespite), after);
        await also?.(unit);
      });
    } catch (error) {
      if (codeOf(error) === 'VERSION_CONFLICT') await this.lookAgain(tenant, entries);
      throw error;
    }
    for (const { entry } of ready) this.flows.keep(tenant, entry);
  }
}

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
