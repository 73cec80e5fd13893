// Work done by a program: a call is identified by its visit, and all attempts share one idempotency key.

import type { CompiledCall, FlowNode } from '../compile/flow.ts';
import { visitId, type Turn } from '../decide/turn.ts';
import type { CallState, Visit } from '../instance.ts';
import type { Json } from '../json.ts';
import { moment } from './moment.ts';

export function openCall(turn: Turn, node: FlowNode, call: CompiledCall): void {
  const visit = turn.visitOf(node.key);
  if (!visit) return;
  const input: Record<string, Json> = {};
  for (const { field, value, pointer } of call.with)
    input[field] = turn.evaluate(value, pointer, { node });
  attemptCall(turn, node, visit, {
    service: call.definition.service,
    input,
    attempt: 1,
    status: 'running',
  });
}

/** Sends one attempt to the host's handler. */
export function attemptCall(turn: Turn, node: FlowNode, visit: Visit, call: CallState): void {
  const { now } = turn.facts;
  const limit = node.call?.definition.timeout;
  const timeoutMs =
    limit === undefined
      ? null
      : moment(turn, now, limit, { pointer: `${node.pointer}/call/timeout` }) - now;
  const id = visitId(visit);
  turn.apply({ kind: 'call.changed', visit: id, call });
  turn.send((outboxId) => ({
    kind: 'call',
    id: outboxId,
    idempotencyKey: `${turn.state.id}/${id}`,
    visit: id,
    timeoutMs,
    service: call.service,
    input: call.input,
    attempt: call.attempt,
  }));
}

/** Puts the next attempt off; null when there is none left. */
export function nextAttemptAt(turn: Turn, node: FlowNode, call: CallState): number | null {
  const retry = node.call?.definition.retry;
  if (!retry || call.attempt >= retry.attempts) return null;
  const { now } = turn.facts;
  const pointer = `${node.pointer}/call/retry/delay`;
  const first = moment(turn, now, retry.delay ?? 'PT30S', { pointer }) - now;
  return Math.round(now + first * (retry.backoff ?? 2) ** (call.attempt - 1));
}
