// Takes a region of parallel work away. One that is left alone is parallel to nothing: it takes the place of the parallel work, and
// leads on where that did.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import { parentOf, type Path } from '../change/path.ts';
import type { Editing } from '../document/editing.ts';
import { type FlowGraph, withInner } from '../graph/flow-graph.ts';
import { kindOf } from '../rules/run.ts';
import type { Step } from '../graph/step.ts';
import { refuseUnknown } from '../rules/names.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import type { Act, Scene } from './act.ts';
import { rewriteWays, targetOf, without, withWord } from './rewrite-ways.ts';
import { isNeeded, redirect, takeAway } from './take-away.ts';
import type { RemoveRegion } from './parts-command.ts';

/** The act of {@link RemoveRegion}. */
export function removeRegion(command: RemoveRegion): Act {
  return {
    refusal: (scene) =>
      firstRefusal(
        refuseUnknown(scene.graph, command.region),
        refuseOther(command, scene.graph),
        isNeeded(new Set(withInner(scene.graph, command.region)), scene)
          ? refuse('STEP_NEEDED', { step: command.region })
          : null,
        refuseJoin(command, scene.graph),
      ),
    perform: (editing, scene) => {
      const { parallel, left } = placeOf(command, scene.graph);
      if (parallel === undefined) return;
      takeAway(editing, command.region, parallel.key, scene);
      if (left !== undefined) unwrap(editing, { parallel, left }, scene);
    },
    map: (moved) => ({ ...command, region: moved.step(command.region) }),
  };
}

interface Place {
  readonly parallel: Step | undefined;
  /** The only region that stays, or undefined where several do. */
  readonly left: Step | undefined;
}

function placeOf({ region }: RemoveRegion, graph: FlowGraph): Place {
  const parallel = graph.steps.get(graph.steps.get(region)?.parent ?? '');
  const others = parallel?.children.filter((key) => key !== region) ?? [];
  return { parallel, left: others.length === 1 ? graph.steps.get(others[0] ?? '') : undefined };
}

function refuseOther({ region }: RemoveRegion, graph: FlowGraph): Refusal | null {
  const parent = graph.steps.get(region)?.parent ?? null;
  if (kindOf(graph, parent) !== 'parallel') return refuse('NOT_A_REGION', { step: region });
  const isOnly = parent !== null && graph.steps.get(parent)?.children.length === 1;
  return isOnly ? refuse('STEP_IS_LAST', { step: region }) : null;
}

/** What is left leads on where the parallel work did, which has to be one place. */
function refuseJoin(command: RemoveRegion, graph: FlowGraph): Refusal | null {
  const { parallel, left } = placeOf(command, graph);
  if (parallel === undefined || left === undefined) return null;
  const join = joinOf(parallel);
  const ends = left.children.some((key) => kindOf(graph, key) === 'end');
  if (join === null || (ends && join['target'] === undefined)) {
    return refuse('JOIN_CHOOSES', { step: parallel.key });
  }
  if (left.kind === 'end') return refuse('RUN_ENDS', { step: left.key });
  const sets = Object.keys(isObject(join['set']) ? join['set'] : {});
  let meets = false;
  leadOn(left.state, (way) => {
    const own = isObject(way) && isObject(way['set']) ? way['set'] : {};
    meets ||= sets.some((field) => Object.hasOwn(own, field));
    return way;
  });
  return meets ? refuse('JOIN_CHOOSES', { step: parallel.key }) : null;
}

/** The one way on of parallel work, or null where it is none or several, or asks for something. */
function joinOf({ state }: Step): JsonObject | null {
  const { onDone } = state;
  const [way, second] = isList(onDone) ? onDone : [onDone];
  if (way === undefined || second !== undefined) return null;
  if (!isObject(way)) return { target: way };
  return Object.hasOwn(way, 'guard') ? null : way;
}

/** What ends this region, as `become` makes it: its ways that finish, not those of regions within it. */
function leadOn(state: JsonObject, become: (way: Json) => Json): JsonObject {
  return rewriteWays(state, (way, _, isOwn) =>
    isOwn && isObject(way) && way['finish'] === true ? become(way) : way,
  );
}

function unwrap(
  editing: Editing,
  { parallel, left }: { readonly parallel: Step; readonly left: Step },
  scene: Scene,
): void {
  const join = joinOf(parallel) ?? {};
  const [rest, whole] = [objectAt(editing, left.path), objectAt(editing, parallel.path)];
  const state = openEnds(
    leadOn(rest, (way) => joined(way, join)),
    join,
  );
  const says = without(whole, 'type', 'title', 'description', 'tags', 'states', 'onDone');
  const inner = new Set(withInner(scene.graph, left.key));
  if (Object.keys(says).length > 0) {
    // What holds for the whole, such as its deadline, holds for what is left of it.
    const group = { ...without(whole, 'type', 'onDone', 'states'), initial: left.key };
    return editing.put(parallel.path, { ...group, states: { [left.key]: state } });
  }
  const isBare =
    Object.keys(without(state, 'title', 'description', 'tags', 'initial', 'states')).length === 0;
  const steps = isBare && isObject(state['states']) ? state['states'] : { [left.key]: state };
  const { initial } = state;
  const entry = isBare && typeof initial === 'string' ? initial : left.key;
  redirect(editing, { key: parallel.key, to: entry, inner }, scene);
  const holder = parentOf(parallel.path);
  let behind = parallel.key;
  const kept = Object.entries(steps);
  for (const [key, step] of kept) {
    editing.insert([...holder, key], retargeted(step, parallel.key, entry), behind);
    behind = key;
  }
  editing.remove(parallel.path);
  editing.remove(['layout', 'steps', parallel.key]);
  if (!Object.hasOwn(steps, left.key)) editing.remove(['layout', 'steps', left.key]);
}

function objectAt(editing: Editing, path: Path): JsonObject {
  const value = editing.at(path);
  return isObject(value) ? value : {};
}

/** Ways within what is left that entered the parallel work anew enter what is left of it. */
function retargeted(step: Json, from: string, to: string): Json {
  if (!isObject(step)) return step;
  return rewriteWays(step, (way) => {
    if (way === from) return to;
    if (!isObject(way)) return way;
    const words = ['target', 'back', 'beyond'].filter((word) => way[word] === from);
    return { ...way, ...Object.fromEntries(words.map((word) => [word, to])) };
  });
}

/** A way that ended the region leads on instead, and sets what was set then. */
function joined(way: Json, join: JsonObject): Json {
  if (isObject(way) && typeof join['target'] === 'string' && Object.keys(join).length === 1) {
    const word = Object.hasOwn(way, 'finish') ? 'finish' : 'target';
    const led = withWord(way, word, ['target', join['target']]);
    return Object.keys(led).length === 1 ? join['target'] : led;
  }
  const own = isObject(way) ? without(way, 'finish', 'target') : {};
  const set = { ...Object(own['set']), ...Object(join['set']) };
  const { target } = join;
  const isPlain = Object.keys(own).length === 0 && Object.keys(join).length === 1;
  if (isPlain && typeof target === 'string') return target;
  return { ...own, ...join, ...(Object.keys(set).length > 0 && { set }) };
}

/** A region may end in steps of its own, which end more than it once it is none. */
function openEnds(state: JsonObject, join: JsonObject): JsonObject {
  const { states } = state;
  if (!isObject(states)) return state;
  const ends = Object.entries(states).flatMap(([key, inner]) =>
    isObject(inner) && inner['type'] === 'final' ? [key] : [],
  );
  if (ends.length === 0) return state;
  const led = rewriteWays({ ...state, states: without(states, ...ends) }, (way, place) => {
    const isEnd = ends.includes(targetOf(way) ?? '');
    if (!isEnd) return way;
    const { target } = join;
    return place === 'way'
      ? joined(way, join)
      : { ...Object(way), ...(target !== undefined && { target }) };
  });
  return led;
}
