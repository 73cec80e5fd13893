import { readerOfCopy } from '../access/copies.ts';
import { COPY } from '../activities/copies.ts';
import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { actorOf, markRead, taskOf } from './person.ts';
import { NothingToDo, Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/** Notes the first time an assignee opened the task; after that there is nothing to note. */
export function readTask(
  turn: Turn,
  { visit: id }: Extract<PersonCommand, { type: 'read' }>,
): Account {
  if (id.startsWith(`${COPY}#`)) return readCopy(turn, id);
  const held = taskOf(turn, id);
  const { node, party, task } = held;
  if (task.readAt !== null) throw new NothingToDo();
  turn.by = party;
  markRead(turn, held);
  return { type: 'task.read', detail: { state: node.key, visit: id } };
}

/** Reading a copy is all there is to do with it. */
function readCopy(turn: Turn, id: string): Account {
  const copy = turn.state.copies?.find(({ number }) => id === `${COPY}#${number}`);
  if (!copy) throw new Refusal('TASK_NOT_FOUND', { task: id });
  const party = readerOfCopy(actorOf(turn), copy);
  if (!party) throw new Refusal('NOT_ASSIGNEE', { assignee: { ...copy.to } });
  if (copy.read) throw new NothingToDo();
  turn.by = party;
  turn.apply({ kind: 'copy.read', number: copy.number, by: party });
  return { type: 'copy.read', detail: { copy: copy.number } };
}
