// Turns a decision into what the store writes: the event, the rows lists read, and the link in the chain.

import { hash } from 'node:crypto';
import type { FlowEvent, Outgoing } from '../core/event.ts';
import { CHAIN_START, chainInput } from '../core/history-chain.ts';
import type { Instance } from '../core/instance.ts';
import type { JsonObject } from '../core/json.ts';
import { project, projectOpen } from '../core/project/project.ts';
import type { Commit, Loaded } from '../ports/unit.ts';

interface Decided {
  readonly event: FlowEvent;
  readonly after: Instance;
  readonly outgoing: readonly Outgoing[];
}

export function toCommit(
  before: Loaded | null,
  { event, after: instance, outgoing }: Decided,
  { id, fingerprint: request }: { readonly id: string; readonly fingerprint: string },
  answer: JsonObject,
): Commit {
  const text = JSON.stringify(event);
  const rows = project(before?.instance ?? null, instance, event.at);
  const head = hashEvent(before?.head ?? CHAIN_START, text);
  const after: Loaded = { instance, head, rows };
  return {
    before,
    after,
    event,
    text,
    rows,
    rowsBefore: before && (before.rows ?? projectOpen(before.instance)),
    outgoing,
    command: { id, request, answer },
  };
}

/**
 * Hash of an event in its chain, hex SHA-256.
 *
 * @param previous - hash of the event before; '' for the first
 * @param text - JSON of the event, exactly as it is stored
 */
export function hashEvent(previous: string, text: string): string {
  return hash('sha256', chainInput(previous, text));
}
