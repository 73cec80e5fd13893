import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { markRead, taskOf } from './person.ts';
import { NothingToDo } from './signals.ts';
import type { Turn } from './turn.ts';

/** Notes the first time an assignee opened the task; after that there is nothing to note. */
export function readTask(
  turn: Turn,
  { visit: id }: Extract<PersonCommand, { type: 'read' }>,
): Account {
  const held = taskOf(turn, id);
  const { node, party, task } = held;
  if (task.readAt !== null) throw new NothingToDo();
  turn.by = party;
  markRead(turn, held);
  return { type: 'task.read', detail: { state: node.key, visit: id } };
}
