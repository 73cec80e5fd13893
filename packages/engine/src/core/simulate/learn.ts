// What a history says of how an office works: how often something arrives, how tasks end, and how long they are worked on.

import { workBetween } from '../calendar/work-between.ts';
import type { CalendarData } from '../calendar/calendar.ts';
import type { FlowEvent } from '../event.ts';
import type { Choice, Population, Weighted, WorkingTime } from './population.ts';

/** What was learnt of one flow. */
export type Learnt = Pick<Population, 'perHour' | 'choices' | 'work'>;

interface Begun {
  readonly enteredAt: number;
  /** When somebody first opened or claimed it. */
  readonly beganAt: number | null;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;

/**
 * Learns from the histories of instances of one flow, in any order of instances. A task is worked on from when somebody
 * opened or claimed it to when it ended; of one that nobody was seen to open nothing is learnt but how it ended.
 */
export function learnFrom(events: readonly FlowEvent[], calendar: CalendarData): Learnt {
  const work = new Map<string, number[]>();
  const choices = new Map<string, Map<string, number>>();
  const starts: number[] = [];
  const begun = new Map<string, Begun>();
  for (const event of events) {
    const { instance, at } = event;
    const update = (visit: string, change: (one: Begun) => Begun): void => {
      const key = `${instance}/${visit}`;
      begun.set(key, change(begun.get(key) ?? { enteredAt: at, beganAt: null }));
    };
    for (const change of event.changes) {
      if (change.kind === 'created') starts.push(at);
      else if (change.kind === 'entered')
        update(`${change.state}#${change.number}`, () => ({ enteredAt: at, beganAt: null }));
      else if (change.kind === 'task.read' || change.kind === 'task.claimed')
        update(change.visit, (one) => ({ ...one, beganAt: one.beganAt ?? at }));
      else if (change.kind === 'exited' && change.ending.outcome !== null) {
        const { state, ending } = change;
        const { outcome } = ending;
        const counts = choices.get(state) ?? new Map<string, number>();
        if (outcome !== null) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
        choices.set(state, counts);
        const { beganAt = null } = begun.get(`${instance}/${state}#${ending.visit}`) ?? {};
        if (beganAt !== null)
          work.set(state, [
            ...(work.get(state) ?? []),
            workBetween(calendar, beganAt, at) / MINUTE,
          ]);
      }
    }
  }
  return {
    perHour: rateOf(starts, calendar),
    choices: Object.fromEntries([...choices].map(([state, counts]) => [state, choicesOf(counts)])),
    work: Object.fromEntries(
      [...work].map(([state, minutes]): [string, WorkingTime] => [state, { oneOf: minutes }]),
    ),
  };
}

const choicesOf = (counts: ReadonlyMap<string, number>): Weighted<Choice>[] =>
  [...counts].map(([outcome, weight]) => ({ outcome, weight }));

function rateOf(starts: readonly number[], calendar: CalendarData): number {
  const first = Math.min(...starts);
  const hours = workBetween(calendar, first, Math.max(...starts)) / HOUR;
  return starts.length < 2 || hours === 0 ? 0 : (starts.length - 1) / hours;
}
