// What rules of a house see of a flow and of its steps.

import type { Flow, FlowNode } from '../../compile/flow.ts';
import { transitionsOf, type Graph } from '../../compile/graph.ts';
import type { JsonObject, JsonSchema } from '../../json.ts';

/** What is said of costs: steps have few kinds, and flows few hundred steps. */
const texts: JsonSchema = { type: 'array', maxItems: 50, items: { type: 'string' } };
const flag: JsonSchema = { type: 'boolean' };

/** What a rule sees of a step. */
export const stepFactsSchema: JsonSchema = facts({
  /** Its key. */
  key: { type: 'string' },
  /** Its tags, and the words of its key, one by one and two by two: `paraf-1` is a `paraf`. */
  kinds: texts,
  /** Kinds of the steps that every way to it passes. */
  passed: texts,
  /** Whether it is work of a person. */
  person: flag,
  /** Whether something ends or reminds in time, in it or around it. */
  timed: flag,
  /** Whether others are open beside it: a region of a parallel. */
  beside: flag,
  /** Whether acting officers may end it whatever the organisation says. */
  acting: flag,
  /** Whether a number can have been drawn before. */
  numbered: flag,
});

/** What a rule sees of a flow. */
export const flowFactsSchema: JsonSchema = facts({
  key: { type: 'string' },
  /** Whether it draws numbers. */
  numbers: flag,
  steps: { type: 'array', maxItems: 300, items: stepFactsSchema },
});

function facts(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  };
}

/** Facts of the steps of a flow, by key. */
export function stepFacts(flow: Flow, graph: Graph): ReadonlyMap<string, JsonObject> {
  const nodes = [...flow.nodes.values()];
  const drawing = nodes.filter(draws);
  const after = new Set(drawing.flatMap(({ key }) => [...graph.after(key, null)]));
  return new Map(
    nodes.map((node) => {
      const passed = nodes.filter((one) => one !== node && graph.dominates(one.key, node.key));
      const { acting, decides } = node.definition.task ?? {};
      return [
        node.key,
        {
          key: node.key,
          kinds: kindsOf(node),
          passed: [...new Set(passed.flatMap(kindsOf))],
          person: node.task !== null,
          timed: isTimed(node),
          beside: node.region !== null,
          acting: acting !== false && decides === undefined,
          numbered: after.has(node.key),
        },
      ];
    }),
  );
}

/** Facts of a flow, with those of its steps. */
export function flowFacts({ name, expressions }: Flow, steps: readonly JsonObject[]): JsonObject {
  const numbers = expressions.some(({ expression }) => expression.asks.includes('number'));
  return { key: name, numbers, steps: [...steps] };
}

function kindsOf({ key, definition }: FlowNode): string[] {
  const words = key.split('-');
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''}-${word}`);
  return [...new Set([...(definition.tags ?? []), ...words, ...pairs])];
}

function isTimed(node: FlowNode): boolean {
  for (let at: FlowNode | null = node; at; at = at.parent)
    if (at.due !== null || at.timers.length > 0) return true;
  return false;
}

const draws = (node: FlowNode): boolean =>
  transitionsOf(node).some(({ set }) => set.some(({ value }) => value.asks.includes('number')));
