import { permitsBy } from '../access/permits.ts';
import { chosenSeats, partyOf } from '../access/seats.ts';
import type { PersonCommand } from '../command.ts';
import { submitForm } from '../forms/submit-form.ts';
import type { JsonObject } from '../json.ts';
import type { Actor } from '../organisation/actor.ts';
import type { ValidationIssue } from '../validation/compile-validator.ts';
import type { Account } from './account.ts';
import { create } from './create.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

type Start = Extract<PersonCommand, { type: 'start' }>;

/**
 * Starts an instance. Its data must hold what the flow's `data` requires, and may hold what its start form writes.
 *
 * Rejects with `NOT_ALLOWED` (the flow says who may start it), `FIELD_NOT_WRITABLE` or `DATA_INVALID` (`details.issues`).
 */
export function startInstance(turn: Turn, command: Start): Account {
  const { actor } = turn.facts;
  if (!actor || turn.flow.startBy === 'nobody')
    throw new Refusal('NOT_ALLOWED', { action: 'start' });
  const data = givenData(turn, command);
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
      path: '',
      depth: 0,
    },
    data,
  );
  checkStarter(turn, actor);
  return {
    type: 'instance.started',
    detail: { flow: turn.flow.name },
    submitted: Object.keys(data),
  };
}

function givenData({ flow }: Turn, { data, listed }: Start): JsonObject {
  const form = listed === true ? null : flow.startForm;
  const { set, issues } = form
    ? submitForm(form, 'start', data, {})
    : { set: data, issues: [] as readonly ValidationIssue[] };
  const locked = issues.find(({ code }) => code === 'FIELD_NOT_WRITABLE');
  if (locked) throw new Refusal('FIELD_NOT_WRITABLE', { field: locked.pointer.slice(1) });
  const told = new Set(issues.map(({ pointer }) => pointer));
  const all = [
    ...issues,
    ...flow.validateData.validate(set).filter(({ pointer }) => !told.has(pointer)),
  ];
  if (all.length > 0)
    throw new Refusal('DATA_INVALID', {
      issues: all.map(({ code, pointer, params }) => ({ code, pointer, params })),
    });
  return set;
}

/** Who may start it may depend on the data, so it is asked when that is there. */
function checkStarter(turn: Turn, actor: Actor): void {
  const { startBy } = turn.flow;
  if (typeof startBy === 'string') return;
  const party = permitsBy(turn, actor, startBy, null);
  if (!party) throw new Refusal('NOT_ALLOWED', { action: 'start' });
  turn.by = party;
}
