import type { FlowNode } from '../compile/flow.ts';
import { advance } from './advance.ts';
import { refusedWhy } from './guard-refused.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/** Lets an outcome act, if there is one yet. @throws Refusal GUARD_REFUSED when no guard lets it */
export function followOutcome(turn: Turn, node: FlowNode, outcome: string | null): void {
  if (outcome === null) return;
  if (!advance(turn, { kind: 'outcome', state: node.key, name: outcome }))
    throw new Refusal('GUARD_REFUSED', refusedWhy(turn, node.on.get(outcome) ?? []));
}
