// Takes a step away. What led to it leads on to where it led, so that a flow that was whole stays whole.

import { type FlowGraph, withInner } from '../graph/flow-graph.ts';
import { fellowsOf, wayOnOf } from '../graph/way-on.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import { refuseTarget } from '../rules/targets.ts';
import { refuseUnknown } from '../rules/names.ts';
import type { Act, Scene } from './act.ts';
import type { RemoveStep } from './command.ts';
import { isNeeded, outerMentions, takeAway } from './take-away.ts';

/** The act of {@link RemoveStep}. */
export function removeStep(command: RemoveStep): Act {
  return {
    refusal: (scene) =>
      firstRefusal(
        refuseUnknown(scene.graph, command.step),
        refuseLast(command, scene.graph),
        refuseGoal(command, scene),
        refuseNeeded(command, scene),
      ),
    perform: (editing, scene) =>
      takeAway(editing, command.step, goalOf(command, scene.graph), scene),
    map: (moved) => ({
      ...command,
      step: moved.step(command.step),
      ...(command.to !== undefined && { to: moved.step(command.to) }),
    }),
  };
}

/** A flow, a group and parallel work each have at least one step. */
function refuseLast({ step }: RemoveStep, graph: FlowGraph): Refusal | null {
  return fellowsOf(graph, step).length === 1 ? refuse('STEP_IS_LAST', { step }) : null;
}

function refuseGoal(command: RemoveStep, { graph, document }: Scene): Refusal | null {
  const inner = new Set(withInner(graph, command.step));
  if (command.to !== undefined) {
    const isInside = inner.has(command.to);
    return isInside
      ? refuse('TARGET_INSIDE', { target: command.to })
      : refuseTarget(graph, command.to);
  }
  const isLedTo = [...inner].some((key) =>
    outerMentions(document, key, inner, graph).some(
      ({ use }) => use === 'way' || use === 'entrance',
    ),
  );
  return isLedTo && goalOf(command, graph) === null
    ? refuse('NO_WAY_ON', { step: command.step })
    : null;
}

function refuseNeeded({ step }: RemoveStep, scene: Scene): Refusal | null {
  const inner = new Set(withInner(scene.graph, step));
  return isNeeded(inner, scene) ? refuse('STEP_NEEDED', { step }) : null;
}

/** Where what led to the step will lead: where it said, or where the step leads on. */
function goalOf({ step, to }: RemoveStep, graph: FlowGraph): string | null {
  return to ?? wayOnOf(graph, step);
}
