// What a history says of how an office works: how often something arrives, how tasks end, and how long they are worked on.

import { workBetween } from '../calendar/work-between.ts';
import type { CalendarData } from '../calendar/calendar.ts';
import type { Change, FlowEvent } from '../event.ts';
import type { Choice, Population, Weighted, WorkingTime } from './population.ts';

/** What was learnt of one flow. */
export type Learnt = Pick<Population, 'perHour' | 'choices' | 'work'>;

interface Begun {
  /** When somebody first opened or claimed it. */
  readonly beganAt: number | null;
}

/** A task that somebody has ended, and that was seen to begin. */
interface Ended {
  readonly step: string;
  readonly user: string;
  readonly beganAt: number;
  readonly at: number;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;

/**
 * Learns from the histories of instances of one flow, and of those that they have started, in any order of instances. A task is
 * worked on from when somebody opened or claimed it, or last did something else meanwhile, to when they ended it; of one that
 * nobody was seen to open, or that ended in the very moment, nothing is learnt but how it ended.
 *
 * @param own - name of the flow; default: that of all of them
 */
export function learnFrom(
  events: Iterable<FlowEvent>,
  calendar: CalendarData,
  own?: string,
): Learnt {
  const lesson = new Lesson(calendar, own);
  for (const event of events) lesson.hear(event);
  return lesson.learnt();
}

class Lesson {
  readonly #calendar: CalendarData;
  readonly #own: string | undefined;
  /** By user: when they did anything. */
  readonly #acts = new Map<string, number[]>();
  readonly #ended: Ended[] = [];
  readonly #choices = new Map<string, Map<string, number>>();
  readonly #begun = new Map<string, Begun>();
  /** Flows of instances that are not of the flow itself. */
  readonly #others = new Map<string, string>();
  #starts = 0;
  #first = Infinity;
  #last = -Infinity;

  constructor(calendar: CalendarData, own: string | undefined) {
    this.#calendar = calendar;
    this.#own = own;
  }

  hear({ instance, at, by, changes }: FlowEvent): void {
    const user = by?.user ?? null;
    if (user !== null) this.#act(user, at);
    for (const change of changes) {
      if (change.kind === 'created') this.#start(instance, change.flow, at);
      else if (change.kind === 'entered')
        this.#begun.set(`${instance}/${change.state}#${change.number}`, { beganAt: null });
      else if (change.kind === 'task.read' || change.kind === 'task.claimed')
        this.#begin(`${instance}/${change.visit}`, at);
      else if (change.kind === 'exited') this.#end(instance, change, { user, at });
    }
  }

  learnt(): Learnt {
    const hours = workBetween(this.#calendar, this.#first, this.#last) / HOUR;
    return {
      perHour: this.#starts < 2 || hours === 0 ? 0 : (this.#starts - 1) / hours,
      choices: Object.fromEntries(
        [...this.#choices].map(([step, counts]) => [step, choicesOf(counts)]),
      ),
      work: this.#work(),
    };
  }

  #work(): Readonly<Record<string, WorkingTime>> {
    const acts = new Map(
      [...this.#acts].map(([user, all]) => [user, all.toSorted((a, b) => a - b)]),
    );
    const work = new Map<string, number[]>();
    for (const { step, user, beganAt, at } of this.#ended) {
      const before = lastBefore(acts.get(user) ?? [], at);
      const minutes = workBetween(this.#calendar, Math.max(beganAt, before), at) / MINUTE;
      if (minutes === 0) continue;
      const known = work.get(step) ?? [];
      known.push(minutes);
      work.set(step, known);
    }
    return Object.fromEntries([...work].map(([step, oneOf]) => [step, { oneOf }]));
  }

  #act(user: string, at: number): void {
    const known = this.#acts.get(user) ?? [];
    known.push(at);
    this.#acts.set(user, known);
  }

  #start(instance: string, flow: string, at: number): void {
    if (this.#own !== undefined && flow !== this.#own) {
      this.#others.set(instance, flow);
      return;
    }
    this.#starts += 1;
    this.#first = Math.min(this.#first, at);
    this.#last = Math.max(this.#last, at);
  }

  #begin(visit: string, at: number): void {
    const { beganAt = null } = this.#begun.get(visit) ?? {};
    if (beganAt === null) this.#begun.set(visit, { beganAt: at });
  }

  #end(
    instance: string,
    { state, ending: { outcome, visit } }: Extract<Change, { kind: 'exited' }>,
    { user, at }: { readonly user: string | null; readonly at: number },
  ): void {
    const key = `${instance}/${state}#${visit}`;
    const { beganAt = null } = this.#begun.get(key) ?? {};
    this.#begun.delete(key);
    if (outcome === null) return;
    const flow = this.#others.get(instance);
    const step = flow === undefined ? state : `${flow}/${state}`;
    const counts = this.#choices.get(step) ?? new Map<string, number>();
    this.#choices.set(step, counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
    if (user !== null && beganAt !== null) this.#ended.push({ step, user, beganAt, at });
  }
}

/** The last of some moments in order that is earlier; -Infinity: none is. */
function lastBefore(moments: readonly number[], at: number): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return moments[low - 1] ?? -Infinity;
}

const choicesOf = (counts: ReadonlyMap<string, number>): Weighted<Choice>[] =>
  [...counts].map(([outcome, weight]) => ({ outcome, weight }));
