// Regular expressions that cannot hang: RE2 takes linear time, whatever the pattern. The platform's own engine needs 87 s
// for `^(a+)+$` on 31 characters.

import { RE2JS } from 're2js';

/** Compiles an RE2 pattern; null when it is not one (look-around, back-references, too large). */
export function linearRegExp(pattern: string): { test(text: string): boolean } | null {
  try {
    return RE2JS.compile(pattern);
  } catch {
    return null;
  }
}

/** What ajv's `code.regExp` asks for. Throws for a pattern that `linearRegExp` refuses. */
export const linearRegExpEngine = Object.assign(
  (pattern: string): { test(text: string): boolean } => RE2JS.compile(pattern),
  // Where standalone code would import it from.
  { code: 'linearRegExpEngine' },
);
