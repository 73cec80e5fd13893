// What a fault says where nobody translates it: in a console, in a log, in a failed test.

import { isCode, type FaultCode } from '../codes.ts';
import { isRecord } from '../json-type.ts';
import type { Json, JsonObject } from '../json.ts';
import { say, type Language } from './say.ts';

/**
 * The code, its sentence in English, and in lines of their own what a store adds (`path`, `reason`, `hint`) and each of the
 * `problems` that are its cause.
 */
export function sayFault(code: FaultCode, details: JsonObject): string {
  const { path, reason, hint } = details;
  const store = [[path, reason].filter(isText).join(': '), hint].filter(isText).join('. ');
  const lines = sayProblems(details, 'en').map((line) => `  ${line}`);
  return [`${code}: ${say(code, details, 'en')}`, ...(store ? [`  ${store}`] : []), ...lines].join(
    '\n',
  );
}

/** The `problems` in the details of a fault, a sentence each with its place and code; empty where it has none. */
export function sayProblems({ problems }: JsonObject, language: Language): string[] {
  return Array.isArray(problems) ? problems.flatMap((one) => lineOf(one, language)) : [];
}

function lineOf(problem: Json, language: Language): string[] {
  if (!isObject(problem)) return [];
  const { code, pointer, file, params } = problem;
  const place = [file, pointer].filter(isText).join(' ');
  const sentence = isCode(code) ? say(code, isObject(params) ? params : {}, language) : '';
  return [`${place}: ${sentence} [${String(code)}]`];
}

const isText = (value: Json | undefined): value is string =>
  typeof value === 'string' && value !== '';
const isObject = (value: Json | undefined): value is JsonObject => isRecord(value);
