// Groups of a form: their titles, their order, where one ends and the next begins.

import { isList, isObject, valueAt } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import { firstRefusal, refuse } from '../rules/refusal.ts';
import type { Act } from './act.ts';
import type * as command from './data-command.ts';
import {
  fieldPath,
  movedIndex,
  movedPlace,
  refuseForm,
  refuseFormField,
  refuseSection,
} from './form.ts';

const sectionPath = (form: string, section: number): Path => ['forms', form, 'sections', section];

/** The act of {@link command.SetFormTitle}. */
export function setFormTitle(set: command.SetFormTitle): Act {
  const { form, section, title } = set;
  const path = section === undefined ? ['forms', form] : sectionPath(form, section);
  const at = [...path, 'title'];
  return {
    refusal: (scene) =>
      section === undefined ? refuseForm(scene, form) : refuseSection(scene, { form, section }),
    perform: (editing) => (title === undefined ? editing.remove(at) : editing.put(at, title)),
    map: (moved) => {
      if (section === undefined) return set;
      const now = movedIndex(path, moved);
      return now === null ? null : { ...set, section: now };
    },
  };
}

/** The act of {@link command.MoveSection}. */
export function moveSection(move: command.MoveSection): Act {
  const { form, from, to } = move;
  return {
    refusal: (scene) => {
      const target = refuseSection(scene, { form, section: to });
      return firstRefusal(
        refuseSection(scene, { form, section: from }),
        target && refuse('PLACE_UNKNOWN', { place: to + 1 }),
      );
    },
    perform: (editing) => editing.move(['forms', form, 'sections'], from, to),
    map: (moved) => {
      const source = movedIndex(sectionPath(form, from), moved);
      const goal = movedIndex(sectionPath(form, to), moved);
      return source === null ? null : { ...move, from: source, to: goal ?? to };
    },
  };
}

/** The act of {@link command.SplitSection}. */
export function splitSection(split: command.SplitSection): Act {
  const { form, at, title } = split;
  const fields = fieldPath(form, at).slice(0, -1);
  return {
    refusal: (scene) =>
      firstRefusal(
        refuseFormField(scene, form, at),
        at.index === 0 ? refuse('PLACE_UNKNOWN', { place: 1 }) : null,
      ),
    perform: (editing) => {
      const all = editing.at(fields);
      const rest = isList(all) ? all.slice(at.index) : [];
      for (const index of rest.keys())
        editing.remove([...fields, at.index + rest.length - 1 - index]);
      const section = { ...(title !== undefined && { title }), fields: rest };
      editing.insert(sectionPath(form, at.section + 1), section);
    },
    map: (moved) => {
      const now = movedPlace(fieldPath(form, at), moved);
      return now && { ...split, at: now };
    },
  };
}

/** The act of {@link command.JoinSection}. */
export function joinSection(join: command.JoinSection): Act {
  const { form, section } = join;
  const path = sectionPath(form, section);
  const before = [...sectionPath(form, section - 1), 'fields'];
  return {
    refusal: (scene) =>
      firstRefusal(
        refuseSection(scene, join),
        section === 0 || !isObject(valueAt(scene.document, sectionPath(form, section - 1)))
          ? refuse('SECTION_UNKNOWN', { form, number: section })
          : null,
      ),
    perform: (editing) => {
      const [fields, above] = [editing.at([...path, 'fields']), editing.at(before)];
      const [joined, count] = [isList(fields) ? fields : [], isList(above) ? above.length : 0];
      editing.remove(path);
      for (const [index, field] of joined.entries())
        editing.insert([...before, count + index], field);
    },
    map: (moved) => {
      const now = movedIndex(path, moved);
      return now === null ? null : { ...join, section: now };
    },
  };
}
