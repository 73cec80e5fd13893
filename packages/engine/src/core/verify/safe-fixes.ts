// Changes are proposed that make nothing worse: each is made and proven before it is told.

import { lazy } from '../expr/cel-type.ts';
import { compileFlow } from '../compile/compile.ts';
import type { CompileContext } from '../compile/compilation.ts';
import type { FlowDefinition } from '../format/flow-types.generated.ts';
import { parseFlow } from '../format/parse-flow.ts';
import type { Problem } from '../problem.ts';
import type { Finding } from './findings.ts';
import { applyPatch, type PatchOperation } from './fix.ts';

/** More configurations are not walked through once more for a change. */
const MOST = 20_000;

/** Codes of what does not come to an end: what is never taken then may be the way that is missing. */
const deadEnds: ReadonlySet<Problem['code']> = new Set([
  'FLOW_STUCK',
  'FLOW_ENDLESS',
  'ALWAYS_ENDLESS',
  'BRANCH_MISSING',
]);

/** The same, told by the compiler or by a proof: once nothing leads there any more, or nothing that is ever taken. */
const neverThere: ReadonlySet<Problem['code']> = new Set([
  'UNREACHABLE_STATE',
  'STATE_NEVER_ENTERED',
]);

/** What a flow is proven with. */
export interface Around {
  readonly definition: FlowDefinition;
  readonly context: CompileContext;
  /** How many configurations there are. */
  readonly size: number;
  /** Proves a flow that is changed; its own changes are not looked at. */
  prove(definition: FlowDefinition): readonly Problem[];
}

/**
 * The findings, without the changes after which something would be found that is not found now. Each is tried when
 * somebody asks for it: whoever edits is told at once what is wrong.
 */
export function withSafeFixes(findings: readonly Finding[], around: Around): Finding[] {
  const hasDeadEnd = findings.some(({ code }) => deadEnds.has(code));
  const before = lazy(() => countsOf(problemsOf(around, around.definition, findings)));
  return findings.map((finding) => {
    const { fix: proposed, ...told } = finding;
    if (!proposed) return finding;
    const isRemoval = proposed.some(({ op }) => op === 'remove');
    if (isRemoval && hasDeadEnd) return { ...finding, fix: null };
    const fix = lazy(() => (leavesNothingNew(proposed, before(), around) ? proposed : null));
    return {
      ...told,
      get fix() {
        return fix();
      },
    };
  });
}

function leavesNothingNew(
  fix: readonly PatchOperation[],
  before: ReadonlyMap<string, number>,
  around: Around,
): boolean {
  if (around.size > MOST) return true;
  const { definition } = parseFlow(applyPatch(around.definition, fix));
  if (!definition) return false;
  const after = countsOf(problemsOf(around, definition, null));
  return [...after].every(([name, count]) => count <= (before.get(name) ?? 0));
}

/** What the compiler and a proof tell of a definition. @param findings - what the proof tells, where that is known */
function problemsOf(
  { context, prove }: Around,
  definition: FlowDefinition,
  findings: readonly Problem[] | null,
): readonly Problem[] {
  const { problems } = compileFlow(definition, context);
  return [...problems, ...(findings ?? prove(definition))];
}

/** How often each is told; places move when something is taken out of a list. */
function countsOf(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, params } of problems) {
    const name = neverThere.has(code)
      ? `never ${String(params['state'])}`
      : `${code} ${JSON.stringify(params)}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
