// Adds a region to parallel work.

import { kindOf } from '../rules/run.ts';
import { refuseNew, refuseUnknown } from '../rules/names.ts';
import { firstRefusal, refuse } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import type { JsonObject } from '@alir/engine/core/types';
import { withWays } from './rewrite-ways.ts';
import type { AddRegion, NewStep } from './parts-command.ts';

/** The act of {@link AddRegion}. */
export function addRegion(command: AddRegion): Act {
  const { parallel, key, step } = command;
  return {
    refusal: ({ graph }) =>
      firstRefusal(
        refuseUnknown(graph, parallel),
        kindOf(graph, parallel) === 'parallel' ? null : refuse('NOT_PARALLEL', { step: parallel }),
        refuseNew(graph, { key }, step),
      ),
    perform: (editing, { graph }) => {
      const path = graph.steps.get(parallel)?.path;
      if (path === undefined) return;
      editing.put([...path, 'states', key], regionWith(step));
    },
    map: (moved) => ({ ...command, parallel: moved.step(parallel) }),
  };
}

/** A region that holds one step, and ends by its ways `through`. */
export function regionWith({ key, state, through = [] }: NewStep): JsonObject {
  return { initial: key, states: { [key]: withWays(state, through, { finish: true }) } };
}
