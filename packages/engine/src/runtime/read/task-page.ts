// Lists of tasks: always within what the reader holds.

import { listedSeats } from '../../core/access/seats.ts';
import type { Flow } from '../../core/compile/flow.ts';
import type { PageView } from '../../core/views/page.ts';
import type { TaskItemView } from '../../core/views/task-item.ts';
import type { StoredFollowUp } from '../../ports/follow-up-store.ts';
import type { TaskItem, TaskQuery } from '../../ports/queries.ts';
import type { Shell } from '../shell.ts';
import { taskScope } from '../task-scope.ts';
import { flowsOf } from './flow-of.ts';
import type { Reader } from './reader.ts';
import { endOfToday } from '../../core/organisation/world.ts';
import { taskItemView } from './task-item-view.ts';

export interface TaskListQuery extends Omit<
  TaskQuery,
  'pools' | 'claimedBy' | 'closedAs' | 'followUp'
> {
  /** One position of the reader, when they do not ask in all of them. */
  readonly as?: string | undefined;
  /** Claimed by the reader. */
  readonly mine?: boolean | undefined;
  /** Of which the reader wanted to be reminded today or before. */
  readonly followUpDue?: boolean | undefined;
  /** Completed by the reader's positions. */
  readonly closedByMe?: boolean | undefined;
}

/** @throws AlirError CURSOR_INVALID */
export async function taskPage(
  shell: Shell,
  reader: Reader,
  query: TaskListQuery,
): Promise<PageView<TaskItemView>> {
  const page = await shell.store.tasks(reader.tenant, within(reader, query));
  const flow = await flowsOfTasks(shell, reader.tenant, page.items);
  const own = await ownFollowUps(shell, reader);
  return {
    items: page.items.map((item) =>
      taskItemView(reader, flow(item), item, own.get(item.task.id) ?? null),
    ),
    next: page.next,
  };
}

export function taskCount(shell: Shell, reader: Reader, query: TaskListQuery): Promise<number> {
  return shell.store.countTasks(reader.tenant, within(reader, query));
}

/** The query as the store answers it. Open tasks unless it says otherwise. */
function within(
  { actor, now, world }: Reader,
  { as, mine, closedByMe, followUpDue, ...query }: TaskListQuery,
): TaskQuery {
  const acting = as === undefined ? actor : { ...actor, as };
  return {
    status: closedByMe === true ? 'done' : 'open',
    ...query,
    known: true,
    ...taskScope(acting),
    ...(followUpDue === true
      ? { followUp: { user: actor.user, until: endOfToday(world, now) } }
      : {}),
    ...(mine === true ? { claimedBy: actor.user } : {}),
    ...(closedByMe === true ? { closedAs: listedSeats(acting).map((seat) => seat.position) } : {}),
  };
}

/** By the id of the task. */
async function ownFollowUps(
  { store }: Shell,
  { tenant, actor }: Reader,
): Promise<ReadonlyMap<string, StoredFollowUp>> {
  const all = await store.followUps.of(tenant, actor.user);
  return new Map(all.map((one) => [one.task, one]));
}

/** The flow of each task. Rows of tasks do not say its version: their instances are asked where several are in use. */
async function flowsOfTasks(
  shell: Shell,
  tenant: string,
  items: readonly TaskItem[],
): Promise<(item: TaskItem) => Flow | null> {
  await shell.publisher.prepare(tenant);
  const pinned = new Map<string, { flow: string; flowVersion: number }>();
  for (const { task } of items) {
    if (pinned.has(task.instance)) continue;
    const [only, another] = shell.flows.versions(tenant, task.flow);
    if (only !== undefined && another === undefined) {
      pinned.set(task.instance, { flow: task.flow, flowVersion: only });
      continue;
    }
    const row = await shell.store.instanceRow(tenant, task.instance);
    if (row !== null) pinned.set(task.instance, row);
  }
  const flow = await flowsOf(shell, tenant, [...pinned.values()]);
  return ({ task }) => {
    const row = pinned.get(task.instance);
    return row === undefined ? null : flow(row);
  };
}
