import { moment } from '../activities/moment.ts';
import { remind } from '../activities/notify.ts';
import { chosenSeats, partyOf } from '../access/seats.ts';
import type { PersonCommand } from '../command.ts';
import type { Rejection } from '../decision.ts';
import type { Visit } from '../instance.ts';
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
  const refusal = urgeRefusal(turn);
  if (refusal) throw new Refusal(refusal.code, refusal.details);
  turn.by = partyOf(actor, chosenSeats(actor)[0] ?? null);
  turn.apply({ kind: 'urged' });
  const said = comment?.trim() || null;
  const waiting = waitingVisits(turn);
  for (const { state, dueAt } of waiting)
    remind(turn, nodeOf(turn, state), { state, reason: 'urged', dueAt, comment: said });
  const states = waiting.map(({ state }) => state);
  return { type: 'people.urged', detail: { states, comment: said } };
}

/** Why nobody is urged now; null: they may be. Screens ask the same. */
export function urgeRefusal(turn: Turn): Rejection | null {
  const { now } = turn.facts;
  const { urgedAt } = turn.state;
  if (waitingVisits(turn).length === 0) return { code: 'NOBODY_TO_URGE', details: {} };
  if (urgedAt === undefined) return null;
  const next = moment(turn, urgedAt, turn.flow.urgeEvery, { pointer: '/urge/every' });
  if (now >= next) return null;
  return { code: 'URGED_RECENTLY', details: { minutes: Math.ceil((next - now) / MINUTE) } };
}

function waitingVisits({ state }: Turn): Visit[] {
  return Object.values(state.open).filter(
    ({ task, signing, each }) =>
      task ?? signing ?? each?.children.some((one) => one.status === 'open'),
  );
}
