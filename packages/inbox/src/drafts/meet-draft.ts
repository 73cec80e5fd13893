// The draft of this device meets the one on the server. Newest wins, and whoever writes is told when the two differ.

import type { DraftView } from '@alir/engine/core/types';
import { sameJson } from '../task/differences.ts';
import { isEmptyDraft } from './draft-store.ts';
import type { Draft, DraftMark } from './draft-store.ts';

/**
 * What to do about the draft on the server. `keep`: nothing. `take`: it goes on here. `replace`: it is newer than what was
 * written here, which is told. `ours`: what was written here is newer, which is told. `offer`: it is of whoever had the
 * task before.
 */
export type Meeting = 'keep' | 'take' | 'replace' | 'ours' | 'offer';

/** @param local - null: nothing was written on this device */
export function meetDraft(
  local: Draft | null,
  { savedAt, changedAt }: DraftMark,
  remote: DraftView | null,
): Meeting {
  if (remote === null) return 'keep';
  const isEmpty = local === null || isEmptyDraft(local);
  if (!remote.isOwn) return isEmpty ? 'offer' : 'keep';
  if (remote.savedAt === savedAt) return 'keep';
  if (isEmpty || sameDraft(local, remote)) return 'take';
  return Date.parse(remote.savedAt) > changedAt ? 'replace' : 'ours';
}

export const draftOf = ({ data, inputs, comment }: DraftView): Draft => ({ data, inputs, comment });

function sameDraft(local: Draft, { data, inputs, comment }: DraftView): boolean {
  return (
    local.comment === comment && sameJson(local.data, data) && sameJson({ ...local.inputs }, inputs)
  );
}
