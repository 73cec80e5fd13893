// The other side of merging: what an instance does when a duplicate of it arrives, or goes away again.

import { attachmentId } from '../attachments/attachment-id.ts';
import { remind } from '../activities/notify.ts';
import type { Message } from '../event.ts';
import type { Account } from './account.ts';
import { jumpTo, nodeOf } from './advance.ts';
import { MOST_ATTACHMENTS } from './attach-file.ts';
import { initialLeaves } from './return-point.ts';
import type { Turn } from './turn.ts';

/**
 * Takes over the files of a duplicate, and tells whoever it waits for. An instance that was merged itself meanwhile sends it
 * back: so no circle can arise, whoever is faster. So does one that was cancelled, or is open to more people than the duplicate.
 */
export function receiveDuplicate(
  turn: Turn,
  { duplicate, confidential, attachments }: Extract<Message, { type: 'merge' }>,
): Account {
  const { instance: from, by, at, comment } = duplicate;
  const { mergedInto, status, confidential: isHidden } = turn.state;
  if (mergedInto || status === 'cancelled' || (confidential && !isHidden)) {
    turn.send((id) => ({ kind: 'message', id, to: from, message: { type: 'merge.refused', at } }));
    return { type: 'message.late', detail: { message: 'merge', from } };
  }
  turn.by = by;
  // Merged, opened again and merged once more: what was said last counts, and what is on its way still comes too late.
  removeDuplicate(turn, from);
  turn.apply({ kind: 'duplicate.added', duplicate });
  const room = MOST_ATTACHMENTS - Object.keys(turn.state.attachments ?? {}).length;
  const kept = attachments.slice(0, Math.max(0, room));
  const ids = kept.map((given, index) => {
    // Several files come with one event; the number before the name keeps their ids apart.
    const id = attachmentId(turn.facts.instance, turn.seq, `${index + 1}-${given.name}`);
    turn.apply({ kind: 'attachment.added', attachment: { ...given, id, from } });
    return id;
  });
  for (const visit of Object.values(turn.state.open))
    remind(turn, nodeOf(turn, visit.state), { state: visit.state, reason: 'merged', dueAt: null });
  const left = attachments.length - kept.length;
  return {
    type: 'duplicate.received',
    detail: { from, comment, attachments: ids, ...(left > 0 ? { left } : {}) },
  };
}

/** The duplicate is a letter of its own again: its files go, as far as they are still here. */
export function returnDuplicate(turn: Turn, from: string, at: number): Account {
  const known = (turn.state.duplicates ?? []).find(({ instance }) => instance === from);
  if (known?.at !== at) return { type: 'message.late', detail: { message: 'unmerge', from } };
  removeDuplicate(turn, from);
  return { type: 'duplicate.returned', detail: { from } };
}

function removeDuplicate(turn: Turn, from: string): void {
  const { duplicates = [], attachments = {} } = turn.state;
  if (!duplicates.some(({ instance }) => instance === from)) return;
  turn.apply({ kind: 'duplicate.removed', instance: from });
  for (const { id, from: origin } of Object.values(attachments))
    if (origin === from) turn.apply({ kind: 'attachment.removed', attachment: id });
}

/** The earlier one could not take it any more when it arrived: this one goes on where it was. */
export function resumeDuplicate(turn: Turn, from: string | null, at: number): Account {
  const { mergedInto, status } = turn.state;
  if (!mergedInto || mergedInto.instance !== from || mergedInto.at !== at || status !== 'done')
    return { type: 'message.late', detail: { message: 'merge.refused', from } };
  turn.apply({ kind: 'merged', into: null });
  turn.apply({ kind: 'reopened' });
  jumpTo(turn, initialLeaves(nodeOf(turn, mergedInto.state)));
  return { type: 'instance.reopened', detail: { state: mergedInto.state, from, refused: true } };
}
