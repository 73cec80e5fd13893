import { endOfFanOut, sendStart } from '../activities/children.ts';
import { remind } from '../activities/notify.ts';
import type { MachineCommand } from '../command.ts';
import type { Message } from '../event.ts';
import type { Child, Visit } from '../instance.ts';
import type { Account } from './account.ts';
import { advance, nodeOf } from './advance.ts';
import { endCancelled } from './cancel-instance.ts';
import { create } from './create.ts';
import {
  receiveDuplicate,
  resumeDuplicate,
  returnDuplicate,
  returnFiles,
} from './receive-duplicate.ts';
import { FlowFault, NothingToDo, Refusal } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

type Deliver = Extract<MachineCommand, { type: 'deliver' }>;

/** A message of a parent or a child. One that comes too late is recorded and changes nothing. */
export function deliverMessage(turn: Turn, { message, from }: Deliver): Account {
  switch (message.type) {
    case 'start':
      return startChild(turn, message);
    case 'cancel':
      return cancelByParent(turn, message, from);
    case 'remind':
      return remindAll(turn, from);
    case 'merge':
      return receiveDuplicate(turn, message);
    case 'merge.refused':
      return resumeDuplicate(turn, from, message.at);
    case 'unmerge':
      return returnDuplicate(turn, from ?? '', message.at);
    case 'unmerge.files':
      return returnFiles(turn, from ?? '', message);
    case 'child.failed':
      return hearFailure(turn, message, from);
    case 'child.read':
    case 'child.ended':
      return hearChild(turn, message, from);
  }
}

function startChild(turn: Turn, message: Extract<Message, { type: 'start' }>): Account {
  // It was started before: what has been done since stands.
  if (turn.before !== null) throw new NothingToDo();
  const { parent, root, path, depth, starter, data } = message;
  const issues = turn.flow.validateData.validate(data);
  if (issues.length > 0)
    throw new Refusal('DATA_INVALID', {
      issues: issues.map(({ code, pointer, params }) => ({ code, pointer, params })),
    });
  create(turn, { subject: null, starter, key: null, parent, root, path, depth }, data);
  return {
    type: 'instance.started',
    detail: { flow: turn.flow.name, parent: parent.instance, key: parent.key },
  };
}

function cancelByParent(
  turn: Turn,
  message: Extract<Message, { type: 'cancel' }>,
  from: string | null,
): Account {
  const { state } = turn;
  if (state.status !== 'open' || state.parent?.instance !== from) return late(message, from);
  endCancelled(turn);
  return { type: 'instance.cancelled', detail: { by: 'parent', reason: message.reason } };
}

function remindAll(turn: Turn, from: string | null): Account {
  for (const visit of Object.values(turn.state.open)) {
    remind(turn, nodeOf(turn, visit.state), {
      state: visit.state,
      reason: 'timer',
      dueAt: visit.dueAt,
    });
  }
  return { type: 'people.reminded', detail: { from } };
}

function hearChild(
  turn: Turn,
  message: Extract<Message, { type: 'child.read' | 'child.ended' }>,
  from: string | null,
): Account {
  const { key } = message;
  // Not by the visit it was started in: one that ran on may have been carried over into the next.
  const visit = Object.values(turn.state.open).find((one) => childIn(one, from));
  const child = visit && childIn(visit, from);
  if (!visit || child?.status !== 'open') return late(message, from);
  const id = visitId(visit);
  const node = nodeOf(turn, visit.state);
  if (message.type === 'child.read') {
    turn.apply({ kind: 'child.changed', visit: id, child: child.instance, read: true });
  } else {
    const { status, result, output } = message;
    turn.apply({
      kind: 'child.changed',
      visit: id,
      child: child.instance,
      status,
      result,
      output,
    });
  }
  // Also where nothing moved, `always` is looked at: it may read the children.
  advance(turn, endOfFanOut(turn, node) ?? { kind: 'tick' });
  return {
    type: 'child.changed',
    detail: { state: node.key, key, child: from, message: message.type, ...endedAs(message) },
  };
}

/** A child that could not be started is an incident here; doing it again starts the child anew, on the data as it is now. */
function hearFailure(
  turn: Turn,
  message: Extract<Message, { type: 'child.failed' }>,
  from: string | null,
): Account {
  const visit = turn.state.open[message.visit];
  const child = visit?.each?.children.find((one) => one.instance === from);
  const node = visit ? nodeOf(turn, visit.state) : null;
  if (!node?.each || child?.status !== 'open') return late(message, from);
  const { key, code, details } = message;
  if (!turn.retrying)
    throw new FlowFault('CHILD_NOT_STARTED', `${node.pointer}/each`, { key, code, details });
  sendStart(turn, { node, each: node.each, visit: message.visit }, child);
  return {
    type: 'child.changed',
    detail: { state: node.key, key, child: from, message: 'started again' },
  };
}

const childIn = (visit: Visit, instance: string | null): Child | undefined =>
  visit.each?.children.find((child) => child.instance === instance);

function endedAs(message: Message): { status?: string; result?: string | null } {
  return message.type === 'child.ended' ? { status: message.status, result: message.result } : {};
}

function late(message: Message, from: string | null): Account {
  return { type: 'message.late', detail: { message: message.type, from } };
}
