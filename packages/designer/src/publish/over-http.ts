// How publishing asks the HTTP interface of `@alir/engine/http`, and reads what it answers.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../model/change/change.ts';
import { createDocument, type FlowDocument } from '../model/document/document.ts';

/** Where the interface is, and how it is reached. */
export interface HttpPublishingOptions {
  /** Address that the engine's routes begin with, such as `/api`. */
  readonly baseUrl: string;
  /** Reaches it, signed in. Default: the page's own `fetch`. */
  readonly fetch?: typeof fetch;
  /** The language of sentences. Default: Indonesian. */
  readonly lang?: 'id' | 'en';
}

export type Ask = (
  path: string,
  body?: JsonObject,
) => Promise<{ readonly ok: boolean; readonly value: JsonObject }>;

export function asking({ baseUrl, fetch: reach = fetch, lang = 'id' }: HttpPublishingOptions): Ask {
  return async (path, body) => {
    const response = await reach(`${baseUrl}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'accept-language': lang,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { ok: response.ok, value: objectIn(await response.text()) };
  };
}

/** What an answer says; nothing where it is no object, such as the page of a gateway. */
export function objectIn(text: string): JsonObject {
  try {
    const value: Json = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** What was answered. @throws Error with the sentence of a refusal */
export function granted({ ok, value }: Awaited<ReturnType<Ask>>): JsonObject {
  if (!ok) throw new Error(textAt(value, 'detail'));
  return value;
}

export function bodyOf({ flow, forms, layout, scenarios }: FlowDocument): JsonObject {
  const written = Object.values(forms);
  return {
    definition: flow,
    ...(written.length > 0 && { forms: written }),
    siblings: { layout, scenarios },
  };
}

/** A document of a version as the HTTP interface gives it: `/flows/{flow}/source`, `/flows/proposals/{id}`. */
export function documentOf(value: JsonObject): FlowDocument {
  const forms = objectsAt(value, 'forms').map((form) => [String(form['form']), form] as const);
  const siblings = objectAt(value, 'siblings');
  return createDocument(objectAt(value, 'definition'), {
    forms: Object.fromEntries(forms),
    layout: objectAt(siblings, 'layout'),
    scenarios: objectAt(siblings, 'scenarios'),
  });
}

export function textAt(value: JsonObject, word: string): string {
  const found = value[word];
  return typeof found === 'string' ? found : '';
}

export function numberAt(value: JsonObject, word: string): number {
  const found = value[word];
  return typeof found === 'number' ? found : 0;
}

export function objectAt(value: JsonObject, word: string): JsonObject {
  const found = value[word];
  return isObject(found) ? found : {};
}

export function objectsAt(value: JsonObject, word: string): readonly JsonObject[] {
  const found = value[word];
  return isList(found) ? found.filter(isObject) : [];
}
