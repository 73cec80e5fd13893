// How several come to one outcome, set as a whole: whose seats, and which rule.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import { refuseTask } from './add-outcome.ts';
import { without } from './rewrite-ways.ts';
import type { SetSigning } from './work-command.ts';

/** The act of {@link SetSigning}. */
export function setSigning(command: SetSigning): Act {
  const { step, assign, decide } = command;
  const become = (task: JsonObject): JsonObject =>
    decide === undefined ? forOne({ ...task, assign }) : forSeveral({ ...task, assign, decide });
  return {
    refusal: ({ graph }) => {
      const state = graph.steps.get(step)?.state ?? {};
      const task = isObject(state['task']) ? become(state['task']) : {};
      const isOne = decide === undefined;
      return firstRefusal(
        refuseTask(graph, step),
        isOne
          ? isOfSeveral(assign)
            ? refuse('DECISION_MISSING', { step })
            : null
          : refuseSigning(step, { task }),
      );
    },
    perform: (editing, { graph }) => {
      const found = graph.steps.get(step);
      const task = found?.state['task'];
      if (found === undefined || !isObject(task)) return;
      editing.put([...found.path, 'task'], become(task));
      const timers = found.state['after'];
      if (decide === undefined || !isList(timers)) return;
      // Nobody can be given what several have in their hands.
      const kept = timers.filter((timer) => !Object.hasOwn(Object(timer), 'escalate'));
      if (kept.length === timers.length) return;
      if (kept.length === 0) editing.remove([...found.path, 'after']);
      else editing.put([...found.path, 'after'], kept);
    },
    map: (moved) => ({ ...command, step: moved.step(step) }),
  };
}

/** A task as one person decides it: what only several need goes. */
export function forOne(task: JsonObject): JsonObject {
  const { can } = task;
  const rest = without(task, 'decide', 'ballot');
  if (!isObject(can)) return rest;
  const left = without(can, 'add-signers', 'remove-signers');
  return Object.keys(left).length === 0 ? without(rest, 'can') : { ...rest, can: left };
}

/** A task as several decide it: everybody has a seat, so that nobody is chosen for it. */
export function forSeveral(task: JsonObject): JsonObject {
  const { allocate } = task;
  if (!isObject(allocate)) return task;
  const left = without(allocate, 'prefer', 'pick');
  return Object.keys(left).length === 0 ? without(task, 'allocate') : { ...task, allocate: left };
}

/** Whether `assign` names the seats of several. */
function isOfSeveral(assign: Json | undefined): boolean {
  return isList(assign) || (isObject(assign) && ('count' in assign || 'positions' in assign));
}

/** A rule has to be there, and to speak of outcomes of the task; what an outcome asks for besides, several cannot give. */
export function refuseSigning(step: string, { task }: JsonObject): Refusal | null {
  const { outcomes, decide } = isObject(task) ? task : {};
  if (decide === undefined) return refuse('DECISION_MISSING', { step });
  const names = isObject(outcomes) ? outcomes : {};
  const asks = Object.keys(names).find((name) => Object.hasOwn(Object(names[name]), 'input'));
  if (asks !== undefined) return refuse('OUTCOME_ASKS', { step, outcome: asks });
  const unknown = decided(decide).find((name) => !Object.hasOwn(names, name));
  return unknown === undefined ? null : refuse('OUTCOME_UNKNOWN', { step, outcome: unknown });
}

/** The outcomes that a rule speaks of. */
function decided(decide: Json): readonly string[] {
  if (!isObject(decide)) return [];
  const rules = isList(decide['rules']) ? decide['rules'] : [];
  const named = rules.map((rule) => (isObject(rule) ? rule['outcome'] : undefined));
  return [...named, decide['otherwise']].filter((name) => typeof name === 'string');
}
