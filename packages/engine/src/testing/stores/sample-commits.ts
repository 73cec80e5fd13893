// Commits as a runtime would make them, for tests of stores. They need no flow: a store does not know what a flow is.

import type { FlowEvent, Outgoing } from '../../core/event.ts';
import { blankInstance } from '../../core/evolve/blank-instance.ts';
import type { Instance, InstanceStatus, Subject } from '../../core/instance.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import type { ListenerRow, Rows, TaskRow, TimerRow } from '../../core/rows.ts';
import { taskName } from '../../core/visit-name.ts';
import type { Commit, Loaded } from '../../ports/unit.ts';

/** What is particular about a commit. What is left out stays as it was. */
export interface Shape {
  readonly at?: number;
  readonly command?: string;
  readonly request?: string;
  readonly answer?: JsonObject;
  readonly status?: InstanceStatus;
  readonly states?: readonly string[];
  readonly data?: JsonObject;
  readonly summary?: JsonObject;
  readonly dueAt?: number | null;
  readonly incidents?: number;
  readonly tasks?: readonly TaskRow[];
  readonly timers?: readonly TimerRow[];
  readonly listeners?: readonly ListenerRow[];
  readonly outgoing?: readonly Outgoing[];
}

/** What only the first commit of an instance decides. */
export interface FirstShape extends Shape {
  readonly flow?: string;
  readonly flowVersion?: number;
  readonly key?: string | null;
  readonly parent?: string | null;
  readonly root?: string;
  readonly subject?: Subject | null;
  /** The position that starts it. */
  readonly starter?: string;
  /** Default: right below its root. */
  readonly path?: string;
  readonly confidential?: boolean;
}

/** What a commit follows: the one before it, or what was loaded and the rows it has. */
export type Previous = Pick<Commit, 'after' | 'rows'>;

/** Monday, 5 January 2026, eight o'clock in Jakarta. */
export const sampleStart = Date.UTC(2026, 0, 5, 1);

/** The commit that makes an instance. */
export function firstCommit(tenant: string, id: string, shape: FirstShape = {}): Commit {
  const at = shape.at ?? sampleStart;
  const created = blankInstance({
    id,
    tenant,
    flow: shape.flow ?? 'surat-masuk',
    flowVersion: shape.flowVersion ?? 1,
    subject: shape.subject ?? null,
    starter: shape.starter === undefined ? party : { ...party, position: shape.starter },
    key: shape.key ?? null,
    parent:
      shape.parent == null ? null : { instance: shape.parent, visit: 'disposisi#1', key: 'k' },
    root: shape.root ?? id,
    path: shape.path ?? (shape.parent == null ? '' : `${id}/`),
    depth: shape.parent == null ? 0 : 1,
    startedAt: at,
  });
  const confidential = shape.confidential ?? false;
  const blank = { ...created, configuration: ['terima'], confidential };
  return commitOn(null, blank, emptyRows(blank, at), shape);
}

/** The commit that follows. */
export function nextCommit(previous: Previous, shape: Shape = {}): Commit {
  return commitOn(previous.after, previous.after.instance, previous.rows, shape);
}

/** A loaded instance that has no tasks, timers or listeners, to be followed by a commit. */
export function bareInstance(loaded: Loaded): Previous {
  return { after: loaded, rows: emptyRows(loaded.instance, loaded.instance.startedAt) };
}

/** A task of an instance, open unless `row` says otherwise. Its root and flow become those of the instance. */
export function sampleTask(instance: string, state: string, row: Partial<TaskRow> = {}): TaskRow {
  const { visit = 1, seat = 0 } = row;
  return {
    id: `${instance}/${taskName(state, visit, seat)}`,
    instance,
    root: instance,
    flow: 'surat-masuk',
    state,
    visit,
    seat,
    status: 'open',
    pool: 'p:sekda',
    claimedBy: null,
    claimedAs: null,
    readAt: null,
    openedAt: sampleStart,
    dueAt: null,
    priority: 50,
    closedAt: null,
    outcome: null,
    closedAs: null,
    ...row,
  };
}

/** A message to another instance. */
export function sampleMessage(id: string): Outgoing {
  return {
    kind: 'message',
    id,
    to: 'lain',
    message: { type: 'cancel', visit: 'a#1', reason: 'uji' },
  };
}

function commitOn(before: Loaded | null, from: Instance, rowsBefore: Rows, shape: Shape): Commit {
  const version = from.version + 1;
  const at = shape.at ?? from.startedAt + from.version * 1_000;
  const status = shape.status ?? from.status;
  const instance: Instance = {
    ...from,
    version,
    status,
    endedAt: status === 'open' ? null : at,
    configuration: shape.states ?? from.configuration,
    data: shape.data ?? from.data,
    summary: shape.summary ?? from.summary,
  };
  const command = shape.command ?? `${from.id}:${version}`;
  const event: FlowEvent = {
    instance: from.id,
    seq: version,
    type: before === null ? 'instance.started' : 'task.completed',
    at,
    by: party,
    command,
    detail: { version },
    changes: [{ kind: 'set', fields: instance.data, unset: [] }],
  };
  const text = JSON.stringify(event);
  return {
    before,
    after: { instance, head: sampleHash(`${before?.head ?? ''} ${from.tenant} ${text}`) },
    event,
    text,
    rows: rowsAfter(instance, at, rowsBefore, shape),
    rowsBefore: before === null ? null : rowsBefore,
    outgoing: shape.outgoing ?? [],
    command: {
      id: command,
      request: shape.request ?? `request of ${command}`,
      answer: shape.answer ?? { version },
    },
  };
}

function rowsAfter(instance: Instance, at: number, before: Rows, shape: Shape): Rows {
  const { root, flow } = instance;
  return {
    instance: {
      ...emptyRows(instance, at).instance,
      dueAt: shape.dueAt === undefined ? before.instance.dueAt : shape.dueAt,
      incidents: shape.incidents ?? before.instance.incidents,
    },
    tasks: shape.tasks?.map((task) => ({ ...task, root, flow })) ?? before.tasks,
    timers: shape.timers ?? before.timers,
    listeners: shape.listeners ?? before.listeners,
  };
}

function emptyRows(instance: Instance, at: number): Rows {
  return {
    instance: {
      id: instance.id,
      flow: instance.flow,
      flowVersion: instance.flowVersion,
      status: instance.status,
      result: instance.result,
      subject: instance.subject,
      key: instance.key,
      parent: instance.parent?.instance ?? null,
      root: instance.root,
      path: instance.path,
      depth: instance.depth,
      starter: instance.starter.position ?? instance.starter.user,
      startedAt: instance.startedAt,
      updatedAt: at,
      endedAt: instance.endedAt,
      version: instance.version,
      dueAt: null,
      incidents: 0,
      states: instance.configuration,
      summary: instance.summary,
      confidential: instance.confidential,
      search: Object.values(instance.summary).map(asText).join(' ').toLowerCase(),
    },
    tasks: [],
    timers: [],
    listeners: [],
  };
}

/** Any JSON as a text to search in. */
const asText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

const party = {
  user: 'agendaris',
  position: 'agendaris',
  capacity: 'definitive',
  basis: null,
} as const;

/** 64 hexadecimal digits that differ when the text does; stores do not look into hashes. */
function sampleHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0').repeat(8);
}
