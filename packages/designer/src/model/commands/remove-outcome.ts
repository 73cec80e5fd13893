// Takes an outcome of a task away, with the ways it takes.

import type { FlowGraph } from '../graph/flow-graph.ts';
import { outcomeMentions } from '../graph/outcome-mentions.ts';
import { outcomesOf } from '../graph/read-exits.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import { refuseOutcome, refuseTask } from './add-outcome.ts';
import { movedOutcome } from './moved.ts';
import type { RemoveOutcome } from './command.ts';

/** The act of {@link RemoveOutcome}. */
export function removeOutcome(command: RemoveOutcome): Act {
  return {
    refusal: ({ graph }) =>
      firstRefusal(
        refuseTask(graph, command.step),
        refuseOutcome(graph, command.step, command.outcome),
        refuseLast(command, graph),
      ),
    perform: (editing, { graph }) => {
      const step = graph.steps.get(command.step);
      if (step === undefined) return;
      editing.remove([...step.path, 'task', 'outcomes', command.outcome]);
      editing.remove([...step.path, 'on', command.outcome]);
    },
    map: (moved) => movedOutcome(command, moved),
  };
}

/** The last outcome stays, and so does one that a vote, a timer or a rule of the task ends by. */
function refuseLast({ step: key, outcome }: RemoveOutcome, graph: FlowGraph): Refusal | null {
  const step = graph.steps.get(key);
  if (step === undefined) return null;
  if (outcomesOf(step.state).length === 1) return refuse('OUTCOME_IS_LAST', { step: key, outcome });
  const isNeeded = outcomeMentions(step, outcome).length > 0;
  return isNeeded ? refuse('OUTCOME_NEEDED', { step: key, outcome }) : null;
}
