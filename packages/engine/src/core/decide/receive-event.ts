import type { MachineCommand } from '../command.ts';
import type { FlowNode, Transition } from '../compile/flow.ts';
import type { Account } from './account.ts';
import { advance, nodeOf } from './advance.ts';
import { FlowFault } from './signals.ts';
import type { Turn } from './turn.ts';
import { visitName } from '../visit-name.ts';

type Receive = Extract<MachineCommand, { type: 'receive' }>;

/** An event of another flow reached a listener. Who does not listen any more records it as late. */
export function receiveEvent(turn: Turn, command: Receive): Account {
  const { topic, key, value, from, body } = command;
  const visits = Object.values(turn.state.open).filter((visit) =>
    visit.listens.some(
      (listener) => listener.topic === topic && listener.key === key && listener.value === value,
    ),
  );
  if (visits.length === 0) return { type: 'message.late', detail: { topic, from } };
  turn.event = body;
  for (const { state, visit } of visits) {
    // An earlier move of this very event may have closed it.
    if (!turn.state.open[visitName(state, visit)]) continue;
    const node = nodeOf(turn, state);
    turn.permitted = (node.on.get(topic) ?? [])
      .filter((transition) => isFor(turn, node, transition, command))
      .map(({ pointer }) => pointer);
    advance(turn, { kind: 'topic', state, name: topic });
  }
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
