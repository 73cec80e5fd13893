// Lets a way be tried earlier or later among its fellows.

import { parentOf } from '../change/path.ts';
import { exitAt, exitPath } from '../graph/flow-graph.ts';
import { refuse } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import type { MoveBranch } from './command.ts';

/** The act of {@link MoveBranch}. */
export function moveBranch(command: MoveBranch): Act {
  return {
    refusal: ({ graph }) => {
      const exit = exitAt(graph, command.exit);
      if (exit === undefined || exit.rank[1] < 2) {
        return refuse('WAY_UNKNOWN', { step: command.exit.step });
      }
      const isPlace = Number.isInteger(command.to) && command.to >= 0 && command.to < exit.rank[1];
      return isPlace ? null : refuse('PLACE_UNKNOWN', { place: command.to + 1 });
    },
    perform: (editing, { graph }) => {
      const path = exitPath(graph, command.exit);
      if (path !== undefined) editing.move(parentOf(path), Number(path.at(-1)), command.to);
    },
    map: (moved) => {
      const exit = moved.place(command.exit);
      return exit && { ...command, exit };
    },
  };
}
