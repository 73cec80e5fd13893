// Reading hooks, one for each GET. Keys are `[kind, …]`, so that live-changes.ts can tell what a change touches.

import {
  keepPreviousData,
  useInfiniteQuery,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type {
  InfiniteData,
  UseInfiniteQueryResult,
  UseQueryOptions,
  UseQueryResult,
} from '@tanstack/react-query';
import type {
  AttachmentListView,
  IncidentView,
  InstanceItemView,
  InstanceView,
  MergeChoicesView,
  MeView,
  NoticeView,
  PageView,
  PositionLoadView,
  PositionView,
  TaskItemView,
  TaskView,
  TextDiffView,
  TextVersionView,
  TimelineEntryView,
  TreeView,
} from '@alir/engine/core/types';
import type { Client, FlowItemView, FlowView } from '../client/client.ts';
import type { InstanceQuery, TaskQuery } from '../client/queries.ts';
import { useEnvironment } from '../session/environment.tsx';

const pageSize = 30;
/** Definitions and position names hardly change while somebody works. */
const steadyMs = 30 * 60_000;

export type Pages<T> = UseInfiniteQueryResult<InfiniteData<PageView<T>>>;

export function useMe(): UseQueryResult<MeView> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => client.me({ signal }),
    staleTime: steadyMs,
  });
}

/** Pages of tasks. */
export function useTasks(query: TaskQuery): Pages<TaskItemView> {
  const { client } = useEnvironment();
  return useInfiniteQuery({
    queryKey: ['tasks', query],
    queryFn: ({ pageParam, signal }) =>
      client.tasks(
        { limit: pageSize, ...query, ...(pageParam === null ? {} : { after: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** Pages of instances. */
export function useInstances(query: InstanceQuery): Pages<InstanceItemView> {
  const { client } = useEnvironment();
  return useInfiniteQuery({
    queryKey: ['instances', query],
    queryFn: ({ pageParam, signal }) =>
      client.instances(
        { limit: pageSize, ...query, ...(pageParam === null ? {} : { after: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** A count for a tile; `more` when there are at least as many as were looked at. */
export interface Count {
  readonly count: number;
  readonly more: boolean;
}

/** How many tasks fit; null: asks nothing. */
export function useTaskCount(query: TaskQuery | null): UseQueryResult<Count> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['task-count', query],
    queryFn: async ({ signal }) => ({
      count: await client.countTasks(filtersOf(query ?? {}), { signal }),
      more: false,
    }),
    enabled: query !== null,
    placeholderData: keepPreviousData,
  });
}

/** A count has neither order nor pages. */
function filtersOf({
  sort: _sort,
  after: _after,
  limit: _limit,
  ...filters
}: TaskQuery): TaskQuery {
  return filters;
}

const countedAtMost = 100;

/** Instances have no count of their own in the API: the first page is counted. */
export function useInstanceCount(queries: readonly InstanceQuery[]): UseQueryResult<Count> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['instance-count', queries],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        queries.map((query) => client.instances({ ...query, limit: countedAtMost }, { signal })),
      );
      return {
        count: pages.reduce((sum, page) => sum + page.items.length, 0),
        more: pages.some((page) => page.next !== null),
      };
    },
    enabled: queries.length > 0,
    placeholderData: keepPreviousData,
  });
}

function taskOptions(client: Client, id: string): UseQueryOptions<TaskView> {
  return { queryKey: ['task', id], queryFn: ({ signal }) => client.task(id, { signal }) };
}

/** One task. */
export function useTask(id: string): UseQueryResult<TaskView> {
  return useQuery(taskOptions(useEnvironment().client, id));
}

/** The tasks of a set that have come yet, by id, and whether others are on their way. */
export function useTaskSet(ids: readonly string[]): {
  readonly tasks: ReadonlyMap<string, TaskView>;
  readonly pending: boolean;
} {
  const { client } = useEnvironment();
  const results = useQueries({ queries: ids.map((id) => taskOptions(client, id)) });
  const tasks = results.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return {
    tasks: new Map(tasks.map((task) => [task.id, task])),
    pending: results.some(({ isPending }) => isPending),
  };
}

/** Fetches a task ahead, when a finger or a pointer comes near its row. */
export function usePrefetchTask(): (id: string) => void {
  const { client } = useEnvironment();
  const queryClient = useQueryClient();
  return (id) =>
    void queryClient.prefetchQuery({ ...taskOptions(client, id), queryKey: ['task', id] });
}

function instanceOptions(client: Client, id: string): UseQueryOptions<InstanceView> {
  return { queryKey: ['instance', id], queryFn: ({ signal }) => client.instance(id, { signal }) };
}

/** One instance; null: asks nothing. */
export function useInstance(id: string | null): UseQueryResult<InstanceView> {
  const { client } = useEnvironment();
  return useQuery({ ...instanceOptions(client, id ?? ''), enabled: id !== null });
}

export function useInstanceSet(ids: readonly string[]): readonly InstanceView[] {
  const { client } = useEnvironment();
  const results = useQueries({ queries: ids.map((id) => instanceOptions(client, id)) });
  return results.flatMap((result) => (result.data === undefined ? [] : [result.data]));
}

/** An instance and everything below it; null: asks nothing. */
export function useTree(id: string | null): UseQueryResult<TreeView> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['tree', id],
    queryFn: ({ signal }) => client.tree(id ?? '', { signal }),
    enabled: id !== null,
  });
}

/** What happened to an instance, with `tree` also below it; null: asks nothing. */
export function useTimeline(
  id: string | null,
  tree: boolean,
): UseQueryResult<readonly TimelineEntryView[]> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['timeline', id, tree],
    queryFn: ({ signal }) => client.timeline(id ?? '', { tree, signal }),
    enabled: id !== null,
  });
}

/** Files of an instance, and what may be added. */
export function useAttachments(id: string): UseQueryResult<AttachmentListView> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['attachments', id],
    queryFn: ({ signal }) => client.attachments(id, { signal }),
  });
}

/** A text whose versions count. */
export interface TextOf {
  /** Id of the instance. */
  readonly instance: string;
  /** Name of the field. */
  readonly field: string;
}

/** Versions of a text. */
export function useTextVersions({
  instance,
  field,
}: TextOf): UseQueryResult<readonly TextVersionView[]> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['texts', instance, field],
    queryFn: ({ signal }) => client.textVersions(instance, field, { signal }),
  });
}

/** A version of a text and how it differs from another; versions never change. */
export function useTextDiff(
  { instance, field }: TextOf,
  query: { readonly version: number; readonly against: number },
): UseQueryResult<TextDiffView> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['text-diff', instance, field, query],
    queryFn: ({ signal }) => client.textDiff(instance, field, query, { signal }),
    staleTime: steadyMs,
    placeholderData: keepPreviousData,
  });
}

/** Pages of what the person was told. */
export function useNotices(): Pages<NoticeView> {
  const { client } = useEnvironment();
  return useInfiniteQuery({
    queryKey: ['notices'],
    queryFn: ({ pageParam, signal }) =>
      client.notices(
        { limit: pageSize, ...(pageParam === null ? {} : { after: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** Notices are told a moment after the change that they are about. */
const noticesAgainMs = 60_000;

/** How many of that they have not read. */
export function useNoticeCount(): UseQueryResult<number> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['notice-count'],
    queryFn: ({ signal }) => client.countNotices({ signal }),
    refetchInterval: noticesAgainMs,
  });
}

/** What a task's instance may be a duplicate of. @param task - null: it is not asked */
export function useMergeChoices(
  task: string | null,
  search: string,
): UseQueryResult<MergeChoicesView> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['merge', task, search],
    queryFn: ({ signal }) => client.mergeChoices(task ?? '', search, { signal }),
    enabled: task !== null,
    placeholderData: keepPreviousData,
  });
}

/** Open incidents. */
export function useIncidents(): UseQueryResult<readonly IncidentView[]> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['incidents'],
    queryFn: ({ signal }) => client.incidents({ signal }),
  });
}

/** How much waits for a position. */
export function usePositionLoad(position: string): UseQueryResult<PositionLoadView> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['position-load', position],
    queryFn: ({ signal }) => client.positionLoad(position, { signal }),
  });
}

/** Asked for whenever somebody comes to look. */
const lookedAt = { refetchOnMount: 'always', refetchOnWindowFocus: 'always' } as const;

/**
 * Flows of the tenant.
 *
 * @param again - `looked-at`: they are asked for whenever somebody comes to look, since another may have been published
 */
export function useFlows(again?: 'looked-at'): UseQueryResult<readonly FlowItemView[]> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['flows'],
    queryFn: ({ signal }) => client.flows({ signal }),
    staleTime: steadyMs,
    ...(again && lookedAt),
  });
}

function flowOptions(client: Client, flow: string): UseQueryOptions<FlowView> {
  return {
    queryKey: ['flow', flow],
    queryFn: ({ signal }) => client.flow(flow, { signal }),
    staleTime: steadyMs,
  };
}

/** @param again - as of {@link useFlows} */
export function useFlow(flow: string | null, again?: 'looked-at'): UseQueryResult<FlowView> {
  const { client } = useEnvironment();
  return useQuery({
    ...flowOptions(client, flow ?? ''),
    enabled: flow !== null,
    ...(again && lookedAt),
  });
}

export function useFlowSet(flows: readonly string[]): readonly FlowView[] {
  const { client } = useEnvironment();
  const results = useQueries({ queries: flows.map((flow) => flowOptions(client, flow)) });
  return results.flatMap((result) => (result.data === undefined ? [] : [result.data]));
}

function usePositionQuery(ids: readonly string[]): UseQueryResult<readonly PositionView[]> {
  const { client } = useEnvironment();
  const wanted = [...new Set(ids)].sort();
  return useQuery({
    queryKey: ['positions', 'ids', wanted],
    queryFn: ({ signal }) => client.positions({ ids: wanted, limit: wanted.length }, { signal }),
    enabled: wanted.length > 0,
    staleTime: steadyMs,
    placeholderData: keepPreviousData,
  });
}

/** Positions by id, as far as they are known yet. */
export function usePositions(ids: readonly string[]): ReadonlyMap<string, PositionView> {
  const { data } = usePositionQuery(ids);
  return new Map(data?.map((position) => [position.id, position]));
}

/** Names of positions by id; one that nobody knows is its id. */
export function usePositionNames(ids: readonly string[]): (id: string) => string {
  const { data, isPending } = usePositionQuery(ids);
  const names = new Map(data?.map((position) => [position.id, position.name]));
  return (id) => names.get(id) ?? (isPending && ids.includes(id) ? '…' : id);
}

/** Name of a unit, as any position in it tells; what is not known yet is its id. */
export function useUnitName(unit: string): string {
  const { client } = useEnvironment();
  const { data } = useQuery({
    queryKey: ['positions', 'unit', unit],
    queryFn: ({ signal }) => client.positions({ unit, limit: 1 }, { signal }),
    enabled: unit !== '',
    staleTime: steadyMs,
  });
  return data?.[0]?.unitName ?? unit;
}
