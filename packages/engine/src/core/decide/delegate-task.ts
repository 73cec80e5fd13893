import { addDelegate } from '../activities/parts.ts';
import { sendNotice } from '../activities/notify.ts';
import type { PersonCommand } from '../command.ts';
import type { Account } from './account.ts';
import { checkNew } from './pass-task.ts';
import { usePrivilege } from './privilege.ts';
import { visitId, type Turn } from './turn.ts';

/**
 * Lets others prepare a task. It stays with whoever delegates: they decide, with or without what comes back.
 *
 * Rejects with `POSITION_UNKNOWN`, `ALREADY_ASSIGNED`, `NOT_ALLOWED`, `GUARD_REFUSED`, and as every act on a task.
 */
export function delegateTask(
  turn: Turn,
  { visit: id, to, comment }: Extract<PersonCommand, { type: 'delegate' }>,
): Account {
  const held = usePrivilege(turn, { visit: id, privilege: 'delegate', targets: to });
  const { node, task } = held;
  for (const position of to) {
    const visit = turn.state.open[visitId(held.visit)] ?? held.visit;
    checkNew({ visit, task }, position);
    addDelegate(turn, { visit, task }, { position });
    sendNotice(turn, { position }, { state: node.key, reason: 'delegated' });
  }
  return {
    type: 'task.delegated',
    detail: { state: node.key, visit: id, to, comment: comment?.trim() || null },
  };
}
