import { permitsBy } from '../access/permits.ts';
import { chosenSeats, partyOf } from '../access/seats.ts';
import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { create } from './create.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

type Start = Extract<PersonCommand, { type: 'start' }>;

/**
 * Starts an instance. Its data must hold what the flow's `data` requires.
 *
 * Rejects with `NOT_ALLOWED` (the flow says who may start it) or `DATA_INVALID` (`details.issues`).
 */
export function startInstance(turn: Turn, command: Start): Account {
  const { actor } = turn.facts;
  if (!actor) throw new Refusal('NOT_ALLOWED', { action: 'start' });
  const issues = turn.flow.validateData.validate(command.data);
  if (issues.length > 0)
    throw new Refusal('DATA_INVALID', {
      issues: issues.map(({ code, pointer, params }) => ({ code, pointer, params })),
    });
  const starter = partyOf(actor, chosenSeats(actor)[0] ?? null);
  turn.by = starter;
  create(
    turn,
    {
      subject: command.subject ?? null,
      starter,
      key: command.key ?? null,
      parent: null,
      root: turn.facts.instance,
      depth: 0,
    },
    command.data,
  );
  const { startBy } = turn.flow;
  if (startBy !== null) {
    const party = permitsBy(turn, actor, startBy, null);
    if (!party) throw new Refusal('NOT_ALLOWED', { action: 'start' });
    turn.by = party;
  }
  return {
    type: 'instance.started',
    detail: { flow: turn.flow.name },
    submitted: Object.keys(command.data),
  };
}
