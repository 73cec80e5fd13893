// How several sign in an instance: every round there was. What the state keeps is the open ones; the others follow from history.

import type { Flow } from '../../core/compile/flow.ts';
import { apply, withVersion } from '../../core/evolve/evolve.ts';
import type { FlowEvent } from '../../core/event.ts';
import { isoOf } from '../../core/instant.ts';
import type { Instance, Visit } from '../../core/instance.ts';
import type { SigningRoundView, SigningView } from '../../core/views/signing.ts';
import type { Shell } from '../shell.ts';
import type { Reader } from './reader.ts';
import { signingView } from './signing-view.ts';
import { outcomeLabel, stateTitle } from './titles.ts';

/** Oldest first; none where nobody signs with others in this flow. */
export async function signingRounds(
  shell: Shell,
  reader: Reader,
  flow: Flow,
  instance: string,
): Promise<SigningRoundView[]> {
  if (![...flow.nodes.values()].some(({ task }) => task?.signing)) return [];
  const events = await shell.store.events(reader.tenant, instance);
  const { last, visits } = signedVisits(events.map(({ event }) => event));
  return visits.flatMap((visit) => {
    const signing = signingView(reader, flow, visit);
    return last && signing ? [{ ...signing, ...standingOf(flow, last, visit) }] : [];
  });
}

/** Each visit as it was when it was left, or as it is. */
function signedVisits(events: readonly FlowEvent[]): {
  readonly last: Instance | null;
  readonly visits: readonly Visit[];
} {
  const visits = new Map<string, Visit>();
  let last: Instance | null = null;
  for (const event of events) {
    for (const change of event.changes) {
      last = apply(last, change, event);
      for (const [name, visit] of Object.entries(last.open))
        if (visit.signing) visits.set(name, visit);
    }
    last = last && withVersion(last, event.seq);
  }
  return { last, visits: [...visits.values()] };
}

/** A round counts until its state is entered again: its signatures are kept, and void. */
function standingOf(
  flow: Flow,
  { open, endings }: Instance,
  { state, visit: number }: Visit,
): Omit<SigningRoundView, keyof SigningView> {
  const title = stateTitle(flow, state);
  const about = { state, title, visit: number };
  const unended = { outcome: null, outcomeLabel: null, endedAt: null };
  const visits = Object.values(open).filter((visit) => visit.state === state);
  if (visits.some((visit) => visit.visit === number))
    return { ...about, ...unended, status: 'open' };
  const ending = endings[state];
  if (visits.length > 0 || !ending || ending.visit !== number)
    return { ...about, ...unended, status: 'void' };
  const { outcome, at } = ending;
  return {
    ...about,
    status: 'ended',
    outcome,
    outcomeLabel: outcome === null ? null : outcomeLabel(flow, state, outcome),
    endedAt: isoOf(at),
  };
}
