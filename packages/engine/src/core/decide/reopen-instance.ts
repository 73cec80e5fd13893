import { permits } from '../access/permits.ts';
import { isBlankText } from '../blank.ts';
import type { PersonCommand } from '../command.ts';
import type { FlowNode } from '../compile/flow.ts';
import type { MergedInto } from '../instance.ts';
import type { Account } from './account.ts';
import { jumpTo } from './advance.ts';
import { refusedWhy } from './guard-refused.ts';
import { holds } from './judge.ts';
import { actorOf } from './person.ts';
import { initialLeaves } from './return-point.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/**
 * Opens an ended instance again, where its final state says who may and where it goes on. What was decided stays in
 * history. A child is not reopened: its parent has heard its result.
 *
 * Rejects with `INSTANCE_OPEN`, `REOPEN_NOT_OFFERED`, `NOT_ALLOWED`, `GUARD_REFUSED`, `COMMENT_REQUIRED`.
 */
export function reopenInstance(
  turn: Turn,
  { reason }: Extract<PersonCommand, { type: 'reopen' }>,
): Account {
  const { status, parent, endedAt, configuration } = turn.state;
  if (status === 'open') throw new Refusal('INSTANCE_OPEN', {});
  const final = finalOf(turn);
  const transition = status === 'done' && parent === null ? final?.reopen : null;
  if (!final || !transition || transition.effect.kind !== 'target')
    throw new Refusal('REOPEN_NOT_OFFERED', { result: turn.state.result });
  const party = permits(turn, actorOf(turn), transition);
  if (!party) throw new Refusal('NOT_ALLOWED', { action: 'reopen' });
  if (isBlankText(reason)) throw new Refusal('COMMENT_REQUIRED', {});
  if (!holds(turn, transition, turn.state.data))
    throw new Refusal('GUARD_REFUSED', refusedWhy(turn, [transition]));
  turn.by = party;
  const target = turn.flow.nodes.get(transition.effect.target);
  const { mergedInto } = turn.state;
  if (mergedInto) undoMerge(turn, mergedInto);
  turn.apply({ kind: 'reopened' });
  jumpTo(turn, target ? initialLeaves(target) : configuration);
  return {
    type: 'instance.reopened',
    detail: { state: transition.effect.target, endedAt, comment: reason.trim() },
  };
}

/** A duplicate that is opened again is none: the earlier one is told, and gives its files back. */
function undoMerge(turn: Turn, { instance, at }: MergedInto): void {
  turn.apply({ kind: 'merged', into: null });
  turn.send((id) => ({ kind: 'message', id, to: instance, message: { type: 'unmerge', at } }));
}

/** The final state that the instance has ended in. */
export function finalOf({ state, flow }: Turn): FlowNode | null {
  const [leaf] = state.configuration;
  const node = leaf === undefined ? undefined : flow.nodes.get(leaf);
  return node?.type === 'final' && node.parent === null ? node : null;
}
