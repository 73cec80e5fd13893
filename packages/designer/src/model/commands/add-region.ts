// Adds a region to parallel work.

import { kindOf } from '../graph/run.ts';
import { refuseNew, refuseUnknown } from '../rules/names.ts';
import { firstRefusal, refuse } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import { withWays } from './rewrite-ways.ts';
import type { AddRegion } from './parts-command.ts';

/** The act of {@link AddRegion}. */
export function addRegion({ parallel, region, ...command }: AddRegion): Act {
  return {
    refusal: ({ graph }) =>
      firstRefusal(
        refuseUnknown(graph, parallel),
        kindOf(graph, parallel) === 'parallel' ? null : refuse('NOT_PARALLEL', { step: parallel }),
        refuseNew(graph, region),
      ),
    perform: (editing, { graph }) => {
      const path = graph.steps.get(parallel)?.path;
      if (path === undefined) return;
      const state = withWays(region.state, region.through ?? [], { finish: true });
      editing.put([...path, 'states', region.key], state);
    },
    map: (moved) => ({ ...command, region, parallel: moved.step(parallel) }),
  };
}
