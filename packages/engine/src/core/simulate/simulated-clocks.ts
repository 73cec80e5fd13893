// The clocks by which flows of a simulation start by themselves.

import { CLOCK_KEY, dueMoments, nextMoment, type ClockSpan } from '../clock/moments.ts';
import { plannedStarts } from '../clock/planned-starts.ts';
import type { Command } from '../command.ts';
import type { Flow } from '../compile/flow.ts';
import { isoOf } from '../instant.ts';
import { calendarOf, type World } from '../organisation/world.ts';

interface StartClock {
  readonly flow: Flow;
  readonly spans: readonly ClockSpan[];
  done: number;
  next: number | null;
}

/** Most moments that are made up for at once. */
const mostMoments = 100;

export class SimulatedClocks {
  readonly #world: World;
  readonly #clocks: readonly StartClock[];

  /** @param now - when it begins, ms UTC */
  constructor(flows: readonly Flow[], world: World, now: number) {
    this.#world = world;
    this.#clocks = flows.flatMap((flow) => clockOf(flow, world, now));
  }

  /** ms UTC; Infinity: none starts anything any more. */
  next(): number {
    return Math.min(Infinity, ...this.#clocks.map(({ next }) => next ?? Infinity));
  }

  /** What is to be started. */
  *due(now: number): Generator<Extract<Command, { type: 'begin' }>> {
    for (const clock of this.#clocks)
      if ((clock.next ?? Infinity) <= now) yield* this.#strike(clock, now);
  }

  *#strike(clock: StartClock, now: number): Generator<Extract<Command, { type: 'begin' }>> {
    const { flow, spans } = clock;
    const { moments, until } = dueMoments(spans, clock.done, now, mostMoments);
    for (const { named } of moments) {
      const planning = { world: this.#world, now: named, calendar: flow.calendar };
      for (const planned of flow.startPlan ? plannedStarts(flow.startPlan, planning) : []) {
        if ('refusal' in planned) continue;
        const { data, key, starter } = planned.start;
        const about = { flow: flow.name, key: key ?? CLOCK_KEY + isoOf(named) };
        yield { type: 'begin', data, starter, named, ...about };
      }
    }
    clock.done = Math.max(until, now);
    clock.next = nextMoment(spans, clock.done);
  }
}

function clockOf(flow: Flow, world: World, now: number): StartClock[] {
  const lines = flow.definition.start?.clock ?? [];
  if (lines.length === 0) return [];
  const spans = [{ lines, calendar: calendarOf(world, flow.calendar), from: now, until: Infinity }];
  return [{ flow, spans, done: now, next: nextMoment(spans, now) }];
}
