// What differs between versions of a flow, in the words of whoever asks.

import { diffFlows } from '../../core/diff/diff-flows.ts';
import type { FlowDifference, FlowVersionSource, NameOf } from '../../core/diff/difference.ts';
import { say } from '../../core/messages/say.ts';
import type { Proposal } from '../api/migrations.ts';
import type { FlowSource, WrittenVersion } from '../flow-entry.ts';
import { proposalOf } from '../migrations/proposal-of.ts';
import type { Shell } from '../shell.ts';
import type { Reader } from './reader.ts';

/** A difference with its sentence. */
export type ToldDifference = Omit<FlowDifference, 'params'> & { readonly message: string };

/** What differs between two published versions. */
export interface VersionDifferences {
  readonly flow: string;
  readonly version: number;
  readonly against: number;
  readonly items: readonly ToldDifference[];
}

/** Versions that are asked for. */
export interface AskedVersions {
  /** Default: the newest. */
  readonly version?: number | undefined;
  /** Default: the one before; of a first version itself. */
  readonly against?: number | undefined;
}

/** What a version that is not published changes. */
export interface DraftChanges {
  readonly against: number;
  readonly items: readonly ToldDifference[];
  /** Null: it does not compile, or has the number of the version that it is compared with. */
  readonly proposal: Proposal | null;
}

/** A version that a flow does not have; null: there is no such flow. */
export interface NoVersion {
  readonly missing: number | null;
}

/** Two published versions side by side. */
export async function differenceViews(
  shell: Shell,
  reader: Reader,
  flow: string,
  asked: AskedVersions,
): Promise<VersionDifferences | NoVersion> {
  const { tenant } = reader;
  const known = await versionsOf(shell, tenant, flow);
  const [newest] = known;
  if (newest === undefined) return { missing: null };
  const { version = newest } = asked;
  const { against = known.find((one) => one < version) ?? version } = asked;
  const [before, after] = [against, version].map((one) => shell.flows.written(tenant, flow, one));
  if (!after) return { missing: version };
  if (!before) return { missing: against };
  return { flow, version, against, items: told(reader, before, after) };
}

/** A published version as it is written; the newest where none is asked for. */
export async function writtenVersion(
  shell: Shell,
  { tenant }: Reader,
  flow: string,
  asked: number | undefined,
): Promise<WrittenVersion | NoVersion> {
  const [newest] = await versionsOf(shell, tenant, flow);
  if (newest === undefined) return { missing: null };
  const version = asked ?? newest;
  return shell.flows.written(tenant, flow, version) ?? { missing: version };
}

/** A version that is not published beside one that is. Null: none is published, or it cannot be read. */
export async function draftChanges(
  shell: Shell,
  reader: Reader,
  source: FlowSource,
  asked: number | undefined,
): Promise<DraftChanges | NoVersion | null> {
  const { tenant } = reader;
  const draft = await shell.publisher.draft(tenant, source);
  if (draft === null) return null;
  const { flow: name, version } = draft.written.definition;
  const [newest] = await versionsOf(shell, tenant, name);
  if (newest === undefined) return null;
  const against = asked ?? newest;
  const before = shell.flows.written(tenant, name, against);
  if (!before) return { missing: against };
  const proposal =
    draft.flow === null || version === against
      ? null
      : proposalOf(shell.flows.version(tenant, name, against), draft.flow);
  return { against, items: told(reader, before, draft.written), proposal };
}

/** The newest first. */
async function versionsOf(shell: Shell, tenant: string, flow: string): Promise<number[]> {
  await shell.publisher.prepare(tenant);
  await shell.flows.refresh(tenant);
  return shell.flows.versions(tenant, flow).sort((one, other) => other - one);
}

function told(
  { world, language }: Reader,
  before: FlowVersionSource,
  after: FlowVersionSource,
): ToldDifference[] {
  const { positions, users } = world.organisation;
  const nameOf: NameOf = (kind, id) => {
    if (kind === 'position') return positions.get(id)?.name;
    return kind === 'user' ? users.get(id)?.name : undefined;
  };
  return diffFlows(before, after, nameOf).map(({ params, ...difference }) => ({
    ...difference,
    message: say(difference.code, params, language),
  }));
}
