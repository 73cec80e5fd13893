import type { MachineCommand } from '../command.ts';
import type { FlowNode, Transition } from '../compile/flow.ts';
import type { Account } from './account.ts';
import { advance, nodeOf } from './advance.ts';
import { FlowFault } from './signals.ts';
import type { Turn } from './turn.ts';

type Receive = Extract<MachineCommand, { type: 'receive' }>;

/** An event of another flow reached listeners: all of them at once. Where nobody listens any more it is recorded as late. */
export function receiveEvent(turn: Turn, command: Receive): Account {
  const { topic, key, value, from, body } = command;
  const visits = Object.values(turn.state.open).filter((visit) =>
    visit.listens.some(
      (listener) => listener.topic === topic && listener.key === key && listener.value === value,
    ),
  );
  if (visits.length === 0) return { type: 'message.late', detail: { topic, from } };
  turn.event = body;
  turn.permitted = visits.flatMap(({ state }) => {
    const node = nodeOf(turn, state);
    return (node.on.get(topic) ?? [])
      .filter((transition) => isFor(turn, node, transition, command))
      .map(({ pointer }) => pointer);
  });
  advance(turn, { kind: 'topic', name: topic });
  turn.permitted = null;
  return { type: 'event.received', detail: { topic, from } };
}

/** A branch takes an event that has under its key what it looks for; the others are not meant. */
function isFor(
  turn: Turn,
  node: FlowNode,
  { correlation, pointer }: Transition,
  { key, value }: Receive,
): boolean {
  if (correlation?.key !== key) return false;
  try {
    return turn.evaluate(correlation.is, `${pointer}/is`, { node }) === value;
  } catch (signal) {
    // The event has not what this branch looks for.
    if (signal instanceof FlowFault) return false;
    throw signal;
  }
}
