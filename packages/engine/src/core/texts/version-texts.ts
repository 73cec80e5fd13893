// Texts whose versions count (`format: "versioned-text"`): each change of one is a version, and whoever wrote the version
// before is told that somebody else corrected it.

import { sendNotice } from '../activities/notify.ts';
import type { Turn } from '../decide/turn.ts';
import type { Assignee } from '../instance.ts';
import type { Party } from '../organisation/actor.ts';

/** Notes the versions that this turn made, once its data is settled. */
export function versionTexts(turn: Turn): void {
  for (const field of turn.flow.texts) {
    if (turn.before?.data[field] === turn.state.data[field]) continue;
    const last = turn.state.texts?.[field];
    const version = (last?.version ?? 0) + 1;
    turn.apply({ kind: 'text.versioned', field, version, author: turn.by });
    if (last === undefined || turn.by === null) continue;
    const to = drafter(last.author ?? turn.state.starter, turn.by);
    if (to) sendNotice(turn, to, { reason: 'text.corrected', field, version });
  }
}

/** Who wrote the version before, in their position; null when it was the same person. */
function drafter(author: Party, by: Party): Assignee | { user: string } | null {
  if (author.user === by.user) return null;
  const { user, position } = author;
  // Of two who hold one position, the other is meant.
  return position === null || position === by.position ? { user } : { position };
}
