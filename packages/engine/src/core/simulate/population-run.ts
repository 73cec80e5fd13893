// Many instances at once in an office with so many hands: they arrive, wait until somebody is free, are worked on in working
// hours, and go on by the flow's own rules. So it shows where work piles up before anybody has to wait for it.

import { waitingTasks } from '../activities/waiting-tasks.ts';
import { addTime, addWork } from '../calendar/add-work.ts';
import type { CalendarData } from '../calendar/calendar.ts';
import { workBetween } from '../calendar/work-between.ts';
import type { Rejection } from '../decision.ts';
import type { Assignee, Instance, Visit } from '../instance.ts';
import { calendarOf } from '../organisation/world.ts';
import { Cast } from '../scenario/cast.ts';
import { taskName } from '../visit-name.ts';
import type { Choice, Population, WorkingTime } from './population.ts';
import type { RunResult, StepResult } from './population-report.ts';
import { seededRandom, type Random } from './random.ts';
import type { Acting, OpenCall, Simulated, SimulatedOffice } from './simulated-office.ts';
import { Simulation } from './simulation.ts';

/** Somebody works on a task until then. */
interface Working {
  readonly until: number;
  readonly task: Lying;
  readonly who: Acting & { readonly as: string };
}

interface Lying {
  readonly instance: string;
  readonly name: string;
  readonly step: string;
  readonly assignee: Assignee;
  readonly since: number;
  readonly priority: number;
}

/** Refusals that are for who somebody is: another might do it. */
const personal: ReadonlySet<Rejection['code']> = new Set([
  'DUTIES_SEPARATED',
  'INITIATOR_EXCLUDED',
  'ACTING_NOT_ALLOWED',
  'ALREADY_SIGNED',
  'DELEGATION_VIEW_ONLY',
  'DELEGATION_NOT_TO_SIGN',
  'TASK_CLAIMED',
  'NOT_ASSIGNEE',
  'NOT_ALLOWED',
]);

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Most earlier ones that a duplicate is held against. */
const mostEarlier = 20;
const USUAL: WorkingTime = { least: 15, usual: 15, most: 15 };

/** One run of a population. */
export class PopulationRun {
  readonly #population: Population;
  readonly #simulation: Simulation;
  readonly #cast: Cast;
  readonly #random: Random;
  readonly #calendar: CalendarData;
  readonly #start: number;
  readonly #end: number;
  readonly #working: Working[] = [];
  /** Tasks that were begun or given up: they are not begun again. */
  readonly #touched = new Set<string>();
  readonly #steps = new Map<string, StepResult>();
  /** Hours that were worked in a position, and by how many at most at once. */
  readonly #busy = new Map<string, { readonly worked: number; readonly holders: number }>();
  readonly #stuck = new Map<string, string>();
  /** What lies on desks, per instance, as of its version. */
  readonly #lying = new Map<
    string,
    { readonly version: number; readonly tasks: readonly Lying[] }
  >();
  #nextArrival: number;
  /** Ids of the instances that were started, those of others below them not. */
  readonly #arrived = new Set<string>();

  constructor(office: SimulatedOffice, population: Population, seed: number) {
    this.#population = population;
    this.#simulation = new Simulation({ ...office, seed });
    this.#random = seededRandom(seed);
    const simulation = this.#simulation;
    this.#cast = new Cast(office.world, { now: () => simulation.now }, office.operators ?? []);
    const { calendar = null } = simulation.flow(population.flow) ?? {};
    this.#calendar = calendarOf(office.world, calendar);
    this.#start = office.now;
    this.#end = addWork(this.#calendar, office.now, `work:P${population.days ?? 20}D`);
    this.#nextArrival = this.#afterWork(office.now, this.#untilNext());
  }

  /** Plays it to its end; yields each moment at which something happened. */
  *moments(): Generator<number, void> {
    const simulation = this.#simulation;
    for (;;) {
      const next = Math.min(
        this.#nextArrival,
        simulation.nextDue() ?? Infinity,
        ...this.#working.map(({ until }) => until),
      );
      if (next > this.#end) break;
      simulation.advanceTo(next);
      this.#finish();
      if (this.#nextArrival <= simulation.now) this.#arrive();
      this.#answer();
      this.#begin();
      yield next;
    }
    simulation.advanceTo(this.#end);
  }

  /** What came of it, once it is played. */
  result(): RunResult {
    const simulation = this.#simulation;
    for (const task of this.#tasks())
      if (!this.#touched.has(keyOf(task))) this.#stepOf(task.step).left += 1;
    const ended = simulation.instances.filter(
      ({ id, status }) => this.#arrived.has(id) && status !== 'open',
    );
    const hours = this.#hours(this.#start, this.#end);
    return {
      started: this.#arrived.size,
      durations: ended.map(({ startedAt, endedAt }) =>
        this.#hours(startedAt, endedAt ?? startedAt),
      ),
      steps: this.#steps,
      busy: new Map(
        [...this.#busy].map(([who, { worked, holders }]) => [
          who,
          worked / (hours * holders * this.#capacityOf(who)),
        ]),
      ),
      stuck: this.#stuck,
    };
  }

  #arrive(): void {
    const { arrivals, flow } = this.#population;
    const arrival = this.#oneOf(arrivals);
    this.#nextArrival = this.#afterWork(this.#simulation.now, this.#untilNext());
    if (!arrival) return;
    const who = this.#cast.person(arrival.by);
    const { data, asChild } = arrival;
    const acting = typeof who === 'string' ? { user: who } : who;
    const isBelow = asChild === true || this.#simulation.flow(flow)?.startBy === 'nobody';
    const started = isBelow
      ? this.#simulation.startBelow({ flow, data }, acting)
      : this.#simulation.start({ flow, data }, acting);
    if (started.ok) this.#arrived.add(started.instance);
    else this.#stuck.set(flow, started.code);
  }

  #finish(): void {
    const { now } = this.#simulation;
    for (const one of this.#working.filter(({ until }) => until <= now)) {
      this.#working.splice(this.#working.indexOf(one), 1);
      this.#complete(one);
    }
  }

  /** By one of the choices; where the flow refuses it, by another. */
  #complete({ task, who }: Working): void {
    const left = [...(this.#population.choices[task.step] ?? [])];
    let code = '';
    while (left.length > 0) {
      const choice = this.#oneOf(left);
      if (!choice) break;
      left.splice(left.indexOf(choice), 1);
      const { weight: _weight, ...given } = choice;
      const done = this.#endTask(task, given, who);
      if (done.ok && done.incident === null) return;
      code = done.ok ? 'INCIDENT_OPEN' : done.code;
      // Somebody or something else has ended it meanwhile.
      if (code === 'TASK_NOT_OPEN' || code === 'INSTANCE_ENDED' || code === 'TASK_NOT_FOUND')
        return;
    }
    this.#stuck.set(task.step, code);
  }

  /** By the outcome; where that says that it is a duplicate, by merging it into the last earlier one that takes it. */
  #endTask({ instance, name }: Lying, { outcome, ...given }: Choice, who: Acting): Simulated {
    const state = this.#simulation.instance(instance);
    const [key = ''] = name.split('#');
    const node = state && this.#simulation.flow(state.flow)?.nodes.get(key);
    if (!state || node?.task?.can.get('merge')?.outcome !== outcome)
      return this.#simulation.send(
        instance,
        { type: 'complete', visit: name, outcome, ...given },
        who,
      );
    let done: Simulated = { ok: false, code: 'MERGE_REFUSED', details: {} };
    for (const into of this.#before(state)) {
      const { input: _input, ...filled } = given;
      const command = { type: 'merge', visit: name, into, ...filled } as const;
      done = this.#simulation.send(instance, command, who);
      if (done.ok) break;
    }
    return done;
  }

  /** Ids of those of the same flow that came before, the last one first. */
  #before({ id, flow }: Instance): string[] {
    const all = this.#simulation.instances.filter((one) => one.flow === flow).map((one) => one.id);
    return all.slice(0, all.indexOf(id)).slice(-mostEarlier).reverse();
  }

  #answer(): void {
    const { services = {} } = this.#population;
    const answerable = (): OpenCall | undefined =>
      this.#simulation.calls.find(({ service }) => Object.hasOwn(services, service));
    for (let call = answerable(); call; call = answerable())
      this.#simulation.answer(call, { ok: true, result: services[call.service] ?? null });
  }

  /** Whoever is free begins with what lies there: the most urgent, then the oldest. */
  #begin(): void {
    const { now } = this.#simulation;
    const waiting = this.#tasks()
      .filter((task) => !this.#touched.has(keyOf(task)) && this.#population.choices[task.step])
      .sort((one, other) => other.priority - one.priority || one.since - other.since);
    for (const task of waiting) {
      const holders = this.#cast.holders(task.assignee);
      const able = holders.filter((one) => this.#mayDo(task, one, holders.length));
      // Where nobody may, it is tried all the same: so it is told why.
      const who = (able.length === 0 ? holders : able).find(({ as, user }) =>
        this.#isFree(as, user),
      );
      if (!who) continue;
      const minutes = this.#minutes(this.#population.work?.[task.step] ?? USUAL);
      this.#touched.add(keyOf(task));
      const until = this.#afterWork(now, minutes * MINUTE);
      this.#working.push({ until, task, who });
      this.#stepOf(task.step).waits.push(this.#hours(task.since, now));
      const { worked, holders: most } = this.#busy.get(who.as) ?? { worked: 0, holders: 1 };
      this.#busy.set(who.as, {
        // What is not finished at the end counts as far as it went.
        worked: worked + this.#hours(now, Math.min(until, this.#end)),
        holders: Math.max(most, holders.filter(({ as }) => as === who.as).length),
      });
    }
  }

  /** Whether it is not for who they are that they would be refused each of the choices. */
  #mayDo({ instance, name, step }: Lying, who: Acting, holders: number): boolean {
    const { choices } = this.#population;
    // Whoever is the only one does it, or nobody.
    if (holders < 2) return true;
    return (choices[step] ?? []).some(({ weight: _weight, ...given }) => {
      const command = { type: 'complete', visit: name, ...given } as const;
      const refusal = this.#simulation.refusalOf(instance, command, who);
      return refusal === null || !personal.has(refusal.code);
    });
  }

  #isFree(position: string, user: string): boolean {
    const busy = this.#working.filter(({ who }) => who.user === user && who.as === position);
    return busy.length < this.#capacityOf(position);
  }

  #capacityOf(position: string): number {
    return this.#population.capacity?.[position] ?? 1;
  }

  #tasks(): readonly Lying[] {
    const { instances } = this.#simulation;
    return instances.flatMap((instance) => {
      if (instance.status !== 'open') {
        this.#lying.delete(instance.id);
        return [];
      }
      const known = this.#lying.get(instance.id);
      if (known?.version === instance.version) return known.tasks;
      const tasks = lyingIn(instance, this.#population.flow);
      this.#lying.set(instance.id, { version: instance.version, tasks });
      return tasks;
    });
  }

  #stepOf(step: string): StepResult {
    const known = this.#steps.get(step) ?? { waits: [], left: 0 };
    this.#steps.set(step, known);
    return known;
  }

  #oneOf<T extends { readonly weight?: number }>(list: readonly T[]): T | undefined {
    const sum = list.reduce((total, { weight = 1 }) => total + weight, 0);
    let left = this.#random() * sum;
    return list.find(({ weight = 1 }) => (left -= weight) < 0) ?? list.at(-1);
  }

  /** The time to the next arrival, ms of work: exponential, as of many who know nothing of each other. */
  #untilNext(): number {
    return (-Math.log(1 - this.#random()) / this.#population.perHour) * HOUR;
  }

  #minutes(time: WorkingTime): number {
    const chance = this.#random();
    if ('oneOf' in time) return time.oneOf[Math.floor(chance * time.oneOf.length)] ?? 0;
    const { least, usual, most } = time;
    if (most <= least) return usual;
    // Triangular: the usual is the most likely.
    const peak = (usual - least) / (most - least);
    return chance < peak
      ? least + Math.sqrt(chance * (most - least) * (usual - least))
      : most - Math.sqrt((1 - chance) * (most - least) * (most - usual));
  }

  #afterWork(from: number, ms: number): number {
    return addTime(this.#calendar, from, Math.max(1, Math.round(ms)));
  }

  #hours(from: number, until: number): number {
    return workBetween(this.#calendar, from, until) / HOUR;
  }
}

const keyOf = ({ instance, name }: Lying): string => `${instance}/${name}`;

function lyingIn({ id, flow, open }: Instance, own: string): Lying[] {
  return Object.values(open).flatMap((visit) =>
    waitingTasks(visit).map((task) => ({
      instance: id,
      name: taskName(visit.state, visit.visit, 'seat' in task ? task.seat : 0),
      step: flow === own ? visit.state : `${flow}/${visit.state}`,
      assignee: task.assignee,
      since: sinceOf(visit, task),
      priority: visit.priority ?? 50,
    })),
  );
}

function sinceOf({ enteredAt }: Visit, task: ReturnType<typeof waitingTasks>[number]): number {
  return 'openedAt' in task ? (task.openedAt ?? enteredAt) : enteredAt;
}
