// Flows that start themselves again on every way to their end, alone or through each other.

import { compileFlow } from '../../compile/compile.ts';
import type { CompileContext } from '../../compile/compilation.ts';
import type { Flow, FlowNode } from '../../compile/flow.ts';
import { graphOf, type Graph } from '../../compile/graph.ts';
import type { FlowDefinition, StateDefinition } from '../../format/flow-types.generated.ts';
import { textParam } from '../../compile/titles.ts';
import type { Proven, Told } from './told.ts';

/** Fan-outs through which every way to an end starts the flow itself again. An empty list alone would end it. */
export function unboundedRecursion({ flow, graph, context }: Proven): Told[] {
  return [...flow.nodes.values()].flatMap((node): Told[] => {
    if (!node.each || !isOnEveryWay(node, flow, graph)) return [];
    const { each } = node;
    if (each.flow !== flow.name && !leadsBack(each.flow, flow, context)) return [];
    const through =
      each.flow === flow.name ? null : textParam(context.flows.get(each.flow)?.title ?? each.flow);
    const params = { flow: textParam(flow.definition.title), through };
    const pointer = `${node.pointer}/each/flow`;
    return [{ code: 'RECURSION_UNBOUNDED', severity: 'error', pointer, params, at: node.key }];
  });
}

function isOnEveryWay(node: FlowNode, { nodes }: Pick<Flow, 'nodes'>, graph: Graph): boolean {
  const ends = [...nodes.values()].filter(
    ({ type, parent, key }) => type === 'final' && parent === null && graph.reachable.has(key),
  );
  const around = node.parent?.key ?? node.key;
  return ends.every(
    ({ key }) =>
      graph.dominates(node.key, key) ||
      (around !== node.key && graph.dominates(around, key) && node.parent?.type === 'parallel'),
  );
}

/** Whether a flow, on every way to its end, comes to start the other. */
function leadsBack(name: string, { name: to }: Flow, context: CompileContext): boolean {
  const seen = new Set<string>();
  const visit = (from: string): boolean => {
    if (from === to) return true;
    const definition = context.flows.get(from);
    if (!definition || seen.has(from)) return false;
    seen.add(from);
    // Only what is written down is looked at first: compiling another flow takes its time.
    if (!reachesByName(from, to, context.flows, new Set())) return false;
    const { flow } = compileFlow(definition, context);
    if (!flow) return false;
    const graph = graphOf(flow.nodes, flow.on, definition.initial);
    return [...flow.nodes.values()].some(
      (node) => node.each !== null && isOnEveryWay(node, flow, graph) && visit(node.each.flow),
    );
  };
  return visit(name);
}

function reachesByName(
  from: string,
  to: string,
  flows: ReadonlyMap<string, FlowDefinition>,
  seen: Set<string>,
): boolean {
  if (from === to) return true;
  const definition = flows.get(from);
  if (!definition || seen.has(from)) return false;
  seen.add(from);
  return startedBy(definition.states).some((name) => reachesByName(name, to, flows, seen));
}

function startedBy(states: Readonly<Record<string, StateDefinition>>): string[] {
  return Object.values(states).flatMap(({ each, states: inner = {} }) => [
    ...(each ? [each.flow] : []),
    ...startedBy(inner),
  ]);
}
