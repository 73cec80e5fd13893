// Moments that depend on the calendar. Working time is the calendar's alone, so every moment is asked for, with whose it is:
// the people of a unit work by its calendar.

import { FlowFault } from '../decide/signals.ts';
import type { Turn } from '../decide/turn.ts';
import { msOf } from '../instant.ts';
import type { Stop, Visit } from '../instance.ts';
import type { Json } from '../json.ts';
import { waitingTasks } from './waiting-tasks.ts';

/** What a moment is asked for: the place of the rule, and the visit whose assignee works by it. */
export interface Asked {
  readonly pointer: string;
  readonly visit?: Visit | null;
}

/** The moment `duration` after (or before) `from`. ms UTC */
export function moment(turn: Turn, from: number, duration: string, asked: Asked): number {
  return ask(turn, 'deadline', [from, duration], asked);
}

/** An instant as a moment; a date as the close of work on that day. ms UTC */
export function momentOf(turn: Turn, value: Json, asked: Asked): number {
  if (typeof value === 'string' && value.length === 10) return ask(turn, 'closing', [value], asked);
  const at = typeof value === 'string' ? msOf(value) : null;
  if (at === null) throw new FlowFault('EXPRESSION_FAILED', asked.pointer, { result: value });
  return at;
}

/** A deadline after its clock stood still: as much working time is left, or calendar time where it counts that. ms UTC */
export function resumed(
  turn: Turn,
  { due, duration }: { readonly due: number; readonly duration: string },
  { from, until }: { readonly from: Stop['from']; readonly until: number },
  asked: Asked,
): number {
  if (due <= from) return due;
  if (!duration.startsWith('work:')) return due + until - from;
  return ask(turn, 'resumed', [due, from, until], asked);
}

function ask(turn: Turn, name: string, args: readonly Json[], { pointer, visit }: Asked): number {
  // Of several who sign side by side nobody's calendar goes before the others'.
  const [first, second] = visit ? waitingTasks(visit) : [];
  const assignee = second ? undefined : first?.assignee;
  const need = {
    ask: name,
    args: [turn.flow.calendar, ...args, ...(assignee ? [{ ...assignee }] : [])],
  };
  const answer = turn.ask(need);
  if (typeof answer !== 'number') throw new FlowFault('LOOKUP_EMPTY', pointer, need);
  return answer;
}
