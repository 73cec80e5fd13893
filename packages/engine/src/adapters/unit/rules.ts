// Small rules that every store keeps.

import { AlirError } from '../../core/errors.ts';
import type { ProposalHead } from '../../ports/proposal-store.ts';
import type { StoredFlow } from '../../ports/stored-flow.ts';

/** How long mail past its `until` is kept, for commits that were under way, ms. */
export const mailGraceMs = 60_000;

/** Passes if the stored version is the same definition. @throws FLOW_VERSION_TAKEN */
export function sameFlow(storedHash: string, flow: StoredFlow): void {
  if (storedHash === flow.hash) return;
  throw new AlirError('FLOW_VERSION_TAKEN', { flow: flow.flow, version: flow.version });
}

/** Whether a version came after the one that was looked at when this was proposed: then it is not approved any more. */
export function outruns(
  published: Pick<StoredFlow, 'flow' | 'version'>,
  { flow, version, against, decision }: ProposalHead,
): boolean {
  if (decision?.as !== 'approved' || published.flow !== flow) return false;
  return published.version !== version && published.version > (against ?? 0);
}
