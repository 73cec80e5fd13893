// The HTTP API over a world in memory, as a `fetch`: stories and browser checks need no server.

import type {
  InstanceView,
  Json,
  JsonObject,
  PageView,
  ProblemView,
  TaskItemView,
  TaskView,
} from '@alir/engine/core/types';
import { isJsonArray, isJsonObject } from '../form/schema.ts';
import {
  dispositionFlow,
  leaveFlow,
  letterFlow,
  registrationForm,
  villageFlow,
} from './fake-flows.ts';
import { filesOf, textDiff, textVersions } from './fake-documents.ts';
import { actOnInstance, actOnTask, refusalOf } from './fake-acts.ts';
import { retryClock } from './fake-clocks.ts';
import { explanationOf, forecastOf } from './fake-outlook.ts';
import { followUpOn, isFollowedUp, keepFollowUp } from './fake-follow-ups.ts';
import { positions } from './fake-organisation.ts';
import { at, entry, party } from './fake-story.ts';
import type { World } from './fake-world.ts';

export interface FakeApi {
  readonly fetch: typeof globalThis.fetch;
  readonly world: World;
  /** Everything that was asked, newest last. */
  readonly asked: {
    readonly method: string;
    readonly path: string;
    readonly key: string | null;
    readonly body: JsonObject;
  }[];
  /** Answers from now on fail as if the network were gone. */
  offline: boolean;
  /** Nobody is signed in from now on. */
  signedOut: boolean;
  /** Changes the world as somebody else would, and tells the listeners. */
  elsewhere(change: (world: World) => void, instance: string): void;
}

export interface FakeOptions {
  /** Time each answer takes, ms. */
  readonly delayMs?: number;
  /** `never`: no answer comes. `broken`: the server fails. */
  readonly answers?: 'always' | 'never' | 'broken';
}

class Refused extends Error {
  readonly problem: ProblemView;
  constructor(status: number, code: string, detail: string, more: Partial<ProblemView> = {}) {
    super(detail);
    this.problem = {
      type: `urn:alir:${code}`,
      title: code,
      status,
      code,
      detail,
      params: {},
      ...more,
    };
  }
}

export function createFakeApi(world: World, options: FakeOptions = {}): FakeApi {
  const listeners = new Set<(instance: string) => void>();
  const answered = new Map<string, Response>();
  const api: FakeApi = {
    world,
    asked: [],
    offline: false,
    signedOut: false,
    elsewhere: (change, instance) => {
      change(world);
      for (const listener of listeners) listener(instance);
    },
    fetch: async (input, init) => {
      const url = new URL(String(input), 'http://fake');
      const method = init?.method ?? 'GET';
      const path = url.pathname.replace(/^\/api/, '');
      const key = new Headers(init?.headers).get('idempotency-key');
      api.asked.push({ method, path, key, body: bodyOf(init) });
      if (options.answers === 'never') return hang(init?.signal);
      await rest(options.delayMs ?? 0, init?.signal);
      if (api.offline) throw new TypeError('Failed to fetch');
      if (api.signedOut)
        return problemResponse(new Refused(401, 'NOT_SIGNED_IN', 'Anda belum masuk.').problem);
      if (options.answers === 'broken')
        return problemResponse(new Refused(500, 'HTTP_500', 'kaput').problem);
      if (path === '/events') return eventStream(listeners, init?.signal);
      const before = key === null ? undefined : answered.get(key);
      if (before) return before.clone();
      const response = answer(world, { method, path, query: url.searchParams, body: bodyOf(init) });
      if (key !== null) answered.set(key, response.clone());
      if (method === 'POST') for (const listener of listeners) listener(path.split('/')[2] ?? '');
      return response;
    },
  };
  return api;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
}

function bodyOf(init: RequestInit | undefined): JsonObject {
  const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : {};
  return isObject(body) ? body : {};
}

function answer(world: World, { method, path, query, body }: Asked): Response {
  try {
    const parts = path.split('/').slice(1).map(decodeURIComponent);
    return Response.json(method === 'GET' ? read(world, parts, query) : write(world, parts, body));
  } catch (error) {
    if (error instanceof Refused) return problemResponse(error.problem);
    throw error;
  }
}

function read(
  world: World,
  [kind, id = '', part, ...rest]: readonly string[],
  query: URLSearchParams,
): unknown {
  switch (kind) {
    case 'me':
      return world.me;
    case 'tasks':
      if (id === 'count') return { count: tasksAsked(world, query).length };
      return id === ''
        ? page(tasksAsked(world, query).map(itemOf), query, world.pageSize)
        : found(world.tasks.get(id));
    case 'instances':
      if (id === '') return page(instancesAsked(world, query), query);
      if (part === 'explanation') return explanationOf(world, id);
      if (part === 'forecast') return forecastOf(world, id, query.get('task'));
      if (part === 'tree') return found(world.trees.get(id));
      if (part === 'timeline') return { items: timelineAsked(world, id, query) };
      if (part === 'attachments') return filesOf(id);
      if (part === 'texts') return textsAsked(rest, query);
      return instanceView(world, id);
    case 'notices':
      return id === 'count' ? { unread: unreadOf(world) } : { items: world.notices, next: null };
    case 'start-clocks':
      return { items: world.clocks };
    case 'incidents':
      return { items: world.incidents, next: null };
    case 'flows':
      return id === ''
        ? { items: flows.map(({ definition, startable }) => ({ ...head(definition), startable })) }
        : flowView(id);
    case 'positions':
      if (part === 'load') return loadOf(id);
      return { items: positionsAsked(query) };
    default:
      throw new Refused(404, 'NOT_FOUND', 'Tidak ada alamat itu.');
  }
}

function textsAsked([_field, diff]: readonly string[], query: URLSearchParams): unknown {
  if (diff === undefined) return { items: textVersions };
  const version = Number(query.get('version') ?? textVersions.length);
  const asked = textDiff(version, Number(query.get('against') ?? version - 1));
  return found(asked ?? undefined);
}
const unreadOf = ({ notices }: World): number =>
  notices.filter(({ readAt }) => readAt === null).length;

function timelineAsked(world: World, id: string, query: URLSearchParams): unknown {
  const all = world.timelines.get(id) ?? [];
  return query.get('tree') === 'true' ? all : all.filter(({ instance }) => instance === id);
}

function tasksAsked(world: World, query: URLSearchParams): readonly TaskView[] {
  const is = (name: string, value: string): boolean => (query.get(name) ?? value) === value;
  const search = query.get('search')?.toLowerCase() ?? '';
  const before = query.get('dueBefore');
  const as = query.get('as');
  return [...world.tasks.values()]
    .filter((task) => is('status', task.status === 'cancelled' ? 'done' : task.status))
    .filter((task) => is('flow', task.flow) && is('state', task.state))
    .filter((task) => query.get('unread') !== 'true' || task.readAt === null)
    .filter((task) => query.get('followUpDue') !== 'true' || isFollowedUp(task))
    .filter((task) => before === null || (task.dueAt !== null && task.dueAt < before))
    .filter((task) => as === null || task.seats.some(({ position }) => position === as))
    .filter((task) =>
      JSON.stringify([task.summary, task.rootSummary]).toLowerCase().includes(search),
    )
    .filter((task) => (query.get('from') ?? '') <= task.openedAt)
    .sort((one, other) => ((one.dueAt ?? '9') < (other.dueAt ?? '9') ? -1 : 1))
    .sort((one, other) => (query.get('sort') === 'priority' ? other.priority - one.priority : 0));
}

function itemOf(task: TaskView): TaskItemView {
  const { form: _form, data: _data, outcomes: _outcomes, actions: _actions, ...item } = task;
  return item;
}

function instancesAsked(world: World, query: URLSearchParams): readonly unknown[] {
  const search = query.get('search')?.toLowerCase() ?? '';
  return [...world.instances.values()]
    .map(({ item }) => item)
    .filter(
      (item) => (query.get('flow') ?? item.flow) === item.flow || query.get('flow') === 'disposisi',
    )
    .filter((item) => JSON.stringify(item.summary).toLowerCase().includes(search))
    .slice(0, 4);
}

function page<T>(items: readonly T[], query: URLSearchParams, most = 8): PageView<T> {
  const start = Number(query.get('after') ?? 0);
  const limit = Math.min(Number(query.get('limit') ?? 30), most);
  const next = start + limit < items.length ? String(start + limit) : null;
  return { items: items.slice(start, start + limit), next };
}

function instanceView(world: World, id: string): InstanceView {
  const { item, data, schema, fields, actions, ...more } = found(world.instances.get(id));
  const tasks = [...world.tasks.values()].filter(({ instance }) => instance === id).map(itemOf);
  return {
    ...item,
    version: 3,
    data,
    dataSchema: schema,
    fields,
    tasks,
    actions,
    acts: more.acts ?? [],
    comment: { allowed: true },
    copies: more.copies ?? [],
    signings: more.signings ?? [],
    suspension: more.suspension ?? null,
    mergedInto: null,
    duplicates: [],
    openIncidents: [],
  };
}

const flows = [
  { definition: letterFlow, startable: true, startForm: registrationForm },
  { definition: dispositionFlow, startable: false, startForm: null },
  { definition: villageFlow, startable: false, startForm: null },
  { definition: leaveFlow, startable: false, startForm: null },
];

const head = ({ flow, version, title }: (typeof flows)[number]['definition']) => ({
  flow,
  version,
  title,
});

function flowView(id: string): unknown {
  const { definition, startForm } = found(flows.find(({ definition: { flow } }) => flow === id));
  return { ...head(definition), definition, startForm };
}

function positionsAsked(query: URLSearchParams): unknown {
  const ids = query.get('ids')?.split(',');
  const search = query.get('search')?.toLowerCase() ?? '';
  return positions
    .filter(({ id }) => ids === undefined || ids.includes(id))
    .filter(({ name, unitName }) => `${name} ${unitName ?? ''}`.toLowerCase().includes(search))
    .slice(0, Number(query.get('limit') ?? 50));
}

/** Three tasks wait for anybody; one of them is confidential. */
function loadOf(position: string): unknown {
  const titles = { 'surat-masuk': letterFlow.title, disposisi: dispositionFlow.title };
  return {
    position,
    open: 3,
    flows: [
      { flow: 'surat-masuk', title: titles['surat-masuk'], open: 1 },
      { flow: 'disposisi', title: titles.disposisi, open: 2 },
    ],
  };
}

const handedOver = {
  moved: ['s-1/menunggu-disposisi#1', 'd-2/tindak-lanjut#1'],
  kept: [
    {
      task: 's-9/menunggu-disposisi#1',
      ok: false,
      code: 'TRANSFER_TO_SELF',
      detail:
        'Tugas ini rahasia, dan jabatan penerimanya Anda pangku sendiri. Minta pengelola lain yang memindahkannya.',
    },
  ],
};

function write(
  world: World,
  [kind, id = '', part, how]: readonly string[],
  body: JsonObject,
): unknown {
  if (kind === 'tasks' && id === 'complete') return { items: completeMany(world, body) };
  if (kind === 'tasks' && part === 'follow-up')
    return remind(world, found(world.tasks.get(id)), how, body);
  if (kind === 'tasks') return onTask(world, found(world.tasks.get(id)), part ?? '', body);
  if (kind === 'positions') return handedOver;
  if (kind === 'start-clocks') return retryClock(world, id);
  if (kind === 'notices') return readNotices(world, id);
  if (kind === 'instances' && part === 'incidents') world.incidents = [];
  if (kind === 'instances' && part === 'comments') tellComment(world, id, String(body.text));
  if (kind === 'instances') actOnInstance(world, id, part ?? '', body);
  return accepted(id === '' ? 's-1' : id);
}

function tellComment(world: World, instance: string, comment: string): void {
  const story = world.timelines.get(instance) ?? [];
  const by = party(world.me.seats[0]?.position ?? '');
  story.push(entry(instance, 90 + story.length, 0, 'comment.added', by, { comment }));
}

function readNotices(world: World, which: string): unknown {
  world.notices = world.notices.map((notice) =>
    which === 'read' || notice.id === which
      ? { ...notice, readAt: notice.readAt ?? at(0) }
      : notice,
  );
  return { unread: unreadOf(world) };
}

function remind(world: World, task: TaskView, how: string | undefined, body: JsonObject): unknown {
  if (how === 'drop') return keepFollowUp(world, task, null);
  const followUp = followUpOn(body);
  if (followUp === null)
    throw new Refused(
      422,
      'FOLLOW_UP_PAST',
      'Hari itu sudah lewat. Pilih hari ini atau sesudahnya.',
    );
  return keepFollowUp(world, task, followUp);
}

function completeMany(world: World, { items }: JsonObject): unknown {
  const list: readonly Json[] = isJsonArray(items) ? items : [];
  return list.filter(isJsonObject).map((item) => {
    const task = String(item.task);
    try {
      onTask(world, found(world.tasks.get(task)), 'complete', item);
      return { task, ok: true, code: null, detail: null };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { code, detail } = error.problem;
      return { task, ok: false, code, detail };
    }
  });
}

function onTask(world: World, task: TaskView, act: string, body: JsonObject): unknown {
  if (act === 'read')
    world.tasks.set(task.id, { ...task, readAt: task.readAt ?? at(0), seen: bumped(task) });
  if (act === 'claim')
    world.tasks.set(task.id, {
      ...task,
      claimedBy: { user: world.me.user, name: world.me.name },
      release: { allowed: true },
    });
  if (act === 'release')
    world.tasks.set(task.id, {
      ...task,
      claimedBy: null,
      release: { allowed: false, code: 'TASK_NOT_CLAIMED', detail: '' },
    });
  actOnTask(world, task, act, body);
  if (act !== 'complete') return accepted(task.instance, world.tasks.get(task.id)?.seen.version);
  if (task.status !== 'open')
    throw new Refused(
      409,
      'TASK_NOT_OPEN',
      'Tugas ini sudah diselesaikan oleh Sekretaris Daerah pada 24 November 2026 09.10.',
    );
  const refusal = refusalOf(task);
  if (refusal !== null) throw new Refused(409, 'GUARD_REFUSED', refusal);
  const { seen } = body;
  if (isJsonObject(seen) && typeof seen.version === 'number' && seen.version < task.seen.version)
    throw new Refused(409, 'STALE', 'Data ini berubah sejak Anda membukanya.');
  const data = isJsonObject(body.data) ? body.data : {};
  checkRecipients(data.penerima);
  if (isJsonArray(body.input) && body.input.includes('kadis-dinkes'))
    throw new Refused(409, 'GUARD_REFUSED', 'Kepala Dinas Kesehatan sedang menyusun laporannya.');
  if (task.state === 'registrasi') register(world, task.instance, data);
  tellCompleted(world, task, body);
  world.tasks.set(task.id, {
    ...task,
    status: 'done',
    closedAt: at(0),
    outcome: String(body.outcome),
  });
  return accepted(task.instance);
}

/** A registered letter has its number. */
function register(world: World, instance: string, data: JsonObject): void {
  const [like] = world.instances.values();
  if (like === undefined) return;
  const summary = { ...data, unit: 'pemkab', nomorAgenda: '413' };
  world.instances.set(instance, { ...like, item: { ...like.item, id: instance, summary } });
}

function tellCompleted(world: World, task: TaskView, body: JsonObject): void {
  const story = world.timelines.get(task.instance) ?? [];
  const told = entry(task.instance, 100 + story.length, 0, 'task.completed', null, {
    state: task.state,
    outcome: String(body.outcome),
    outcomeLabel: task.outcomes.find(({ name }) => name === body.outcome)?.label ?? null,
    comment: typeof body.comment === 'string' ? body.comment : null,
    by: { ...party(world.me.seats[0]?.position ?? ''), user: world.me.user },
  });
  world.timelines.set(task.instance, [...story, told]);
}

/** A rule of the flow that only the server knows: a deadline may not lie in the past. */
function checkRecipients(value: Json | undefined): void {
  if (!Array.isArray(value)) return;
  value.forEach((recipient: unknown, index) => {
    if (
      !isObject(recipient) ||
      typeof recipient.batas !== 'string' ||
      recipient.batas >= '2026-11-24'
    )
      return;
    throw new Refused(422, 'FORM_INVALID', 'Ada isian yang belum benar.', {
      issues: [
        {
          pointer: `/data/penerima/${index}/batas`,
          code: 'VALUE_TOO_SMALL',
          detail: 'Batas waktu sudah lewat.',
        },
      ],
    });
  });
}

const bumped = (task: TaskView): TaskView['seen'] => ({ version: task.seen.version + 1 });

function accepted(instance: string, version = 9): unknown {
  return {
    ok: true,
    instance,
    version,
    status: 'open',
    result: null,
    subject: null,
    incident: null,
  };
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Refused(404, 'NOT_FOUND', 'Tidak ditemukan.');
  return value;
}

function problemResponse(problem: ProblemView): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

function eventStream(
  listeners: Set<(instance: string) => void>,
  signal: AbortSignal | null | undefined,
): Response {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const tell = (instance: string): void =>
        controller.enqueue(
          encoder.encode(
            `event: changed\ndata: ${JSON.stringify({ instance: instance.split('/')[0], root: instance })}\n\n`,
          ),
        );
      listeners.add(tell);
      signal?.addEventListener('abort', () => {
        listeners.delete(tell);
        controller.close();
      });
    },
  });
  return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
}

function rest(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (ms === 0) return resolve();
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

function hang(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
