import { moment } from '../activities/deadline.ts';
import { remind } from '../activities/notify.ts';
import { chosenSeats, partyOf } from '../access/seats.ts';
import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { nodeOf } from './advance.ts';
import { actorOf } from './person.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

const MINUTE = 60_000;

/**
 * Reminds those that the instance waits for, in open children too. Whoever may read it may urge; the shell has checked
 * that. The flow says how often (`urge.every`).
 *
 * Rejects with `URGED_RECENTLY` (`minutes` until it is possible) or `NOBODY_TO_URGE`.
 */
export function urge(turn: Turn, { comment }: Extract<PersonCommand, { type: 'urge' }>): Account {
  const actor = actorOf(turn);
  const { now } = turn.facts;
  const { urgedAt } = turn.state;
  if (urgedAt !== undefined) {
    const next = moment(turn, urgedAt, turn.flow.urgeEvery, '/urge/every');
    if (now < next)
      throw new Refusal('URGED_RECENTLY', { minutes: Math.ceil((next - now) / MINUTE) });
  }
  const waiting = Object.values(turn.state.open).filter(
    ({ task, signing, each }) =>
      task ?? signing ?? each?.children.some((one) => one.status === 'open'),
  );
  if (waiting.length === 0) throw new Refusal('NOBODY_TO_URGE', {});
  turn.by = partyOf(actor, chosenSeats(actor)[0] ?? null);
  turn.apply({ kind: 'urged' });
  const said = comment?.trim() || null;
  for (const { state, dueAt } of waiting)
    remind(turn, nodeOf(turn, state), { state, reason: 'urged', dueAt, comment: said });
  return {
    type: 'people.urged',
    detail: { states: waiting.map(({ state }) => state), comment: said },
  };
}
