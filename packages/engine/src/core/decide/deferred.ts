// What is said to a suspended instance by children, programs and other flows: kept, and done when the instance goes on.

import type { Command, MachineCommand } from '../command.ts';
import type { Account } from './account.ts';
import { incidentOf } from './open-incident.ts';
import { FlowFault, NothingToDo, Refusal, stepRefused } from './signals.ts';
import type { Turn } from './turn.ts';

/** Whether this would move an instance that is suspended. */
export function isDeferred(
  { before, retrying }: Turn,
  command: Command,
): command is MachineCommand {
  return before?.suspension !== undefined && !retrying && movesByItself(command);
}

function movesByItself(command: Command): boolean {
  if (command.type !== 'deliver') return command.type === 'settle' || command.type === 'receive';
  return command.message.type.startsWith('child.');
}

export function defer(turn: Turn, command: MachineCommand): Account {
  turn.apply({ kind: 'deferred', command });
  const from = command.type === 'deliver' || command.type === 'receive' ? command.from : null;
  return { type: 'message.deferred', detail: { message: command.type, from } };
}

/** Does what was kept, in its order. What fails is an incident of its own, and keeps nothing else from being done. */
export function doDeferred(
  turn: Turn,
  commands: readonly MachineCommand[],
  run: (turn: Turn, command: Command) => Account,
): void {
  const { by } = turn;
  for (const [index, command] of commands.entries()) {
    const mark = turn.mark();
    turn.by = null;
    try {
      run(turn, command);
    } catch (signal) {
      if (!(
        signal instanceof FlowFault ||
        signal instanceof Refusal ||
        signal instanceof NothingToDo
      ))
        throw signal;
      turn.returnTo(mark);
      if (signal instanceof NothingToDo) continue;
      const fault = signal instanceof Refusal ? stepRefused(signal) : signal;
      const id = `${turn.seq}-${index + 1}`;
      turn.apply({
        kind: 'incident.opened',
        incident: incidentOf(turn, { command, by: null }, fault, id),
      });
    }
  }
  turn.event = null;
  turn.by = by;
}
