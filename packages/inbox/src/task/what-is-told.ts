// A page says a thing once. What its head, the disposition or the list of reports say already, its form leaves out.

import type { FormView, Json, JsonObject, TaskView } from '@alir/engine/core/types';
import { isFilled, isJsonArray, isJsonObject } from '../form/schema.ts';
import type { Description } from '../session/environment.tsx';
import type { Disposition } from './disposition.ts';

export interface ToldElsewhere {
  /** Fields that stand on the page in another form. */
  readonly fields: ReadonlySet<string>;
  /** Values that do, whatever the field. */
  readonly values: ReadonlySet<string>;
}

/** What stands above the form of a disposition, and the reports in the tree below it. */
export function toldElsewhere(
  task: TaskView,
  about: Description,
  disposition: Disposition | null,
): ToldElsewhere {
  const { agenda = [], sender, subject, number, urgency, secrecy } = about;
  const head = [sender, subject, number, urgency, secrecy, ...agenda.map((one) => one.number)];
  return {
    fields: disposition?.fields ?? new Set(),
    values: new Set(
      [...(disposition === null ? [] : head), ...reportsIn(task).values()].filter(isText),
    ),
  };
}

/** What the children reported that are to be judged here, by instance. */
export function reportsIn({ outcomes }: TaskView): ReadonlyMap<string, string> {
  const judged = outcomes.flatMap(({ choices }) => choices);
  return new Map(judged.map(({ instance, output }) => [instance, textsIn(output).join('\n')]));
}

/** The form without what is only to be read and told elsewhere, and without sections that are empty then. */
export function withoutTold(form: FormView, values: JsonObject, told: ToldElsewhere): FormView {
  const isTold = (field: string): boolean =>
    told.fields.has(field) || isToldValue(values[field], told.values);
  const sections = form.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ access, field }) => access === 'write' || !isTold(field)),
  }));
  return { ...form, sections: sections.filter(({ fields }) => fields.length > 0) };
}

function isToldValue(value: Json | undefined, told: ReadonlySet<string>): boolean {
  if (!isFilled(value)) return false;
  const texts = isJsonArray(value) ? value : [value];
  return texts.every((text) => typeof text === 'string' && told.has(text));
}

/** The texts in a result of a child: its report. */
export function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (isJsonArray(value)) return value.flatMap(textsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

const isText = (value: string | undefined): value is string => value !== undefined;
