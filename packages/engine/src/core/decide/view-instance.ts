import { chosenSeats, partyOf } from '../access/seats.ts';
import type { Account } from './account.ts';
import { actorOf } from './person.ts';
import { NothingToDo } from './signals.ts';
import type { Turn } from './turn.ts';

/** Notes who saw what is confidential; of anything else there is nothing to note. */
export function viewInstance(turn: Turn): Account {
  const actor = actorOf(turn);
  if (!turn.state.confidential) throw new NothingToDo();
  turn.by = partyOf(actor, chosenSeats(actor)[0] ?? null);
  return { type: 'instance.viewed', detail: {} };
}
