// Puts steps in places of the picture.

import { firstRefusal } from '../rules/refusal.ts';
import { refuseUnknown } from '../rules/names.ts';
import type { Act } from './act.ts';
import type { PlaceSteps } from './command.ts';

/** The act of {@link PlaceSteps}. */
export function placeSteps(command: PlaceSteps): Act {
  return {
    refusal: ({ graph }) =>
      firstRefusal(...Object.keys(command.points).map((step) => refuseUnknown(graph, step))),
    perform: (editing) => {
      for (const [step, { x, y }] of Object.entries(command.points)) {
        // Half pixels are what a gesture leaves behind, and no intention.
        editing.put(['layout', 'steps', step], { x: Math.round(x), y: Math.round(y) });
      }
    },
    map: (moved) => ({
      ...command,
      points: Object.fromEntries(
        Object.entries(command.points).map(([step, point]) => [moved.step(step), point]),
      ),
    }),
  };
}
