// Fields of the data: what an instance knows.

import type { Json } from '@alir/engine/core/types';
import { isList } from '../change/change.ts';
import { parentOf } from '../change/path.ts';
import type { FlowDocument } from '../document/document.ts';
import type { Editing } from '../document/editing.ts';
import { expressionsOf, isReadable, rename } from '../graph/expressions.ts';
import {
  type FieldMention,
  fieldsInFlow,
  fieldsInScenarios,
  fieldsOf,
  fieldsOnForms,
  isField,
} from '../graph/field-mentions.ts';
import { refuseFieldName } from '../rules/names.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import { placesOf } from '../rules/places.ts';
import type { Act } from './act.ts';
import type { Moved } from './moved.ts';
import type { AddField, ChangeField, RemoveField, RenameField } from './data-command.ts';

const properties = ['flow', 'data', 'properties'];
const required = ['flow', 'data', 'required'];

/** The act of {@link AddField}. */
export function addField(command: AddField): Act {
  const { field, schema } = command;
  return {
    refusal: ({ document }) => firstRefusal(refuseFieldName(field), refuseTaken(document, field)),
    perform: (editing) => {
      editing.put([...properties, field], schema);
      setRequired(editing, field, command.required ?? false);
    },
    map: () => command,
  };
}

/** The act of {@link ChangeField}. */
export function changeField(command: ChangeField): Act {
  const { field, schema } = command;
  return {
    refusal: ({ document }) => refuseField(document, field),
    perform: (editing) => {
      if (schema !== undefined) editing.put([...properties, field], schema);
      if (command.required !== undefined) setRequired(editing, field, command.required);
    },
    map: (moved) => ({ ...command, field: movedField(field, moved) }),
  };
}

/** The act of {@link RenameField}. */
export function renameField(command: RenameField): Act {
  const { field, to } = command;
  return {
    refusal: ({ document }) =>
      firstRefusal(
        refuseField(document, field),
        refuseFieldName(to),
        to === field ? null : refuseTaken(document, to),
        refuseFormulas(document, field),
      ),
    perform: (editing, { document }) => {
      if (to === field) return;
      for (const mention of [
        ...fieldsInFlow(document.flow, field),
        ...fieldsOnForms(document, field),
        ...fieldsInScenarios(document, field),
      ]) {
        renameMention(editing, mention, command);
      }
      const names = editing.at(required);
      const at = isList(names) ? names.indexOf(field) : -1;
      if (at !== -1) editing.put([...required, at], to);
      editing.rename(properties, field, to);
    },
    map: (moved) => ({ ...command, field: movedField(field, moved) }),
  };
}

/** The act of {@link RemoveField}. */
export function removeField(command: RemoveField): Act {
  const { field } = command;
  return {
    refusal: ({ document }) =>
      firstRefusal(refuseField(document, field), refuseUsed(document, field)),
    perform: (editing, { document }) => {
      // Scenarios give a value that nobody asks for any more.
      for (const { path } of fieldsInScenarios(document, field)) editing.remove(path);
      setRequired(editing, field, false);
      editing.remove([...properties, field]);
    },
    map: (moved) => ({ ...command, field: movedField(field, moved) }),
  };
}

/** What a field is called by now. */
export function movedField(field: string, moved: Moved): string {
  return moved.name([...properties, field]);
}

function refuseField({ flow }: FlowDocument, field: string): Refusal | null {
  return Object.hasOwn(fieldsOf(flow), field) ? null : refuse('FIELD_UNKNOWN', { field });
}

function refuseTaken({ flow }: FlowDocument, field: string): Refusal | null {
  return Object.hasOwn(fieldsOf(flow), field) ? refuse('FIELD_TAKEN', { field }) : null;
}

function refuseUsed(document: FlowDocument, field: string): Refusal | null {
  const places = placesOf([
    ...fieldsInFlow(document.flow, field),
    ...fieldsOnForms(document, field),
  ]);
  return places.length === 0 ? null : refuse('FIELD_USED', { field, places });
}

/** A formula that cannot be read might speak of the field: its name is never changed in a text that is not understood. */
function refuseFormulas({ flow }: FlowDocument, field: string): Refusal | null {
  const unread = expressionsOf(flow).find(
    ({ source }) => source.includes(field) && !isReadable(source),
  );
  return unread === undefined ? null : refuse('FORMULA_UNREADABLE', { formula: unread.source });
}

function renameMention(
  editing: Editing,
  { path, as }: FieldMention,
  { field, to }: RenameField,
): void {
  if (as === 'key') editing.rename(parentOf(path), field, to);
  else if (as === 'value') editing.put(path, to);
  else {
    const source = editing.at(path);
    if (typeof source !== 'string') return;
    editing.put(
      path,
      rename(source, (use) => (isField(use, field) ? to : null)),
    );
  }
}

function setRequired(editing: Editing, field: string, isRequired: boolean): void {
  const names = editing.at(required);
  const list: readonly Json[] = isList(names) ? names : [];
  const at = list.indexOf(field);
  if (isRequired === (at !== -1)) return;
  if (!isRequired) editing.remove([...required, at]);
  else if (isList(names)) editing.insert([...required, list.length], field);
  else editing.put(required, [field]);
}
