import type { MachineCommand } from '../command.ts';
import type { Account } from './account.ts';
import { advance } from './advance.ts';
import type { Turn } from './turn.ts';

/** An event of another flow reached a listener. Who does not listen any more records it as late. */
export function receiveEvent(
  turn: Turn,
  { topic, key, value, from, body }: Extract<MachineCommand, { type: 'receive' }>,
): Account {
  const visits = Object.values(turn.state.open).filter((visit) =>
    visit.listens.some(
      (listener) => listener.topic === topic && listener.key === key && listener.value === value,
    ),
  );
  if (visits.length === 0) return { type: 'message.late', detail: { topic, from } };
  turn.event = body;
  for (const visit of visits) {
    // An earlier move of this very event may have closed it.
    if (turn.state.open[`${visit.state}#${visit.visit}`])
      advance(turn, { kind: 'topic', state: visit.state, name: topic });
  }
  return { type: 'event.received', detail: { topic, from } };
}
