// An office in a few objects: instances that live by `decide` and `evolve` as in the engine, a clock that is moved by hand,
// services that answer when they are told to. Nothing is stored and nothing waits: what a step brings about elsewhere is
// done before the step is over.

import { localDate } from '../calendar/local-date.ts';
import { plannedStarts } from '../clock/planned-starts.ts';
import type { CallOutcome, MachineCommand, PersonCommand } from '../command.ts';
import type { Flow } from '../compile/flow.ts';
import type { Rejection } from '../decision.ts';
import type { FlowEvent } from '../event.ts';
import type { Instance } from '../instance.ts';
import type { JsonObject } from '../json.ts';
import type { NumberRow } from '../numbering/number-row.ts';
import { calendarOf, type World } from '../organisation/world.ts';
import { SimulatedChance } from './simulated-chance.ts';
import { SimulatedClocks } from './simulated-clocks.ts';
import { SimulatedDelivery } from './simulated-delivery.ts';
import { SimulatedMail } from './simulated-mail.ts';
import type {
  Acting,
  OpenCall,
  SetAside,
  Simulated,
  SimulatedBlock,
  SimulatedNotice,
  SimulatedOffice,
} from './simulated-office.ts';
import { SimulatedRegister } from './simulated-register.ts';
import { SimulatedShelf } from './simulated-shelf.ts';
import { SimulatedSteps, type Asked } from './simulated-steps.ts';

/** Id of what is not simulated. */
const OUTSIDE = 'outside';

/** An office that is played: people act, the clock is moved, services answer. */
export class Simulation {
  readonly #office: SimulatedOffice;
  readonly #flows: ReadonlyMap<string, Flow>;
  readonly #register: SimulatedRegister;
  readonly #shelf: SimulatedShelf;
  readonly #mail: SimulatedMail;
  readonly #clocks: SimulatedClocks;
  readonly #chance: SimulatedChance;
  readonly #steps: SimulatedSteps;
  readonly #delivery: SimulatedDelivery;
  #now: number;

  /** @param from - what it goes on from; default: nothing has happened */
  constructor(office: SimulatedOffice, from?: Simulation) {
    const { flows, world, now, seed = 1 } = office;
    this.#office = office;
    this.#flows = from ? from.#flows : new Map(flows.map((flow) => [flow.name, flow]));
    this.#register = from ? from.#register.fork() : new SimulatedRegister();
    this.#shelf = from ? from.#shelf.fork() : new SimulatedShelf();
    this.#mail = new SimulatedMail(flows, world, from ? from.#mail : undefined);
    this.#clocks = new SimulatedClocks(flows, world, from ? from.#clocks : now);
    this.#chance = from ? from.#chance.fork() : new SimulatedChance(seed);
    this.#steps = new SimulatedSteps({
      office,
      flows: this.#flows,
      shelf: this.#shelf,
      register: this.#register,
      chance: this.#chance,
    });
    const around = { flows: this.#flows, shelf: this.#shelf, mail: this.#mail, steps: this.#steps };
    this.#delivery = new SimulatedDelivery(around, from ? from.#delivery : undefined);
    this.#now = now;
  }

  /** The same office as it is now; what happens in one of them, the other does not see. */
  fork(): Simulation {
    return new Simulation({ ...this.#office, now: this.#now }, this);
  }

  /** ms UTC */
  get now(): number {
    return this.#now;
  }

  /** In the order in which they were started. */
  get instances(): readonly Instance[] {
    return this.#shelf.instances;
  }

  /** All that has happened, in order. */
  get events(): readonly FlowEvent[] {
    return this.#shelf.events;
  }

  /** Who was told of what, in order. */
  get notices(): readonly SimulatedNotice[] {
    return this.#delivery.notices;
  }

  /** Services that have not answered, in the order in which they were called. */
  get calls(): readonly OpenCall[] {
    return this.#delivery.calls;
  }

  /** Every number that was drawn or set aside, and what became of it. */
  get numbers(): readonly NumberRow[] {
    return this.#register.numbers;
  }

  /** The world around it. */
  get world(): World {
    return this.#office.world;
  }

  /** A flow by its name. */
  flow(name: string): Flow | null {
    return this.#flows.get(name) ?? null;
  }

  /** An instance by its id. */
  instance(id: string): Instance | null {
    return this.#shelf.get(id);
  }

  /** Starts an instance. */
  start(command: Omit<Extract<PersonCommand, { type: 'start' }>, 'type'>, by: Acting): Simulated {
    return this.#through({
      command: { type: 'start', ...command },
      by,
      instance: this.#chance.nextId(),
    });
  }

  /** Starts an instance that only other flows start, as the child of something outside, which is told nothing. */
  startBelow(
    {
      flow,
      data,
      key = 'x',
    }: { readonly flow: string; readonly data: JsonObject; readonly key?: string },
    by: Acting,
  ): Simulated {
    const instance = this.#chance.nextId();
    const starter = {
      user: by.user,
      position: by.as ?? null,
      capacity: 'definitive',
      basis: null,
    } as const;
    const parent = { instance: OUTSIDE, visit: `${OUTSIDE}#1`, key };
    const above = { parent, root: OUTSIDE, path: `${instance}/`, depth: 1 };
    const message = { type: 'start', flow, flowVersion: null, data, starter, ...above } as const;
    const command = { type: 'deliver', from: OUTSIDE, message } as const;
    return this.#through({ command, by: null, instance });
  }

  /** Starts one instance for each item of the flow's own list. */
  startEach(name: string, by: Acting): readonly Simulated[] {
    const flow = this.#flows.get(name);
    if (!flow?.startPlan) return [{ ok: false, code: 'FLOW_NOT_FOUND', details: { flow: name } }];
    const planning = { world: this.world, now: this.#now, calendar: flow.calendar };
    return plannedStarts(flow.startPlan, planning).map((planned) => {
      if ('refusal' in planned) return { ok: false, ...planned.refusal };
      const { data, key } = planned.start;
      const about = key === null ? {} : { key };
      return this.start({ flow: name, data, listed: true, ...about }, by);
    });
  }

  /** What a person asks of an instance. */
  send(
    instance: string,
    command: Exclude<PersonCommand, { type: 'start' }>,
    by: Acting,
  ): Simulated {
    return this.#through({ command, by, instance });
  }

  /** Why a person would be refused what they ask of an instance, without asking it; null: they would not. */
  refusalOf(
    instance: string,
    command: Exclude<PersonCommand, { type: 'start' }>,
    by: Acting,
  ): Rejection | null {
    return this.#steps.refusalOf({ command, by, instance, now: this.#now });
  }

  /** A service answers, or fails. Where it may be tried again, `retry` says so. */
  answer(call: OpenCall, outcome: CallOutcome): Simulated {
    this.#delivery.close(call);
    const { visit, attempt, instance } = call;
    const command = { type: 'settle', visit, attempt, outcome } as const;
    return this.#through({ command, by: null, instance, id: `${call.id}!settled` });
  }

  /** Says to an instance what its timers, children, programs and other flows would say, in their stead. */
  tell(instance: string, command: MachineCommand): Simulated {
    return this.#through({ command, by: null, instance });
  }

  /** Lets time pass, up to `until`; whatever falls due happens at its moment. @param until - ms UTC */
  advanceTo(until: number): void {
    for (;;) {
      const next = this.nextDue();
      if (next === null || next > until) break;
      this.#now = Math.max(this.#now, next);
      this.#doDue();
    }
    this.#now = Math.max(this.#now, until);
  }

  /** When something happens by itself next, ms UTC; null: nothing will. */
  nextDue(): number | null {
    const next = Math.min(
      this.#shelf.nextTimer(),
      this.#clocks.next(),
      this.#delivery.nextTimeout(),
    );
    return next === Infinity ? null : next;
  }

  /** Sets numbers aside for letters on paper, today; steps may then name them as theirs. */
  setAside({ flow: name, series, unit, fields = {}, count }: SetAside): SimulatedBlock {
    const flow = this.#flows.get(name);
    const definition = flow?.definition.series?.[series];
    if (!flow || !definition)
      return { ok: false, code: 'NUMBER_SERIES_UNKNOWN', details: { flow: name, series } };
    const now = this.#now;
    const date = localDate(calendarOf(this.world, flow.calendar), now);
    const draft = { name: series, series: definition, unit, fields, date };
    const drawing = { reason: '', by: null, now, today: date };
    const rows = this.#register.setAside(draft, count, drawing);
    if ('refused' in rows) return { ok: false, ...rows.refused };
    return { ok: true, numbers: rows };
  }

  #doDue(): void {
    for (const call of this.calls)
      if (call.until !== null && call.until <= this.#now)
        this.answer(call, { ok: false, error: 'timed out', retry: true });
    for (const { instance, timer } of this.#shelf.dueTimers(this.#now))
      this.#through({ command: { type: 'fire', timer }, by: null, instance });
    for (const command of this.#clocks.due(this.#now))
      this.#through({ command, by: null, instance: this.#chance.nextId() });
  }

  #through(asked: Omit<Asked, 'now'>): Simulated {
    return this.#delivery.through({ ...asked, now: this.#now });
  }
}
