// The children that an input may name, so that a screen can offer them instead of asking for their keys.

import { currentChildren } from '../../core/activities/current-children.ts';
import type { FlowNode, Transition } from '../../core/compile/flow.ts';
import type { Turn } from '../../core/decide/turn.ts';
import type { Expression } from '../../core/expr/expression.ts';
import type { ChildView } from '../../core/views/child.ts';
import { shownChild } from './child-views.ts';
import type { Hidden } from './hidden.ts';

/** Those that an outcome or action would withdraw or run again, each once; `node` null: the flow itself offers it. */
export function choiceViews(
  turn: Turn,
  { node, transitions }: { node: FlowNode | null; transitions: readonly Transition[] },
  hidden: Hidden,
): ChildView[] {
  const choices = transitions.flatMap((transition) => [
    ...withdrawable(turn, node, transition, hidden),
    ...runnableAgain(turn, transition, hidden),
  ]);
  return [...new Map(choices.map((child) => [child.instance, child])).values()];
}

function withdrawable(
  turn: Turn,
  node: FlowNode | null,
  { effect }: Transition,
  hidden: Hidden,
): ChildView[] {
  if (effect.kind !== 'cancel' || node === null || !readsInput(effect.key)) return [];
  if (hidden.fanOuts.has(node.key)) return [];
  return (turn.visitOf(node.key)?.each?.children ?? [])
    .filter(({ status }) => status === 'open')
    .map((child) => shownChild(node, child, hidden));
}

/** What the last visit of the state it leads to remembers. */
function runnableAgain({ flow, state }: Turn, { effect }: Transition, hidden: Hidden): ChildView[] {
  if (effect.kind !== 'target' || effect.only === null || !readsInput(effect.only)) return [];
  if (hidden.fanOuts.has(effect.target)) return [];
  const node = flow.nodes.get(effect.target) ?? null;
  return currentChildren(state.endings[effect.target]?.children ?? [])
    .filter(({ status }) => status !== 'cancelled')
    .map((child) => shownChild(node, child, hidden));
}

const readsInput = ({ variables }: Expression): boolean => variables.includes('event');
