// The recipients that a command names, wherever it names them: the form of a head, the successor of a disposition that was
// not a duty, a list or an object that an action takes.

import type { Json, JsonObject } from '@alir/engine/core';
import { isObject } from '../json-object.ts';
import type { Sent } from './house-engine.ts';

/** A recipient as people hand it in; the flow checks its members. */
export type Recipient = JsonObject & { readonly jabatan: string };

export interface Named {
  readonly recipient: Recipient;
  /** JSON pointer to it, in the form's fields or in the input. */
  readonly pointer: string;
}

const fields = ['penerima', 'pengganti'] as const;

export function recipientsSent({ data, input }: Sent): readonly Named[] {
  const within = isObject(input) ? namedIn(input['penerima'], '/penerima') : namedIn(input, '');
  return [...fields.flatMap((field) => namedIn(data?.[field], `/${field}`)), ...within];
}

/** The same command with every recipient changed. */
export function withRecipients(sent: Sent, change: (one: Recipient) => Recipient): Sent {
  const changed = (value: Json | undefined): Json | undefined =>
    isList(value) ? value.map((one) => (isRecipient(one) ? change(one) : one)) : value;
  const member = (object: JsonObject, name: string): JsonObject => {
    const value = changed(object[name]);
    return value === undefined ? object : { ...object, [name]: value };
  };
  const { data, input } = sent;
  return {
    ...sent,
    data: data && fields.reduce(member, data),
    input: isObject(input) ? member(input, 'penerima') : changed(input),
  };
}

/** A text of a recipient or of an instance's data; empty when there is none. */
export function textIn(object: JsonObject | undefined, name: string): string {
  const value = object?.[name];
  return typeof value === 'string' ? value : '';
}

/** The recipient that a disposition was given to; null for what is none. */
export function taskOf(data: JsonObject | undefined): Recipient | null {
  const task = data?.['tugas'];
  return isRecipient(task) ? task : null;
}

function namedIn(value: Json | undefined, at: string): readonly Named[] {
  if (!isList(value)) return [];
  return value.flatMap((recipient, index) =>
    isRecipient(recipient) ? [{ recipient, pointer: `${at}/${index}` }] : [],
  );
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecipient(value: Json | undefined): value is Recipient {
  return isObject(value) && typeof value['jabatan'] === 'string' && 'peran' in value;
}
