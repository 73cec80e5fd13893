import { isBlankText } from '../blank.ts';
import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { advance, nodeOf } from './advance.ts';
import { operatorOf } from './person.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/** Moves an instance to a state of its flow, by an operator with a reason. Rejects with `NOT_ALLOWED`, `STATE_UNKNOWN`. */
export function jump(
  turn: Turn,
  { state, reason }: Extract<PersonCommand, { type: 'jump' }>,
): Account {
  const by = operatorOf(turn, 'jump');
  if (isBlankText(reason)) throw new Refusal('COMMENT_REQUIRED', {});
  nodeOf(turn, state);
  turn.by = by;
  const from = turn.state.configuration;
  advance(turn, { kind: 'goto', state });
  return { type: 'instance.moved', detail: { from, state, comment: reason.trim() } };
}
