// Makes a step another kind. What both kinds know is kept; what the new one does not know goes in the same edit.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import { mentionsOf } from '../graph/mentions.ts';
import { outcomesOf, readExits } from '../graph/read-exits.ts';
import { endsRegion, kindOf } from '../rules/run.ts';
import type { Step } from '../graph/step.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import { refuseUnknown } from '../rules/names.ts';
import type { Act, Scene } from './act.ts';
import { withWays, without } from './rewrite-ways.ts';
import { forOne, forSeveral, refuseSigning } from './signing.ts';
import { isNeeded, removeDuty } from './take-away.ts';
import type { ChangeKind } from './work-command.ts';

/** The act of {@link ChangeKind}. */
export function changeKind(command: ChangeKind): Act {
  return {
    refusal: (scene) =>
      firstRefusal(
        refuseUnknown(scene.graph, command.step),
        refuseKind(command, scene.graph),
        refuseHelpers(command, scene),
        refuseResult(command, scene.graph),
      ),
    perform: (editing, scene) => {
      const step = scene.graph.steps.get(command.step);
      if (step === undefined) return;
      editing.put(step.path, become(command, step, scene.graph));
      if (isPeoples(command.to) || !isObject(step.state['task'])) return;
      // Nobody completes it any more: that whoever did may not do another says nothing.
      const duties = mentionsOf(scene.document, step.key).filter(({ use }) => use === 'duty');
      for (const { path } of duties.toReversed()) removeDuty(editing, path);
    },
    map: (moved) => ({ ...command, step: moved.step(command.step) }),
  };
}

function isPeoples(kind: ChangeKind['to']): boolean {
  return kind === 'task' || kind === 'signing';
}

/** What holds steps is changed by moving these; a region is none that ends at once. */
function refuseKind({ step: key, to }: ChangeKind, graph: FlowGraph): Refusal | null {
  const step = graph.steps.get(key);
  const isHolder = step?.kind === 'parallel' || isObject(step?.state['states']);
  const isRegion = kindOf(graph, step?.parent ?? null) === 'parallel';
  return isHolder || (isRegion && to === 'end') ? refuse('KIND_NOT_POSSIBLE', { step: key }) : null;
}

function refuseHelpers({ step, to }: ChangeKind, scene: Scene): Refusal | null {
  const wasPeoples = isObject(scene.graph.steps.get(step)?.state['task']);
  const needed = wasPeoples && !isPeoples(to) && isNeeded(new Set([step]), scene);
  return needed ? refuse('STEP_NEEDED', { step }) : null;
}

/** It has to say what its kind needs, and to lead on. */
function refuseResult(command: ChangeKind, graph: FlowGraph): Refusal | null {
  const step = graph.steps.get(command.step);
  if (step === undefined) return null;
  const state = become(command, step, graph);
  const { to } = command;
  if (to === 'end') return null;
  const word = isPeoples(to) ? 'task' : to;
  if (word !== 'wait' && word !== 'choice' && !isObject(state[word])) {
    return refuse('KIND_NOT_POSSIBLE', { step: step.key });
  }
  const ways = readExits(step.key, state);
  const leads = ways.some(({ target, at }) => target !== null || finishesAt(state, at));
  const open = outcomesOf(state).find((name) => !Object.hasOwn(Object(state['on']), name));
  if (!leads || open !== undefined) return refuse('NO_WAY_ON', { step: step.key });
  return to === 'signing' ? refuseSigning(step.key, state) : null;
}

function finishesAt(state: JsonObject, at: readonly (string | number)[]): boolean {
  let way: Json | undefined = state;
  for (const key of at) way = Object(way)[key];
  return isObject(way) && way['finish'] === true;
}

/** What every kind knows. */
const ofAll = ['title', 'description', 'tags'];

function become({ to, state, through }: ChangeKind, step: Step, graph: FlowGraph): JsonObject {
  const old = step.state;
  const kept = Object.fromEntries(Object.entries(old).filter(([word]) => ofAll.includes(word)));
  if (to === 'end') return { ...kept, type: 'final', ...without(state, 'type') };
  const task = taskFor(to, old, state);
  const isTask = task !== undefined;
  const due = dueOf(old);
  const on = { ...onFor(isTask, old), ...Object(state['on']) };
  const after = to === 'choice' ? [] : timersFor(to, old['after']);
  const next: JsonObject = {
    ...kept,
    ...(old['copies'] !== undefined && { copies: old['copies'] }),
    ...without(state, 'task', 'on', 'type'),
    ...(isTask && { task: { ...task, ...(due !== undefined && { due }) } }),
    ...(!isTask && due !== undefined && to !== 'choice' && { due }),
    ...(Object.keys(on).length > 0 && { on }),
    ...(after.length > 0 && { after }),
  };
  const way = wayOn(step, graph);
  const isThere = isTask && isObject(old['task']);
  return through === undefined || way === null || isThere ? next : withWays(next, [through], way);
}

/** The task with what is new said of it; undefined for kinds without one. */
function taskFor(to: ChangeKind['to'], old: JsonObject, state: JsonObject): JsonObject | undefined {
  if (!isPeoples(to)) return undefined;
  const both = { ...Object(old['task']), ...Object(state['task']) };
  if (Object.keys(both).length === 0) return undefined;
  return to === 'task' ? forOne(both) : forSeveral(both);
}

function dueOf({ task, due }: JsonObject): Json | undefined {
  return isObject(task) && task['due'] !== undefined ? task['due'] : due;
}

/** Outcomes go with their task; actions and events stay. */
function onFor(isTask: boolean, old: JsonObject): JsonObject {
  const on = isObject(old['on']) ? old['on'] : {};
  return isTask ? on : without(on, ...outcomesOf(old));
}

/** Moments that end a task or give it to somebody else go with it; where several sign, nobody can take it over. */
function timersFor(to: ChangeKind['to'], timers: Json | undefined): readonly Json[] {
  const gone = to === 'signing' ? ['escalate'] : to === 'task' ? [] : ['escalate', 'outcome'];
  return isList(timers)
    ? timers.filter((timer) => !gone.some((word) => Object.hasOwn(Object(timer), word)))
    : [];
}

/** Where the step led on: by its first ordinary way. */
function wayOn(step: Step, graph: FlowGraph): Json | null {
  const ordinary = step.exits.filter(({ via, isBack }) => {
    const isMain = via === 'outcome' || via === 'always' || via === 'done';
    return isMain && !isBack;
  });
  const leading = ordinary.find((exit) => exit.target !== null || endsRegion(graph, exit));
  return leading === undefined ? null : (leading.target ?? { finish: true });
}
