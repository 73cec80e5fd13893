import type { Code, Problem } from '@alir/engine/core';

/** A code with the values that a real run gave it. */
export interface Example {
  readonly code: Code;
  readonly params: Problem['params'];
}
