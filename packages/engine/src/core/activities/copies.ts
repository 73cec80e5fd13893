// Copies: what somebody is sent so that they know. They may read the instance, and whoever sent it sees that they did.

import type { CopySource, FlowNode } from '../compile/flow.ts';
import { Refusal } from '../decide/signals.ts';
import type { Turn } from '../decide/turn.ts';
import { poolKey } from '../access/seats.ts';
import type { Assignee } from '../instance.ts';
import { resolveAssignee } from './assignee.ts';
import { sendNotice } from './notify.ts';
import { positionsIn } from './signing.ts';

/** Most copies of one instance. */
const MAX_COPIES = 500;

/** Stands where a task has its state: no state is called so. */
export const COPY = '~copy';

/** Sends the copies that entering a state sends. Nobody is sent a second one while the first is unread. */
export function sendCopies(turn: Turn, node: FlowNode): void {
  for (const [index, source] of node.copies.entries())
    for (const to of recipients(turn, node, source, `${node.pointer}/copies/${index}`))
      sendCopy(turn, to, null);
}

function recipients(turn: Turn, node: FlowNode, source: CopySource, pointer: string): Assignee[] {
  if (source.kind === 'assign') return [resolveAssignee(turn, source.assign, { pointer, node })];
  return positionsIn(turn, node, source.positions, pointer).map((position) => ({ position }));
}

/** Sends one copy. @throws Refusal COPIES_FULL */
export function sendCopy(turn: Turn, to: Assignee, comment: string | null): void {
  const copies = turn.state.copies ?? [];
  const pool = poolKey(to);
  if (copies.some((copy) => copy.read === null && poolKey(copy.to) === pool)) return;
  if (copies.length >= MAX_COPIES) throw new Refusal('COPIES_FULL', { limit: MAX_COPIES });
  const copy = {
    number: copies.length + 1,
    to,
    by: turn.by,
    at: turn.facts.now,
    comment,
    read: null,
  };
  turn.apply({ kind: 'copy.sent', copy });
  sendNotice(turn, to, { state: null, reason: 'copy' });
}
