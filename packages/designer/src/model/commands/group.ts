// Puts a run of steps into a group.

import { isObject } from '../change/change.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import { endWithin, isRun, kindOf, readRun, type Run } from '../rules/run.ts';
import { refuseNew } from '../rules/names.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import { movedSteps } from './moved.ts';
import { replaceRun } from './replace-run.ts';
import type { Group } from './parts-command.ts';

/** The act of {@link Group}. */
export function group(command: Group): Act {
  return {
    refusal: ({ graph }) => {
      const run = runOf(graph, command.steps);
      if (!isRun(run)) return run;
      const end = endWithin(graph, run.inner);
      return firstRefusal(
        end === null ? null : refuse('RUN_ENDS', { step: end }),
        refuseNew(graph, { key: command.key }),
      );
    },
    perform: (editing, scene) => {
      const run = runOf(scene.graph, command.steps);
      if (!isRun(run)) return;
      const { key, title } = command;
      replaceRun(editing, { run, key, scene }, (states) => ({
        ...(title !== undefined && { title }),
        initial: run.entry,
        states,
      }));
    },
    map: (moved) => ({ ...command, steps: movedSteps(command.steps, moved) }),
  };
}

/** A run; or a step that is a region by itself. */
function runOf(graph: FlowGraph, keys: readonly string[]): Run | Refusal {
  const [key] = keys;
  const step = key === undefined ? undefined : graph.steps.get(key);
  const isBare = step !== undefined && keys.length === 1 && !isObject(step.state['states']);
  if (!isBare || kindOf(graph, step.parent) !== 'parallel') return readRun(graph, keys);
  const { parent: holder, exits: out } = step;
  return { holder, steps: [step], inner: new Set([step.key]), entry: step.key, out };
}
