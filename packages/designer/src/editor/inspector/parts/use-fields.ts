// Fields of the data, by the names that people know them by.

import type { JsonObject } from '@alir/engine/core/types';
import { isObject } from '../../../model/change/change.ts';
import { saidIn } from '../../../model/words/said.ts';
import { useDocument, useSession } from '../../session/session.tsx';

/** A field of the data. */
export interface DataField {
  /** Its name in formulas. */
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  /** What it holds. */
  readonly schema: JsonObject;
}

/** The fields of the flow's data, in their order. */
export function useFields(): readonly DataField[] {
  const { lang } = useSession();
  const { flow } = useDocument();
  return fieldsOf(flow, lang);
}

/** The fields of a flow's data. */
export function fieldsOf(flow: JsonObject, lang: 'id' | 'en'): readonly DataField[] {
  const data = isObject(flow['data']) ? flow['data'] : {};
  const properties = isObject(data['properties']) ? data['properties'] : {};
  return Object.entries(properties).flatMap(([name, schema]) =>
    isObject(schema) ? [{ name, title: saidIn(schema['title'], lang) || name, schema }] : [],
  );
}

/** Whether a field holds a text of its own, such as the name of a position or unit. */
export function isPlainText({ schema }: DataField): boolean {
  return schema['type'] === 'string' && schema['format'] === undefined;
}

/** Whether a field holds a day or a moment. */
export function isDay({ schema }: DataField): boolean {
  return schema['format'] === 'date' || schema['format'] === 'date-time';
}

/** Whether a field holds a list. */
export function isListField({ schema }: DataField): boolean {
  return schema['type'] === 'array';
}
