import type {
  AcceptedView,
  AttachedView,
  DraftView,
  FollowUpView,
  ProblemView,
  StartClockView,
} from '@alir/engine/core/types';
import type { BatchResult, Client, Intent, TransferAllResult } from './client.ts';
import { listenChanges } from './listen-changes.ts';
import { ApiProblem } from './problem.ts';
import { queryString } from './queries.ts';
import { sendRequest } from './send-request.ts';
import type { Transport } from './send-request.ts';

/** Where the API is, and how patient the client is. */
export interface ClientOptions {
  /** Where the API is mounted, without a trailing slash: `/api/alir`. */
  readonly baseUrl: string;
  /** Default: the platform's `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Sent with every request: a bearer token, a CSRF token. A function is asked each time. */
  readonly headers?: Record<string, string> | (() => Record<string, string>);
  /** Language of refusals. Default `id`. */
  readonly lang?: string;
  /** Longest wait for one attempt, ms. Default 15,000. */
  readonly timeoutMs?: number;
  /** How often at most, the first attempt included. Default 4. */
  readonly attempts?: number;
  /** Wait before the second attempt, ms; doubles each time. Default 400. */
  readonly backoffMs?: number;
}

/** A client of the HTTP API that `@alir/engine/http` mounts. Holds no state and opens nothing until it is called. */
export function createClient(options: ClientOptions): Client {
  const { headers } = options;
  const send = options.fetch ?? globalThis.fetch;
  return clientOver({
    baseUrl: options.baseUrl.replace(/\/$/, ''),
    fetch: (input, init) => send(input, init),
    headers: typeof headers === 'function' ? headers : () => headers ?? {},
    lang: options.lang ?? 'id',
    timeoutMs: options.timeoutMs ?? 15_000,
    attempts: options.attempts ?? 4,
    backoffMs: options.backoffMs ?? 400,
  });
}

function clientOver(transport: Transport): Client {
  const get = <T>(path: string, signal: AbortSignal | undefined): Promise<T> =>
    sendRequest<T>(transport, { method: 'GET', path, signal });
  const post = <T>({ key, path, body }: Intent, signal: AbortSignal | undefined): Promise<T> =>
    sendRequest<T>(transport, { method: 'POST', path, body, key, signal });
  const part = encodeURIComponent;
  return {
    inLanguage: (lang) =>
      lang === transport.lang ? clientOver(transport) : clientOver({ ...transport, lang }),
    me: (o) => get('/me', o?.signal),
    tasks: (query, o) => get(`/tasks${queryString(query)}`, o?.signal),
    countTasks: async (query, o) =>
      (await get<{ count: number }>(`/tasks/count${queryString(query)}`, o?.signal)).count,
    task: (id, o) => get(`/tasks/${part(id)}`, o?.signal),
    mergeChoices: (id, search, o) =>
      get(`/tasks/${part(id)}/merge${queryString({ search })}`, o?.signal),
    ...draftCalls(transport),
    ...followUpCalls(transport),
    instances: (query, o) => get(`/instances${queryString(query)}`, o?.signal),
    instance: (id, o) => get(`/instances/${part(id)}`, o?.signal),
    ...outlookCalls(transport),
    tree: (id, o) => get(`/instances/${part(id)}/tree`, o?.signal),
    timeline: async (id, o) => {
      const query = queryString({ tree: o?.tree ?? false });
      return (await get<Items<'timeline'>>(`/instances/${part(id)}/timeline${query}`, o?.signal))
        .items;
    },
    attachments: (id, o) => get(`/instances/${part(id)}/attachments`, o?.signal),
    attachmentUrl: (id) => `${transport.baseUrl}/attachments/${part(id)}`,
    attach: (id, file, o) => {
      const query = queryString({ name: file.name, field: o?.field, as: o?.as });
      const path = `/instances/${part(id)}/attachments${query}`;
      const key = crypto.randomUUID();
      return sendRequest<AttachedView>(transport, {
        method: 'POST',
        path,
        file,
        key,
        signal: o?.signal,
      });
    },
    textVersions: async (id, field, o) =>
      (await get<Items<'textVersions'>>(`/instances/${part(id)}/texts/${part(field)}`, o?.signal))
        .items,
    textDiff: (id, field, query, o) =>
      get(`/instances/${part(id)}/texts/${part(field)}/diff${queryString(query)}`, o?.signal),
    incidents: async (o) =>
      (await get<Items<'incidents'>>('/incidents?limit=200', o?.signal)).items,
    notices: (query, o) => get(`/notices${queryString(query)}`, o?.signal),
    countNotices: async (o) => (await get<{ unread: number }>('/notices/count', o?.signal)).unread,
    readNotices: async (id) => {
      const path = id === null ? '/notices/read' : `/notices/${part(id)}/read`;
      const key = crypto.randomUUID();
      await sendRequest<unknown>(transport, { method: 'POST', path, body: {}, key });
    },
    flows: async (o) => (await get<Items<'flows'>>('/flows', o?.signal)).items,
    flow: (flow, o) => get(`/flows/${part(flow)}`, o?.signal),
    positions: async (query, o) =>
      (await get<Items<'positions'>>(`/positions${queryString(query)}`, o?.signal)).items,
    send: (intent, o) => orProblem(post<AcceptedView>(intent, o?.signal)),
    sendBatch: (intent, o) =>
      orProblem(
        post<Pick<Answers, 'items'>>(intent, o?.signal).then(({ items }) => ({ ok: true, items })),
      ),
    ...handoverCalls(transport),
    ...startClockCalls(transport),
    listen: (changed, signal) => listenChanges(transport, changed, signal),
  };
}

type Answers = Extract<BatchResult, { ok: true }>;
type Moved = Extract<TransferAllResult, { ok: true }>;

/** A refusal is an answer too. */
async function orProblem<T>(
  answer: Promise<T>,
): Promise<T | { readonly ok: false; readonly problem: ProblemView }> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem) return { ok: false, problem: error.problem };
    throw error;
  }
}

function outlookCalls(transport: Transport): Pick<Client, 'explanation' | 'flowOf' | 'forecast'> {
  const get = <T>(id: string, what: string, signal: AbortSignal | undefined): Promise<T> =>
    sendRequest<T>(transport, {
      method: 'GET',
      path: `/instances/${encodeURIComponent(id)}/${what}`,
      signal,
    });
  return {
    flowOf: (id, o) => get(id, 'flow', o?.signal),
    explanation: (id, o) => get(id, 'explanation', o?.signal),
    forecast: (id, o) => get(id, `forecast${queryString({ task: o?.task })}`, o?.signal),
  };
}

function followUpCalls(transport: Transport): Pick<Client, 'setFollowUp' | 'dropFollowUp'> {
  const post = (
    task: string,
    verb: string,
    body: object,
  ): Promise<{ followUp: FollowUpView | null }> =>
    sendRequest(transport, {
      method: 'POST',
      path: `/tasks/${encodeURIComponent(task)}/${verb}`,
      body: { ...body },
      key: crypto.randomUUID(),
    });
  return {
    setFollowUp: async (task, body) => (await post(task, 'follow-up', body)).followUp,
    dropFollowUp: async (task) => {
      await post(task, 'follow-up/drop', {});
    },
  };
}

function handoverCalls(transport: Transport): Pick<Client, 'positionLoad' | 'sendTransferAll'> {
  return {
    positionLoad: (position, o) => {
      const path = `/positions/${encodeURIComponent(position)}/load`;
      return sendRequest(transport, { method: 'GET', path, signal: o?.signal });
    },
    sendTransferAll: ({ key, path, body }, o) => {
      const request = { method: 'POST', path, body, key, signal: o?.signal } as const;
      const sent = sendRequest<Pick<Moved, 'moved' | 'kept'>>(transport, request);
      return orProblem(sent.then(({ moved, kept }) => ({ ok: true as const, moved, kept })));
    },
  };
}

function startClockCalls(transport: Transport): Pick<Client, 'startClocks' | 'retryStartClock'> {
  return {
    startClocks: async (o) =>
      (
        await sendRequest<{ items: readonly StartClockView[] }>(transport, {
          method: 'GET',
          path: '/start-clocks',
          signal: o?.signal,
        })
      ).items,
    retryStartClock: (flow) =>
      sendRequest(transport, {
        method: 'POST',
        path: `/start-clocks/${encodeURIComponent(flow)}/retry`,
        body: {},
        key: crypto.randomUUID(),
      }),
  };
}

function draftCalls(transport: Transport): Pick<Client, 'saveDraft' | 'dropDraft'> {
  const part = encodeURIComponent;
  return {
    saveDraft: async (id, body, o) => {
      const path = `/tasks/${part(id)}/draft`;
      const request = {
        method: 'POST',
        path,
        body,
        key: crypto.randomUUID(),
        signal: o?.signal,
      } as const;
      return (await sendRequest<{ draft: DraftView | null }>(transport, request)).draft;
    },
    dropDraft: async (id) => {
      const path = `/tasks/${part(id)}/draft/drop`;
      await sendRequest<unknown>(transport, {
        method: 'POST',
        path,
        body: {},
        key: crypto.randomUUID(),
      });
    },
  };
}

interface Items<Call extends 'timeline' | 'incidents' | 'flows' | 'positions' | 'textVersions'> {
  readonly items: Awaited<ReturnType<Client[Call]>>;
}
