// Takes an outcome of a task away, with the ways it takes.

import type { Json } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import { outcomesOf } from '../graph/read-exits.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import { refuseTask } from './add-outcome.ts';
import type { RemoveOutcome } from './command.ts';

/** The act of {@link RemoveOutcome}. */
export function removeOutcome(command: RemoveOutcome): Act {
  return {
    refusal: ({ graph }) =>
      firstRefusal(refuseTask(graph, command.step), refuseOutcome(command, graph)),
    perform: (editing, { graph }) => {
      const step = graph.steps.get(command.step);
      if (step === undefined) return;
      editing.remove([...step.path, 'task', 'outcomes', command.outcome]);
      editing.remove([...step.path, 'on', command.outcome]);
    },
    map: (moved) => ({ ...command, step: moved.step(command.step) }),
  };
}

/** The last outcome stays, and so does one that a vote, a timer or a rule of the task ends by. */
function refuseOutcome({ step, outcome }: RemoveOutcome, graph: FlowGraph): Refusal | null {
  const state = graph.steps.get(step)?.state ?? {};
  const outcomes = outcomesOf(state);
  if (!outcomes.includes(outcome)) return refuse('OUTCOME_UNKNOWN', { step, outcome });
  if (outcomes.length === 1) return refuse('OUTCOME_IS_LAST', { step, outcome });
  const task = isObject(state['task']) ? state['task'] : {};
  const { outcomes: _, ...others } = task;
  const timers = isList(state['after']) ? state['after'] : [];
  const isNeeded = [others, ...timers].some((part) => names(part, outcome));
  return isNeeded ? refuse('OUTCOME_NEEDED', { step, outcome }) : null;
}

/** Whether a part of a step names an outcome under one of the words that do. */
function names(part: Json, outcome: string): boolean {
  if (isList(part)) return part.some((one) => names(one, outcome));
  if (!isObject(part)) return false;
  return Object.entries(part).some(
    ([word, value]) => (byOutcome.has(word) && value === outcome) || names(value, outcome),
  );
}

const byOutcome = new Set(['outcome', 'otherwise', 'skip']);
