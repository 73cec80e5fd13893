// Which flows wait for the events of others.

import type { Flow, Transition } from '../compile/flow.ts';

/** What a flow listens for. */
export interface Listening {
  readonly topic: string;
  readonly flow: Flow;
  readonly correlation: NonNullable<Transition['correlation']>;
}

/** What these flows listen for, by topic (`flow:apbdes.selesai`). */
export function listenersByTopic(
  flows: readonly Flow[],
): ReadonlyMap<string, readonly Listening[]> {
  const all = flows.flatMap((flow) =>
    [...flow.nodes.values()].flatMap(({ on }) => listening(flow, on)),
  );
  return Map.groupBy(all, ({ topic }) => topic);
}

function listening(flow: Flow, on: ReadonlyMap<string, readonly Transition[]>): Listening[] {
  return [...on].flatMap(([topic, transitions]) =>
    transitions.flatMap(({ correlation }) => (correlation ? [{ topic, flow, correlation }] : [])),
  );
}
