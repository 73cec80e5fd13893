// Moments at which something happens by itself: reminders, escalations, ends by time.

import type { JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import { refuseUnknown } from '../rules/names.ts';
import { refuseTarget } from '../rules/targets.ts';
import type { Act, Scene } from './act.ts';
import { refuseOutcome, refuseTask } from './add-outcome.ts';
import type { Moved } from './moved.ts';
import type { AddTimer, RemoveTimer, SetTimer } from './work-command.ts';

/** The act of {@link AddTimer}. */
export function addTimer(command: AddTimer): Act {
  return {
    refusal: ({ graph }) => refuseTimer(graph, command.step, command.timer),
    perform: (editing, { graph }) => {
      const path = pathOf(graph, command.step, []);
      if (path === undefined) return;
      const timers = editing.at(path);
      if (isList(timers)) editing.insert([...path, timers.length], command.timer);
      else editing.put(path, [command.timer]);
    },
    map: (moved) => ({ ...command, ...movedTimer(command, moved) }),
  };
}

/** The act of {@link SetTimer}. */
export function setTimer(command: SetTimer): Act {
  return {
    refusal: (scene) =>
      firstRefusal(
        refusePlace(command, scene),
        refuseTimer(scene.graph, command.step, command.timer),
      ),
    perform: (editing, { graph }) => {
      const path = pathOf(graph, command.step, [command.index]);
      if (path !== undefined) editing.put(path, command.timer);
    },
    map: (moved) => {
      const place = movedIndex(command, moved);
      return place && { ...command, ...movedTimer(command, moved), ...place };
    },
  };
}

/** The act of {@link RemoveTimer}. */
export function removeTimer(command: RemoveTimer): Act {
  return {
    refusal: (scene) => refusePlace(command, scene),
    perform: (editing, { graph }) => {
      const list = pathOf(graph, command.step, []);
      if (list === undefined) return;
      const timers = editing.at(list);
      const isOnly = isList(timers) && timers.length === 1;
      editing.remove(isOnly ? list : [...list, command.index]);
    },
    map: (moved) => {
      const place = movedIndex(command, moved);
      return place && { ...command, ...place };
    },
  };
}

function pathOf(graph: FlowGraph, step: string, rest: Path): Path | undefined {
  const path = graph.steps.get(step)?.path;
  return path && [...path, 'after', ...rest];
}

function refusePlace({ step, index }: RemoveTimer | SetTimer, { graph }: Scene): Refusal | null {
  const after = graph.steps.get(step)?.state['after'];
  const isThere = isList(after) && Number.isInteger(index) && index in after;
  return firstRefusal(
    refuseUnknown(graph, step),
    isThere ? null : refuse('TIMER_UNKNOWN', { step, number: index + 1 }),
  );
}

/** A moment does one thing, counts from something that is there, and only where somebody or something waits. */
function refuseTimer(graph: FlowGraph, key: string, timer: JsonObject): Refusal | null {
  const step = graph.steps.get(key);
  if (step === undefined) return refuse('STEP_UNKNOWN', { step: key });
  if (step.kind === 'end' || step.kind === 'choice') return refuse('NOTHING_WAITS', { step: key });
  const done = ['target', 'notify', 'escalate', 'outcome'].filter((word) =>
    Object.hasOwn(timer, word),
  );
  if (done.length !== 1) return refuse('EFFECT_NOT_ONE', { step: key });
  const { task, due } = step.state;
  const hasDue = due !== undefined || (isObject(task) && task['due'] !== undefined);
  if (timer['at'] === 'due' && !hasDue) return refuse('DEADLINE_MISSING', { step: key });
  const { target, outcome, escalate } = timer;
  return firstRefusal(
    typeof target === 'string' ? refuseTarget(graph, target) : null,
    outcome !== undefined || escalate !== undefined ? refuseTask(graph, key) : null,
    typeof outcome === 'string' ? refuseOutcome(graph, key, outcome) : null,
    escalate !== undefined && step.kind === 'signing'
      ? refuse('KIND_NOT_POSSIBLE', { step: key })
      : null,
  );
}

function movedTimer(
  { step, timer }: AddTimer | SetTimer,
  moved: Moved,
): { readonly step: string; readonly timer: JsonObject } {
  const { target, outcome } = timer;
  const place = moved.place({ step, at: ['task', 'outcomes', String(outcome)] });
  return {
    step: moved.step(step),
    timer: {
      ...timer,
      ...(typeof target === 'string' && { target: moved.step(target) }),
      ...(typeof outcome === 'string' && { outcome: String(place?.at.at(-1) ?? outcome) }),
    },
  };
}

function movedIndex(
  { step, index }: RemoveTimer | SetTimer,
  moved: Moved,
): { readonly step: string; readonly index: number } | null {
  const place = moved.place({ step, at: ['after', index] });
  return place && { step: place.step ?? step, index: Number(place.at.at(-1)) };
}
