// Proves a flow before it runs: walks through everything that can happen and tells what can go wrong.

import type { CompileContext } from '../compile/compilation.ts';
import { compileFlow } from '../compile/compile.ts';
import type { FlowDefinition } from '../format/flow-types.generated.ts';
import { explore, type ExploreOptions } from './explore.ts';
import { findingsOf, type Finding } from './findings.ts';
import { modelOf } from './model.ts';

/** What a proof came to. */
export interface Verification {
  /** What can go wrong; what the compiler reports comes first, with `way: null`. */
  readonly findings: readonly Finding[];
  /** How many different configurations were walked through, data included. */
  readonly size: number;
  /** False: there are more than the limit, and what lies behind it was not seen. */
  readonly isComplete: boolean;
}

/**
 * Proves a flow: everything that people, time, programs and other flows can do, with everything that guards can tell apart
 * in the data. What a guard asks of the clock, of people or of children may always go either way.
 *
 * @param definition - one that `parseFlow` accepted
 */
export function verifyFlow(
  definition: FlowDefinition,
  context: CompileContext,
  options: ExploreOptions = {},
): Verification {
  const { flow, problems } = compileFlow(definition, context);
  const found = problems.map((problem): Finding => ({ ...problem, way: null }));
  if (!flow) return { findings: found, size: 0, isComplete: false };
  const model = modelOf(flow, context);
  const exploration = explore(model, options);
  const { size, isComplete } = exploration;
  // What the graph of states shows already is not told twice.
  const told = new Set(found.map(({ code, pointer }) => `${code} ${pointer}`));
  const findings = findingsOf(model, exploration).filter(
    ({ code, pointer }) =>
      code !== 'STATE_NEVER_ENTERED' || !told.has(`UNREACHABLE_STATE ${pointer}`),
  );
  return { findings: [...found, ...findings], size, isComplete };
}
