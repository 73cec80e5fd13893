import { rescheduleVisit } from '../activities/deadline.ts';
import type { MachineCommand } from '../command.ts';
import type { Instance } from '../instance.ts';
import type { JsonObject } from '../json.ts';
import type { Account } from './account.ts';
import { nodeOf } from './advance.ts';
import { NothingToDo } from './signals.ts';
import type { Turn } from './turn.ts';

/**
 * A calendar has changed: deadlines of what is open, and timers that have not fired, are reckoned anew from their rules.
 * One that moves into the past fires at once, and once. Nothing is recorded where nothing moves.
 */
export function reschedule(
  turn: Turn,
  { reason }: Extract<MachineCommand, { type: 'reschedule' }>,
): Account {
  const before = turn.state;
  for (const visit of Object.values(before.open)) rescheduleVisit(turn, nodeOf(turn, visit.state));
  if (turn.changes.length === 0) throw new NothingToDo();
  const moved = movedBetween(before, turn.state);
  return { type: 'deadlines.moved', detail: { state: moved[0]?.['state'] ?? null, reason, moved } };
}

/** Old and new moments, ms UTC, each with its state, a timer's with its name. */
function movedBetween(before: Instance, after: Instance): JsonObject[] {
  const moved: JsonObject[] = [];
  for (const [id, { state, dueAt, timers }] of Object.entries(before.open)) {
    const now = after.open[id];
    if (!now) continue;
    if (now.dueAt !== dueAt) moved.push({ state, timer: null, from: dueAt, to: now.dueAt });
    for (const { id: timer, at } of timers) {
      const to = now.timers.find((one) => one.id === timer)?.at ?? null;
      if (to !== at) moved.push({ state, timer: timer.slice(id.length + 1), from: at, to });
    }
  }
  return moved;
}
