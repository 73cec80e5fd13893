// What has really happened in one instance, as a scenario: from its history. Persons are not named: who did something is
// written as the post they did it in. What is filled in stays as it was, since guards read it; comments do not.

import type { Flow } from '../compile/flow.ts';
import type { FlowEvent } from '../event.ts';
import { isoOf } from '../instant.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Actor, Expected, Scenario, Step } from './scenario-types.generated.ts';

/** How a history is told. */
export interface Recording {
  /** The version that the instance is pinned to. */
  readonly flow: Flow;
  /** Of one instance, in order. */
  readonly events: readonly FlowEvent[];
  /** What the scenario is called. */
  readonly name: string;
  /** Whether persons stay named, and comments as they were. Default: neither. */
  readonly keepsPeople?: boolean;
}

/** A history as a scenario. */
export interface RecordedHistory {
  /** Null: the history does not begin with a start. */
  readonly scenario: Scenario | null;
  /** Events that a scenario has no words for, by their `seq`. */
  readonly left: readonly { readonly seq: number; readonly type: FlowEvent['type'] }[];
}

/** Stands for a comment that is not told. */
const UNTOLD = '…';

/** Words of what people do to a task, by the type of the event. */
const onTask: Readonly<Partial<Record<FlowEvent['type'], 'claim' | 'release'>>> = {
  'task.claimed': 'claim',
  'task.released': 'release',
};

/** Nothing that a step would say: it is told by what else happens, or changes nothing that is looked at. */
const silent: ReadonlySet<FlowEvent['type']> = new Set([
  'task.read',
  'instance.viewed',
  'timer.fired',
  'deadlines.moved',
  'people.reminded',
  'message.late',
  'message.deferred',
  'comment.added',
]);

/** Tells a history as a scenario. It is to be played: what came from other flows is told as far as it has left traces. */
export function recordHistory({
  flow,
  events,
  name,
  keepsPeople = false,
}: Recording): RecordedHistory {
  const [first] = events;
  const steps: Step[] = [];
  const left: { seq: number; type: FlowEvent['type'] }[] = [];
  let last = first?.at ?? 0;
  for (const event of events) {
    const { at, type, seq } = event;
    const step = stepOf(event, { flow, keepsPeople });
    const isFired = type === 'timer.fired' || type === 'people.reminded';
    const expect = expectedOf(event);
    if (at > last && (step !== null || isFired)) {
      steps.push({ clock: { to: isoOf(at) }, ...(isFired && expect && { expect }) });
      last = at;
    }
    if (step) steps.push({ ...step, ...(expect && { expect }) });
    else if (!silent.has(type)) left.push({ seq, type });
  }
  if (!steps[0]?.start || !first) return { scenario: null, left };
  return { scenario: { name, given: { at: isoOf(first.at) }, steps }, left };
}

/** Where it stood afterwards, if it moved. */
function expectedOf({ changes }: FlowEvent): Expected | null {
  const ended = changes.find((change) => change.kind === 'ended');
  if (ended) return { ended: ended.result };
  const moved = changes.findLast((change) => change.kind === 'moved');
  return moved ? { states: [...moved.configuration] } : null;
}

interface Telling {
  readonly flow: Flow;
  readonly keepsPeople: boolean;
}

function stepOf(event: FlowEvent, telling: Telling): Step | null {
  const { type, detail } = event;
  const state = textIn(detail, 'state');
  const by = actorOf(event, telling);
  const who = by === null ? {} : { by };
  const comment = commentOf(detail, telling);
  const input = detail['input'];
  const handed = input == null ? {} : { input };
  const simple = onTask[type];
  if (simple !== undefined) return state === null ? null : { [simple]: { state, ...who } };
  switch (type) {
    case 'instance.started':
      return started(event, who);
    case 'task.completed':
    case 'vote.cast': {
      const outcome = textIn(detail, 'outcome');
      if (state === null || outcome === null) return null;
      const writable = telling.flow.nodes.get(state)?.task?.form?.writable ?? new Set<string>();
      const data = { ...submittedIn(event, writable), ...ballotIn(event) };
      const filled = Object.keys(data).length > 0 ? { data } : {};
      return { complete: { state, outcome, ...filled, ...handed, ...comment, ...who } };
    }
    case 'action.taken': {
      const action = textIn(detail, 'action');
      return action === null ? null : { act: { action, state, ...handed, ...comment, ...who } };
    }
    case 'task.skipped':
      return state === null ? null : { skip: { state, comment: UNTOLD, ...comment, ...who } };
    case 'instance.reopened':
      return { reopen: { reason: comment.comment ?? UNTOLD, ...who } };
    case 'instance.cancelled':
      return { cancel: { reason: comment.comment ?? UNTOLD } };
    case 'call.succeeded':
      return state === null
        ? null
        : { service: { state, result: resultIn(event, state, telling) } };
    case 'call.failed':
      return state === null ? null : failed(event, state);
    case 'event.received':
      return heard(event);
    default:
      return null;
  }
}

/** What another flow has started, begins as a child here, too. */
function started(event: FlowEvent, who: { readonly by?: Actor }): Step | null {
  const created = event.changes.find((change) => change.kind === 'created');
  if (!created) return null;
  const { key, parent } = created;
  const data = submittedIn(event, null);
  return {
    start: { data, ...(key !== null && { key }), ...(parent && { asChild: true }), ...who },
  };
}

function failed({ detail, changes }: FlowEvent, state: string): Step {
  const retry = changes.some(
    (change) => change.kind === 'timer.set' && change.timer.id.endsWith('/retry'),
  );
  const error = textIn(detail, 'error') ?? 'x';
  return { service: { state, error, ...(retry && { retry: true }) } };
}

function heard({ detail, changes }: FlowEvent): Step | null {
  const name = textIn(detail, 'topic');
  const exited = changes.find((change) => change.kind === 'exited');
  return name === null || !exited ? null : { topic: { state: exited.state, name } };
}

/**
 * Fields that somebody has handed in, as they were written first: what the flow sets itself comes after.
 *
 * @param writable - what they may have written; null: anything
 */
function submittedIn({ changes }: FlowEvent, writable: ReadonlySet<string> | null): JsonObject {
  const set = changes.find((change) => change.kind === 'set');
  if (!set) return {};
  const isTheirs = (field: string): boolean => writable?.has(field) ?? true;
  const taken = set.unset.filter(isTheirs).map((field): [string, Json] => [field, null]);
  const written = Object.entries(set.fields).filter(([field]) => isTheirs(field));
  return Object.fromEntries([...written, ...taken]);
}

function ballotIn({ changes }: FlowEvent): JsonObject {
  for (const change of changes)
    if (change.kind === 'seat.closed' && change.vote) return change.vote.ballot ?? {};
  return {};
}

/** What a service must have answered for what was then set from it. */
function resultIn({ changes }: FlowEvent, state: string, { flow }: Telling): Json {
  const set: Readonly<Record<string, string>> = flow.nodes.get(state)?.call?.definition.set ?? {};
  const written: Record<string, Json> = {};
  for (const change of changes) if (change.kind === 'set') Object.assign(written, change.fields);
  const result: Record<string, Json> = {};
  for (const [field, source] of Object.entries(set)) {
    const name = /^event(?:\.(\w+))?$/.exec(source);
    const value = written[field];
    if (!name || value === undefined) continue;
    if (name[1] === undefined) return value;
    result[name[1]] = value;
  }
  return result;
}

function actorOf({ by }: FlowEvent, { keepsPeople }: Telling): Actor | null {
  if (by === null) return null;
  const post = by.delegate ?? by.position;
  if (post === null) return by.user;
  return keepsPeople && post !== by.user ? { user: by.user, position: post } : post;
}

function commentOf(detail: JsonObject, { keepsPeople }: Telling): { readonly comment?: string } {
  const comment = textIn(detail, 'comment');
  if (comment === null || comment === '') return {};
  return { comment: keepsPeople ? comment : UNTOLD };
}

function textIn(detail: JsonObject, name: string): string | null {
  const value = detail[name];
  return typeof value === 'string' ? value : null;
}
