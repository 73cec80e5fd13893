// What templates are built of: work with its buttons and ways, ends, fields, forms.

import type { Json, JsonObject } from '@alir/engine/core/types';
import type { Said } from '../presets/preset.ts';

/** Whoever started it. */
export const starter: JsonObject = { position: { from: 'starter' } };
/** The superior of whoever started it. */
export const superior: JsonObject = { position: { from: 'manager(starter)' } };
/** The head of the unit of whoever started it. */
export const ownHead: JsonObject = { position: { from: 'head(unit(starter))' } };
/** The head of the unit above that. */
export const headAbove: JsonObject = { position: { from: 'head(parent(unit(starter)))' } };

/** Words in both languages. */
export const say = (id: string, en: string): { readonly id: string; readonly en: string } => ({
  id,
  en,
});

/** A button: where it leads, and whether a reason is asked for. */
export interface Button {
  readonly name: string;
  readonly label: Said;
  /** The next step, or a way as the format has it. */
  readonly to: Json;
  readonly needsReason?: boolean;
}

/** A button that returns it to whoever had a step before. */
export function giveBack(to: string): Button {
  return {
    name: 'kembalikan',
    label: say('Kembalikan', 'Return'),
    to: { back: to },
    needsReason: true,
  };
}

/** Work of somebody. */
export interface Work {
  readonly title: Said;
  readonly who: JsonObject;
  readonly due?: string;
  readonly form?: string;
  readonly buttons: readonly Button[];
  /** What else the format says of the task. */
  readonly more?: JsonObject;
}

/** A step of work; whoever has it is told when its time has passed. */
export function work({ title, who, due, form, buttons, more }: Work): JsonObject {
  const outcomes = buttons.map(({ name, label, needsReason }) => [
    name,
    { label: { ...label }, ...(needsReason && { comment: 'required' }) },
  ]);
  return {
    title: { ...title },
    task: {
      title: { ...title },
      assign: who,
      ...(form !== undefined && { form }),
      ...(due !== undefined && { due }),
      ...more,
      outcomes: Object.fromEntries(outcomes),
    },
    on: Object.fromEntries(buttons.map(({ name, to }) => [name, to])),
    ...(due !== undefined && { after: [{ at: 'due', notify: 'pending' }] }),
  };
}

/** An end. */
export function end(title: Said): JsonObject {
  return { type: 'final', title: { ...title } };
}

/** A field of the data. */
export interface Field {
  readonly name: string;
  readonly schema: JsonObject;
  /** Whether whoever starts has to fill it in. */
  readonly isRequired?: boolean;
}

/** A field of words. */
export function words(name: string, title: Said, long = false): Field {
  return {
    name,
    schema: { title: { ...title }, type: 'string', maxLength: long ? 4_000 : 300 },
  };
}

/** A field for a file. */
export function file(name: string, title: Said): Field {
  return { name, schema: { title: { ...title }, type: 'string', format: 'attachment' } };
}

/** A field that has to be filled in by whoever starts. */
export function required(field: Field): Field {
  return { ...field, isRequired: true };
}

/** The data of a flow. */
export function dataOf(fields: readonly Field[]): JsonObject {
  return {
    type: 'object',
    required: fields.filter(({ isRequired }) => isRequired).map(({ name }) => name),
    additionalProperties: false,
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
  };
}

/** A form: what is filled in, for which button, and what is only read. */
export function form(
  name: string,
  title: Said,
  fields: {
    readonly write?: readonly string[];
    readonly must?: Readonly<Record<string, readonly string[]>>;
    readonly read?: readonly string[];
    /** How fields are entered, where their types alone do not say. */
    readonly widgets?: Readonly<Record<string, string>>;
  },
): JsonObject {
  const { write = [], must = {}, read = [], widgets = {} } = fields;
  return {
    $schema: 'urn:alir:form:1',
    form: name,
    lang: 'id',
    title: { ...title },
    sections: [
      {
        fields: [
          ...read.map((field) => ({ field, access: 'read' })),
          ...write.map((field) => {
            const [needed, widget] = [must[field], widgets[field]];
            return {
              field,
              ...(needed !== undefined && { requiredFor: [...needed] }),
              ...(widget !== undefined && { widget }),
            };
          }),
        ],
      },
    ],
  };
}

/** A step that gets its number, the next of a series; it is kept in the field `nomor`. */
export function numbering(series: string, next: string): JsonObject {
  return {
    title: say('Beri nomor', 'Number it'),
    always: { set: { nomor: `number('${series}', unit(starter))` }, target: next },
  };
}

/** A step of a chain, told which comes next, and whether it is there at all. */
export type Link = readonly [key: string, write: (next: string) => JsonObject, isThere?: boolean];

/** Steps behind each other. */
export interface Chain {
  readonly first: string;
  readonly states: Readonly<Record<string, JsonObject>>;
}

/** Steps in order, those that are left out passed over. */
export function chain(last: string, steps: readonly Link[]): Chain {
  const there = steps.filter(([, , isThere = true]) => isThere);
  const written = there.map(([key, write], index): [string, JsonObject] => [
    key,
    write(there[index + 1]?.[0] ?? last),
  ]);
  return { first: there[0]?.[0] ?? last, states: Object.fromEntries(written) };
}

/** Numbers from 1. */
export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
