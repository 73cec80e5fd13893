// Deadlines and the moments of `after`: set from their rules when a visit opens, and anew when what they rest on changes.

import type { CompiledTimer, Due, FlowNode } from '../compile/flow.ts';
import type { Expression } from '../expr/expression.ts';
import type { Turn } from '../decide/turn.ts';
import { visitId } from '../decide/turn.ts';
import { isoOf } from '../instant.ts';
import type { Visit } from '../instance.ts';
import type { JsonObject } from '../json.ts';
import { moment, momentOf, resumed } from './moment.ts';

/** Why a rule is looked at: the visit opens, the next signer has the turn, fields have changed, or the calendar has. */
type Cause = 'opened' | 'turn' | ReadonlySet<string> | 'calendar';

/**
 * Sets the deadline and the timers of a visit from its rules.
 *
 * @param changed - only what reads one of these fields is set anew; null when the visit opens
 */
export function scheduleVisit(
  turn: Turn,
  node: FlowNode,
  changed: ReadonlySet<string> | null,
): void {
  scheduleBy(turn, node, changed ?? 'opened');
}

/** Counts the deadline anew from now, since the turn of the next signer has come. */
export function scheduleTurn(turn: Turn, node: FlowNode): void {
  scheduleBy(turn, node, 'turn');
}

/** Sets the deadline and those timers of a visit anew that have not fired, since a calendar has changed. */
export function rescheduleVisit(turn: Turn, node: FlowNode): void {
  scheduleBy(turn, node, 'calendar');
}

/** What the version that an instance has gone to says otherwise of a visit that goes on. */
export interface Rescheduled {
  /** The deadline has another rule. */
  readonly due: boolean;
  /** These timers have another rule. */
  readonly changed: ReadonlySet<number>;
  /** These were not there before. */
  readonly added: ReadonlySet<number>;
}

/** Sets anew what has another rule now. What has fired stays so; what is new and lies in the past fires as at entry. */
export function scheduleCarried(turn: Turn, node: FlowNode, anew: Rescheduled): void {
  const visit = turn.visitOf(node.key);
  if (!visit) return;
  if (node.due && anew.due) {
    const dueAt = dueOf(turn, node, node.due, { visit, cause: 'calendar' });
    if (dueAt !== visit.dueAt) turn.apply({ kind: 'due.changed', visit: visitId(visit), dueAt });
  }
  const hasMoved = turn.visitOf(node.key)?.dueAt !== visit.dueAt;
  for (const timer of node.timers) {
    if (anew.added.has(timer.index)) schedule(turn, node, timer, 'opened');
    else if (anew.changed.has(timer.index) || (timer.at === 'due' && hasMoved))
      schedule(turn, node, timer, 'calendar');
  }
}

function scheduleBy(turn: Turn, node: FlowNode, cause: Cause): void {
  const visit = turn.visitOf(node.key);
  if (!visit) return;
  const all = cause === 'opened' || cause === 'calendar';
  const concerns = ({ reads }: Expression): boolean =>
    typeof cause !== 'string' && reads.some((field) => cause.has(field));
  if (node.due && (all || cause === 'turn' || ('from' in node.due && concerns(node.due.from)))) {
    const dueAt = dueOf(turn, node, node.due, { visit, cause });
    if (dueAt !== visit.dueAt) turn.apply({ kind: 'due.changed', visit: visitId(visit), dueAt });
  }
  for (const timer of node.timers) {
    const byDue = timer.at === 'due' && turn.visitOf(node.key)?.dueAt !== visit.dueAt;
    const byField = typeof timer.at === 'object' && concerns(timer.at);
    if (all || byDue || byField) schedule(turn, node, timer, cause);
  }
}

interface Reckoned {
  readonly visit: Visit;
  readonly cause: Cause;
}

function dueOf(turn: Turn, node: FlowNode, due: Due, { visit, cause }: Reckoned): number | null {
  const pointer = duePointer(node);
  if ('duration' in due) return dueAfterStops(turn, node, due.duration, visit);
  const from = `${pointer}/from`;
  const since = waitingSince(node, visit);
  const variables = { ...variablesFor(since, cause), entered: isoOf(since) };
  const value = turn.evaluate(due.from, from, { node, variables });
  return momentOf(turn, value, { pointer: from, visit });
}

/** A rule that is looked at again because of the calendar still speaks of the moment it was looked at first. */
function variablesFor(since: number, cause: Cause): JsonObject {
  return cause === 'calendar' ? { now: isoOf(since) } : {};
}

/** The deadline with every time that its clock stood still; null while it does. */
export function dueAfterStops(
  turn: Turn,
  node: FlowNode,
  duration: string,
  visit: Visit,
): number | null {
  const asked = { pointer: duePointer(node), visit };
  let due = moment(turn, waitingSince(node, visit), duration, asked);
  for (const { from, until } of visit.stops ?? []) {
    if (until === null) return null;
    due = resumed(turn, { due, duration }, { from, until }, asked);
  }
  return due;
}

/** When the visit began, or the turn of whoever has to sign next in a sequence. */
function waitingSince({ task }: FlowNode, { enteredAt, signing }: Visit): number {
  const seats = task?.signing?.order === 'sequential' ? (signing?.seats ?? []) : [];
  return Math.max(enteredAt, ...seats.map(({ openedAt }) => openedAt ?? enteredAt));
}

const duePointer = ({ pointer, definition }: FlowNode): string =>
  `${pointer}${definition.task?.due === undefined ? '' : '/task'}/due`;

function schedule(turn: Turn, node: FlowNode, timer: CompiledTimer, cause: Cause): void {
  const visit = turn.visitOf(node.key);
  if (!visit) return;
  const id = timerId(visit, timer.index);
  const pending = visit.timers.find((one) => one.id === id);
  if (cause === 'calendar' && !pending) return;
  const round = pending?.round ?? 0;
  const at = timerMoment(turn, node, timer, { visit, cause, round });
  if (at === null || pending?.at === at || (at <= turn.facts.now && !firesLate())) return;
  turn.apply({ kind: 'timer.set', visit: visitId(visit), timer: timerOf(id, at, round) });

  /** A moment that has passed counts where it was still awaited; at entry once an instance, unless at each visit. */
  function firesLate(): boolean {
    if (cause !== 'opened') return pending !== undefined;
    return timer.eachVisit || !turn.state.fired.includes(firedName(node.key, timer.index));
  }
}

/** The moment at which a timer fires for the `round`-th time, counted from 0; null while its deadline is not known. */
export function timerMoment(
  turn: Turn,
  node: FlowNode,
  timer: CompiledTimer,
  { visit, cause, round }: Reckoned & { readonly round: number },
): number | null {
  const pointer = `${node.pointer}/after/${timer.index}`;
  const base = baseOf(turn, node, timer, { visit, cause });
  if (base === null) return null;
  const after = (from: number, duration: string, word: string): number =>
    moment(turn, from, duration, { pointer: `${pointer}/${word}`, visit });
  let at = timer.offset === null ? base : after(base, timer.offset, 'offset');
  for (let i = 0; timer.every && i < round; i++) at = after(at, timer.every.duration, 'every');
  return at;
}

function baseOf(
  turn: Turn,
  node: FlowNode,
  timer: CompiledTimer,
  { visit, cause }: Reckoned,
): number | null {
  if (timer.at === 'entered') return visit.enteredAt;
  if (timer.at === 'due') return visit.dueAt;
  const pointer = `${node.pointer}/after/${timer.index}/at/from`;
  const sight = { node, variables: variablesFor(visit.enteredAt, cause) };
  return momentOf(turn, turn.evaluate(timer.at, pointer, sight), { pointer, visit });
}

/** Id of a timer in its visit. */
export const timerId = (visit: Visit, index: number): string => `${visitId(visit)}/after-${index}`;

/** Name under which an `after` that has fired is remembered. */
export const firedName = (state: string, index: number): string => `${state}/${index}`;

/** A timer as the state keeps it. */
export const timerOf = (id: string, at: number, round: number): Visit['timers'][number] =>
  round === 0 ? { id, at } : { id, at, round };
