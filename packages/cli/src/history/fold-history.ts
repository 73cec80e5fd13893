// A history folded step by step, as the engine folded it: the state after each event, and the rows that are left of all.

import { evolve, project, type FlowEvent, type Instance } from '@alir/engine/core';

export type Rows = ReturnType<typeof project>;

/** One event, and what it did. */
export interface Step {
  readonly event: FlowEvent;
  readonly before: Instance | null;
  readonly after: Instance;
}

/** @throws TypeError for events that lead to no state */
export function foldHistory(events: readonly FlowEvent[]): Step[] {
  let before: Instance | null = null;
  return events.map((event) => {
    const step: Step = { event, before, after: evolve(before, event) };
    before = step.after;
    return step;
  });
}

/** The rows that a store has after these steps: a task that ended keeps the row that its last step gave it. */
export function rowsAfter(steps: readonly Step[]): Rows | null {
  const tasks = new Map<string, Rows['tasks'][number]>();
  let rows: Rows | null = null;
  for (const { before, after, event } of steps) {
    rows = project(before, after, event.at);
    for (const task of rows.tasks) tasks.set(task.id, task);
  }
  return rows && { ...rows, tasks: [...tasks.values()] };
}
