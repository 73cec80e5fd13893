import type { MachineCommand } from '../command.ts';
import type { Account } from './account.ts';
import { NothingToDo } from './signals.ts';
import type { Turn } from './turn.ts';

/**
 * What a scanner said of a file afterwards: of one that was waited for, or of one that a later look found infected, also
 * when the instance has ended. A file that was taken away meanwhile is nobody's any more.
 */
export function judgeFile(
  turn: Turn,
  { attachment: id, scan }: Extract<MachineCommand, { type: 'judge' }>,
): Account {
  const attachment = turn.state.attachments?.[id];
  if (attachment === undefined || attachment.scan === scan) throw new NothingToDo();
  turn.apply({ kind: 'attachment.judged', attachment: id, scan });
  const { name, field = null } = attachment;
  return { type: 'attachment.judged', detail: { attachment: id, name, field, scan } };
}
