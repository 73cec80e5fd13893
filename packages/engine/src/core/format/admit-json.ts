// JSON that comes as a value: from a TypeScript module, from a parsed request, from `scanJson`. What is admitted is a
// frozen copy without prototypes, so no key of it can ever find a method, and nobody can change it afterwards.

import type { ProblemCode } from '../codes.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Problem } from '../problem.ts';
import { forbiddenCharacter, isSafeNumber, jsonLimits, type JsonLimits } from './limits.ts';
import { childPointer, pointerOf } from './pointer.ts';

export interface AdmittedJson {
  /** Null when there are problems. */
  readonly value: Json | null;
  readonly problems: Problem[];
}

/**
 * Copies a value if it is JSON within our limits. A property that is `undefined` counts as absent. Cycles are too deep.
 *
 * Codes: `TYPE_WRONG` (a function, a bigint, a date, …), `JSON_TOO_DEEP`, `JSON_TOO_MANY_TOKENS`, `JSON_PROTO_KEY`,
 * `JSON_KEY_TOO_LONG`, `JSON_NUMBER_UNSAFE`, `JSON_CHARACTER`.
 */
export function admitJson(input: unknown, limits: JsonLimits = jsonLimits): AdmittedJson {
  const admission = new Admission(limits);
  const value = admission.copy(input, []);
  return admission.problems.length > 0
    ? { value: null, problems: admission.problems }
    : { value, problems: [] };
}

class Admission {
  readonly problems: Problem[] = [];
  readonly #limits: JsonLimits;
  #tokens = 0;
  #stopped = false;

  constructor(limits: JsonLimits) {
    this.#limits = limits;
  }

  /** Recursion is bounded by the depth limit. Answers null where it reports a problem. */
  copy(input: unknown, path: readonly (string | number)[]): Json {
    this.#tokens += 1;
    if (this.#tokens > this.#limits.tokens) {
      this.#stop('JSON_TOO_MANY_TOKENS', { limit: this.#limits.tokens });
    }
    if (this.#stopped) return null;
    if (input === null || typeof input === 'boolean') return input;
    if (typeof input === 'number') {
      if (!isSafeNumber(input)) {
        this.#report('JSON_NUMBER_UNSAFE', pointerOf(path), { number: String(input) });
      }
      return input;
    }
    if (typeof input === 'string') {
      this.#character(input, path);
      return input;
    }
    if (path.length >= this.#limits.depth && typeof input === 'object') {
      this.#stop('JSON_TOO_DEEP', { limit: this.#limits.depth });
      return null;
    }
    if (Array.isArray(input)) {
      if (input.length > this.#limits.tokens) {
        this.#stop('JSON_TOO_MANY_TOKENS', { limit: this.#limits.tokens });
        return null;
      }
      return Object.freeze(
        Array.from(input, (item: unknown, index) => this.copy(item, [...path, index])),
      );
    }
    if (isPlainObject(input)) return this.#copyObject(input, path);
    this.#report('TYPE_WRONG', pointerOf(path), { expected: 'json', actual: typeName(input) });
    return null;
  }

  #copyObject(
    input: Readonly<Record<string, unknown>>,
    path: readonly (string | number)[],
  ): JsonObject {
    const copy: Record<string, Json> = Object.create(null);
    for (const key of Object.keys(input)) {
      if (this.#stopped) break;
      if (input[key] === undefined) continue;
      if (key.length > this.#limits.key) {
        this.#report('JSON_KEY_TOO_LONG', pointerOf(path), { limit: this.#limits.key });
      } else if (key === '__proto__') {
        this.#report('JSON_PROTO_KEY', childPointer(pointerOf(path), key), { key });
      } else {
        this.#character(key, path);
        copy[key] = this.copy(input[key], [...path, key]);
      }
    }
    return Object.freeze(copy);
  }

  #character(text: string, path: readonly (string | number)[]): void {
    const character = forbiddenCharacter(text);
    if (character !== null) this.#report('JSON_CHARACTER', pointerOf(path), { character });
  }

  #stop(code: ProblemCode, params: JsonObject): void {
    if (!this.#stopped) this.#report(code, '', params);
    this.#stopped = true;
  }

  #report(code: ProblemCode, pointer: string, params: JsonObject): void {
    this.problems.push({ code, severity: 'error', pointer, params });
  }
}

function isPlainObject(input: unknown): input is Readonly<Record<string, unknown>> {
  if (typeof input !== 'object' || input === null) return false;
  const prototype: unknown = Object.getPrototypeOf(input);
  // An object of another realm has another Object.prototype, whose own prototype is null as well.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function typeName(input: unknown): string {
  return typeof input === 'object'
    ? Object.prototype.toString.call(input).slice(8, -1)
    : typeof input;
}
