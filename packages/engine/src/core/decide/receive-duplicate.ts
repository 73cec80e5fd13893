// The other side of merging: what an instance does when a duplicate of it arrives, or goes away again.

import { attachmentId } from '../attachments/attachment-id.ts';
import type { Attachment } from '../attachments/attachment.ts';
import { remind } from '../activities/notify.ts';
import type { Message } from '../event.ts';
import type { Duplicate } from '../instance.ts';
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
  { duplicate, attachments }: Extract<Message, { type: 'merge' }>,
): Account {
  const { instance: from, by, at, comment } = duplicate;
  const { mergedInto, status, confidential } = turn.state;
  if (mergedInto || status === 'cancelled' || (duplicate.confidential && !confidential)) {
    turn.send((id) => ({ kind: 'message', id, to: from, message: { type: 'merge.refused', at } }));
    return { type: 'message.late', detail: { message: 'merge', from } };
  }
  turn.by = by;
  // Merged, opened again and merged once more: what was said last counts, and what is on its way still comes too late.
  removeDuplicate(turn, from);
  turn.apply({ kind: 'duplicate.added', duplicate });
  const { ids, left } = addFiles(turn, duplicate, attachments);
  for (const visit of Object.values(turn.state.open))
    remind(turn, nodeOf(turn, visit.state), { state: visit.state, reason: 'merged', dueAt: null });
  return {
    type: 'duplicate.received',
    detail: { from, comment, attachments: ids, ...(left > 0 ? { left } : {}) },
  };
}

/** Those that the duplicate has still: what had come to it with another may have gone back since it was sent. */
function addFiles(
  turn: Turn,
  { instance: from, confidential }: Duplicate,
  attachments: readonly Attachment[],
): { readonly ids: string[]; readonly left: number } {
  const answer = turn.ask({ ask: 'files', args: [from] });
  const still = new Set(Array.isArray(answer) ? answer : []);
  const given = attachments.filter(({ id }) => still.has(id));
  const room = MOST_ATTACHMENTS - Object.keys(turn.state.attachments ?? {}).length;
  const kept = given.slice(0, Math.max(0, room));
  const ids = kept.map((file, index) => {
    // Several files come with one event; the number before the name keeps their ids apart.
    const id = attachmentId(turn.facts.instance, turn.seq, `${index + 1}-${file.name}`);
    const attachment = {
      ...file,
      id,
      from,
      copyOf: file.id,
      ...(confidential && { confidential }),
    };
    turn.apply({ kind: 'attachment.added', attachment });
    return id;
  });
  return { ids, left: given.length - kept.length };
}

/** The duplicate is a letter of its own again: its files go, as far as they are still here. */
export function returnDuplicate(turn: Turn, from: string, at: number): Account {
  if (!isDuplicate(turn, from, at))
    return { type: 'message.late', detail: { message: 'unmerge', from } };
  removeDuplicate(turn, from);
  return { type: 'duplicate.returned', detail: { from } };
}

/** A duplicate has given back what had come to it with another. */
export function returnFiles(
  turn: Turn,
  from: string,
  { at, files }: Extract<Message, { type: 'unmerge.files' }>,
): Account {
  const known = isDuplicate(turn, from, at);
  const gone = known ? removeFiles(turn, from, files) : [];
  // One that arrived after it came without them.
  if (gone.length === 0)
    return { type: 'message.late', detail: { message: 'unmerge.files', from } };
  return { type: 'duplicate.files-returned', detail: { from, attachments: gone } };
}

const isDuplicate = ({ state }: Turn, from: string, at: number): boolean =>
  (state.duplicates ?? []).some((one) => one.instance === from && one.at === at);

function removeDuplicate(turn: Turn, from: string): void {
  if (!(turn.state.duplicates ?? []).some(({ instance }) => instance === from)) return;
  turn.apply({ kind: 'duplicate.removed', instance: from });
  removeFiles(turn, from, null);
}

/**
 * Takes the files away that came with a duplicate, and has them taken away where this instance was merged itself.
 *
 * @param there - those that had these ids there; null: all
 * @returns the ids that they had here
 */
function removeFiles(turn: Turn, from: string, there: readonly string[] | null): string[] {
  const gone = Object.values(turn.state.attachments ?? {})
    .filter((file) => file.from === from && (there?.includes(file.copyOf ?? '') ?? true))
    .map(({ id }) => id);
  for (const attachment of gone) turn.apply({ kind: 'attachment.removed', attachment });
  const { mergedInto } = turn.state;
  if (mergedInto && gone.length > 0) {
    const { instance: to, at } = mergedInto;
    const message = { type: 'unmerge.files', at, files: gone } as const;
    turn.send((id) => ({ kind: 'message', id, to, message }));
  }
  return gone;
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
