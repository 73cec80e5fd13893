// Lets a way be chosen by what the letter says: one more way with a condition, before the one that was there.

import { isList, isObject } from '../change/change.ts';
import { parentOf } from '../change/path.ts';
import { exitAt, exitPath } from '../graph/flow-graph.ts';
import { firstRefusal, refuse } from '../rules/refusal.ts';
import { refuseTarget } from '../rules/targets.ts';
import type { Act } from './act.ts';
import type { AddBranch } from './command.ts';

/** The act of {@link AddBranch}. */
export function addBranch(command: AddBranch): Act {
  return {
    refusal: ({ graph }) =>
      firstRefusal(
        isChoice(exitAt(graph, command.exit)?.via)
          ? null
          : refuse('WAY_UNKNOWN', { step: command.exit.step }),
        refuseTarget(graph, command.target),
      ),
    perform: (editing, { graph }) => {
      const path = exitPath(graph, command.exit);
      const way = path && editing.at(path);
      if (path === undefined || way === undefined) return;
      const branch = { guard: command.condition, target: command.target };
      if (isList(editing.at(parentOf(path)))) editing.insert(path, branch);
      else editing.put(path, [branch, isObject(way) ? way : { target: way }]);
    },
    map: (moved) => {
      const exit = moved.place(command.exit);
      return exit && { ...command, exit, target: moved.step(command.target) };
    },
  };
}

/** Timers and reopening know one way each. */
function isChoice(via: string | undefined): boolean {
  return via !== undefined && via !== 'timer' && via !== 'reopen';
}
