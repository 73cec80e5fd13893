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

/** What an answer has to have. Whatever else stands in the way, such as a page to sign in, is told and never taken for one. */
export type Expected = (value: JsonObject) => boolean;

/**
 * Asks the interface; a refusal has its sentence in `detail`.
 *
 * @throws Error where what was granted is not what is expected
 */
export type Ask = (
  path: string,
  expected: Expected,
  body?: JsonObject,
) => Promise<{ readonly ok: boolean; readonly value: JsonObject }>;

const words = {
  id: {
    unreadable: (status: number) =>
      `Jawaban yang tidak dapat dibaca (${status}). Mungkin Anda harus masuk lagi.`,
    failed: (status: number) => `Server sedang terganggu (${status}).`,
  },
  en: {
    unreadable: (status: number) =>
      `An answer that cannot be read (${status}). You may have to sign in again.`,
    failed: (status: number) => `The server has a fault at the moment (${status}).`,
  },
} as const;

export function asking({ baseUrl, fetch: reach = fetch, lang = 'id' }: HttpPublishingOptions): Ask {
  return async (path, expected, body) => {
    const response = await reach(`${baseUrl}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'accept-language': lang,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { ok, status } = response;
    const value = objectIn(await response.text());
    if (ok && !expected(value)) throw new Error(words[lang].unreadable(status));
    const isTold = ok || textAt(value, 'detail') !== '';
    return { ok, value: isTold ? value : { detail: words[lang].failed(status) } };
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
  // Also where there is none: what is left out the server takes from the version before.
  return { definition: flow, forms: Object.values(forms), siblings: { layout, scenarios } };
}

/** A document of a version as the HTTP interface gives it: `/flows/{flow}/source`, `/flows/proposals/{id}`. What is none is empty. */
export function documentOf(value: JsonObject): FlowDocument {
  const forms = objectsAt(value, 'forms').map((form) => [String(form['form']), form] as const);
  const siblings = objectAt(value, 'siblings');
  return createDocument(objectAt(value, 'definition'), {
    forms: Object.fromEntries(forms),
    layout: objectAt(siblings, 'layout'),
    scenarios: objectAt(siblings, 'scenarios'),
  });
}

/** A list is there. */
export const hasList =
  (word: string): Expected =>
  (value) =>
    isList(value[word]);

/** An object is there. */
export const hasObject =
  (word: string): Expected =>
  (value) =>
    isObject(value[word]);

/** A text is there that says something. */
export const hasText =
  (word: string): Expected =>
  (value) =>
    textAt(value, word) !== '';

/** The number of a version is there. */
export const hasVersion: Expected = ({ version }) =>
  typeof version === 'number' && Number.isSafeInteger(version) && version > 0;

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
