// Whether two flows are drawn alike: the same steps of the same kinds, and the same ways between them. What is said of them may differ,
// where the usual sizes do not hang on it.

import type { FlowGraph } from '../graph/flow-graph.ts';
import type { Exit, Step } from '../graph/step.ts';
import { isSameJson } from '../document/same-json.ts';

/** Whether pictures of usual sizes of both are the same. */
export function isAlike(one: FlowGraph, other: FlowGraph): boolean {
  if (one.steps.size !== other.steps.size) return false;
  const [steps, others] = [[...one.steps.values()], [...other.steps.values()]];
  return (
    steps.every((step, at) => isSameStep(step, others[at])) &&
    one.entrances.length === other.entrances.length &&
    one.entrances.every(
      ({ step, target }, at) =>
        step === other.entrances[at]?.step && target === other.entrances[at]?.target,
    )
  );
}

function isSameStep(step: Step, other: Step | undefined): boolean {
  if (step === other) return true;
  return (
    step.key === other?.key &&
    step.kind === other.kind &&
    step.parent === other.parent &&
    (step.exits === other.exits ||
      (step.exits.length === other.exits.length &&
        step.exits.every((exit, at) => isSameExit(exit, other.exits[at]))))
  );
}

function isSameExit(exit: Exit, other: Exit | undefined): boolean {
  return (
    exit.target === other?.target &&
    exit.name === other.name &&
    exit.via === other.via &&
    exit.isBack === other.isBack &&
    (exit.condition === null) === (other.condition === null) &&
    isSameJson([...exit.at], [...other.at])
  );
}
