// Deadlines and the moments of `after`. Working time is the calendar's alone, so every moment is asked for.

import type { CompiledTimer, Due, FlowNode } from '../compile/flow.ts';
import type { Expression } from '../expr/expression.ts';
import { FlowFault } from '../decide/signals.ts';
import type { Turn } from '../decide/turn.ts';
import { visitId } from '../decide/turn.ts';
import { msOf } from '../instant.ts';
import type { Visit } from '../instance.ts';
import type { Json } from '../json.ts';

/**
 * Sets the deadline and the timers of a visit from its rules.
 *
 * @param changed - only what reads one of these fields is set anew; null when the visit opens
 * @param isNewTurn - the turn of the next signer has come: the deadline counts from now
 */
export function scheduleVisit(
  turn: Turn,
  node: FlowNode,
  changed: ReadonlySet<string> | null,
  isNewTurn = false,
): void {
  const visit = turn.visitOf(node.key);
  if (!visit) return;
  const concerns = ({ reads }: Expression): boolean =>
    changed !== null && reads.some((field) => changed.has(field));
  const opening = changed === null;
  if (node.due && (opening || isNewTurn || ('from' in node.due && concerns(node.due.from)))) {
    const dueAt = dueOf(turn, node, node.due, visit);
    if (dueAt !== visit.dueAt) turn.apply({ kind: 'due.changed', visit: visitId(visit), dueAt });
  }
  for (const timer of node.timers) {
    const byDue = timer.at === 'due' && turn.visitOf(node.key)?.dueAt !== visit.dueAt;
    const byField = typeof timer.at === 'object' && concerns(timer.at);
    if (opening || byDue || byField) schedule(turn, node, timer, opening);
  }
}

function dueOf(turn: Turn, node: FlowNode, due: Due, visit: Visit): number {
  const pointer = `${node.pointer}${node.definition.task?.due === undefined ? '' : '/task'}/due`;
  if ('duration' in due) return moment(turn, waitingSince(visit), due.duration, pointer);
  return instantOf(turn, turn.evaluate(due.from, `${pointer}/from`, { node }), `${pointer}/from`);
}

/** When the visit began, or the turn of whoever has to sign next in a sequence. */
function waitingSince({ enteredAt, signing }: Visit): number {
  const turns = (signing?.seats ?? []).map(({ openedAt }) => openedAt ?? enteredAt);
  return Math.max(enteredAt, ...turns);
}

function schedule(turn: Turn, node: FlowNode, timer: CompiledTimer, opening: boolean): void {
  const visit = turn.visitOf(node.key);
  if (!visit) return;
  const pointer = `${node.pointer}/after/${timer.index}`;
  const base = baseOf(turn, node, timer, visit);
  if (base === null) return;
  const at = timer.offset === null ? base : moment(turn, base, timer.offset, `${pointer}/offset`);
  const id = `${visitId(visit)}/after-${timer.index}`;
  const pending = visit.timers.find((one) => one.id === id);
  if (pending?.at === at || (at <= turn.facts.now && !firesLate())) return;
  turn.apply({ kind: 'timer.set', visit: visitId(visit), timer: { id, at } });

  /** A moment that has passed counts where it was still awaited; at entry once an instance, unless at each visit. */
  function firesLate(): boolean {
    if (!opening) return pending !== undefined;
    return timer.eachVisit || !turn.state.fired.includes(firedName(node.key, timer.index));
  }
}

function baseOf(turn: Turn, node: FlowNode, timer: CompiledTimer, visit: Visit): number | null {
  if (timer.at === 'entered') return visit.enteredAt;
  if (timer.at === 'due') return visit.dueAt;
  const pointer = `${node.pointer}/after/${timer.index}/at/from`;
  return instantOf(turn, turn.evaluate(timer.at, pointer, { node }), pointer);
}

/** Name under which an `after` that has fired is remembered. */
export const firedName = (state: string, index: number): string => `${state}/${index}`;

/** The moment `duration` after (or before) `from`, on the flow's calendar. ms UTC */
export function moment(turn: Turn, from: number, duration: string, pointer: string): number {
  return asked(turn, 'deadline', [turn.flow.calendar, from, duration], pointer);
}

/** An instant as a moment; a date as the close of work on that day. */
function instantOf(turn: Turn, value: Json, pointer: string): number {
  if (typeof value !== 'string')
    throw new FlowFault('EXPRESSION_FAILED', pointer, { result: value });
  if (value.length === 10) return asked(turn, 'closing', [turn.flow.calendar, value], pointer);
  const at = msOf(value);
  if (at === null) throw new FlowFault('EXPRESSION_FAILED', pointer, { result: value });
  return at;
}

function asked(turn: Turn, ask: string, args: readonly Json[], pointer: string): number {
  const answer = turn.ask({ ask, args });
  if (typeof answer !== 'number') throw new FlowFault('LOOKUP_EMPTY', pointer, { ask, args });
  return answer;
}
