// Small rules that every store keeps.

import { AlirError } from '../../core/errors.ts';
import type { StoredFlow } from '../../ports/stored-flow.ts';
import type { FlowWrite } from './buffered-unit.ts';

/** How long mail past its `until` is kept, for commits that were under way, ms. */
export const mailGraceMs = 60_000;

/** Passes if the stored version is the same definition. @throws FLOW_VERSION_TAKEN */
export function sameFlow(storedHash: string, flow: StoredFlow): void {
  if (storedHash === flow.hash) return;
  throw new AlirError('FLOW_VERSION_TAKEN', { flow: flow.flow, version: flow.version });
}

/** Passes if nobody has published a version above those that were looked at. @param kept - number of the newest there is; 0: none */
export function notOutrun(kept: number, { flow: { flow, version }, newest }: FlowWrite): void {
  if (newest === null || kept <= newest) return;
  throw new AlirError('VERSION_CONFLICT', { flow, version, newest: kept });
}
