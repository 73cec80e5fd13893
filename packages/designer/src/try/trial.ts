// Trying a flow before it is published: the engine itself, with the real organisation, in memory. Every act is a moment to which
// one can go back; what comes after it is kept until something else is done.

import type { Flow, World } from '@alir/engine/core';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { explain, type Explanation } from '@alir/engine/explain';
import { type Acting, type OpenCall, type Simulated, Simulation } from '@alir/engine/simulate';
import { recordHistory, type RecordedHistory } from '@alir/engine/scenarios';
import { type Passed, passedNothing, Watch } from './watched-flow.ts';

/** What is tried, and with whom. */
export interface TrialOffice {
  /** The flow that is designed, as it would run. */
  readonly flow: Flow;
  /** The other flows that it may start. */
  readonly others?: readonly Flow[];
  /** People and calendars. */
  readonly world: World;
  /** When it begins, ms UTC. */
  readonly now: number;
}

/** Something that is done in a trial. */
export type TrialAct =
  /** Somebody starts a letter. */
  | { readonly kind: 'start'; readonly by: Acting; readonly data: JsonObject }
  /** Somebody ends a task by an outcome. */
  | {
      readonly kind: 'complete';
      readonly by: Acting;
      readonly instance: string;
      readonly visit: string;
      readonly outcome: string;
      readonly data?: JsonObject;
      readonly input?: Json;
      readonly comment?: string;
    }
  /** Somebody takes an action. */
  | {
      readonly kind: 'act';
      readonly by: Acting;
      readonly instance: string;
      readonly action: string;
      readonly state?: string;
      readonly input?: Json;
      readonly comment?: string;
    }
  /** A program answers, or fails. */
  | { readonly kind: 'answer'; readonly call: string; readonly result: JsonObject }
  | { readonly kind: 'fail'; readonly call: string; readonly reason: string }
  /** Time passes, until then (ms UTC). */
  | { readonly kind: 'wait'; readonly until: number };

/** One moment of a trial. */
export interface Moment {
  /** What led to it; null for the beginning. */
  readonly act: TrialAct | null;
  /** The office as it is then. */
  readonly office: Simulation;
  /** Where the act went. */
  readonly passed: Passed;
}

/** A trial: moments, and which of them is looked at. A value; acting makes another. */
export interface Trial {
  /** What is tried. */
  readonly setting: TrialOffice;
  /** Sees where acts go. */
  readonly watch: Watch;
  /** From the beginning on. */
  readonly moments: readonly Moment[];
  /** Which of them is looked at, from 0. */
  readonly at: number;
}

/** What came of an act: the trial after it, or why it was refused. */
export type Tried =
  { readonly ok: true; readonly trial: Trial } | Extract<Simulated, { readonly ok: false }>;

/** A trial in which nothing has happened. */
export function beginTrial(setting: TrialOffice): Trial {
  const watch = new Watch(setting.flow);
  const flows = [watch.flow, ...(setting.others ?? [])];
  const office = new Simulation({ flows, world: setting.world, now: setting.now });
  return goOnFrom({ setting, watch, office, passed: passedNothing });
}

/** A trial that goes on from an office in which something has happened already. */
export function goOnFrom(from: {
  readonly setting: TrialOffice;
  readonly watch: Watch;
  readonly office: Simulation;
  readonly passed: Passed;
}): Trial {
  const { setting, watch, office, passed } = from;
  return { setting, watch, moments: [{ act: null, office, passed }], at: 0 };
}

/** The office at the moment that is looked at. */
export function officeOf({ moments, at }: Trial): Simulation {
  const moment = moments[at];
  if (moment === undefined) throw new RangeError(`A trial has no moment ${at}`);
  return moment.office;
}

/** Does something at the moment that is looked at. What had come after it is given up. */
export function tryAct(trial: Trial, act: TrialAct): Tried {
  const office = officeOf(trial).fork();
  const [result, passed] = trial.watch.during(() => doAct(office, act, trial.setting.flow.name));
  if (result !== null && !result.ok) return result;
  const moments = [...trial.moments.slice(0, trial.at + 1), { act, office, passed }];
  return { ok: true, trial: { ...trial, moments, at: moments.length - 1 } };
}

/** The trial looked at in another of its moments. */
export function lookAt(trial: Trial, at: number): Trial {
  return { ...trial, at: Math.max(0, Math.min(at, trial.moments.length - 1)) };
}

/** Why each open letter waits at this moment, and who could do what with it. */
export function waitsOf(trial: Trial): readonly {
  readonly instance: string;
  readonly flow: string;
  readonly explanation: Explanation;
}[] {
  const office = officeOf(trial);
  return office.instances.flatMap((state) => {
    const flow = office.flow(state.flow);
    if (flow === null || state.status !== 'open') return [];
    const { world } = trial.setting;
    const explanation = explain({ flow, state, world, now: office.now });
    return [{ instance: state.id, flow: flow.name, explanation }];
  });
}

/** The steps that letters of the flow are in at this moment, with how many of them. */
export function stepsOccupied(trial: Trial): ReadonlyMap<string, number> {
  return stepsWithLetters(officeOf(trial), trial.setting.flow.name);
}

/** The steps that open letters of a flow are in, with how many of them. */
export function stepsWithLetters(office: Simulation, flow: string): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  for (const state of office.instances) {
    if (state.flow !== flow || state.status !== 'open') continue;
    for (const { state: step } of Object.values(state.open)) {
      steps.set(step, (steps.get(step) ?? 0) + 1);
    }
  }
  return steps;
}

/** Where the letters of a trial went up to this moment, act by act. */
export function trailOf({ moments, at }: Trial): readonly Passed[] {
  return moments.slice(0, at + 1).map(({ passed }) => passed);
}

/** What was tried up to this moment, as a scenario that can be kept beside the flow. */
export function scenarioOf(trial: Trial, name: string): RecordedHistory {
  const office = officeOf(trial);
  const [first] = office.instances.filter(({ flow }) => flow === trial.setting.flow.name);
  const events = office.events.filter(({ instance }) => instance === first?.id);
  return recordHistory({ flow: trial.setting.flow, events, name });
}

function doAct(office: Simulation, act: TrialAct, flow: string): Simulated | null {
  switch (act.kind) {
    case 'start':
      return office.start({ flow, data: act.data }, act.by);
    case 'complete': {
      const { kind: _, by, instance, ...command } = act;
      return office.send(instance, { type: 'complete', ...command }, by);
    }
    case 'act': {
      const { kind: _, by, instance, ...command } = act;
      return office.send(instance, { type: 'act', ...command }, by);
    }
    case 'answer':
      return answered(office, act.call, (call) =>
        office.answer(call, { ok: true, result: act.result }),
      );
    case 'fail':
      return answered(office, act.call, (call) =>
        office.answer(call, { ok: false, error: act.reason, retry: false }),
      );
    case 'wait':
      office.advanceTo(act.until);
      return null;
  }
}

function answered(
  office: Simulation,
  id: string,
  answer: (call: OpenCall) => Simulated,
): Simulated | null {
  const call = office.calls.find((one) => one.id === id);
  return call === undefined ? null : answer(call);
}
