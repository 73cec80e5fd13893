// Everything that is checked of a flow as a whole, once its parts are compiled.

import { certainFields } from '../certain-fields.ts';
import type { Compilation } from '../compilation.ts';
import type { Flow, FlowNode } from '../flow.ts';
import type { Graph } from '../graph.ts';
import { checkAlwaysCycles } from './always-cycle.ts';
import { checkAmbiguousActions } from './ambiguous-actions.ts';
import { checkBacks } from './dominating-back.ts';
import { checkClockStarter } from './clock-starter.ts';
import { checkGivenInSummary } from './given-in-summary.ts';
import { checkHiddenInSummary } from './hidden-in-summary.ts';
import { checkLeadsOn } from './leads-on.ts';
import { checkMerges } from './merge-ends.ts';
import { checkMixedOutputs } from './mixed-outputs.ts';
import { checkOnly } from './only-of-each.ts';
import { checkReachable } from './reachable.ts';
import { checkRegionWrites } from './region-writes.ts';
import { checkSeries } from './series-format.ts';
import { checkUntestedReads } from './untested-reads.ts';
import { checkVotes } from './votes-need-all.ts';

interface Whole extends Pick<Flow, 'nodes' | 'on' | 'summary' | 'startForm'> {
  readonly top: readonly FlowNode[];
  readonly graph: Graph;
}

export function checkFlow(compilation: Compilation, flow: Whole): void {
  const { nodes, on, top, graph, startForm } = flow;
  checkReachable(compilation, nodes, graph);
  checkLeadsOn(compilation, nodes, on);
  checkOnly(compilation, nodes);
  checkVotes(compilation, nodes);
  checkMerges(compilation, nodes);
  checkAlwaysCycles(compilation, nodes);
  checkBacks(compilation, nodes, graph);
  checkRegionWrites(compilation, nodes);
  checkMixedOutputs(compilation, nodes);
  checkAmbiguousActions(compilation, nodes, on);
  checkHiddenInSummary(compilation, nodes, flow);
  checkGivenInSummary(compilation, flow);
  checkClockStarter(compilation, nodes, flow);
  checkSeries(compilation);
  const { initial } = compilation.definition;
  const given = new Set(startForm?.required('start'));
  checkUntestedReads(compilation, flow, certainFields({ top, nodes, on, initial, given }));
}
