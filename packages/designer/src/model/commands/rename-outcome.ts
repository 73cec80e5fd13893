// Gives an outcome another name, wherever it is spoken of: its way, rules for votes, timers, forms, formulas, scenarios.

import type { Json } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { Editing } from '../document/editing.ts';
import { expressionsOf, rename } from '../graph/expressions.ts';
import { outcomeInForm, outcomeInScenarios, outcomeMentions } from '../graph/outcome-mentions.ts';
import { outcomesOf } from '../graph/read-exits.ts';
import type { Step } from '../graph/step.ts';
import { refuseName } from '../rules/names.ts';
import { firstRefusal } from '../rules/refusal.ts';
import type { Act, Scene } from './act.ts';
import { refuseKnown, refuseOutcome, refuseTask } from './add-outcome.ts';
import { movedOutcome } from './moved.ts';
import type { RenameOutcome } from './work-command.ts';

/** The act of {@link RenameOutcome}. */
export function renameOutcome(command: RenameOutcome): Act {
  const { step, outcome, to } = command;
  return {
    refusal: ({ graph }) =>
      firstRefusal(
        refuseTask(graph, step),
        refuseOutcome(graph, step, outcome),
        refuseName(to),
        to === outcome ? null : refuseKnown(graph, step, to),
      ),
    perform: (editing, scene) => {
      const found = scene.graph.steps.get(step);
      if (found === undefined || to === outcome) return;
      for (const path of outcomeMentions(found, outcome)) editing.put(path, to);
      for (const path of outcomeInScenarios(scene.document, step, outcome)) editing.put(path, to);
      renameInForm(editing, found, { command, scene });
      for (const { path, source } of expressionsOf(found.state, found.path)) {
        const isVote = (name: string, of: string | undefined): boolean =>
          of === 'outcome' && name === outcome;
        const renamed = rename(source, ({ kind, name, of }) =>
          kind === 'text' && isVote(name, of) ? to : null,
        );
        editing.put(path, renamed);
      }
      editing.rename([...found.path, 'task', 'outcomes'], outcome, to);
      const on = editing.at([...found.path, 'on']);
      if (isObject(on) && Object.hasOwn(on, outcome))
        editing.rename([...found.path, 'on'], outcome, to);
    },
    map: (moved) => movedOutcome(command, moved),
  };
}

/** A form that other tasks use, too, may mean their outcome of the same name: it stays beside the new one. */
function renameInForm(
  editing: Editing,
  step: Step,
  { command: { outcome, to }, scene }: { readonly command: RenameOutcome; readonly scene: Scene },
): void {
  const form = formOf(step);
  if (form === null) return;
  const isShared = [...scene.graph.steps.values()].some(
    (other) =>
      other.key !== step.key && formOf(other) === form && outcomesOf(other.state).includes(outcome),
  );
  for (const path of outcomeInForm(scene.document, form, outcome)) {
    const names = editing.at(path);
    if (!isList(names)) continue;
    const renamed = names.flatMap((name): readonly Json[] =>
      name === outcome ? (isShared ? [name, to] : [to]) : [name],
    );
    editing.put(path, [...new Set(renamed)]);
  }
}

/** The form of a step's task, or null. */
export function formOf({ state }: Pick<Step, 'state'>): string | null {
  const form = isObject(state['task']) ? state['task']['form'] : undefined;
  return typeof form === 'string' ? form : null;
}
