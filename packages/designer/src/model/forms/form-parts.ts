// A form as its editor sees it: groups of fields in order, who fills it, and what the data says of each field.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject, valueAt } from '../change/change.ts';
import type { FormPlace } from '../commands/data-command.ts';
import { formOf } from '../commands/rename-outcome.ts';
import type { FlowDocument } from '../document/document.ts';
import { fieldsOf } from '../graph/field-mentions.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { outcomesOf } from '../graph/read-exits.ts';

/** One field of a form. */
export interface FormField {
  /** Where it stands. */
  readonly at: FormPlace;
  /** Its name in the data. */
  readonly name: string;
  /** What the form says of it. */
  readonly written: JsonObject;
  /** The schema of its value; empty where the data does not have it. */
  readonly schema: JsonObject;
  /** Whether it is handed in with a vote, and is none of the data. */
  readonly isOfVote: boolean;
}

/** One group of a form. */
export interface FormGroup {
  /** What people call it, as the format writes it; undefined: nothing. */
  readonly title: Json | undefined;
  /** Its fields. */
  readonly fields: readonly FormField[];
}

/** Whoever fills a form: the task of a step; null: whoever starts the flow. */
export type FormUser = string | null;

/** The form of a step, or of the start; undefined where it has none. */
export function formNameOf(document: FlowDocument, user: FormUser): string | undefined {
  if (user === null) {
    const form = valueAt(document.flow, ['start', 'form']);
    return typeof form === 'string' ? form : undefined;
  }
  const step = graphOf(document).steps.get(user);
  return (step && formOf(step)) ?? undefined;
}

/** Everybody who could have a form: the start, and every step that somebody does. */
export function formUsers(document: FlowDocument): readonly FormUser[] {
  const tasks = [...graphOf(document).steps.values()].filter(({ state }) =>
    isObject(state['task']),
  );
  return [null, ...tasks.map(({ key }) => key)];
}

/** Those who fill the same form. */
export function usersOfForm(document: FlowDocument, form: string): readonly FormUser[] {
  return formUsers(document).filter((user) => formNameOf(document, user) === form);
}

/** The outcomes for which a field of this user's form may have to be filled. */
export function outcomesFor(document: FlowDocument, user: FormUser): readonly string[] {
  if (user === null) return ['start'];
  return outcomesOf(graphOf(document).steps.get(user)?.state ?? {});
}

/** The groups of a form, in order. */
export function groupsOf(document: FlowDocument, form: string): readonly FormGroup[] {
  const sections = valueAt(document.forms, [form, 'sections']);
  const data = fieldsOf(document.flow);
  const ballot = ballotOf(document, form);
  return (isList(sections) ? sections : []).map((section, at) => {
    const fields = isObject(section) && isList(section['fields']) ? section['fields'] : [];
    return {
      title: isObject(section) ? section['title'] : undefined,
      fields: fields.flatMap((written, index): FormField[] => {
        const name = isObject(written) ? written['field'] : undefined;
        if (!isObject(written) || typeof name !== 'string') return [];
        const isOfVote = Object.hasOwn(ballot, name);
        const schema = isOfVote ? ballot[name] : data[name];
        const place = { section: at, index };
        return [{ at: place, name, written, schema: isObject(schema) ? schema : {}, isOfVote }];
      }),
    };
  });
}

/** What those who sign with this form hand in beside their vote. */
function ballotOf(document: FlowDocument, form: string): JsonObject {
  const found = [...graphOf(document).steps.values()].flatMap((step) => {
    const ballot = valueAt(step.state, ['task', 'ballot', 'properties']);
    return formOf(step) === form && isObject(ballot) ? [ballot] : [];
  });
  return Object.assign({}, ...found);
}

/** A field of a form by its name. */
export function fieldIn(groups: readonly FormGroup[], name: string): FormField | undefined {
  return groups.flatMap(({ fields }) => fields).find((field) => field.name === name);
}
