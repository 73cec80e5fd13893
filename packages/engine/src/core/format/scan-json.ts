// The first thing that happens to JSON text from outside: its size, depth and tokens are bounded before anything that
// recurses or allocates sees it, then keys, numbers and characters are checked, then it is parsed. Strict JSON.

import { createScanner, printParseErrorCode, visit } from 'jsonc-parser';
import type { ProblemCode } from '../codes.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Problem } from '../problem.ts';
import { forbiddenCharacter, isSafeNumber, jsonLimits, type JsonLimits } from './limits.ts';
import { childPointer, pointerOf } from './pointer.ts';

export interface ScannedJson {
  /** Null when there are problems. */
  readonly value: Json | null;
  readonly problems: Problem[];
}

/** Counted from 1. */
type Place = { readonly line: number; readonly column: number };

/**
 * Reads JSON that nobody has vouched for. Problems carry line and column, counted from 1.
 *
 * Codes: `JSON_NOT_UTF8`, `JSON_TOO_LARGE`, `JSON_TOO_DEEP`, `JSON_TOO_MANY_TOKENS`, `JSON_INVALID`, `JSON_DUPLICATE_KEY`,
 * `JSON_PROTO_KEY`, `JSON_KEY_TOO_LONG`, `JSON_NUMBER_UNSAFE`, `JSON_CHARACTER`.
 */
export function scanJson(input: string | Uint8Array, limits: JsonLimits = jsonLimits): ScannedJson {
  const text = decode(input, limits);
  if (typeof text !== 'string') return { value: null, problems: [text] };
  const limit = exceededLimit(text, limits);
  if (limit !== null) return { value: null, problems: [limit] };
  const problems = visitText(text);
  if (problems.length > 0) return { value: null, problems };
  try {
    const value: Json = JSON.parse(text);
    return { value, problems };
  } catch {
    // The scanner and the platform's parser disagree: the stricter one is right.
    return { value: null, problems: [problemAt('JSON_INVALID', '', { line: 1, column: 1 })] };
  }
}

function problemAt(code: ProblemCode, pointer: string, params: JsonObject): Problem {
  return { code, severity: 'error', pointer, params };
}

function decode(input: string | Uint8Array, { bytes }: JsonLimits): string | Problem {
  const size = typeof input === 'string' ? utf8Length(input, bytes) : input.byteLength;
  if (size > bytes) {
    return problemAt('JSON_TOO_LARGE', '', { limit: bytes });
  }
  if (typeof input === 'string') return input.startsWith('\uFEFF') ? input.slice(1) : input;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    return problemAt('JSON_NOT_UTF8', '', {});
  }
}

function utf8Length(text: string, most: number): number {
  // A UTF-16 unit is at least one byte, so the long ones need not be encoded to be refused.
  return text.length > most ? text.length : new TextEncoder().encode(text).byteLength;
}

/** Counts with the bare scanner, which neither recurses nor builds anything. */
function exceededLimit(text: string, limits: JsonLimits): Problem | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  let tokens = 0;
  const here = (): Place => ({
    line: scanner.getTokenStartLine() + 1,
    column: scanner.getTokenStartCharacter() + 1,
  });
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    tokens += 1;
    const first = text[scanner.getTokenOffset()];
    if (first === '{' || first === '[') depth += 1;
    else if (first === '}' || first === ']') depth -= 1;
    if (depth > limits.depth) {
      return problemAt('JSON_TOO_DEEP', '', { limit: limits.depth, ...here() });
    }
    if (tokens > limits.tokens) {
      return problemAt('JSON_TOO_MANY_TOKENS', '', { limit: limits.tokens, ...here() });
    }
  }
  return null;
}

/**
 * Everything that is wrong with the text. Of syntax errors one a line, and none before something was right again: the
 * others only follow from it.
 */
function visitText(text: string): Problem[] {
  const problems: Problem[] = [];
  const keysOf: Set<string>[] = [];
  const brokenLines = new Set<number>();
  let recovered = true;
  const report = (code: ProblemCode, pointer: string, params: JsonObject, at: number[]): void => {
    const [line = 0, column = 0] = at;
    problems.push(problemAt(code, pointer, { ...params, line: line + 1, column: column + 1 }));
  };
  visit(
    text,
    // oxlint-disable eslint/max-params -- jsonc-parser calls its visitors with so many.
    {
      onObjectBegin: () => {
        keysOf.push(new Set());
      },
      onSeparator: () => {
        recovered = true;
      },
      onObjectEnd: () => {
        keysOf.pop();
      },
      onObjectProperty: (key, _offset, _length, line, column, path) => {
        const at = [line, column];
        const keys = keysOf.at(-1);
        if (key.length > jsonLimits.key) {
          report('JSON_KEY_TOO_LONG', pointerOf(path()), { limit: jsonLimits.key }, at);
          return;
        }
        const pointer = (): string => childPointer(pointerOf(path()), key);
        if (key === '__proto__') report('JSON_PROTO_KEY', pointer(), { key }, at);
        const character = forbiddenCharacter(key);
        if (character !== null) report('JSON_CHARACTER', pointerOf(path()), { character }, at);
        if (keys?.has(key) === true) report('JSON_DUPLICATE_KEY', pointer(), { key }, at);
        keys?.add(key);
      },
      onLiteralValue: (value: unknown, offset, length, line, column, path) => {
        const at = [line, column];
        if (typeof value === 'number' && !isSafeNumber(value)) {
          const number = text.slice(offset, offset + Math.min(length, 40));
          report('JSON_NUMBER_UNSAFE', pointerOf(path()), { number }, at);
        }
        const character = typeof value === 'string' ? forbiddenCharacter(value) : null;
        if (character !== null) report('JSON_CHARACTER', pointerOf(path()), { character }, at);
      },
      onError: (error, _offset, _length, line, column) => {
        if (brokenLines.has(line) || !recovered) return;
        brokenLines.add(line);
        recovered = false;
        report('JSON_INVALID', '', { reason: printParseErrorCode(error) }, [line, column]);
      },
    },
    // oxlint-enable eslint/max-params
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  return problems;
}
