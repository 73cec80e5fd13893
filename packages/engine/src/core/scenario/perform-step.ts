// Does what a step of a scenario says, as the person it names or as anybody who may.

import { addWork } from '../calendar/add-work.ts';
import type { PersonCommand } from '../command.ts';
import { msOf } from '../instant.ts';
import type { Instance, Visit } from '../instance.ts';
import { calendarOf } from '../organisation/world.ts';
import type { Acting, Simulated } from '../simulate/simulated-office.ts';
import type { Simulation } from '../simulate/simulation.ts';
import { NotInCast, type Cast } from './cast.ts';
import { heldTask } from './held-task.ts';
import type { Happens } from './parse-scenarios.ts';
import type { Actor, Step } from './scenario-types.generated.ts';

/** Why a step could not even be tried. */
export type Unable =
  /** Nobody is called so. */
  | { readonly why: 'nobody'; readonly who: string; readonly nearest: string | null }
  /** Nobody holds it on that day, an ISO date. */
  | { readonly why: 'vacant'; readonly who: string; readonly day: string }
  /** Nothing is started yet. */
  | { readonly why: 'nothing-started' }
  | { readonly why: 'no-child'; readonly key: string; readonly children: readonly string[] }
  | { readonly why: 'no-call'; readonly state: string; readonly open: readonly string[] }
  | { readonly why: 'no-timer'; readonly state: string; readonly index: number }
  | { readonly why: 'no-listener'; readonly state: string; readonly name: string }
  | { readonly why: 'not-open'; readonly state: string };

/** What came of a step: `null` where there is nothing to say no. */
export type Done = Simulated | null | { readonly unable: Unable };

/** Where a step happens. */
export interface Place {
  readonly simulation: Simulation;
  readonly cast: Cast;
  /** The flow that is told about. */
  readonly flow: string;
  /** The instance it happens in; null: none is started. */
  readonly instance: Instance | null;
  readonly operators: readonly string[];
  /** Lets time pass up to a moment, ms UTC. */
  advanceTo(until: number): void;
}

/** A step that says that something happens. */
export type Happening = {
  readonly [W in Happens]: { readonly word: W; readonly said: NonNullable<Step[W]> };
}[Happens];

type Said<W extends Happens> = NonNullable<Step[W]>;

/** Does it. */
export function perform(place: Place, happening: Happening): Done {
  try {
    return performed(place, happening);
  } catch (error) {
    if (error instanceof NotInCast) return { unable: error.why };
    throw error;
  }
}

function performed(place: Place, happening: Happening): Done {
  switch (happening.word) {
    case 'start':
      return start(place, happening.said);
    case 'startEach':
      return startEach(place, happening.said);
    case 'clock':
      return passTime(place, happening.said);
    default: {
      const { instance } = place;
      if (!instance) return { unable: { why: 'nothing-started' } };
      return inInstance(place, instance, happening);
    }
  }
}

type InInstance = Exclude<Happening, { word: 'start' | 'startEach' | 'clock' }>;

function inInstance(place: Place, instance: Instance, happening: InInstance): Done {
  switch (happening.word) {
    case 'service':
      return answerService(place, instance, happening.said);
    case 'children':
      return endChildren(place, instance, happening.said);
    case 'topic':
      return hear(place, instance, happening.said);
    case 'complete':
      return complete(place, instance, happening.said);
    case 'act': {
      const { action, state, by, ...rest } = happening.said;
      const offered = state == null ? {} : { state };
      return send(place, instance, by, { type: 'act', action, ...offered, ...rest });
    }
    case 'urge': {
      const { by, ...rest } = happening.said;
      return send(place, instance, by, { type: 'urge', ...rest });
    }
    case 'copy': {
      const { by, ...rest } = happening.said;
      return send(place, instance, by, { type: 'copy', ...rest });
    }
    case 'reopen': {
      const { by, ...rest } = happening.said;
      return send(place, instance, by, { type: 'reopen', ...rest });
    }
    case 'cancel': {
      const { reason, by = place.operators[0] } = happening.said;
      return send(place, instance, by, { type: 'cancel', reason });
    }
    case 'suspend':
      return laidAside(place, instance, happening.said, {
        type: 'suspend',
        reason: happening.said.reason,
      });
    case 'resume':
      return laidAside(place, instance, happening.said, { type: 'resume' });
    default: {
      const { state, by } = happening.said;
      return onTask(place, instance, { state, by }, (visit) => taskCommand(happening, visit));
    }
  }
}

type OnTask = Exclude<
  InInstance,
  {
    word:
      | 'service'
      | 'children'
      | 'topic'
      | 'complete'
      | 'act'
      | 'urge'
      | 'copy'
      | 'reopen'
      | 'cancel'
      | 'suspend'
      | 'resume';
  }
>;

/** What somebody does with a task besides ending it. */
function taskCommand({ word, said }: OnTask, visit: string): InstanceCommand {
  switch (word) {
    case 'claim':
    case 'release':
    case 'read':
      return { type: word, visit };
    case 'abstain':
      return { type: word, visit, ...about(said) };
    case 'transfer':
      return { type: word, visit, ...about(said) };
    case 'delegate':
      return { type: word, visit, ...about(said) };
    case 'handBack':
      return { type: 'hand-back', visit, ...about(said) };
    case 'decline':
      return { type: word, visit, ...about(said) };
    case 'skip':
      return { type: word, visit, ...about(said) };
    case 'takeBack':
      return { type: 'take-back', visit, ...about(said) };
  }
}

/** What is said besides which task it is, and who acts. */
function about<T extends { readonly state: string; readonly by?: Actor }>({
  state: _state,
  by: _by,
  ...rest
}: T): Omit<T, 'state' | 'by'> {
  return rest;
}

/** A task, or without a state all of it: that is for operators. */
function laidAside(
  place: Place,
  instance: Instance,
  { state, by }: Said<'resume'>,
  command: Extract<InstanceCommand, { type: 'suspend' | 'resume' }>,
): Done {
  if (state === undefined) return send(place, instance, by ?? place.operators[0], command);
  return onTask(place, instance, { state, by }, (visit) => ({ ...command, visit }));
}

type InstanceCommand = Exclude<PersonCommand, { type: 'start' }>;

function start(place: Place, { by, flow = place.flow, asChild, ...given }: Said<'start'>): Done {
  const candidates = (): readonly Acting[] => place.cast.everybody();
  const { simulation } = place;
  if (asChild || simulation.flow(flow)?.startBy === 'nobody')
    return tried(place, by, candidates, (who) => simulation.startBelow({ flow, ...given }, who));
  return tried(place, by, candidates, (who) => simulation.start({ flow, ...given }, who));
}

function startEach(place: Place, { by }: Said<'startEach'>): Done {
  const candidates = (): readonly Acting[] => place.cast.everybody();
  return tried(place, by, candidates, (who) => {
    const results = place.simulation.startEach(place.flow, who);
    return (
      results.find(({ ok }) => !ok) ??
      results[0] ?? { ok: true, instance: '', event: null, incident: null }
    );
  });
}

function passTime(place: Place, said: Said<'clock'>): Done {
  const { simulation, instance } = place;
  if ('to' in said) place.advanceTo(msOf(said.to) ?? simulation.now);
  else if ('by' in said) {
    const calendar = calendarOf(simulation.world, simulation.flow(place.flow)?.calendar ?? null);
    place.advanceTo(addWork(calendar, simulation.now, said.by));
  } else {
    const { state, index } = said.timer;
    const timer =
      instance && visitOf(instance, state)?.timers.find(({ id }) => id.endsWith(`/after-${index}`));
    if (!timer) return { unable: { why: 'no-timer', state, index } };
    place.advanceTo(timer.at);
  }
  return null;
}

function answerService({ simulation }: Place, { id }: Instance, said: Said<'service'>): Done {
  const { state } = said;
  const call = simulation.calls.find((one) => one.instance === id && one.state === state);
  if (!call) {
    const open = simulation.calls.map((one) => one.state);
    return { unable: { why: 'no-call', state, open } };
  }
  return simulation.answer(
    call,
    'error' in said
      ? { ok: false, error: said.error, retry: said.retry ?? false }
      : { ok: true, result: said.result },
  );
}

function endChildren(place: Place, instance: Instance, said: Said<'children'>): Done {
  const { simulation } = place;
  const { state, result, output = {}, fail } = said;
  const visit = visitOf(instance, state);
  if (!visit?.each) return { unable: { why: 'not-open', state } };
  let last: Done = null;
  for (const child of visit.each.children.filter(({ status }) => status === 'open')) {
    const ended = fail
      ? ({ status: 'cancelled', result: null, output: null } as const)
      : ({ status: 'done', result: result ?? firstResult(place, child.instance), output } as const);
    const message = {
      type: 'child.ended',
      visit: visitName(visit),
      key: child.key,
      ...ended,
    } as const;
    last = simulation.tell(instance.id, { type: 'deliver', from: child.instance, message });
  }
  return last;
}

/** The result of the first final state of a child's flow. */
function firstResult({ simulation }: Place, child: string): string | null {
  const flow = simulation.flow(simulation.instance(child)?.flow ?? '');
  const final = [...(flow?.nodes.values() ?? [])].find(
    ({ type, parent }) => type === 'final' && !parent,
  );
  return final ? (final.definition.result ?? final.key) : null;
}

function hear({ simulation }: Place, instance: Instance, said: Said<'topic'>): Done {
  const { state, name: topic, output = {} } = said;
  const listener = visitOf(instance, state)?.listens.find((one) => one.topic === topic);
  if (!listener) return { unable: { why: 'no-listener', state, name: topic } };
  const { key, value } = listener;
  return simulation.tell(instance.id, {
    type: 'receive',
    topic,
    key,
    value,
    from: '',
    body: { ...output, from: '' },
  });
}

function complete(place: Place, instance: Instance, said: Said<'complete'>): Done {
  const { state, by, ...rest } = said;
  const once = (current: Instance): Done =>
    onTask(place, current, { state, by }, (visit) => ({ type: 'complete', visit, ...rest }));
  const opened = visitOf(instance, state);
  if (by !== undefined || !opened?.signing) return once(instance);
  // Everybody votes so, until the task is over.
  for (;;) {
    const current = place.simulation.instance(instance.id);
    const visit = current && current.open[visitName(opened)];
    const before = current?.version;
    if (!current || !visit?.signing?.seats.some(({ status }) => status === 'open')) return null;
    const done = once(current);
    if (done === null || 'unable' in done || !done.ok) return done;
    if (done.incident !== null || place.simulation.instance(instance.id)?.version === before)
      return done;
  }
}

/** Where a command is about the task of a state. */
function onTask(
  place: Place,
  instance: Instance,
  { state, by }: { readonly state: string; readonly by: Actor | undefined },
  command: (visit: string) => InstanceCommand,
): Done {
  const visit = state.includes('#') ? state : `${state}#${instance.visits[state] ?? 1}`;
  const pools = by === undefined ? [] : poolsFor(place, by);
  const { name, assignee } = heldTask(instance, visit, pools);
  const candidates = (): readonly Acting[] => (assignee ? place.cast.holders(assignee) : []);
  return tried(place, by, candidates, (who) =>
    place.simulation.send(instance.id, command(name), who),
  );
}

const poolsFor = ({ cast }: Place, by: Actor): readonly string[] =>
  cast.pools(typeof by === 'string' ? by : by.position);

/** To the instance itself: of whoever is not named, those with open tasks come first, then its starter, then all others. */
function send(
  place: Place,
  instance: Instance,
  by: Actor | undefined,
  command: InstanceCommand,
): Done {
  const { cast, simulation } = place;
  const candidates = (): readonly Acting[] => {
    const { position, user } = instance.starter;
    const starter = position === null ? { user } : { user, as: position };
    const assignees = Object.values(instance.open).flatMap(({ task, signing }) =>
      task ? [task.assignee] : (signing?.seats ?? []).map((seat) => seat.assignee),
    );
    return [starter, ...assignees.flatMap((one) => cast.holders(one)), ...cast.everybody()];
  };
  return tried(place, by, candidates, (who) => simulation.send(instance.id, command, who));
}

/** Refusals that another person might not get. */
const ofPerson: ReadonlySet<string> = new Set([
  'NOT_ASSIGNEE',
  'NOT_ALLOWED',
  'POSITION_NOT_HELD',
  'DUTIES_SEPARATED',
  'INITIATOR_EXCLUDED',
  'ALREADY_SIGNED',
  'SEAT_WAITING',
  'TASK_CLAIMED',
  'ACTING_NOT_ALLOWED',
  'DELEGATION_VIEW_ONLY',
  'DELEGATION_NOT_TO_SIGN',
  'INSTANCE_NOT_FOUND',
]);

function tried(
  { cast }: Place,
  by: Actor | undefined,
  candidates: () => readonly Acting[],
  act: (who: Acting) => Simulated,
): Simulated {
  if (by !== undefined) {
    const who = typeof by === 'string' ? cast.person(by) : cast.person(by.user, by.position);
    return act(typeof who === 'string' ? { user: who } : who);
  }
  let refused: Simulated = { ok: false, code: 'NOT_ASSIGNEE', details: {} };
  for (const who of candidates()) {
    refused = act(who);
    if (refused.ok || !ofPerson.has(refused.code)) return refused;
  }
  return refused;
}

/** The open visit of a state, or of `state#visit`. */
export function visitOf({ open, visits }: Instance, state: string): Visit | undefined {
  return open[state.includes('#') ? state : `${state}#${visits[state] ?? 1}`];
}

const visitName = ({ state, visit }: Visit): string => `${state}#${visit}`;
