// Moves a step among those beside it: the order of the outline, and of the picture where nothing else decides it.

import { parentOf } from '../change/path.ts';
import { isObject } from '../change/change.ts';
import { refuse } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import type { MoveStep } from './command.ts';

/** The act of {@link MoveStep}. */
export function moveStep(command: MoveStep): Act {
  return {
    refusal: ({ graph }) => {
      const step = graph.steps.get(command.step);
      if (step === undefined) return refuse('STEP_UNKNOWN', { step: command.step });
      const count = (
        step.parent === null ? graph.top : (graph.steps.get(step.parent)?.children ?? [])
      ).length;
      const isPlace = Number.isInteger(command.to) && command.to >= 0 && command.to < count;
      return isPlace ? null : refuse('PLACE_UNKNOWN', { place: command.to + 1 });
    },
    perform: (editing, { graph }) => {
      const step = graph.steps.get(command.step);
      if (step === undefined) return;
      const holder = parentOf(step.path);
      const states = editing.at(holder);
      if (!isObject(states)) return;
      editing.move(holder, Object.keys(states).indexOf(command.step), command.to);
    },
    map: (moved) => ({ ...command, step: moved.step(command.step) }),
  };
}
