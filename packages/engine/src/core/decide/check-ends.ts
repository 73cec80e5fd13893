// What has come to its end must lead on: a compound that rests in a final state, a parallel whose regions have all ended.

import type { FlowNode } from '../compile/flow.ts';
import { FINISHED } from '../kernel/kernel.ts';
import { FlowFault } from './signals.ts';
import type { Turn } from './turn.ts';

/** @throws FlowFault NO_BRANCH when there is no way on, or the guards of every one refused */
export function checkEnds(turn: Turn): void {
  const { configuration } = turn.state;
  for (const leaf of configuration) {
    const ended = endedBy(turn, leaf, configuration);
    if (ended) throw noBranch(ended);
  }
}

export function noBranch(node: FlowNode): FlowFault {
  return new FlowFault('NO_BRANCH', `${node.pointer}/onDone`, { state: node.key });
}

/** The state that has ended because this leaf is where it is. */
function endedBy({ flow }: Turn, leaf: string, configuration: readonly string[]): FlowNode | null {
  if (!leaf.endsWith(FINISHED)) {
    const node = flow.nodes.get(leaf);
    return node?.type === 'final' ? node.parent : null;
  }
  const parallel = flow.nodes.get(leaf.slice(0, -FINISHED.length))?.parent ?? null;
  const all = parallel?.children.every(({ key }) => configuration.includes(key + FINISHED));
  return all === true ? parallel : null;
}
