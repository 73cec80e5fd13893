// Refusals as RFC 9457 problem details: made of the table of codes, so status and advice are the same everywhere.

import { codes, isCode, type Code } from '../core/codes.ts';
import { isRecord } from '../core/json-type.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { say } from '../core/messages/say.ts';
import type { ProblemView } from '../core/views/answer.ts';
import { codeOf } from '../runtime/code-of.ts';
import type { Language } from '../runtime/shell.ts';

/** What is refused and why; `details.issues` lists the single values that are wrong. */
export interface Refused {
  readonly code: Code;
  readonly details?: JsonObject;
  readonly headers?: Readonly<Record<string, string>>;
}

/** When to try again after a fault that passes, in seconds. */
const retryAfterS = 2;

export function problemResponse(
  { code, details = {}, headers = {} }: Refused,
  language: Language,
): Response {
  const view = problemView(code, details, language);
  const { kind, retry } = codes[code];
  const waits: Record<string, string> =
    kind === 'fault' && retry === 'later' ? { 'retry-after': String(retryAfterS) } : {};
  return new Response(JSON.stringify(view), {
    status: view.status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      ...waits,
      ...headers,
    },
  });
}

function problemView(code: Code, details: JsonObject, language: Language): ProblemView {
  const { issues: listed, ...params } = details;
  const issues = issuesOf(listed, language);
  return {
    type: `urn:alir:code:${code}`,
    title: titleOf(code),
    status: codes[code].http,
    code,
    detail: say(code, details, language),
    params,
    ...(issues.length > 0 ? { issues } : {}),
  };
}

function issuesOf(
  listed: Json | undefined,
  language: Language,
): NonNullable<ProblemView['issues']> {
  if (!Array.isArray(listed)) return [];
  return listed.filter(isRecord).flatMap(({ code, pointer, params }) => {
    if (!isCode(code)) return [];
    const about: JsonObject = isJsonObject(params) ? params : {};
    return [{ pointer: String(pointer), code, detail: say(code, about, language) }];
  });
}

/**
 * What was thrown, as a refusal. Faults of the server keep their details to themselves, and so does what nobody foresaw:
 * the host is told of both.
 */
export function refusalOf(error: unknown): Refused & { readonly unforeseen: boolean } {
  const code = codeOf(error);
  if (!isCode(code) || codes[code].kind !== 'fault') {
    return { code: 'INTERNAL', unforeseen: true };
  }
  const { http } = codes[code];
  const details = isRecord(error) && isJsonObject(error['details']) ? error['details'] : {};
  return { code, details: http >= 500 ? {} : details, unforeseen: http >= 500 };
}

/** `TASK_NOT_OPEN` as words. */
function titleOf(code: Code): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const isJsonObject = (value: unknown): value is JsonObject => isRecord(value);
