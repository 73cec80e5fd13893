import type { Compilation } from '../compilation.ts';
import type { FlowNode, Transition } from '../flow.ts';
import { transitionsOf } from '../graph.ts';

/**
 * What ends or begins must lead on: a compound or parallel that can end has an `onDone`, a state has something that can
 * end it.
 */
export function checkLeadsOn(
  compilation: Compilation,
  nodes: ReadonlyMap<string, FlowNode>,
  ofFlow: ReadonlyMap<string, readonly Transition[]>,
): void {
  const outOfFlow = [...ofFlow.values()].flat().some(moves);
  for (const node of nodes.values()) {
    if (node.children.length > 0) {
      // A region of a parallel ends with what it holds.
      if (node.onDone.length === 0 && node.parent?.type !== 'parallel' && canEnd(node))
        compilation.report('DONE_UNHANDLED', node.pointer, { state: node.key });
    } else if (node.type !== 'final' && !outOfFlow && isDeadEnd(node))
      compilation.report('STATE_DEAD_END', node.pointer, { state: node.key });
  }
}

function canEnd(node: FlowNode): boolean {
  return node.type === 'parallel' ? node.children.every(regionCanEnd) : hasFinal(node);
}

const hasFinal = ({ children }: FlowNode): boolean =>
  children.some((child) => child.type === 'final');

/** By a final state of its own, by `finish` anywhere inside, or as a parallel whose regions all can. */
function regionCanEnd(region: FlowNode): boolean {
  if (region.type === 'parallel' && region.children.every(regionCanEnd)) return true;
  return hasFinal(region) || finishes(region, region);
}

function finishes(node: FlowNode, region: FlowNode): boolean {
  const own =
    node.region === region && transitionsOf(node).some(({ effect }) => effect.kind === 'finish');
  return own || node.children.some((child) => finishes(child, region));
}

/** Nobody and nothing can move it: no transition of its own or of what it lies in, and no other region that may. */
function isDeadEnd(node: FlowNode): boolean {
  for (let at: FlowNode | null = node; at; at = at.parent) {
    if (transitionsOf(at).some(moves) || at.parent?.type === 'parallel') return false;
  }
  return true;
}

function moves({ effect }: Transition): boolean {
  return effect.kind === 'target' || effect.kind === 'back' || effect.kind === 'finish';
}
