// Clocks that stand still: while an instance waits for the applicant, the time allowed for it does not run.

import type { FlowNode } from '../compile/flow.ts';
import { nodeOf } from '../decide/advance.ts';
import { visitId, type Turn } from '../decide/turn.ts';
import type { Visit } from '../instance.ts';
import { dueAfterStops, timerId, timerMoment, timerOf } from './deadline.ts';

/** Stops and starts the clocks of deadlines, by the states that are open at the end of a step. */
export function turnClocks(turn: Turn): void {
  const open = Object.values(turn.state.open);
  for (const visit of open) {
    const node = nodeOf(turn, visit.state);
    if (node.stoppedBy.size === 0) continue;
    const stands = open.some(({ state }) => node.stoppedBy.has(state));
    const stood = visit.stops?.at(-1)?.until === null;
    if (stands && !stood) stopClock(turn, node, visit);
    else if (!stands && stood) startClock(turn, node, visit);
  }
}

/** A deadline that has passed has passed: its clock is not stopped any more. */
function stopClock(turn: Turn, node: FlowNode, visit: Visit): void {
  const { dueAt } = visit;
  if (dueAt === null || dueAt <= turn.facts.now) return;
  const ids = new Set(
    node.timers.filter(({ at }) => at === 'due').map(({ index }) => timerId(visit, index)),
  );
  const held = visit.timers.filter(({ id }) => ids.has(id));
  turn.apply({ kind: 'clock.stopped', visit: visitId(visit), due: dueAt, held });
}

function startClock(turn: Turn, node: FlowNode, { held = [], ...visit }: Visit): void {
  const { due } = node;
  if (due === null || !('duration' in due)) return;
  const stops = (visit.stops ?? []).map((stop) => ({
    ...stop,
    until: stop.until ?? turn.facts.now,
  }));
  const dueAt = dueAfterStops(turn, node, due.duration, { ...visit, stops });
  if (dueAt === null) return;
  turn.apply({ kind: 'clock.started', visit: visitId(visit), dueAt });
  for (const timer of node.timers) {
    const { id, round = 0 } = held.find((one) => one.id === timerId(visit, timer.index)) ?? {};
    if (id === undefined) continue;
    const running = { visit: { ...visit, dueAt }, cause: 'opened', round } as const;
    const at = timerMoment(turn, node, timer, running);
    if (at !== null)
      turn.apply({ kind: 'timer.set', visit: visitId(visit), timer: timerOf(id, at, round) });
  }
}
