// A page says a thing once. What its head, the disposition or the list of reports say already, its form leaves out.

import type { FieldView, FormView, Json, JsonObject, TaskView } from '@alir/engine/core/types';
import { recipientShape } from '../form/recipients/recipient-shape.ts';
import { isFilled, isJsonArray, isJsonObject, itemsOf } from '../form/schema.ts';
import type { Description } from '../session/environment.tsx';
import type { Disposition } from './disposition.ts';

export interface ToldElsewhere {
  /** Fields that stand on the page in another form. */
  readonly fields: ReadonlySet<string>;
  /** Values that do, whatever the field. */
  readonly values: ReadonlySet<string>;
  /** Whom it was given to stands in the tree. */
  readonly recipients: boolean;
}

/** What stands above the form of a disposition, and the reports in the tree below it. */
export function toldElsewhere(
  task: TaskView,
  about: Description,
  disposition: Disposition | null,
): ToldElsewhere {
  const { agenda = [], sender, subject, number, urgency, secrecy } = about;
  const reports = reportsIn(task);
  const head = [sender, subject, number, urgency, secrecy, ...agenda.map((one) => one.number)];
  return {
    fields: disposition?.fields ?? new Set(),
    values: new Set([...(disposition === null ? [] : head), ...reports.values()].filter(isText)),
    recipients: reports.size > 0,
  };
}

/** What the children reported that are to be judged here, by instance. */
export function reportsIn({ outcomes }: TaskView): ReadonlyMap<string, string> {
  const judged = outcomes.flatMap(({ choices }) => choices);
  return new Map(judged.map(({ instance, output }) => [instance, textsIn(output).join('\n')]));
}

/** The form without what is only to be read and told elsewhere, and without sections that are empty then. */
export function withoutTold(form: FormView, values: JsonObject, told: ToldElsewhere): FormView {
  const isTold = ({ field, schema }: FieldView): boolean =>
    told.fields.has(field) ||
    isToldValue(values[field], told.values) ||
    (told.recipients && recipientShape(itemsOf(schema) ?? {}) !== null);
  const sections = form.sections.map((section) => ({
    ...section,
    fields: section.fields.filter((field) => field.access === 'write' || !isTold(field)),
  }));
  return { ...form, sections: sections.filter(({ fields }) => fields.length > 0) };
}

function isToldValue(value: Json | undefined, told: ReadonlySet<string>): boolean {
  if (!isFilled(value) || value === undefined) return false;
  const entries = isJsonArray(value) ? value : [value];
  return entries.every((entry) => {
    const texts = typeof entry === 'string' || isReport(entry) ? textsIn(entry) : [];
    return texts.length > 0 && texts.every((text) => told.has(text));
  });
}

/** What a child reported: of its result that which is called a report, else all its texts. */
export function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (isJsonArray(value)) return value.flatMap(textsIn);
  if (!isJsonObject(value)) return [];
  const report = value.laporan ?? value.report;
  return report === undefined ? Object.values(value).flatMap(textsIn) : textsIn(report);
}

/** With its author beside it. */
const isReport = (entry: Json): boolean =>
  isJsonObject(entry) && (entry.laporan !== undefined || entry.report !== undefined);

const isText = (value: string | undefined): value is string => value !== undefined;
