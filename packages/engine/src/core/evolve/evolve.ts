// Folds events into the state of an instance. Pure, and needs neither the flow nor the outside: an event carries
// everything it decided.

import type { Change, FlowEvent } from '../event.ts';
import type { Instance, Visit } from '../instance.ts';
import type { JsonObject } from '../json.ts';
import { withDocument } from './with-document.ts';
import { visitName } from '../visit-name.ts';
import type { At } from './at.ts';
import { blankInstance } from './blank-instance.ts';
import { evolveCase } from './evolve-case.ts';
import { evolveTask } from './evolve-task.ts';

/**
 * The state after one event.
 *
 * @param state - the state before; null before the first event
 */
export function evolve(state: Instance | null, event: FlowEvent): Instance {
  let next = state;
  for (const change of event.changes) next = apply(next, change, event);
  if (next === null) throw new TypeError(`event ${event.seq} of ${event.instance} creates nothing`);
  return withVersion(next, event.seq);
}

/** A state whose last event has this `seq`. */
export function withVersion(state: Instance, seq: number): Instance {
  return state.version === seq ? state : { ...state, version: seq };
}

/** The state after all of these events, in order of `seq`. */
export function evolveAll(state: Instance | null, events: Iterable<FlowEvent>): Instance | null {
  let next = state;
  for (const event of events) next = evolve(next, event);
  return next;
}

/** Applies one change. `decide` builds its event with this very function, so what it decided is what is folded. */
export function apply(state: Instance | null, change: Change, at: At): Instance {
  if (change.kind === 'created') return created(change, at);
  if (state === null)
    throw new TypeError(`change ${change.kind} of ${at.instance} before it was created`);
  switch (change.kind) {
    case 'set':
      return set(state, change.fields, change.unset, at.seq);
    case 'entered':
      return entered(state, change.state, change.number, at);
    case 'exited':
      return {
        ...state,
        open: without(state.open, visitName(change.state, change.ending.visit)),
        endings: withKey(state.endings, change.state, change.ending),
      };
    case 'returning':
      return { ...state, returns: returning(state, change) };
    case 'counted':
      return {
        ...state,
        counts: withKey(
          state.counts,
          change.transition,
          (state.counts[change.transition] ?? 0) + 1,
        ),
      };
    case 'uncounted':
      return { ...state, counts: without(state.counts, change.transition) };
    case 'attachment.added':
    case 'attachment.removed':
    case 'attachment.judged':
    case 'text.versioned':
      return withDocument(state, change);
    case 'incident.opened':
      return { ...state, incidents: withKey(state.incidents, change.incident.id, change.incident) };
    case 'incident.closed':
      return { ...state, incidents: without(state.incidents, change.incident) };
    case 'derived':
      return {
        ...state,
        keys: change.keys,
        summary: change.summary,
        confidential: change.confidential,
      };
    case 'ended':
      // What waited to be resolved waits no more; history keeps it.
      return {
        ...state,
        status: change.status,
        result: change.result,
        output: change.output,
        endedAt: at.at,
        open: {},
        incidents: {},
      };
    case 'moved':
    case 'migrated':
    case 'copy.sent':
    case 'copy.read':
    case 'urged':
    case 'suspended':
    case 'deferred':
    case 'reopened':
    case 'merged':
    case 'duplicate.added':
    case 'duplicate.removed':
      return evolveCase(state, change, at);
    default:
      return inVisit(state, change, at);
  }
}

function returning(
  { returns }: Instance,
  { state, point }: Extract<Change, { kind: 'returning' }>,
): Instance['returns'] {
  return point ? withKey(returns, state, point) : without(returns, state);
}

const created = (change: Extract<Change, { kind: 'created' }>, at: At): Instance =>
  blankInstance({ ...change, id: at.instance, startedAt: at.at });

function set(state: Instance, fields: JsonObject, unset: readonly string[], seq: number): Instance {
  const data = { ...state.data, ...fields };
  const changed = { ...state.changed };
  for (const field of Object.keys(fields)) changed[field] = seq;
  for (const field of unset) {
    delete data[field];
    changed[field] = seq;
  }
  return { ...state, data, changed };
}

function entered(state: Instance, key: string, visit: number, at: At): Instance {
  const opened: Visit = {
    state: key,
    visit,
    enteredAt: at.at,
    dueAt: null,
    task: null,
    each: null,
    call: null,
    timers: [],
    listens: [],
    changed: at.seq,
  };
  return {
    ...state,
    visits: withKey(state.visits, key, visit),
    open: withKey(state.open, visitName(key, visit), opened),
  };
}

type VisitChange = Extract<Change, { visit: string }>;

function inVisit(state: Instance, change: VisitChange, at: At): Instance {
  const visit = state.open[change.visit];
  if (!visit)
    throw new TypeError(
      `change ${change.kind} in ${change.visit}, which is not open in ${state.id}`,
    );
  const next = changedVisit(visit, change, at);
  const open = withKey(state.open, change.visit, next);
  if (change.kind === 'task.read') return { ...state, open, readAt: state.readAt ?? at.at };
  if (
    change.kind === 'timer.cleared' &&
    change.fired !== null &&
    !state.fired.includes(change.fired)
  ) {
    return { ...state, open, fired: [...state.fired, change.fired] };
  }
  return { ...state, open };
}

function changedVisit(visit: Visit, change: VisitChange, at: At): Visit {
  switch (change.kind) {
    case 'due.changed':
      return { ...visit, dueAt: change.dueAt, changed: at.seq };
    // A hint for lists: what a person has on screen is not stale because of it.
    case 'priority.changed':
      return { ...visit, priority: change.priority };
    case 'clock.stopped':
      return clockStopped(visit, change, at);
    case 'clock.started':
      return clockStarted(visit, change.dueAt, at);
    case 'each.opened':
      return { ...visit, each: { children: change.children } };
    case 'child.added':
      return {
        ...visit,
        each: { children: [...(visit.each?.children ?? []), change.child] },
        changed: at.seq,
      };
    case 'child.changed': {
      const { status, read, result, output } = change;
      const children = (visit.each?.children ?? []).map((child) =>
        child.instance !== change.child
          ? child
          : {
              ...child,
              status: status ?? child.status,
              read: read ?? child.read,
              result: result === undefined ? child.result : result,
              output: output === undefined ? child.output : output,
            },
      );
      return { ...visit, each: { children } };
    }
    case 'call.changed':
      return { ...visit, call: change.call };
    case 'timer.set':
      return {
        ...visit,
        timers: [...visit.timers.filter((timer) => timer.id !== change.timer.id), change.timer],
      };
    case 'timer.cleared':
      return { ...visit, timers: visit.timers.filter((timer) => timer.id !== change.timer) };
    case 'listening':
      return {
        ...visit,
        listens: [
          ...visit.listens.filter(
            ({ topic, key }) => topic !== change.listener.topic || key !== change.listener.key,
          ),
          change.listener,
        ],
      };
    default:
      return evolveTask(visit, change, at);
  }
}

function clockStopped(
  visit: Visit,
  { due, held }: Extract<Change, { kind: 'clock.stopped' }>,
  at: At,
): Visit {
  const waiting = new Set(held.map(({ id }) => id));
  return {
    ...visit,
    dueAt: null,
    stops: [...(visit.stops ?? []), { from: at.at, until: null, due }],
    held,
    timers: visit.timers.filter(({ id }) => !waiting.has(id)),
    changed: at.seq,
  };
}

function clockStarted(visit: Visit, dueAt: number, at: At): Visit {
  const stops = (visit.stops ?? []).map((stop) =>
    stop.until === null ? { ...stop, until: at.at } : stop,
  );
  return { ...visit, dueAt, stops, held: [], changed: at.seq };
}

/** Assigned, not written in the literal: many times as fast where keys are computed. No key of ours is `__proto__`. */
function withKey<T>(record: Readonly<Record<string, T>>, key: string, value: T): Record<string, T> {
  const next = { ...record };
  next[key] = value;
  return next;
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _dropped, ...rest } = record;
  return rest;
}
