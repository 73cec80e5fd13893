// Deadlines and the moments of `after`. Working time is the calendar's alone, so every moment is asked for.

import type { CompiledTimer, Due, FlowNode } from '../compile/flow.ts';
import { FlowFault } from '../decide/signals.ts';
import type { Turn } from '../decide/turn.ts';
import { visitId } from '../decide/turn.ts';
import { msOf } from '../instant.ts';
import type { Visit } from '../instance.ts';
import type { Json } from '../json.ts';

/** Sets the deadline and the timers of a visit from its rules; again when data that the rules read has changed. */
export function scheduleVisit(
  turn: Turn,
  node: FlowNode,
  reads: (fields: readonly string[]) => boolean,
): void {
  const visit = turn.visitOf(node.key);
  if (!visit) return;
  const opening = visit.changed === turn.seq && visit.timers.length === 0;
  if (node.due && (opening || ('from' in node.due && reads(node.due.from.reads)))) {
    const dueAt = dueOf(turn, node, node.due, visit);
    if (dueAt !== visit.dueAt) turn.apply({ kind: 'due.changed', visit: visitId(visit), dueAt });
  }
  for (const timer of node.timers) {
    const byDue = timer.at === 'due' && turn.visitOf(node.key)?.dueAt !== visit.dueAt;
    const byField = typeof timer.at === 'object' && reads(timer.at.reads);
    if (opening || byDue || byField) schedule(turn, node, timer, opening);
  }
}

function dueOf(turn: Turn, node: FlowNode, due: Due, visit: Visit): number {
  const pointer = `${node.pointer}${node.task ? '/task' : ''}/due`;
  if ('duration' in due) return moment(turn, visit.enteredAt, due.duration, pointer);
  return instantOf(turn, turn.evaluate(due.from, `${pointer}/from`, { node }), `${pointer}/from`);
}

function schedule(turn: Turn, node: FlowNode, timer: CompiledTimer, opening: boolean): void {
  const visit = turn.visitOf(node.key);
  if (!visit) return;
  const pointer = `${node.pointer}/after/${timer.index}`;
  const base = baseOf(turn, node, timer, visit);
  if (base === null) return;
  const at = timer.offset === null ? base : moment(turn, base, timer.offset, `${pointer}/offset`);
  const name = firedName(node.key, timer.index);
  const past = at <= turn.facts.now;
  const again = !timer.eachVisit && turn.state.fired.includes(name);
  if (past && (again || !opening)) return;
  turn.apply({
    kind: 'timer.set',
    visit: visitId(visit),
    timer: { id: `${visitId(visit)}/after-${timer.index}`, at },
  });
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
