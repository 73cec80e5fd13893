// From whatever came in to a flow definition. What its words mean together (targets, outcomes, data schemas, expressions)
// is the compiler's.

import type { Problem } from '../problem.ts';
import { checkFlow } from './flow-check.ts';
import type { FlowDefinition } from './flow-types.generated.ts';
import { parseDefinition } from './parse-definition.ts';

export interface ParsedFlow {
  /** Frozen and without prototypes; null when there are problems. */
  readonly definition: FlowDefinition | null;
  readonly problems: Problem[];
}

/**
 * Reads a flow definition from text, bytes or a value (a string is text). Reports every problem, each once.
 *
 * @param options.file - name that the problems carry, when several files are checked together
 */
export function parseFlow(input: unknown, options: { readonly file?: string } = {}): ParsedFlow {
  return parseDefinition(input, checkFlow, options.file);
}
