// Rules of a house: what a tenant wants of its flows beyond what can go wrong. They are data, so that whoever runs the
// house can add to them.

import { compileExpression } from '../../expr/compile-expression.ts';
import type { Expression } from '../../expr/expression.ts';
import type { Text } from '../../format/flow-types.generated.ts';
import type { Problem } from '../../problem.ts';
import { flowFactsSchema, stepFactsSchema } from './facts.ts';

/** A rule, and what is told where a flow breaks it. */
export interface Rule {
  /** Its name. */
  readonly rule: string;
  /** Whether it is asked of each step, or once of the flow. */
  readonly of: 'step' | 'flow';
  /** Default `warning`. */
  readonly severity?: 'error' | 'warning';
  /** CEL over `step` and `flow`, as facts.ts has them: true where the rule is broken. */
  readonly when: string;
  /** Subject, cause, and what to do. Where a step breaks it, its title goes before. */
  readonly says: Text;
}

/** A rule whose expression is compiled. */
export interface CompiledRule extends Rule {
  /** `when`, compiled. */
  readonly broken: Expression;
}

/** Compiles rules; pointers of problems lead into the list. */
export function compileRules(rules: readonly Rule[]): {
  readonly rules: readonly CompiledRule[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const compiled = rules.flatMap((rule, index) => {
    const variables = {
      flow: flowFactsSchema,
      ...(rule.of === 'step' && { step: stepFactsSchema }),
    };
    const scope = { variables, resolve: () => undefined, states: new Set<string>() };
    const found = compileExpression(rule.when, scope, 'boolean');
    problems.push(...found.problems.map((problem) => ({ ...problem, pointer: `/${index}/when` })));
    return found.expression ? [{ ...rule, broken: found.expression }] : [];
  });
  return { rules: compiled, problems };
}
