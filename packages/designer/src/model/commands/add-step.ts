// Puts a step into a way between two others, to a beginning, or by itself.

import type { JsonObject } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { Editing } from '../document/editing.ts';
import { exitAt, exitPath, type FlowGraph } from '../graph/flow-graph.ts';
import { readExits } from '../graph/read-exits.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import { refuseNew } from '../rules/names.ts';
import type { Act, Scene } from './act.ts';
import type { AddStep, Gap } from './command.ts';
import type { Moved } from './moved.ts';
import { leadTo, writeTarget } from './write-target.ts';

/** The act of {@link AddStep}. */
export function addStep(command: AddStep): Act {
  return {
    refusal: ({ graph }) =>
      firstRefusal(
        refuseNew(graph, command),
        refuseGap(command, graph),
        refuseThrough(command),
      ),
    perform: (editing, scene) => insertStep(command, editing, scene),
    map: (moved) => {
      const into = command.into && movedGap(command.into, moved);
      return into === null
        ? null
        : { ...command, ...(into && { into }), ...movedHolder(command, moved) };
    },
  };
}

function movedGap(gap: Gap, moved: Moved): Gap | null {
  return 'entrance' in gap ? { entrance: moved.holder(gap.entrance) } : moved.place(gap);
}

function movedHolder({ within }: AddStep, moved: Moved): Pick<AddStep, 'within'> {
  return within === undefined ? {} : { within: moved.holder(within) };
}

function refuseGap({ into, within }: AddStep, graph: FlowGraph): Refusal | null {
  const holder = within ?? (into !== undefined && 'entrance' in into ? into.entrance : null);
  if (holder !== null && !graph.steps.has(holder)) return refuse('STEP_UNKNOWN', { step: holder });
  if (into === undefined) return null;
  if (targetOf(into, graph) !== null) return null;
  return 'entrance' in into ? refuse('WAY_UNKNOWN') : refuse('WAY_UNKNOWN', { step: into.step });
}

function refuseThrough({ into, through, state }: AddStep): Refusal | null {
  if (into === undefined || (through ?? []).length > 0) return null;
  return state['type'] === 'final' ? refuse('NO_WAY_ON') : null;
}

/** Where a gap leads now, or null where it is none. */
function targetOf(gap: Gap, graph: FlowGraph): string | null {
  if (!('entrance' in gap)) return exitAt(graph, gap)?.target ?? null;
  return graph.entrances.find(({ step }) => step === gap.entrance)?.target ?? null;
}

function insertStep(command: AddStep, editing: Editing, { graph }: Scene): void {
  const { into, key, point } = command;
  const target = into === undefined ? null : targetOf(into, graph);
  const place = placeFor(command, target, graph);
  const state = target === null ? command.state : leadingTo(command, target);
  if (editing.at(place.states) === undefined) editing.put(place.states, {});
  editing.insert([...place.states, key], state, place.behind);
  if (into !== undefined) leadInto(editing, { gap: into, key, graph });
  if (point !== undefined) editing.put(['layout', 'steps', key], { x: point.x, y: point.y });
}

interface Place {
  readonly states: Path;
  readonly behind?: string;
}

/** Among which steps it goes: behind the one it follows where that lies beside it, so that the file reads in order. */
function placeFor({ into, within }: AddStep, target: string | null, graph: FlowGraph): Place {
  if (into === undefined || 'entrance' in into) {
    const holder = into === undefined ? (within ?? null) : into.entrance;
    return { states: statesOf(holder, graph) };
  }
  const from = into.step === null ? undefined : graph.steps.get(into.step);
  const to = target === null ? undefined : graph.steps.get(target);
  const holder = from?.parent ?? to?.parent ?? null;
  return { states: statesOf(holder, graph), ...(from && { behind: from.key }) };
}

function statesOf(holder: string | null, graph: FlowGraph): Path {
  const step = holder === null ? undefined : graph.steps.get(holder);
  return step ? [...step.path, 'states'] : ['flow', 'states'];
}

/** The state with its ways `through` leading on to where the gap led. */
function leadingTo({ state, through, key }: AddStep, target: string): JsonObject {
  const exits = readExits(key, state);
  return (through ?? []).reduce<JsonObject>((now, at) => {
    const isThere = exits.some((exit) => exit.at.join('/') === at.join('/'));
    return isThere ? writeTarget(now, at, target) : withWay(now, at, target);
  }, state);
}

/** A way that the state does not have yet, such as an outcome's. */
function withWay(state: JsonObject, at: Path, target: string): JsonObject {
  const [word, name] = at;
  if (typeof word !== 'string') return state;
  if (typeof name !== 'string') return { ...state, [word]: target };
  const holder = state[word];
  return { ...state, [word]: { ...(isObject(holder) ? holder : {}), [name]: target } };
}

function leadInto(
  editing: Editing,
  { gap, key, graph }: { gap: Gap; key: string; graph: FlowGraph },
): void {
  if ('entrance' in gap) {
    const holder = gap.entrance === null ? ['flow'] : graph.steps.get(gap.entrance)?.path;
    if (holder) editing.put([...holder, 'initial'], key);
    return;
  }
  const path = exitPath(graph, gap);
  if (path !== undefined) leadTo(editing, path, key);
}
