// Puts a step into a way between two others, to a beginning, or by itself.

import type { Editing } from '../document/editing.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import { refuseNew } from '../rules/names.ts';
import type { Act, Scene } from './act.ts';
import type { AddStep } from './command.ts';
import type { Moved } from './moved.ts';
import { goalOf, leadInto, movedGap, placeFor, refuseInto } from './gap.ts';
import { withWays } from './rewrite-ways.ts';

/** The act of {@link AddStep}. */
export function addStep(command: AddStep): Act {
  return {
    refusal: ({ graph }) =>
      firstRefusal(refuseNew(graph, command), refuseGap(command, graph), refuseThrough(command)),
    perform: (editing, scene) => insertStep(command, editing, scene),
    map: (moved) => {
      const into = command.into && movedGap(command.into, moved);
      return into === null
        ? null
        : { ...command, ...(into && { into }), ...movedHolder(command, moved) };
    },
  };
}

function movedHolder({ within }: AddStep, moved: Moved): Pick<AddStep, 'within'> {
  return within === undefined ? {} : { within: moved.holder(within) };
}

function refuseGap({ into, within }: AddStep, graph: FlowGraph): Refusal | null {
  const holder = within ?? (into !== undefined && 'entrance' in into ? into.entrance : null);
  if (holder !== null && !graph.steps.has(holder)) return refuse('STEP_UNKNOWN', { step: holder });
  return into === undefined ? null : refuseInto(into, graph);
}

function refuseThrough({ into, through, state }: AddStep): Refusal | null {
  if (into === undefined || (through ?? []).length > 0) return null;
  return state['type'] === 'final' ? refuse('NO_WAY_ON') : null;
}

function insertStep(command: AddStep, editing: Editing, { graph }: Scene): void {
  const { into, key, point, through = [] } = command;
  const goal = into === undefined ? null : goalOf(into, graph);
  const place = placeFor(command, graph);
  const state = goal === null ? command.state : withWays(command.state, through, goal);
  if (editing.at(place.states) === undefined) editing.put(place.states, {});
  editing.insert([...place.states, key], state, place.behind);
  if (into !== undefined) leadInto(editing, { gap: into, key, graph });
  if (point !== undefined) editing.put(['layout', 'steps', key], { x: point.x, y: point.y });
}
