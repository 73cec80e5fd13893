// Forms: which fields people see and fill.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject, valueAt } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { Editing } from '../document/editing.ts';
import type { FlowDocument } from '../document/document.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import { fieldPlaces, fieldsOf } from '../graph/field-mentions.ts';
import { refuseName } from '../rules/names.ts';
import { firstRefusal, refuse, type Refusal } from '../rules/refusal.ts';
import type { Act, Scene } from './act.ts';
import type * as command from './data-command.ts';
import type { Moved } from './moved.ts';
import { without } from './rewrite-ways.ts';
import { formOf } from './rename-outcome.ts';
import { movedField } from './field.ts';

/** The act of {@link command.AddForm}. */
export function addForm(add: command.AddForm): Act {
  return {
    refusal: ({ document }) =>
      firstRefusal(
        refuseName(add.form),
        Object.hasOwn(document.forms, add.form) ? refuse('NAME_TAKEN', { name: add.form }) : null,
        add.definition === undefined && Object.keys(fieldsOf(document.flow)).length === 0
          ? refuse('FORM_EMPTY', { form: add.form })
          : null,
      ),
    perform: (editing, { document }) => {
      const fields = Object.keys(fieldsOf(document.flow)).map((field) => ({ field }));
      const { definition = { sections: [{ fields }] } } = add;
      editing.put(['forms', add.form], { form: add.form, ...without(definition, 'form') });
    },
    map: () => add,
  };
}

/** The act of {@link command.RemoveForm}. */
export function removeForm(remove: command.RemoveForm): Act {
  return {
    refusal: (scene) =>
      firstRefusal(
        refuseForm(scene, remove.form),
        remove.everywhere === true ? null : refuseFormUsed(scene, remove.form),
      ),
    perform: (editing, { document, graph }) => {
      for (const user of usersOf(document, graph, remove.form)) {
        const step = user === null ? undefined : graph.steps.get(user);
        editing.remove(step ? [...step.path, 'task', 'form'] : ['flow', 'start', 'form']);
      }
      editing.remove(['forms', remove.form]);
    },
    map: () => remove,
  };
}

/** The act of {@link command.AddSection}. */
export function addSection(add: command.AddSection): Act {
  const list: Path = ['forms', add.form, 'sections'];
  return {
    refusal: (scene) =>
      firstRefusal(refuseForm(scene, add.form), refusePlace(scene, list, add.place)),
    perform: (editing) => {
      const sections = editing.at(list);
      if (!isList(sections)) return editing.put(list, [add.section]);
      editing.insert([...list, add.place ?? sections.length], add.section);
    },
    map: (moved) => {
      const place = add.place === undefined ? undefined : moved.path([...list, add.place])?.at(-1);
      const { place: _, ...rest } = add;
      return typeof place === 'number' ? { ...rest, place } : rest;
    },
  };
}

/** The act of {@link command.RemoveSection}. */
export function removeSection(remove: command.RemoveSection): Act {
  const path: Path = ['forms', remove.form, 'sections', remove.section];
  return {
    refusal: (scene) => {
      const sections = valueAt(scene.document, path.slice(0, -1));
      return firstRefusal(
        refuseSection(scene, remove),
        isList(sections) && sections.length === 1
          ? refuse('SECTION_IS_LAST', { form: remove.form })
          : null,
      );
    },
    perform: (editing) => editing.remove(path),
    map: (moved) => {
      const section = movedIndex(path, moved);
      return section === null ? null : { ...remove, section };
    },
  };
}

/** The act of {@link command.AddFormField}. */
export function addFormField(add: command.AddFormField): Act {
  const list: Path = ['forms', add.form, 'sections', add.section, 'fields'];
  return {
    refusal: (scene) =>
      firstRefusal(
        refuseSection(scene, add),
        refusePlace(scene, list, add.place),
        refuseField(scene, add, null),
      ),
    perform: (editing) => {
      const fields = editing.at(list);
      if (!isList(fields)) return editing.put(list, [add.field]);
      editing.insert([...list, add.place ?? fields.length], add.field);
    },
    map: (moved) => {
      const section = movedIndex(list.slice(0, -1), moved);
      const place = add.place === undefined ? undefined : moved.path([...list, add.place])?.at(-1);
      const { place: _, ...rest } = add;
      const field = withField(add.field, moved);
      return section === null
        ? null
        : { ...rest, section, field, ...(typeof place === 'number' && { place }) };
    },
  };
}

/** The act of {@link command.SetFormField}. */
export function setFormField(set: command.SetFormField): Act {
  const path = fieldPath(set.form, set.at);
  return {
    refusal: (scene) =>
      firstRefusal(refuseFormField(scene, set.form, set.at), refuseField(scene, set, set.at)),
    perform: (editing) => editing.put(path, set.field),
    map: (moved) => {
      const at = movedPlace(path, moved);
      return at && { ...set, at, field: withField(set.field, moved) };
    },
  };
}

/** The act of {@link command.MoveFormField}. */
export function moveFormField(move: command.MoveFormField): Act {
  const { form, from, to } = move;
  const isSameSection = from.section === to.section;
  return {
    refusal: (scene) => {
      const list = fieldPath(form, to).slice(0, -1);
      const fields = valueAt(scene.document, list);
      const count = isList(fields) ? fields.length : 0;
      const most = isSameSection ? count - 1 : count;
      return firstRefusal(
        refuseFormField(scene, form, from),
        refuseSection(scene, { form, section: to.section }),
        isPlace(to.index, most) ? null : refuse('PLACE_UNKNOWN', { place: to.index + 1 }),
      );
    },
    perform: (editing) => {
      const [source, goal] = [fieldPath(form, from), fieldPath(form, to)];
      if (isSameSection) return editing.move(source.slice(0, -1), from.index, to.index);
      const field = editing.at(source);
      if (field === undefined) return;
      editing.insert(goal, field);
      removeWithSection(editing, source);
    },
    map: (moved) => {
      const source = movedPlace(fieldPath(form, from), moved);
      const goal = movedPlace(fieldPath(form, to), moved);
      return source && { ...move, from: source, to: goal ?? to };
    },
  };
}

/** The act of {@link command.RemoveFormField}. */
export function removeFormField(remove: command.RemoveFormField): Act {
  const path = fieldPath(remove.form, remove.at);
  return {
    refusal: (scene) => {
      const form = scene.document.forms[remove.form];
      return firstRefusal(
        refuseFormField(scene, remove.form, remove.at),
        fieldPlaces(form).length === 1 ? refuse('FORM_EMPTY', { form: remove.form }) : null,
      );
    },
    perform: (editing) => removeWithSection(editing, path),
    map: (moved) => {
      const at = movedPlace(path, moved);
      return at && { ...remove, at };
    },
  };
}

/** A group goes with its last field. */
function removeWithSection(editing: Editing, path: Path): void {
  const fields = editing.at(path.slice(0, -1));
  editing.remove(isList(fields) && fields.length === 1 ? path.slice(0, -2) : path);
}

/** Where a field of a form lies in the document. */
export function fieldPath(form: string, { section, index }: command.FormPlace): Path {
  return ['forms', form, 'sections', section, 'fields', index];
}

/** Where an entry of a list has gone; null when it is gone. */
export function movedIndex(path: Path, moved: Moved): number | null {
  const index = moved.path(path)?.at(-1);
  return typeof index === 'number' ? index : null;
}

/** Where a field of a form has gone; null when it is gone. */
export function movedPlace(path: Path, moved: Moved): command.FormPlace | null {
  const now = moved.path(path);
  return now && { section: Number(now[3]), index: Number(now[5]) };
}

function withField(field: JsonObject, moved: Moved): JsonObject {
  const { field: name } = field;
  return typeof name === 'string' ? { ...field, field: movedField(name, moved) } : field;
}

function isPlace(place: number, most: number): boolean {
  return Number.isInteger(place) && place >= 0 && place <= most;
}

function refusePlace({ document }: Scene, list: Path, place: number | undefined): Refusal | null {
  if (place === undefined) return null;
  const entries = valueAt(document, list);
  return isPlace(place, isList(entries) ? entries.length : 0)
    ? null
    : refuse('PLACE_UNKNOWN', { place: place + 1 });
}

/** Refuses forms that are not there. */
export function refuseForm({ document }: Scene, form: string): Refusal | null {
  return Object.hasOwn(document.forms, form) ? null : refuse('FORM_UNKNOWN', { form });
}

/** Refuses groups that are not there. */
export function refuseSection(
  scene: Scene,
  { form, section }: { readonly form: string; readonly section: number },
): Refusal | null {
  const found = valueAt(scene.document, ['forms', form, 'sections', section]);
  return firstRefusal(
    refuseForm(scene, form),
    isObject(found) ? null : refuse('SECTION_UNKNOWN', { form, number: section + 1 }),
  );
}

/** Refuses fields that are not on the form. */
export function refuseFormField(scene: Scene, form: string, at: command.FormPlace): Refusal | null {
  const found = valueAt(scene.document, fieldPath(form, at));
  return firstRefusal(
    refuseSection(scene, { form, section: at.section }),
    isObject(found) ? null : refuse('FORM_FIELD_UNKNOWN', { form, number: at.index + 1 }),
  );
}

/** A form shows fields of the data, each once. Those of a ballot stand in the task and not in the data. */
function refuseField(
  { document, graph }: Scene,
  { form, field }: command.AddFormField | command.SetFormField,
  at: command.FormPlace | null,
): Refusal | null {
  const name: Json | undefined = field['field'];
  if (typeof name !== 'string') return refuse('FIELD_UNKNOWN', { field: '' });
  const own = at === null ? '' : fieldPath(form, at).slice(2).join('/');
  const isTaken = fieldPlaces(document.forms[form]).some(
    (other) => other.name === name && other.path.join('/') !== own,
  );
  if (isTaken) return refuse('FORM_FIELD_TAKEN', { form, field: name });
  const isKnown =
    Object.hasOwn(fieldsOf(document.flow), name) || ballotFields(graph, form).includes(name);
  return isKnown ? null : refuse('FIELD_UNKNOWN', { field: name });
}

/** What those who sign with this form hand in beside their vote. */
function ballotFields(graph: FlowGraph, form: string): readonly string[] {
  return [...graph.steps.values()].flatMap((step) => {
    const ballot = valueAt(step.state, ['task', 'ballot', 'properties']);
    return formOf(step) === form && isObject(ballot) ? Object.keys(ballot) : [];
  });
}

/** The steps whose task has this form, and `null` where one fills it to start the flow. */
function usersOf(
  { flow }: FlowDocument,
  graph: FlowGraph,
  form: string,
): readonly (string | null)[] {
  const steps = [...graph.steps.values()].filter((step) => formOf(step) === form);
  const isStart = isObject(flow['start']) && flow['start']['form'] === form;
  return [...(isStart ? [null] : []), ...steps.map(({ key }) => key)];
}

function refuseFormUsed({ document, graph }: Scene, form: string): Refusal | null {
  const users = usersOf(document, graph, form);
  const places = users.map((step): JsonObject => (step === null ? { part: 'start' } : { step }));
  return places.length === 0 ? null : refuse('FORM_USED', { form, places });
}
