// Makes changes as they are: a repair that a finding proposes, or what takes another command back.

import { applyChanges } from '../change/change.ts';
import { asDocument } from '../document/document.ts';
import { isSameJson } from '../document/same-json.ts';
import { refuse } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import type { MakeChanges } from './command.ts';

/** The act of {@link MakeChanges}. */
export function makeChanges(command: MakeChanges): Act {
  return {
    refusal: ({ document }) => {
      const after = applyChanges(document, command.changes);
      const fits = after !== undefined && isSameJson(after, asDocument(after));
      return fits ? null : refuse('CHANGE_DOES_NOT_FIT');
    },
    perform: (editing) => editing.make(command.changes),
    map: (moved) => {
      const changes = moved.changes(command.changes);
      return changes.length === 0 ? null : { ...command, changes };
    },
  };
}
