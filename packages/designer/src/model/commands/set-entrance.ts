// Lets the flow, or a part of it, begin at another step.

import { refuseEntrance } from '../rules/targets.ts';
import type { Act } from './act.ts';
import type { SetEntrance } from './command.ts';

/** The act of {@link SetEntrance}. */
export function setEntrance(command: SetEntrance): Act {
  return {
    refusal: ({ graph }) => refuseEntrance(graph, command.within, command.target),
    perform: (editing, { graph }) => {
      const holder = command.within === null ? ['flow'] : graph.steps.get(command.within)?.path;
      if (holder) editing.put([...holder, 'initial'], command.target);
    },
    map: (moved) => ({
      ...command,
      within: moved.holder(command.within),
      target: moved.step(command.target),
    }),
  };
}
