import type { Instance, Part, SigningSeat } from '../instance.ts';
import type { JsonObject } from '../json.ts';

/** A task that is not open any more: who ended it, and whether by completing it. For `TASK_NOT_OPEN`. */
export function closedTask(
  { endings }: Instance,
  { task, state, visit }: { task: string; state: string; visit: number },
): JsonObject {
  // Of a state that was entered again only the last visit is remembered.
  const ending = endings[state]?.visit === visit ? endings[state] : null;
  const outcome = ending?.outcome ?? null;
  return {
    task,
    how: outcome === null ? 'closed' : 'completed',
    by: ending?.by ? { user: ending.by.user, position: ending.by.position } : null,
    outcome,
    at: ending?.at ?? null,
  };
}

/** The same of a seat whose signing is still open. */
export function closedSeat(task: string, { vote }: SigningSeat): JsonObject {
  return {
    task,
    how: vote ? 'completed' : 'closed',
    by: vote ? { user: vote.by.user, position: vote.by.position } : null,
    outcome: vote?.outcome ?? null,
    at: vote?.at ?? null,
  };
}

/** The same of a part that is over. */
export function closedPart(task: string, { closed }: Part): JsonObject {
  return {
    task,
    how: 'closed',
    by: closed?.by ? { user: closed.by.user, position: closed.by.position } : null,
    outcome: closed?.as ?? null,
    at: closed?.at ?? null,
  };
}
