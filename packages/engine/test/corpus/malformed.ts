// What an entry of the corpus of wrong flows says.

import type { ProblemCode } from '../../src/core/codes.ts';
import { changed } from './base-flow.ts';

export interface Malformed {
  readonly name: string;
  /** What `parseFlow` is given. */
  readonly input: unknown;
  /** Problems that must be among those reported. */
  readonly expect: readonly (readonly [ProblemCode, string])[];
}

type Expected = readonly [ProblemCode, string];

/** An input as it is. */
export const given = (name: string, input: unknown, ...expect: Expected[]): Malformed => ({
  name,
  input,
  expect,
});
/** The flow that is right, with these edits: JSON pointers and what stands there instead. */
export const broken = (
  name: string,
  edits: Readonly<Record<string, unknown>>,
  ...expect: Expected[]
): Malformed => ({ name, input: changed(edits), expect });
