import { attemptCall } from '../activities/call.ts';
import { firedName } from '../activities/deadline.ts';
import { notify } from '../activities/notify.ts';
import type { MachineCommand } from '../command.ts';
import type { FlowNode } from '../compile/flow.ts';
import type { Visit } from '../instance.ts';
import type { Account } from './account.ts';
import { advance, nodeOf } from './advance.ts';
import { LATE } from './late-count.ts';
import { FlowFault, NothingToDo } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

/** How many moments that had passed at entry may fire one after another. */
const MOST_LATE = 100;

/** A timer's moment has come. A timer of a visit that is closed, or one that was set anew for later, does nothing. */
export function fireTimer(
  turn: Turn,
  { timer: id }: Extract<MachineCommand, { type: 'fire' }>,
): Account {
  const [visitKey = '', name = ''] = id.split('/');
  const visit = turn.state.open[visitKey];
  const timer = visit?.timers.find((one) => one.id === id);
  // One whose consequence failed was taken off then; it is done again when its incident is resolved.
  const isDue = timer ? timer.at <= turn.facts.now : turn.retrying;
  if (!visit || !isDue) throw new NothingToDo();
  const node = nodeOf(turn, visit.state);
  if (timer && timer.at <= visit.enteredAt) countLate(turn, node);
  if (name === 'retry') retryCall(turn, node, visit, id);
  else fireAfter(turn, node, visit, Number(name.slice('after-'.length)));
  return { type: 'timer.fired', detail: { state: node.key, timer: name, due: timer?.at ?? null } };
}

/** Moments that had passed at entry may send an instance round and round; only a person's act ends the count. */
function countLate(turn: Turn, node: FlowNode): void {
  if ((turn.state.counts[LATE] ?? 0) >= MOST_LATE)
    throw new FlowFault('FLOW_LOOP', `${node.pointer}/after`);
  turn.apply({ kind: 'counted', transition: LATE });
}

function retryCall(turn: Turn, node: FlowNode, visit: Visit, id: string): void {
  turn.apply({ kind: 'timer.cleared', visit: visitId(visit), timer: id, fired: null });
  if (visit.call)
    attemptCall(turn, node, visit, {
      ...visit.call,
      attempt: visit.call.attempt + 1,
      status: 'running',
    });
}

function fireAfter(turn: Turn, node: FlowNode, visit: Visit, index: number): void {
  turn.apply({
    kind: 'timer.cleared',
    visit: visitId(visit),
    timer: `${visitId(visit)}/after-${index}`,
    fired: firedName(node.key, index),
  });
  const timer = node.timers[index];
  if (timer?.notify) {
    const about = { state: node.key, reason: 'timer', dueAt: visit.dueAt };
    notify(turn, { node, pointer: `${node.pointer}/after/${index}/notify` }, timer.notify, about);
  }
  // A guard that refuses leaves everything as it is: the moment has passed.
  if (timer?.transition) advance(turn, { kind: 'timer', state: node.key, index });
}
