// Moves the button of an outcome among its fellows.

import { outcomesOf } from '../graph/read-exits.ts';
import { firstRefusal, refuse } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import { refuseOutcome, refuseTask } from './add-outcome.ts';
import { movedOutcome } from './moved.ts';
import type { MoveOutcome } from './work-command.ts';

/** The act of {@link MoveOutcome}. */
export function moveOutcome(command: MoveOutcome): Act {
  const { step, outcome, to } = command;
  return {
    refusal: ({ graph }) => {
      const count = outcomesOf(graph.steps.get(step)?.state ?? {}).length;
      const isPlace = Number.isInteger(to) && to >= 0 && to < count;
      return firstRefusal(
        refuseTask(graph, step),
        refuseOutcome(graph, step, outcome),
        isPlace ? null : refuse('PLACE_UNKNOWN', { place: to + 1 }),
      );
    },
    perform: (editing, { graph }) => {
      const found = graph.steps.get(step);
      if (found === undefined) return;
      const from = outcomesOf(found.state).indexOf(outcome);
      editing.move([...found.path, 'task', 'outcomes'], from, to);
    },
    map: (moved) => movedOutcome(command, moved),
  };
}
