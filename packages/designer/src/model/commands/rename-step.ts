// Gives a step another name, wherever the flow, its picture and its scenarios speak of it.

import type { NameUse } from '@alir/engine/core';
import { parentOf } from '../change/path.ts';
import type { Editing } from '../document/editing.ts';
import { firstRefusal } from '../rules/refusal.ts';
import { refuseName, refuseTaken, refuseUnknown } from '../rules/names.ts';
import { rename, stepsInFormulas } from '../graph/expressions.ts';
import { type Mention, mentionsOf } from '../graph/mentions.ts';
import type { Act } from './act.ts';
import type { RenameStep } from './command.ts';

/** The act of {@link RenameStep}. */
export function renameStep(command: RenameStep): Act {
  return {
    refusal: ({ graph }) =>
      firstRefusal(
        refuseUnknown(graph, command.step),
        refuseName(command.to),
        command.to === command.step ? null : refuseTaken(graph, command.to),
      ),
    perform: (editing, { document, graph }) => {
      const step = graph.steps.get(command.step);
      if (step === undefined || command.to === command.step) return;
      for (const mention of mentionsOf(document, command.step)) {
        renameMention(editing, mention, command);
      }
      for (const { path, source } of stepsInFormulas(document.flow, new Set([command.step]))) {
        const become = ({ kind, name }: NameUse): string | null =>
          kind === 'state' && name === command.step ? command.to : null;
        editing.put(path, rename(source, become));
      }
      editing.rename(parentOf(step.path), command.step, command.to);
    },
    map: (moved) => ({ ...command, step: moved.step(command.step) }),
  };
}

function renameMention(
  editing: Editing,
  { path, as, suffix }: Mention,
  { step, to }: RenameStep,
): void {
  if (as === 'value') editing.put(path, to + (suffix ?? ''));
  else editing.rename(parentOf(path), step, to);
}
