// Compares the rules of specifications with the titles of tests. Pure: the gate reads the files.
//
// A rule is a list item `- **E1** …`. A test names its rules at the start of its title, or of the title of a `describe`
// around it: `[E1] …` or `[E1, E2] …`.
import { carriedRules } from './carried-rules.ts';

/** A file, by name and text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** What the comparison found. */
export interface SpecCoverage {
  readonly rules: number;
  /** Rules that no test carries. */
  readonly untested: readonly string[];
  /** Rules that tests carry and no specification holds, as `E1 in file`. */
  readonly unknown: readonly string[];
  /** Rules that are written twice. */
  readonly duplicate: readonly string[];
}

/** Compares the rules of `specs` with those that `tests` carry. */
export function specCoverage(specs: readonly TextFile[], tests: readonly TextFile[]): SpecCoverage {
  const written = specs.flatMap(({ text }) => rulesOf(text));
  const rules = new Set(written);
  const carried = tests.flatMap(({ path, text }) =>
    carriedRules(text).map((rule) => ({ rule, path })),
  );
  const tested = new Set(carried.map(({ rule }) => rule));
  return {
    rules: rules.size,
    untested: [...rules].filter((rule) => !tested.has(rule)),
    unknown: [
      ...new Set(
        carried
          .filter(({ rule }) => !rules.has(rule))
          .map(({ rule, path }) => `${rule} in ${path}`),
      ),
    ],
    duplicate: [...new Set(written.filter((rule, index) => written.indexOf(rule) !== index))],
  };
}

function rulesOf(text: string): string[] {
  return [...text.matchAll(/^\s*- \*\*([A-Z]+\d+)\*\*/gm)].map(([, rule = '']) => rule);
}
