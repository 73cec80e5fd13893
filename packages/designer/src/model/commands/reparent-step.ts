// Moves a step into a group or a region, or out of it. Its ways stay as they are, so they have to be possible from there.

import type { FlowGraph } from '../graph/flow-graph.ts';
import { withInner } from '../graph/flow-graph.ts';
import type { Exit } from '../graph/step.ts';
import { endsRegion, endWithin, kindOf, regionsOf } from '../rules/run.ts';
import { isObject } from '../change/change.ts';
import { refuseUnknown } from '../rules/names.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import type { ReparentStep } from './parts-command.ts';

/** The act of {@link ReparentStep}. */
export function reparentStep(command: ReparentStep): Act {
  return {
    refusal: ({ graph }) =>
      firstRefusal(
        refuseUnknown(graph, command.step),
        refuseHolder(command, graph),
        refuseLeaving(command, graph),
        refuseWays(command, graph),
      ),
    perform: (editing, { graph }) => {
      const step = graph.steps.get(command.step);
      const holder = command.within === null ? ['flow'] : graph.steps.get(command.within)?.path;
      if (step === undefined || holder === undefined || step.parent === command.within) return;
      editing.put([...holder, 'states', step.key], step.state);
      editing.remove(step.path);
    },
    map: (moved) => ({
      ...command,
      step: moved.step(command.step),
      within: moved.holder(command.within),
    }),
  };
}

function refuseHolder({ step, within }: ReparentStep, graph: FlowGraph): Refusal | null {
  if (within === null) return null;
  const holder = graph.steps.get(within);
  if (holder === undefined) return refuse('STEP_UNKNOWN', { step: within });
  if (withInner(graph, step).includes(within)) return refuse('TARGET_INSIDE', { target: within });
  const holds = holder.kind === 'region' && isObject(holder.state['states']);
  return holds ? null : refuse('NOT_A_GROUP', { step: within });
}

/** What a part begins with, and its only step, stay in it; so does an end, which would end something else. */
function refuseLeaving({ step: key, within }: ReparentStep, graph: FlowGraph): Refusal | null {
  const step = graph.steps.get(key);
  if (step === undefined || step.parent === within) return null;
  const { parent } = step;
  if (kindOf(graph, parent) === 'parallel') return refuse('NOT_SIDE_BY_SIDE');
  const fellows = parent === null ? graph.top : (graph.steps.get(parent)?.children ?? []);
  if (fellows.length === 1) return refuse('STEP_IS_LAST', { step: key });
  const begins = graph.entrances.some((one) => one.step === parent && one.target === key);
  if (begins) return refuse('STEP_BEGINS', { step: key });
  const end = endWithin(graph, new Set(withInner(graph, key)));
  return end === null ? null : refuse('RUN_ENDS', { step: end });
}

/** A way leads within its regions or out of them, and never into others; what ends a region has to lie in it. */
function refuseWays({ step, within }: ReparentStep, graph: FlowGraph): Refusal | null {
  const now = regionsOf(graph, step);
  const then = regionsOf(graph, within);
  if (now.join('/') === then.join('/')) return null;
  const inner = new Set(withInner(graph, step));
  const out = [...inner].flatMap((key) => graph.steps.get(key)?.exits ?? []);
  const into = [...inner].flatMap((key) => graph.into.get(key) ?? []);
  const canLeave = (exit: Exit): boolean =>
    exit.target === null
      ? !endsRegion(graph, exit)
      : inner.has(exit.target) || leads(then, regionsOf(graph, exit.target));
  const isPossible =
    out.every(canLeave) &&
    into.every(
      ({ step: from }) => (from !== null && inner.has(from)) || leads(regionsOf(graph, from), then),
    );
  return isPossible ? null : refuse('ACROSS_REGIONS', { step });
}

function leads(from: readonly string[], to: readonly string[]): boolean {
  return to.every((region, at) => from[at] === region);
}
