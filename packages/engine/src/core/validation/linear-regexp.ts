// Regular expressions that cannot hang: RE2 takes linear time, whatever the pattern. The platform's own engine needs 87 s
// for `^(a+)+$` on 31 characters.

import { RE2JS } from 're2js';

export interface LinearRegExp {
  test(text: string): boolean;
}

/** Compiling one takes milliseconds, and schemas repeat theirs. Bounded, because patterns come from outside. */
const compiled = new Map<string, LinearRegExp>();
const mostCompiled = 200;

/** Compiles an RE2 pattern; null when it is not one (look-around, back-references, too large). */
export function linearRegExp(pattern: string): LinearRegExp | null {
  try {
    return compile(pattern);
  } catch {
    return null;
  }
}

/** What ajv's `code.regExp` asks for. Throws for a pattern that `linearRegExp` refuses. */
export const linearRegExpEngine = Object.assign(
  (pattern: string): LinearRegExp => compile(pattern),
  {
    // Where standalone code would import it from.
    code: 'linearRegExpEngine',
  },
);

function compile(pattern: string): LinearRegExp {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const regExp = RE2JS.compile(pattern);
  if (compiled.size >= mostCompiled) compiled.clear();
  compiled.set(pattern, regExp);
  return regExp;
}
