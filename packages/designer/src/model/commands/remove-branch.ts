// Takes one of several ways away that are tried in order. One that is left alone stands there by itself.

import { isList } from '../change/change.ts';
import { parentOf } from '../change/path.ts';
import { exitAt, exitPath } from '../graph/flow-graph.ts';
import { refuse } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import { shortened } from './write-target.ts';
import type { RemoveBranch } from './command.ts';

/** The act of {@link RemoveBranch}. */
export function removeBranch(command: RemoveBranch): Act {
  return {
    refusal: ({ graph }) => {
      const exit = exitAt(graph, command.exit);
      const isOneOfSeveral = exit !== undefined && exit.rank[1] > 1;
      return isOneOfSeveral ? null : refuse('WAY_UNKNOWN', { step: command.exit.step });
    },
    perform: (editing, { graph }) => {
      const path = exitPath(graph, command.exit);
      if (path === undefined) return;
      const holder = parentOf(path);
      const branches = editing.at(holder);
      if (!isList(branches)) return;
      const left = branches.toSpliced(Number(path.at(-1)), 1);
      const [only] = left;
      if (left.length === 1 && only !== undefined) editing.put(holder, shortened(only));
      else editing.remove(path);
    },
    map: (moved) => {
      const exit = moved.place(command.exit);
      return exit && { ...command, exit };
    },
  };
}
