// Leaves the places of steps to the layout again. The order of the steps stays as the author has it.

import { isObject } from '../change/change.ts';
import type { Act } from './act.ts';
import type { Tidy } from './command.ts';

/** The act of {@link Tidy}. */
export function tidy(command: Tidy): Act {
  return {
    refusal: () => null,
    perform: (editing) => {
      const placed = editing.at(['layout', 'steps']);
      if (!isObject(placed)) return;
      const steps = command.steps ?? Object.keys(placed);
      for (const step of steps) editing.remove(['layout', 'steps', step]);
    },
    map: (moved) => ({
      ...command,
      ...(command.steps && { steps: command.steps.map((step) => moved.step(step)) }),
    }),
  };
}
