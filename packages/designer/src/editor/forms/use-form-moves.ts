// What buttons and keys do to a form: moving, adding, taking off. What is chosen goes along.

import type { Command } from '../../model/index.ts';
import { takeOff } from '../../model/forms/form-commands.ts';
import { useDispatch, useSession } from '../session/session.tsx';
import { fieldIn } from '../../model/forms/form-parts.ts';
import type { Chosen, EditedForm } from './edited-form.ts';

/** What can be done to what is chosen. */
export interface FormMoves {
  /** Moves it by one place; at the edge of its group a field goes to the next group. */
  readonly move: (chosen: Chosen, by: 1 | -1) => void;
  /** Takes a field off the form. */
  readonly remove: (chosen: Chosen) => void;
  /** Begins to add a field behind what is chosen. */
  readonly add: (chosen: Chosen) => void;
}

/** What can be done to a form. */
export function useFormMoves(edited: EditedForm, choose: (chosen: Chosen) => void): FormMoves {
  const { editor } = useSession();
  const dispatch = useDispatch();
  const { form, groups } = edited;
  return {
    move(chosen, by) {
      const command = form === undefined ? null : moving(edited, form, chosen, by);
      if (command === null || dispatch(command) !== null) return;
      if (chosen.kind === 'group') choose({ kind: 'group', section: chosen.section + by });
    },
    remove(chosen) {
      const field = chosen.kind === 'field' ? fieldIn(groups, chosen.name) : undefined;
      if (form === undefined || field === undefined) return;
      const fields = groups.flatMap((group) => group.fields);
      const at = fields.indexOf(field);
      const next = fields[at + 1] ?? fields[at - 1];
      if (dispatch(takeOff(editor.document, form, field)) !== null) return;
      choose(next === undefined ? { kind: 'adding' } : { kind: 'field', name: next.name });
    },
    add: (chosen) => {
      const field = chosen.kind === 'field' ? fieldIn(groups, chosen.name) : undefined;
      const group = chosen.kind === 'group' ? groups[chosen.section] : undefined;
      const behind = (field ?? group?.fields.at(-1))?.at;
      choose({ kind: 'adding', ...(behind && { behind }) });
    },
  };
}

function moving({ groups }: EditedForm, form: string, chosen: Chosen, by: 1 | -1): Command | null {
  if (chosen.kind === 'group') {
    const to = chosen.section + by;
    return groups[to] ? { type: 'move-section', form, from: chosen.section, to } : null;
  }
  const field = chosen.kind === 'field' ? fieldIn(groups, chosen.name) : undefined;
  if (field === undefined) return null;
  const { section, index } = field.at;
  const fields = groups[section]?.fields ?? [];
  if (fields[index + by]) {
    return { type: 'move-form-field', form, from: field.at, to: { section, index: index + by } };
  }
  const beside = groups[section + by];
  if (beside === undefined) return null;
  const place = by === 1 ? 0 : beside.fields.length;
  return {
    type: 'move-form-field',
    form,
    from: field.at,
    to: { section: section + by, index: place },
  };
}
