// Notices: something people should know. They change nothing.

import type { FlowNode, Notify } from '../compile/flow.ts';
import { visitId, type Turn } from '../decide/turn.ts';
import type { Assignee } from '../instance.ts';
import type { JsonObject } from '../json.ts';
import { resolveAssignee, type Place } from './assignee.ts';
import { openSeats } from './signing.ts';

/** Tells whom the flow names. `pending` reaches whoever the state waits for, in open children too. */
export function notify(turn: Turn, place: Place, to: Notify, about: JsonObject): void {
  if (to === 'pending') {
    if (place.node) remind(turn, place.node, about);
    return;
  }
  if (to === 'starter') {
    const { position, user } = turn.state.starter;
    // What the clock has started for nobody.
    if (position === null && user === '') return;
    sendNotice(turn, position === null ? { user } : { position }, about);
    return;
  }
  sendNotice(turn, resolveAssignee(turn, to, place), about);
}

/** Reminds the assignee of a state's task and whoever its open children wait for. */
export function remind(turn: Turn, node: FlowNode, about: JsonObject): void {
  const visit = turn.visitOf(node.key);
  if (!visit) return;
  if (visit.task) sendNotice(turn, visit.task.assignee, about);
  for (const { assignee } of openSeats(visit)) sendNotice(turn, assignee, about);
  for (const child of visit.each?.children ?? []) {
    if (child.status !== 'open' || !child.waits) continue;
    turn.send((id) => ({
      kind: 'message',
      id,
      to: child.instance,
      message: { type: 'remind', visit: visitId(visit), key: child.key },
    }));
  }
}

/** Of what is confidential a notice says that there is something, and no more. */
export function sendNotice(turn: Turn, to: Assignee | { user: string }, about: JsonObject): void {
  const { id: instance, confidential, summary } = turn.state;
  const of = { flow: turn.flow.name, instance, confidential, summary: confidential ? {} : summary };
  turn.send((id) => ({ kind: 'notice', id, to, about: { ...of, ...about } }));
}
