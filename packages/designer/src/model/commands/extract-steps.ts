// Lets one step start another flow in the place of a run of steps.

import { isObject } from '../change/change.ts';
import { isRun, readRun } from '../rules/run.ts';
import { refuseNew } from '../rules/names.ts';
import { firstRefusal, refuse } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import { movedSteps } from './moved.ts';
import { replaceRun } from './replace-run.ts';
import { rewriteWays } from './rewrite-ways.ts';
import { isNeeded, outerMentions, removeDuty } from './take-away.ts';
import { leadBack } from './write-target.ts';
import type { ExtractSteps } from './parts-command.ts';

/** The act of {@link ExtractSteps}. */
export function extractSteps(command: ExtractSteps): Act {
  return {
    refusal: (scene) => {
      const run = readRun(scene.graph, command.steps);
      if (!isRun(run)) return run;
      return firstRefusal(
        refuseNew(scene.graph, { key: command.key, state: command.state }),
        isNeeded(run.inner, scene) ? refuse('STEP_NEEDED', { step: run.entry }) : null,
      );
    },
    perform: (editing, scene) => {
      const { document, graph } = scene;
      const run = readRun(graph, command.steps);
      if (!isRun(run)) return;
      for (const key of run.inner) {
        const duties = outerMentions(document, key, run.inner, graph).filter(
          ({ use }) => use === 'duty',
        );
        for (const { path } of duties.toReversed()) removeDuty(editing, path);
        editing.remove(['layout', 'steps', key]);
      }
      replaceRun(editing, { run, key: command.key, scene }, () => command.state);
    },
    map: (moved) => ({
      ...command,
      steps: movedSteps(command.steps, moved),
      state: rewriteWays(command.state, (way) =>
        isObject(way) ? leadBack(way, (step) => moved.step(step)) : way,
      ),
    }),
  };
}
