// Gives a task one more outcome, and the way it takes.

import { isObject } from '../change/change.ts';
import { outcomesOf } from '../graph/read-exits.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import { refuseName } from '../rules/names.ts';
import { refuseTarget } from '../rules/targets.ts';
import type { Act } from './act.ts';
import type { AddOutcome } from './command.ts';

/** The act of {@link AddOutcome}. */
export function addOutcome(command: AddOutcome): Act {
  return {
    refusal: ({ graph }) =>
      firstRefusal(
        refuseName(command.outcome),
        refuseTask(graph, command.step),
        refuseKnown(graph, command.step, command.outcome),
        refuseTarget(graph, command.target),
      ),
    perform: (editing, { graph }) => {
      const step = graph.steps.get(command.step);
      if (step === undefined) return;
      const outcomes = [...step.path, 'task', 'outcomes'];
      if (editing.at(outcomes) === undefined) editing.put(outcomes, {});
      editing.insert([...outcomes, command.outcome], command.definition);
      editing.put([...step.path, 'on', command.outcome], command.target);
    },
    map: (moved) => ({
      ...command,
      step: moved.step(command.step),
      target: moved.step(command.target),
    }),
  };
}

/** Refuses steps that nobody is asked to do. */
export function refuseTask(graph: FlowGraph, key: string): Refusal | null {
  const step = graph.steps.get(key);
  if (step === undefined) return refuse('STEP_UNKNOWN', { step: key });
  return isObject(step.state['task']) ? null : refuse('NOT_A_TASK', { step: key });
}

/** Refuses names that an outcome or action of the step has already. */
export function refuseKnown(graph: FlowGraph, step: string, outcome: string): Refusal | null {
  const state = graph.steps.get(step)?.state ?? {};
  const isTaken =
    outcomesOf(state).includes(outcome) ||
    (isObject(state['on']) && Object.hasOwn(state['on'], outcome));
  return isTaken ? refuse('NAME_TAKEN', { name: outcome }) : null;
}

/** Refuses outcomes that the step does not have. */
export function refuseOutcome(graph: FlowGraph, step: string, outcome: string): Refusal | null {
  const isThere = outcomesOf(graph.steps.get(step)?.state ?? {}).includes(outcome);
  return isThere ? null : refuse('OUTCOME_UNKNOWN', { step, outcome });
}
