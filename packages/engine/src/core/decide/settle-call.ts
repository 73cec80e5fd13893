import { attemptCall, nextAttemptAt } from '../activities/call.ts';
import { notify } from '../activities/notify.ts';
import type { CallOutcome, MachineCommand } from '../command.ts';
import type { CallState, Visit } from '../instance.ts';
import type { Account } from './account.ts';
import { advance, nodeOf } from './advance.ts';
import { FlowFault } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

type Settle = Extract<MachineCommand, { type: 'settle' }>;
type Failure = Extract<CallOutcome, { ok: false }>;

/** A program has answered. An answer to a visit that is closed, or to an older attempt, is recorded and changes nothing. */
export function settleCall(turn: Turn, command: Settle): Account {
  const visit = turn.state.open[command.visit];
  const call = visit?.call;
  if (
    !visit ||
    !call ||
    call.status !== 'running' ||
    (call.attempt !== command.attempt && !command.outcome.ok)
  ) {
    return late(turn, command);
  }
  const node = nodeOf(turn, visit.state);
  const detail = {
    state: node.key,
    visit: command.visit,
    service: call.service,
    attempt: command.attempt,
  };
  if (command.outcome.ok) {
    turn.event = command.outcome.result;
    turn.apply({ kind: 'call.changed', visit: command.visit, call: { ...call, status: 'done' } });
    advance(turn, { kind: 'done', state: node.key });
    return { type: 'call.succeeded', detail };
  }
  if (turn.retrying) {
    // An operator asks for it again: a failed call is made anew, it is not failed anew.
    attemptCall(turn, node, visit, { ...call, attempt: call.attempt + 1 });
    return { type: 'call.failed', detail: { ...detail, error: command.outcome.error } };
  }
  fail(turn, visit, call, command.outcome);
  return { type: 'call.failed', detail: { ...detail, error: command.outcome.error } };
}

function fail(turn: Turn, visit: Visit, call: CallState, { error, retry }: Failure): void {
  const node = nodeOf(turn, visit.state);
  const at = retry ? nextAttemptAt(turn, node, call) : null;
  if (at !== null) {
    turn.apply({
      kind: 'call.changed',
      visit: visitId(visit),
      call: { ...call, status: 'waiting' },
    });
    turn.apply({
      kind: 'timer.set',
      visit: visitId(visit),
      timer: { id: `${visitId(visit)}/retry`, at },
    });
    return;
  }
  turn.apply({ kind: 'call.changed', visit: visitId(visit), call: { ...call, status: 'failed' } });
  turn.event = { error, attempt: call.attempt };
  if (!advance(turn, { kind: 'error', state: node.key })) {
    throw new FlowFault('CALL_FAILED', `${node.pointer}/call`, {
      service: call.service,
      error,
      attempts: call.attempt,
    });
  }
}

function late(turn: Turn, { visit, attempt, outcome }: Settle): Account {
  const node = turn.flow.nodes.get(visit.split('#')[0] ?? '');
  if (outcome.ok && node && node.call?.definition.onLate !== 'record') {
    const about = { state: node.key, reason: 'late-result' };
    notify(turn, { node, pointer: `${node.pointer}/call` }, 'starter', about);
  }
  return { type: 'message.late', detail: { visit, attempt, ok: outcome.ok } };
}
