import type { MachineCommand } from '../command.ts';
import { isoOf } from '../instant.ts';
import type { Account } from './account.ts';
import { create } from './create.ts';
import { FlowFault, Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

type Begin = Extract<MachineCommand, { type: 'begin' }>;

/**
 * The clock starts an instance. Nobody acts; a position may count as whoever started it, whoever holds it.
 *
 * Rejects with `DATA_INVALID` (`details.issues`), and `START_FAILED` where there is no such position.
 */
export function beginInstance(turn: Turn, command: Begin): Account {
  const { data, key, starter, named } = command;
  const issues = turn.flow.validateData.validate(data);
  if (issues.length > 0)
    throw new Refusal('DATA_INVALID', {
      issues: issues.map(({ code, pointer, params }) => ({ code, pointer, params })),
    });
  if (starter !== null && turn.ask({ ask: 'position', args: [starter] }) !== true)
    throw new FlowFault('ASSIGNEE_NOT_FOUND', '/start/clock', { position: starter });
  create(
    turn,
    {
      subject: null,
      starter: { user: '', position: starter, capacity: 'definitive', basis: null },
      key,
      parent: null,
      root: turn.facts.instance,
      path: '',
      depth: 0,
    },
    data,
  );
  return {
    type: 'instance.started',
    detail: { flow: turn.flow.name, clock: isoOf(named) },
    submitted: [],
  };
}
