// An office in a few objects: instances that live by `decide` and `evolve` as in the engine, a clock that is moved by hand,
// services that answer when they are told to. Nothing is stored and nothing waits: what a step brings about elsewhere is
// done before the step is over.

import { localDate } from '../calendar/local-date.ts';
import { plannedStarts } from '../clock/planned-starts.ts';
import type { CallOutcome, Command, MachineCommand, PersonCommand } from '../command.ts';
import type { Flow } from '../compile/flow.ts';
import { asEarlier, filesLeft } from '../decide/merge-task.ts';
import { decide } from '../decide/decide.ts';
import type { Decision, Need, Rejection } from '../decision.ts';
import type { FlowEvent, Message, Outgoing } from '../event.ts';
import type { Instance, ParentLink } from '../instance.ts';
import type { Json, JsonObject } from '../json.ts';
import type { NumberRow } from '../numbering/number-row.ts';
import { actorOf, answerNeed, calendarOf, type World } from '../organisation/world.ts';
import { seededRandom, type Random } from './random.ts';
import { SimulatedAnswers } from './simulated-answers.ts';
import { SimulatedClocks } from './simulated-clocks.ts';
import { SimulatedDesk } from './simulated-desk.ts';
import { SimulatedMail } from './simulated-mail.ts';
import { SimulatedRegister } from './simulated-register.ts';
import { SimulatedShelf } from './simulated-shelf.ts';

/** What is simulated: flows, and the people and calendars around them. */
export interface SimulatedOffice {
  /** Every flow that may be started, by a person or by another; of a name the newest. */
  readonly flows: readonly Flow[];
  /** People and calendars. */
  readonly world: World;
  /** Users who may do what operators may. */
  readonly operators?: readonly string[];
  /** When it begins, ms UTC. */
  readonly now: number;
  /** The same seed draws the same. Default 1. */
  readonly seed?: number;
}

/** Who acts: a user, in one of their positions where they choose one. */
export interface Acting {
  /** Id of the user. */
  readonly user: string;
  /** The position they act in; absent: whichever of theirs may. */
  readonly as?: string;
}

/** What became of a command. */
export type Simulated =
  | {
      readonly ok: true;
      readonly instance: string;
      /** Null: there was nothing to do. */
      readonly event: FlowEvent | null;
      /** Id of the incident that it was recorded in instead of being done. */
      readonly incident: string | null;
    }
  | ({ readonly ok: false } & Rejection);

/** A service that was called and has not answered. */
export interface OpenCall {
  /** Tells it from all others. */
  readonly id: string;
  /** Id of the instance that called. */
  readonly instance: string;
  /** State that called. */
  readonly state: string;
  /** Its visit, `state#visit`. */
  readonly visit: string;
  /** 1, 2, 3 … */
  readonly attempt: number;
  /** Name of the service. */
  readonly service: string;
  /** What it is given. */
  readonly input: JsonObject;
  /** When it is too late to answer, ms UTC; null: never. */
  readonly until: number | null;
}

/** Somebody who was told of something. */
export type SimulatedNotice = Extract<Outgoing, { kind: 'notice' }>;

/** Numbers that are set aside for letters on paper. */
export interface SetAside {
  /** Name of the flow. */
  readonly flow: string;
  /** Name of the series in it. */
  readonly series: string;
  /** Id of the unit that counts. */
  readonly unit: string;
  /** What the series counts by besides, by name. */
  readonly fields?: Readonly<Record<string, string>>;
  /** How many. */
  readonly count: number;
}

/** What was set aside, or why nothing was. */
export type SimulatedBlock =
  | { readonly ok: true; readonly numbers: readonly NumberRow[] }
  | ({ readonly ok: false } & Rejection);

/** Id of what is not simulated. */
const OUTSIDE = 'outside';

interface Asked {
  readonly command: Command;
  readonly by: Acting | null;
  readonly instance: string;
  readonly id?: string;
}

/** An office that is played: people act, the clock is moved, services answer. */
export class Simulation {
  readonly #office: SimulatedOffice;
  readonly #flows: ReadonlyMap<string, Flow>;
  readonly #random: Random;
  readonly #register = new SimulatedRegister();
  readonly #shelf = new SimulatedShelf();
  readonly #mail: SimulatedMail;
  readonly #clocks: SimulatedClocks;
  readonly #notices: SimulatedNotice[] = [];
  readonly #calls = new Map<string, OpenCall>();
  #now: number;
  #drawn = 0;

  constructor(office: SimulatedOffice) {
    const { flows, world, now } = office;
    this.#office = office;
    this.#flows = new Map(flows.map((flow) => [flow.name, flow]));
    this.#mail = new SimulatedMail(flows, world);
    this.#clocks = new SimulatedClocks(flows, world, now);
    this.#random = seededRandom(office.seed ?? 1);
    this.#now = now;
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
    return this.#notices;
  }

  /** Services that have not answered, in the order in which they were called. */
  get calls(): readonly OpenCall[] {
    return [...this.#calls.values()];
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
    return this.#through({ command: { type: 'start', ...command }, by, instance: this.#nextId() });
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
    const instance = this.#nextId();
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

  /** A service answers, or fails. Where it may be tried again, `retry` says so. */
  answer(call: OpenCall, outcome: CallOutcome): Simulated {
    this.#calls.delete(call.id);
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
    let next = Math.min(this.#shelf.nextTimer(), this.#clocks.next());
    for (const { until } of this.#calls.values()) next = Math.min(next, until ?? Infinity);
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
      this.#through({ command, by: null, instance: this.#nextId() });
  }

  /** Executes a command and delivers what it sends, and what that sends. */
  #through(asked: Asked): Simulated {
    const { result, outgoing } = this.#execute(asked);
    const queue = outgoing.map((entry) => ({ from: asked.instance, entry }));
    for (const { from, entry } of queue) {
      const delivered = this.#deliver(from, entry);
      queue.push(...delivered);
    }
    queue.length = 0;
    for (
      let letters = this.#deliverLetters();
      letters.length > 0;
      letters = this.#deliverLetters()
    ) {
      const more = [...letters];
      for (const { from, entry } of more) more.push(...this.#deliver(from, entry));
    }
    return result;
  }

  #execute({ command, by, instance, id = this.#nextId() }: Asked): {
    readonly result: Simulated;
    readonly outgoing: readonly Outgoing[];
  } {
    const said = (result: Simulated) => ({ result, outgoing: [] });
    const isBeginning = command.type === 'start' || command.type === 'begin';
    const before = isBeginning ? null : this.#shelf.get(instance);
    const flow = this.#flowFor(command, before);
    if (!flow)
      return said(
        isBeginning
          ? { ok: false, code: 'FLOW_NOT_FOUND', details: { flow: command.flow } }
          : { ok: false, code: 'INSTANCE_NOT_FOUND', details: {} },
      );
    const actor = by && {
      ...actorOf(this.world, by.user, this.#now, by.as),
      operator: this.#office.operators?.includes(by.user) ?? false,
    };
    const today = localDate(calendarOf(this.world, flow.calendar), this.#now);
    const drawer = { flow, instance, by: by?.user ?? null, now: this.#now, today };
    const desk = new SimulatedDesk(this.#register, drawer);
    const answers = new SimulatedAnswers(
      (need) => answerNeed(this.world, need, this.#now, flow.calendar),
      (need) => this.#draw(need, desk),
    );
    const facts = { now: this.#now, command: id, actor, instance, tenant: 'default', answers };
    const decision: Decision = decide(flow, before, command, facts);
    if (decision.kind === 'rejection') return said({ ok: false, ...decision.rejection });
    // Every question has an answer here, so none is left.
    if (decision.kind !== 'event') return said({ ok: true, instance, event: null, incident: null });
    const key = isBeginning ? command.key : undefined;
    const taken = key === undefined ? null : this.#shelf.byKey(flow, key);
    if (key !== undefined && taken !== null)
      return said({ ok: false, code: 'KEY_EXISTS', details: { key, instance: taken } });
    const { event, after, outgoing } = decision;
    this.#shelf.keep(event, after);
    desk.keep(event, after);
    return { result: { ok: true, instance, event, incident: incidentOf(event) }, outgoing };
  }

  #flowFor(command: Command, state: Instance | null): Flow | null {
    if (state) return this.#flows.get(state.flow) ?? null;
    if (command.type === 'start' || command.type === 'begin')
      return this.#flows.get(command.flow) ?? null;
    return command.type === 'deliver' && command.message.type === 'start'
      ? (this.#flows.get(command.message.flow) ?? null)
      : null;
  }

  /** @returns what was sent in turn */
  #deliver(from: string, entry: Outgoing): { readonly from: string; readonly entry: Outgoing }[] {
    if (entry.kind === 'notice') this.#notices.push(entry);
    else if (entry.kind === 'call') this.#call(from, entry);
    else if (entry.kind === 'publish') this.#mail.keep(from, entry, this.#now);
    else return this.#bring(from, entry);
    return [];
  }

  #call(
    instance: string,
    { id, visit, attempt, service, input, timeoutMs }: Extract<Outgoing, { kind: 'call' }>,
  ): void {
    const [state = ''] = visit.split('#');
    const until = timeoutMs === null ? null : this.#now + timeoutMs;
    this.#calls.set(id, { id, instance, state, visit, attempt, service, input, until });
  }

  #bring(
    from: string,
    { id, to, message }: Extract<Outgoing, { kind: 'message' }>,
  ): { readonly from: string; readonly entry: Outgoing }[] {
    if (message.type === 'start' && this.#isUnwanted(to, message.parent)) return [];
    if (message.type === 'merge' && this.#isUndone(to, message)) return [];
    const command = { type: 'deliver', from, message } as const;
    const { result, outgoing } = this.#execute({ command, by: null, instance: to, id });
    if (result.ok || message.type !== 'start')
      return outgoing.map((entry) => ({ from: to, entry }));
    const { parent } = message;
    const { code, details } = result;
    const { visit, key } = parent;
    const failed: Message = { type: 'child.failed', visit, key, code, details };
    const told = this.#execute({
      command: { type: 'deliver', from: to, message: failed },
      by: null,
      instance: parent.instance,
      id: `${id}!failed`,
    });
    return told.outgoing.map((entry) => ({ from: parent.instance, entry }));
  }

  /** Has the parent withdrawn a child before it was started? */
  #isUnwanted(child: string, parent: ParentLink): boolean {
    const state = this.#shelf.get(parent.instance);
    if (!state) return true;
    const visit = state.open[parent.visit];
    if (visit)
      return !visit.each?.children.some((one) => one.instance === child && one.status === 'open');
    const [key = ''] = parent.visit.split('#');
    return this.#flows.get(state.flow)?.nodes.get(key)?.each?.rest !== 'run';
  }

  #isUndone(earlier: string, { duplicate }: Extract<Message, { type: 'merge' }>): boolean {
    const merged = this.#shelf.get(duplicate.instance)?.mergedInto;
    return merged?.instance !== earlier || merged.at !== duplicate.at;
  }

  #deliverLetters(): { readonly from: string; readonly entry: Outgoing }[] {
    const sent: { readonly from: string; readonly entry: Outgoing }[] = [];
    for (const { instance, id, command } of this.#mail.heard(this.#shelf, this.#now)) {
      const { outgoing } = this.#execute({ command, by: null, instance, id });
      sent.push(...outgoing.map((entry) => ({ from: instance, entry })));
    }
    return sent;
  }

  #draw(need: Need, desk: SimulatedDesk): Json {
    const [first, second] = need.args;
    switch (need.ask) {
      case 'id':
        return this.#nextId();
      case 'chance':
        return Math.floor(this.#random() * Number(first));
      case 'open':
        return this.#shelf.countOpen(String(first), Number(second));
      case 'turn':
        return desk.next(`~turn/${String(first)}`);
      case 'workload':
        return need.args.map((pool) => this.#shelf.countPool(String(pool)));
      case 'instance': {
        const [id = '', ...same] = need.args.map(String);
        const earlier = this.#shelf.get(id);
        return earlier ? asEarlier(earlier, same) : null;
      }
      case 'files': {
        const other = this.#shelf.get(String(first));
        return other ? filesLeft(other) : [];
      }
      default:
        return desk.draw(need);
    }
  }

  #nextId(): string {
    this.#drawn += 1;
    return `s${this.#drawn}`;
  }
}

function incidentOf({ changes }: FlowEvent): string | null {
  const opened = changes.find((change) => change.kind === 'incident.opened');
  return opened ? opened.incident.id : null;
}
