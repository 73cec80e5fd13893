// Actions: what somebody may do while a step, or the whole flow, is at work, such as withdrawing.

import { isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import { outcomesOf } from '../graph/read-exits.ts';
import { refuseName } from '../rules/names.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import { refuseTarget } from '../rules/targets.ts';
import type { Act, Scene } from './act.ts';
import { refuseTask } from './add-outcome.ts';
import { leadBack } from './write-target.ts';
import type { AddAction, RemoveAction } from './work-command.ts';

/** The act of {@link AddAction}. */
export function addAction(command: AddAction): Act {
  const { step, action } = command;
  return {
    refusal: (scene) =>
      firstRefusal(
        refuseName(action),
        refuseHolder(command, scene),
        refuseDefinition(command, scene.graph),
      ),
    perform: (editing, { graph }) => {
      const path = onOf(graph, step);
      if (path !== undefined) editing.put([...path, action], command.definition);
    },
    map: (moved) => ({
      ...command,
      step: moved.holder(step),
      definition: leadBack(command.definition, (key) => moved.step(key)),
    }),
  };
}

/** The act of {@link RemoveAction}. */
export function removeAction(command: RemoveAction): Act {
  const { step, action } = command;
  return {
    refusal: (scene) => {
      if (step !== null && !scene.graph.steps.has(step)) return refuse('STEP_UNKNOWN', { step });
      const isThere = namesIn(scene, step).includes(action);
      const isOutcome = outcomesOf(scene.graph.steps.get(step ?? '')?.state ?? {}).includes(action);
      return isThere && !isOutcome ? null : refuse('ACTION_UNKNOWN', { step, action });
    },
    perform: (editing, { graph }) => {
      const path = onOf(graph, step);
      if (path === undefined) return;
      editing.remove([...path, action]);
      const left = editing.at(path);
      if (isObject(left) && Object.keys(left).length === 0) editing.remove(path);
    },
    map: (moved) => {
      const place = moved.place({ step, at: ['on', action] });
      return place && { ...command, step: place.step, action: String(place.at.at(-1)) };
    },
  };
}

function onOf(graph: FlowGraph, step: string | null): Path | undefined {
  const path = step === null ? ['flow'] : graph.steps.get(step)?.path;
  return path && [...path, 'on'];
}

function namesIn({ document, graph }: Scene, step: string | null): readonly string[] {
  const holder = step === null ? document.flow : (graph.steps.get(step)?.state ?? {});
  return isObject(holder['on']) ? Object.keys(holder['on']) : [];
}

function refuseHolder({ step, action }: AddAction, scene: Scene): Refusal | null {
  const found = step === null ? undefined : scene.graph.steps.get(step);
  if (step !== null && found === undefined) return refuse('STEP_UNKNOWN', { step });
  if (found?.kind === 'end') return refuse('NOTHING_WAITS', { step });
  const names = [...namesIn(scene, step), ...outcomesOf(found?.state ?? {})];
  return names.includes(action) ? refuse('NAME_TAKEN', { name: action }) : null;
}

function refuseDefinition({ step, definition }: AddAction, graph: FlowGraph): Refusal | null {
  const effects = ['target', 'back', 'finish', 'append', 'cancel', 'notify'];
  if (!Object.hasOwn(definition, 'by')) return refuse('ACTION_OF_NOBODY', { step });
  if (effects.filter((word) => Object.hasOwn(definition, word)).length !== 1) {
    return refuse('EFFECT_NOT_ONE', { step });
  }
  const { target, back, by } = definition;
  return firstRefusal(
    ...[target, back].map((key) => (typeof key === 'string' ? refuseTarget(graph, key) : null)),
    by === 'assignee' && step !== null ? refuseTask(graph, step) : null,
  );
}
