// Lets a way lead to another step.

import { exitAt, exitPath, type FlowGraph } from '../graph/flow-graph.ts';
import type { ExitPlace } from '../graph/step.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import { refuseTarget } from '../rules/targets.ts';
import type { Act } from './act.ts';
import type { SetTarget } from './command.ts';
import { leadTo } from './write-target.ts';

/** The act of {@link SetTarget}. */
export function setTarget(command: SetTarget): Act {
  return {
    refusal: ({ graph }) =>
      firstRefusal(refuseMovable(graph, command.exit), refuseTarget(graph, command.target)),
    perform: (editing, { graph }) => {
      const path = exitPath(graph, command.exit);
      if (path !== undefined) leadTo(editing, path, command.target);
    },
    map: (moved) => {
      const exit = moved.place(command.exit);
      return exit && { ...command, exit, target: moved.step(command.target) };
    },
  };
}

/** Refuses ways that are not there, and those that lead nowhere: they do something else instead. */
function refuseMovable(graph: FlowGraph, place: ExitPlace): Refusal | null {
  const exit = exitAt(graph, place);
  if (exit === undefined) return refuse('WAY_UNKNOWN', { step: place.step });
  return exit.target === null ? refuse('WAY_NOT_MOVABLE', { step: place.step }) : null;
}
