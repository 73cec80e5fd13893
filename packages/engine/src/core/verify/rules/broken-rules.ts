import { textParam, titleOf } from '../../compile/titles.ts';
import { variablesOf } from '../../expr/expression.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { Proven, Told } from '../checks/told.ts';
import { flowFacts, stepFacts } from './facts.ts';
import { compileRules, type CompiledRule, type Rule } from './rule.ts';

/** Where a flow breaks rules of the house. A rule whose expression does not compile is not asked: `compileRules` tells it. */
export function brokenRules({ flow, graph }: Proven, rules: readonly Rule[]): Told[] {
  if (rules.length === 0) return [];
  const steps = stepFacts(flow, graph);
  const facts = flowFacts(flow, [...steps.values()]);
  return compileRules(rules).rules.flatMap((rule): Told[] => {
    const place = { code: 'RULE_BROKEN', severity: rule.severity ?? 'warning' } as const;
    const params = { rule: rule.rule, says: textParam(rule.says) };
    if (rule.of === 'flow')
      return isBroken(rule, { flow: facts })
        ? [{ ...place, pointer: '/states', params, at: null }]
        : [];
    return [...flow.nodes.values()].flatMap((node): Told[] => {
      const step = steps.get(node.key);
      if (!step || !isBroken(rule, { flow: facts, step })) return [];
      const named = { ...params, state: node.key, step: titleOf(node) };
      return [{ ...place, pointer: node.pointer, params: named, at: node.key }];
    });
  });
}

function isBroken({ broken }: CompiledRule, facts: JsonObject): boolean {
  const answer = broken.evaluate({
    variable: variablesOf(facts),
    ask: (): Json => null,
    done: () => false,
  });
  return answer === true;
}
