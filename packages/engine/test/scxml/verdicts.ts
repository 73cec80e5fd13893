// What becomes of each case, as it is kept beside the suite and shown in the reference.

import type { Flow } from '../../src/core/compile/flow.ts';
import type { Kernel } from '../../src/core/kernel/kernel.ts';
import { runCase, type Verdict } from './run-case.ts';
import { allCases, type Case } from './suite.ts';

/** By the name of the case. */
export type Verdicts = Readonly<Record<string, Verdict>>;

/** @param underneath - another kernel than the one that instances run on */
export function verdicts(underneath?: (flow: Flow) => Kernel): Verdicts {
  return Object.fromEntries(allCases().map((one) => [one.name, verdictOf(one, underneath)]));
}

/** What breaks the run is a failure of the case, not of the suite. */
function verdictOf(one: Case, underneath?: (flow: Flow) => Kernel): Verdict {
  try {
    return runCase(one, underneath);
  } catch (error) {
    return { kind: 'failed', why: String(error) };
  }
}
