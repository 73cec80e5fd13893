import type { ProblemCode } from './codes.ts';
import type { JsonObject } from './json.ts';

/** Something is wrong with a definition, a form, an organisation or a calendar. Checks report all of them at once. */
export interface Problem {
  /** What is wrong, one of the table of codes. */
  readonly code: ProblemCode;
  /** A flow with an error cannot be used; a warning stands in nobody's way. */
  readonly severity: 'error' | 'warning';
  /** The file it is in, when several were checked together. */
  readonly file?: string;
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  /** Place within the expression at `pointer`, in characters. */
  readonly range?: readonly [start: number, end: number];
  /** What the sentence of the code speaks of. */
  readonly params: JsonObject;
}
