// Goes through a scenario step by step: does what a step says, and looks whether things stand as it expects.

import type { CalendarData } from '../calendar/calendar.ts';
import { weekdays } from '../calendar/calendar.ts';
import type { Flow } from '../compile/flow.ts';
import { isRecord } from '../json-type.ts';
import { msOf } from '../instant.ts';
import type { Instance } from '../instance.ts';
import type { Json } from '../json.ts';
import { calendarOf, type World } from '../organisation/world.ts';
import { Simulation } from '../simulate/simulation.ts';
import { Cast } from './cast.ts';
import { unmet, type Seen, type Unmet } from './expectations.ts';
import { witnessed } from './witnessed.ts';
import { happeningOf } from './parse-scenarios.ts';
import { perform, type Done, type Happening, type Unable } from './perform-step.ts';
import type { Answer, Expected, Given, Step } from './scenario-types.generated.ts';

/** What scenarios of a flow are played in. */
export interface ScenarioSetting {
  /** Name of the flow that is told about. */
  readonly flow: string;
  /** It, and all that it may start or listen to. */
  readonly flows: readonly Flow[];
  /** People and calendars. */
  readonly world: World;
}

/** Monday 5 January 2026, eight o'clock in Jakarta. */
const USUAL_START = '2026-01-05T08:00:00+07:00';

/** How a step went otherwise than the scenario says. */
export interface Failure {
  /** Which step, from 0. */
  readonly step: number;
  /** Place in the scenario: `/steps/2/expect/states`. */
  readonly pointer: string;
  /** How. */
  readonly what:
    /** It says no, or records an incident, where it was to be done. */
    | {
        readonly kind: 'refused' | 'incident';
        readonly code: string;
        readonly details: Json;
        readonly expected: string | null;
      }
    /** It was done where a no or an incident was expected. */
    | { readonly kind: 'done'; readonly expected: string }
    | { readonly kind: 'unable'; readonly unable: Unable }
    | ({ readonly kind: 'unmet' } & Unmet);
}

/** One story as it goes on. */
export class Player {
  /** The office in which it happens. */
  readonly simulation: Simulation;
  readonly #setting: ScenarioSetting;
  readonly #given: Given;
  readonly #cast: Cast;
  readonly #operators: readonly string[];
  readonly #answers: Readonly<Record<string, Answer>>;
  #root: string | null = null;
  /** The instance that the last step was about, before it and after it. */
  #last: { readonly before: Instance | null; readonly seen: Seen } | null = null;

  /** @param from - the office it begins in; default: a new one */
  constructor(setting: ScenarioSetting, given: Given, from?: Simulation) {
    const { at = USUAL_START, operators = ['operator'], services = {} } = given;
    const { flows, world } = setting;
    this.#setting = setting;
    this.#given = given;
    this.#operators = operators;
    this.#answers = services;
    const simulation = from ?? new Simulation({ flows, world, operators, now: msOf(at) ?? 0 });
    this.simulation = simulation;
    this.#cast = new Cast(world, { now: () => simulation.now }, operators);
  }

  /** The same story as far as it went; each goes on by itself. */
  fork(): Player {
    const other = new Player(this.#setting, this.#given, this.simulation.fork());
    other.#root = this.#root;
    return other;
  }

  /** The instance that is told about; null: none is started. */
  get instance(): Instance | null {
    return this.#root === null ? null : this.simulation.instance(this.#root);
  }

  /** Empty: it went as it says. */
  step(step: Step, index: number): Failure[] {
    const { simulation } = this;
    this.#last = null;
    const told = simulation.notices.length;
    const pointer = `/steps/${index}`;
    if (step.of !== undefined) this.#root = this.#underKey(step.of) ?? this.#root;
    const at = this.#instanceIn(step.in ?? []);
    if (!isInstance(at))
      return [
        { step: index, pointer: `${pointer}/in`, what: { kind: 'unable', unable: at.unable } },
      ];
    const happening = wordOf(step);
    const done = happening && perform(this.#place(at.instance), happening);
    this.#answerAll();
    this.#begun(step, done);
    const wrong = outcomeOf(step, happening, done);
    if (!wrong) return this.#look(step, index, { before: at.instance, told });
    const place = wrong.place === '' ? pointer : `${pointer}/${wrong.place}`;
    return [{ step: index, pointer: place, what: wrong.what }];
  }

  /** What was started is told about from here on. */
  #begun({ start }: Step, done: Done): void {
    const { flow } = this.#setting;
    if (start && (start.flow ?? flow) === flow && done && 'ok' in done && done.ok)
      this.#root = done.instance;
  }

  /** Holds how things stand against what the step expects. */
  #look(
    step: Step,
    index: number,
    { before, told }: { readonly before: Instance | null; readonly told: number },
  ): Failure[] {
    const pointer = `/steps/${index}`;
    const after = this.#instanceIn(step.in ?? []);
    if (!isInstance(after) || !after.instance)
      return step.expect
        ? [{ step: index, pointer, what: { kind: 'unable', unable: { why: 'nothing-started' } } }]
        : [];
    const { instance } = after;
    const seen: Seen = {
      cast: this.#cast,
      calendar: this.#calendar(),
      instance,
      below: this.#below(instance),
      notices: this.simulation.notices.slice(told),
    };
    this.#last = { before: before?.id === instance.id ? before : null, seen };
    if (!step.expect) return [];
    return unmet(step.expect, seen).map((one) => ({
      step: index,
      pointer: `${pointer}/expect/${one.aspect}`,
      what: { kind: 'unmet', ...one },
    }));
  }

  /** How things stand after the last step, as a scenario would expect it. */
  witnessed(): Expected | undefined {
    return this.#last ? witnessed(this.#last.before, this.#last.seen) : undefined;
  }

  #place(instance: Instance | null) {
    return {
      simulation: this.simulation,
      cast: this.#cast,
      flow: this.#setting.flow,
      instance,
      operators: this.#operators,
      advanceTo: (until: number) => this.#advanceTo(until),
    };
  }

  /** Services that answer at once do so at their moment. */
  #advanceTo(until: number): void {
    const { simulation } = this;
    for (;;) {
      const next = simulation.nextDue();
      if (next === null || next > until) break;
      simulation.advanceTo(next);
      this.#answerAll();
    }
    simulation.advanceTo(until);
  }

  #answerAll(): void {
    const { simulation } = this;
    for (;;) {
      const call = simulation.calls.find(({ service }) => Object.hasOwn(this.#answers, service));
      const answer = call && this.#answers[call.service];
      if (!call || !answer) return;
      simulation.answer(
        call,
        'error' in answer
          ? { ok: false, error: answer.error, retry: answer.retry ?? false }
          : { ok: true, result: answer.result },
      );
    }
  }

  #underKey(key: string): string | null {
    const { flow } = this.#setting;
    return (
      this.simulation.instances.findLast((one) => one.flow === flow && one.key === key)?.id ?? null
    );
  }

  #instanceIn(
    keys: readonly string[],
  ): { readonly instance: Instance | null } | { readonly unable: Unable } {
    const { simulation } = this;
    let found = this.#root === null ? null : simulation.instance(this.#root);
    for (const key of keys) {
      const children = simulation.instances.filter(({ parent }) => parent?.instance === found?.id);
      const child = children.findLast(({ parent }) => parent?.key === key);
      if (!child)
        return {
          unable: {
            why: 'no-child',
            key,
            children: children.map(({ parent }) => parent?.key ?? ''),
          },
        };
      found = child;
    }
    return { instance: found };
  }

  /** It and everything below it. */
  #below(instance: Instance): readonly Instance[] {
    return this.simulation.instances.filter(
      ({ id, root, path }) =>
        id === instance.id ||
        (root === instance.root && `${root}/${path}`.includes(`${instance.id}/`)),
    );
  }

  #calendar(): CalendarData {
    const flow = this.simulation.flow(this.#setting.flow);
    return flow ? calendarOf(this.#setting.world, flow.calendar) : weekdays;
  }
}

const isInstance = (
  at: { readonly instance: Instance | null } | { readonly unable: Unable },
): at is { readonly instance: Instance | null } => 'instance' in at;

function wordOf(step: Step): Happening | null {
  const word = happeningOf(step);
  if (word === null) return null;
  const happening = { word, said: step[word] };
  return isHappening(happening) ? happening : null;
}

const isHappening = (given: {
  readonly word: string;
  readonly said: unknown;
}): given is Happening => isRecord(given.said);

function outcomeOf(
  { refused, incident }: Step,
  happening: Happening | null,
  done: Done,
): { readonly place: string; readonly what: Failure['what'] } | null {
  const word = happening?.word ?? '';
  if (done && 'unable' in done)
    return { place: word, what: { kind: 'unable', unable: done.unable } };
  const expected = refused ?? incident ?? null;
  const place = refused !== undefined ? 'refused' : incident !== undefined ? 'incident' : word;
  if (done && !done.ok) {
    const { code, details } = done;
    return code === refused ? null : { place, what: { kind: 'refused', code, details, expected } };
  }
  const opened = done ? incidentIn(done) : null;
  if (opened)
    return opened.code === incident
      ? null
      : { place, what: { kind: 'incident', ...opened, expected } };
  return expected === null ? null : { place, what: { kind: 'done', expected } };
}

function incidentIn({
  event,
}: Extract<Done, { ok: true }>): { code: string; details: Json } | null {
  const opened = event?.changes.find((change) => change.kind === 'incident.opened');
  return opened ? { code: opened.incident.code, details: opened.incident.params } : null;
}
