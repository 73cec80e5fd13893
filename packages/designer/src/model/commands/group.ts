// Puts a run of steps into a group.

import { isRun, readRun } from '../graph/run.ts';
import { endWithin } from '../graph/run.ts';
import { refuseNew } from '../rules/names.ts';
import { firstRefusal, refuse } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import { movedSteps } from './moved.ts';
import { replaceRun } from './replace-run.ts';
import type { Group } from './parts-command.ts';

/** The act of {@link Group}. */
export function group(command: Group): Act {
  return {
    refusal: ({ graph }) => {
      const run = readRun(graph, command.steps);
      if (!isRun(run)) return run;
      const end = endWithin(graph, run.inner);
      return firstRefusal(
        end === null ? null : refuse('RUN_ENDS', { step: end }),
        refuseNew(graph, { key: command.key }),
      );
    },
    perform: (editing, scene) => {
      const run = readRun(scene.graph, command.steps);
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
