// What happens when a timer's moment has come.

import { poolKey } from '../access/seats.ts';
import { assignTask } from '../activities/assign-task.ts';
import { resolveAssignee } from '../activities/assignee.ts';
import { attemptCall } from '../activities/call.ts';
import { firedName, timerId, timerOf } from '../activities/deadline.ts';
import { isLaidAside } from '../activities/laid-aside.ts';
import { moment } from '../activities/moment.ts';
import { addFormer } from '../activities/parts.ts';
import { notify, sendNotice } from '../activities/notify.ts';
import type { MachineCommand } from '../command.ts';
import type { Assign, CompiledTimer, Consequence, FlowNode } from '../compile/flow.ts';
import type { Assignee, Timer, Visit } from '../instance.ts';
import type { JsonObject } from '../json.ts';
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
  // It was claimed before the suspension came, and is due again when it ends.
  if (timer && isLaidAside(turn.state, visit)) throw new NothingToDo();
  const node = nodeOf(turn, visit.state);
  if (timer && timer.at <= visit.enteredAt) countLate(turn, node);
  const told = { state: node.key, timer: name, due: timer?.at ?? null };
  if (name === 'retry') {
    retryCall(turn, node, visit, id);
    return { type: 'timer.fired', detail: told };
  }
  const done = fireAfter(turn, node, { visit, index: Number(name.slice('after-'.length)), timer });
  return { type: 'timer.fired', detail: { ...told, ...done } };
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

interface Fired {
  readonly visit: Visit;
  readonly index: number;
  /** Absent when it is done again. */
  readonly timer: Timer | undefined;
}

/** @returns what history tells of it */
function fireAfter(turn: Turn, node: FlowNode, { visit, index, timer: fired }: Fired): JsonObject {
  turn.apply({
    kind: 'timer.cleared',
    visit: visitId(visit),
    timer: timerId(visit, index),
    fired: firedName(node.key, index),
  });
  const timer = node.timers[index];
  if (!timer) return {};
  const { consequence } = timer;
  const about = { state: node.key, reason: 'timer', dueAt: visit.dueAt };
  const place = { node, pointer: `${node.pointer}/after/${index}/${consequence.kind}` };
  switch (consequence.kind) {
    case 'notify':
      notify(turn, place, consequence.to, about);
      if (fired) remindAgain(turn, node, timer, { visit, fired });
      return { effect: 'notify' };
    case 'escalate':
      return escalate(turn, consequence.to, place, about);
    case 'outcome':
      return decideByClock(turn, node, consequence);
    case 'target':
      // A guard that refuses leaves everything as it is: the moment has passed.
      return { effect: advance(turn, { kind: 'timer', state: node.key, index }) ? 'move' : 'none' };
  }
}

/** The next of several reminders. Those that were missed while nobody looked are made up for by the one just sent. */
function remindAgain(
  turn: Turn,
  node: FlowNode,
  { every, index }: CompiledTimer,
  { visit, fired }: { readonly visit: Visit; readonly fired: Timer },
): void {
  if (every === null) return;
  const asked = { pointer: `${node.pointer}/after/${index}/every`, visit };
  let { at } = fired;
  for (let round = (fired.round ?? 0) + 1; round < every.most; round++) {
    at = moment(turn, at, every.duration, asked);
    if (at <= turn.facts.now) continue;
    const timer = timerOf(fired.id, at, round);
    turn.apply({ kind: 'timer.set', visit: visitId(visit), timer });
    return;
  }
}

/** The task goes to somebody else, and whoever had it is told. */
function escalate(
  turn: Turn,
  to: Assign,
  place: { readonly node: FlowNode; readonly pointer: string },
  about: JsonObject,
): JsonObject {
  const assignee = resolveAssignee(turn, to, place);
  const previous = passOn(turn, place.node, assignee);
  if (previous) sendNotice(turn, previous, { ...about, reason: 'escalated' });
  sendNotice(turn, assignee, { ...about, reason: 'escalated' });
  return {
    effect: 'escalate',
    assignee: { ...assignee },
    previous: previous && { ...previous },
  };
}

/** Gives an open task away; whoever had it keeps it in their list. Null when it is not open, or theirs already. */
function passOn(turn: Turn, node: FlowNode, to: Assignee): Assignee | null {
  const visit = turn.visitOf(node.key);
  const task = visit?.task;
  if (!visit || !task || poolKey(task.assignee) === poolKey(to)) return null;
  addFormer(turn, { visit, task }, 'escalated', null);
  assignTask(turn, { visit, task }, to);
  return task.assignee;
}

/** The task's outcome fires as if somebody had chosen it. Where guards refuse it the task stays with people. */
function decideByClock(
  turn: Turn,
  node: FlowNode,
  { name, comment }: Extract<Consequence, { kind: 'outcome' }>,
): JsonObject {
  const chosen = advance(turn, { kind: 'outcome', state: node.key, name });
  return chosen ? { effect: 'outcome', outcome: name, comment } : { effect: 'none', refused: name };
}
