// Who signs, who prepares, and why something is laid aside.

import { poolKey } from '../../core/access/seats.ts';
import { delegatesOf, type Owner } from '../../core/activities/parts.ts';
import type { Flow } from '../../core/compile/flow.ts';
import { isoOf } from '../../core/instant.ts';
import type { Copy, Suspension, Visit } from '../../core/instance.ts';
import type { CopyView } from '../../core/views/copy.ts';
import type { DelegateView } from '../../core/views/task.ts';
import type { SignerView, SigningView } from '../../core/views/signing.ts';
import type { SuspensionView } from '../../core/views/suspension.ts';
import { assigneeView, partyView } from './people.ts';
import type { Reader } from './reader.ts';
import { momentOf } from './task-item-view.ts';
import { outcomeLabel } from './titles.ts';

export function signingView(
  reader: Reader,
  flow: Flow,
  { state, signing }: Visit,
): SigningView | null {
  if (!signing) return null;
  const { order = 'parallel' } = flow.nodes.get(state)?.task?.signing ?? {};
  return {
    order,
    of: signing.of,
    signers: signing.seats.map(({ seat, assignee, weight, status, vote }): SignerView => {
      const outcome = vote?.outcome ?? null;
      return {
        seat,
        assignee: assigneeView(reader, poolKey(assignee)),
        weight,
        status,
        outcome,
        outcomeLabel: outcome === null ? null : outcomeLabel(flow, state, outcome),
        by: vote && partyView(reader, vote.by),
        at: vote && isoOf(vote.at),
      };
    }),
  };
}

export function delegateViews(reader: Reader, owner: Owner): DelegateView[] {
  return delegatesOf(owner).map(({ assignee, openedAt, readAt }) => ({
    assignee: assigneeView(reader, poolKey(assignee)),
    since: isoOf(openedAt),
    readAt: momentOf(readAt),
  }));
}

export function suspensionView(
  reader: Reader,
  suspension: Suspension | undefined,
): SuspensionView | null {
  if (!suspension) return null;
  const { by, reason, at } = suspension;
  return { by: partyView(reader, by), reason, at: isoOf(at) };
}

export function copyView(reader: Reader, { number, to, by, at, comment, read }: Copy): CopyView {
  return {
    number,
    to: assigneeView(reader, poolKey(to)),
    by: by && partyView(reader, by),
    at: isoOf(at),
    comment,
    readBy: read && partyView(reader, read.by),
    readAt: read && isoOf(read.at),
  };
}
