// Opening and closing a visit: everything people wait for lives in it and dies with it.

import type { FlowNode } from '../compile/flow.ts';
import { FlowFault } from '../decide/signals.ts';
import { visitId, type Turn } from '../decide/turn.ts';
import type { Ending, Visit } from '../instance.ts';
import type { Party } from '../organisation/actor.ts';
import type { Trigger } from '../kernel/kernel.ts';
import { allocate, noteSkipped } from './allocate.ts';
import { openCall } from './call.ts';
import { closeChildren, endOfFanOut, openChildren, type EndTrigger } from './children.ts';
import { scheduleVisit } from './deadline.ts';
import { openSigning } from './signing.ts';

/** Counts the visit. Its activities open later, when the whole move is known and the state is still active. */
export function enterState(turn: Turn, node: FlowNode): void {
  turn.apply({ kind: 'entered', state: node.key, number: (turn.state.visits[node.key] ?? 0) + 1 });
}

export interface Departure {
  /** The outcome that ended the state's task. */
  readonly outcome: string | null;
  readonly by: Party | null;
  /** The instance is cancelled. */
  readonly cancelled?: boolean;
}

export function exitState(
  turn: Turn,
  node: FlowNode,
  { outcome, by, cancelled = false }: Departure,
): void {
  const visit = turn.visitOf(node.key);
  if (!visit) return;
  closeChildren(turn, node, cancelled);
  const children = node.rerun ? (turn.visitOf(node.key)?.each?.children ?? null) : null;
  turn.apply({
    kind: 'exited',
    state: node.key,
    ending: {
      visit: visit.visit,
      at: turn.facts.now,
      children,
      outcome,
      by,
      seq: turn.seq,
      ...(node.task?.can.has('take-back') ? { from: turn.state.configuration } : {}),
      ...votesIn(visit),
    },
  });
}

/** The votes of a signing stay with its ending. */
function votesIn({ signing }: Visit): Pick<Ending, 'votes'> {
  if (!signing) return {};
  return { votes: signing.seats.flatMap(({ seat, vote }) => (vote ? [{ seat, vote }] : [])) };
}

/**
 * Opens task, fan-out, call, timers and listeners of a state that was entered.
 *
 * @param only - keys to run again, when a transition said so
 * @returns a trigger that must follow at once: a fan-out with nothing to wait for, a task that is skipped
 */
export function openActivities(
  turn: Turn,
  node: FlowNode,
  only: readonly string[] | null,
): AtOnce | null {
  const visit = turn.visitOf(node.key);
  if (!visit) return null;
  const id = visitId(visit);
  if (node.task?.signing && !openSigning(turn, node, node.task)) return skipped(turn, node);
  if (node.task?.assign) {
    const { assign, allocation } = node.task;
    const allocated = allocate(turn, node, { assign, allocation });
    if ('skip' in allocated) return skipped(turn, node);
    turn.apply({ kind: 'task.opened', visit: id, assignee: allocated.assignee });
  }
  scheduleVisit(turn, node, null);
  listen(turn, node);
  if (node.call) openCall(turn, node, node.call);
  if (!node.each) return null;
  openChildren(turn, { node, each: node.each, visit: id }, only);
  return endOfFanOut(turn, node);
}

/** What follows at once when a state opens. */
export type AtOnce = EndTrigger | Extract<Trigger, { kind: 'outcome' }>;

export function skipped(turn: Turn, node: FlowNode): AtOnce | null {
  const { initiator } = node.task?.allocation ?? {};
  if (typeof initiator !== 'object') return null;
  noteSkipped(turn, node, initiator.skip);
  return { kind: 'outcome', state: node.key, name: initiator.skip };
}

/** Listens for events of other flows under the values that this instance's keys have now. */
export function listen(turn: Turn, node: FlowNode): void {
  for (const [topic, transitions] of node.on) {
    if (!topic.startsWith('flow:')) continue;
    const keys = new Set(transitions.flatMap(({ correlation }) => correlation?.key ?? []));
    for (const key of keys) listenUnder(turn, node, topic, key);
  }
}

function listenUnder(turn: Turn, node: FlowNode, topic: string, key: string): void {
  const visit = turn.visitOf(node.key);
  if (!visit) return;
  const expression = turn.flow.keys.get(key);
  const pointer = `/keys/${key}`;
  const value = expression ? turn.evaluate(expression, pointer) : null;
  if (typeof value !== 'string')
    throw new FlowFault('EXPRESSION_FAILED', pointer, { result: value });
  const known = visit.listens.find((one) => one.topic === topic && one.key === key);
  if (known?.value === value) return;
  turn.apply({ kind: 'listening', visit: visitId(visit), listener: { topic, key, value } });
}
