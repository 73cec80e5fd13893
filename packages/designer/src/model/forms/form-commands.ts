// What somebody does to a form, as commands: a new field comes with its data, another kind changes what hangs on it, and what a
// step may see is said on the form of that step.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { Command } from '../commands/command.ts';
import type { FormPlace } from '../commands/data-command.ts';
import { refusalOf } from '../commands/perform.ts';
import type { FlowDocument } from '../document/document.ts';
import { isSameJson } from '../document/same-json.ts';
import { fieldsOf } from '../graph/field-mentions.ts';
import { nameFor, refuseFieldName } from '../rules/names.ts';
import { type FieldKind, choicesOf, schemaOfKind, withChoices } from './field-kind.ts';
import { type FormField, formNameOf, type FormUser, groupsOf } from './form-parts.ts';

/** What a step may do with a field. `absent`: it is not on the form, but told to who reads the letter; `hidden`: not even that. */
export type Access = 'write' | 'read' | 'hidden' | 'absent';

/** A command, and the field that it is about. */
export interface FieldCommand {
  /** Does it. */
  readonly command: Command;
  /** The field. */
  readonly field: string;
}

/** A field that somebody wants. */
export interface NewField {
  /** What it holds. */
  readonly kind: FieldKind;
  /** What people call it, as the format writes it. */
  readonly title: Json;
  /** Words that its name is made of. */
  readonly words: string;
  /** What people call the members that a choice begins with, in order. */
  readonly labels?: readonly Json[];
  /** The field that it stands behind. Default: at the end. */
  readonly behind?: FormPlace;
}

/** Adds a new field behind another on the form of a step; the form too, where there is none yet. */
export function newField(document: FlowDocument, user: FormUser, wish: NewField): FieldCommand {
  const data = fieldsOf(document.flow);
  const field = fieldNameFor(wish.words, (name) => Object.hasOwn(data, name));
  const { schema, widget } = schemaOfKind(wish.kind, { title: wish.title });
  const options = choicesOf(schema).flatMap((value, index) => {
    const label = wish.labels?.[index];
    return label === undefined ? [] : [{ value, label }];
  });
  const written = {
    field,
    ...(widget !== undefined && { widget }),
    ...(options.length > 0 && { options }),
  };
  const commands: Command[] = [{ type: 'add-field', field, schema }];
  return {
    field,
    command: together(...commands, ...showing(document, user, { written, behind: wish.behind })),
  };
}

/** Puts a field of the data on the form of a step. */
export function shownField(document: FlowDocument, user: FormUser, written: JsonObject): Command {
  return together(...showing(document, user, { written, behind: undefined }));
}

function showing(
  document: FlowDocument,
  user: FormUser,
  { written, behind }: { readonly written: JsonObject; readonly behind: FormPlace | undefined },
): readonly Command[] {
  const form = formNameOf(document, user);
  if (form === undefined || document.forms[form] === undefined) {
    return newForm(document, user, { sections: [{ fields: [written] }] });
  }
  const section = behind?.section ?? Math.max(groupsOf(document, form).length - 1, 0);
  const place = behind && { place: behind.index + 1 };
  return [{ type: 'add-form-field', form, section, field: written, ...place }];
}

/** A form for a step that has none, or one of its own where it shares one. */
function newForm(
  document: FlowDocument,
  user: FormUser,
  definition: JsonObject,
): readonly Command[] {
  const title = user === null ? 'mulai' : user;
  const form = nameFor(title, (name) => Object.hasOwn(document.forms, name));
  const at = user === null ? ['start', 'form'] : ['task', 'form'];
  const lang = document.flow['lang'];
  return [
    { type: 'add-form', form, definition: { ...(lang !== undefined && { lang }), ...definition } },
    { type: 'set-property', step: user, at, value: form },
  ];
}

/** Gives a step that shares a form one of its own, which says the same. */
export function ownForm(document: FlowDocument, user: FormUser): Command {
  const form = formNameOf(document, user);
  const definition = form === undefined ? undefined : document.forms[form];
  return together(...newForm(document, user, isObject(definition) ? definition : {}));
}

/** Takes a field off a form; out of the data too, where nothing else speaks of it. The form goes with its last field. */
export function takeOff(
  document: FlowDocument,
  form: string,
  { at, name, isOfVote }: FormField,
): Command {
  const isLast = groupsOf(document, form).flatMap(({ fields }) => fields).length === 1;
  const off: Command = isLast
    ? { type: 'remove-form', form, everywhere: true }
    : { type: 'remove-form-field', form, at };
  const whole = together(off, { type: 'remove-field', field: name });
  return !isOfVote && refusalOf(document, whole) === null ? whole : off;
}

/** What a step may do with a field. */
export function accessOf(document: FlowDocument, user: FormUser, name: string): Access {
  const field = fieldOf(document, user, name);
  const access = field?.written['access'];
  if (field === undefined) return 'absent';
  return access === 'read' || access === 'hidden' ? access : 'write';
}

/** Lets a step do this with a field. */
export function setAccess(
  document: FlowDocument,
  user: FormUser,
  {
    name,
    access,
    like,
  }: { readonly name: string; readonly access: Access; readonly like?: JsonObject },
): Command | null {
  const form = formNameOf(document, user);
  const field = fieldOf(document, user, name);
  if (form === undefined || field === undefined) {
    return access === 'absent' ? null : shownField(document, user, shownAs(name, access, like));
  }
  if (access === 'absent') {
    const isLast = groupsOf(document, form).flatMap(({ fields }) => fields).length === 1;
    return isLast
      ? { type: 'remove-form', form, everywhere: true }
      : { type: 'remove-form-field', form, at: field.at };
  }
  // What is not shown cannot be asked for, and what is only read was filled elsewhere.
  const { access: _, requiredFor, ...rest } = field.written;
  const kept = access === 'write' && requiredFor !== undefined && { requiredFor };
  const next = { ...rest, ...kept, ...(access !== 'write' && { access }) };
  return { type: 'set-form-field', form, at: field.at, field: next };
}

/** As it stands on another form: what it is called, and how it is entered. */
function shownAs(name: string, access: Access, like: JsonObject = {}): JsonObject {
  const { requiredFor: _, access: __, ...words } = like;
  return { ...words, field: name, ...(access !== 'write' && { access }) };
}

function fieldOf(document: FlowDocument, user: FormUser, name: string): FormField | undefined {
  const form = formNameOf(document, user);
  const groups = form === undefined ? [] : groupsOf(document, form);
  return groups.flatMap(({ fields }) => fields).find((field) => field.name === name);
}

/** Lets a field be of another kind, on every form. */
export function setKind(
  document: FlowDocument,
  field: Pick<FormField, 'name' | 'schema'>,
  kind: FieldKind,
): Command {
  const { schema, widget } = schemaOfKind(kind, field.schema);
  const hasChoices = choicesOf(schema).length > 0;
  return together(
    { type: 'change-field', field: field.name, schema },
    ...everywhere(document, field.name, (written) => {
      const { widget: _, options, ...rest } = written;
      return {
        ...rest,
        ...(widget !== undefined && { widget }),
        ...(hasChoices && options !== undefined && { options }),
      };
    }),
  );
}

/** A member of a choice: what is stored, and what people read. */
export interface Choice {
  /** What is stored. */
  readonly value: string;
  /** What people read instead, as the format writes it; undefined: the value itself. */
  readonly label: Json | undefined;
  /** Whether the form offers it: a form may offer some of what the data allows. */
  readonly isOffered: boolean;
}

/** The members of a choice, with the words of a form. */
export function choicesWithLabels({ schema, written }: FormField): readonly Choice[] {
  const offered = offeredBy(written);
  return choicesOf(schema).map((value) => ({
    value,
    label: offered?.get(value),
    isOffered: offered === null || offered.has(value),
  }));
}

/** What a form offers, with its words; null: whatever the data allows. */
function offeredBy({ options }: JsonObject): ReadonlyMap<string, Json | undefined> | null {
  if (!isList(options)) return null;
  return new Map(options.filter(isObject).map(({ value, label }) => [String(value), label]));
}

/**
 * Gives a choice on a form other members. Words that change do so on every form that offers the member; a new one is offered by every
 * form that offered all there were.
 */
export function setChoices(
  document: FlowDocument,
  form: string,
  { field, choices }: { readonly field: FormField; readonly choices: readonly Choice[] },
): Command {
  const before = choicesWithLabels(field);
  const values = choices.map(({ value }) => value);
  return together(
    { type: 'change-field', field: field.name, schema: withChoices(field.schema, values) },
    ...everywhere(document, field.name, ({ options, ...rest }, of) => {
      const offered = of === form ? null : offeredBy({ ...(options !== undefined && { options }) });
      const next = offered === null ? optionsOf(choices) : offeredThere(choices, offered, before);
      return { ...rest, ...(next.length > 0 && { options: next }) };
    }),
  );
}

/** None where all are offered by their values. */
function optionsOf(choices: readonly Choice[]): readonly JsonObject[] {
  const isPlain = choices.every(({ label, isOffered }) => label === undefined && isOffered);
  const offered = isPlain ? [] : choices.filter(({ isOffered }) => isOffered);
  return offered.map(({ value, label }) => ({ value, label: label ?? value }));
}

function offeredThere(
  choices: readonly Choice[],
  offered: ReadonlyMap<string, Json | undefined>,
  before: readonly Choice[],
): readonly JsonObject[] {
  const known = new Map(before.map(({ value, label }) => [value, label]));
  const isWhole = before.every(({ value }) => offered.has(value));
  return choices.flatMap(({ value, label }): readonly JsonObject[] => {
    const words = label ?? value;
    if (!known.has(value)) return isWhole ? [{ value, label: words }] : [];
    if (!offered.has(value)) return [];
    const isRenamed = !isSameJson(known.get(value) ?? value, words);
    return [{ value, label: isRenamed ? words : (offered.get(value) ?? value) }];
  });
}

/** Another member: a value that is free, made of the words. */
export function newChoice(words: string, choices: readonly Choice[], label: Json): Choice {
  const value = nameFor(words, (name) => choices.some((one) => one.value === name));
  return { value, label, isOffered: true };
}

/** How the forms enter a field of the data: the first that says so, since the kind of a field is the same on all. */
export function widgetOf(document: FlowDocument, name: string): Json | undefined {
  return shownOn(document, name).find(({ widget }) => widget !== undefined)?.['widget'];
}

/** Whether a form of the data shows a field. */
export function isOnForm(document: FlowDocument, name: string): boolean {
  return shownOn(document, name).length > 0;
}

/** What forms of the data say of a field. */
function shownOn(document: FlowDocument, name: string): readonly JsonObject[] {
  return Object.keys(document.forms).flatMap((form) =>
    groupsOf(document, form).flatMap(({ fields }) =>
      fields
        .filter((field) => field.name === name && !field.isOfVote)
        .map(({ written }) => written),
    ),
  );
}

/** Says the same of a field on every form of the data that shows it. */
function everywhere(
  document: FlowDocument,
  name: string,
  become: (written: JsonObject, form: string) => JsonObject,
): readonly Command[] {
  return Object.keys(document.forms).flatMap((form) =>
    groupsOf(document, form).flatMap(({ fields }) =>
      fields
        .filter((field) => field.name === name && !field.isOfVote)
        .map(({ at, written }): Command => ({
          type: 'set-form-field',
          form,
          at,
          field: become(written, form),
        })),
    ),
  );
}

function together(...commands: readonly Command[]): Command {
  const [only, second] = commands;
  return only !== undefined && second === undefined ? only : { type: 'together', commands };
}

/** A free name for a field made of words, as formulas can say it: `nomorAgenda` of "Nomor agenda". */
export function fieldNameFor(words: string, isTaken: (name: string) => boolean): string {
  const [first = 'isian', ...others] = words
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9 ]/g, '')
    .toLowerCase()
    .split(' ')
    .filter(Boolean);
  const name = first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const plain = refuseFieldName(name) === null ? name.slice(0, 60) : `isian${name}`.slice(0, 60);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? plain : `${plain}${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}

/** The fields of the data that a form does not show. */
export function otherFields(document: FlowDocument, form: string | undefined): readonly string[] {
  const shown = form === undefined ? [] : groupsOf(document, form).flatMap(({ fields }) => fields);
  const names = new Set(shown.map(({ name }) => name));
  return Object.keys(fieldsOf(document.flow)).filter((name) => !names.has(name));
}
