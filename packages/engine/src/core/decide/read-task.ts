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
  const { visit, node, party, task } = taskOf(turn, id);
  if (task.readAt !== null) throw new NothingToDo();
  turn.by = party;
  markRead(turn, visit);
  return { type: 'task.read', detail: { state: node.key, visit: id } };
}
