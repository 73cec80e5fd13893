// A task as lists show it.

import type { Flow } from '../../core/compile/flow.ts';
import { isoOf } from '../../core/instant.ts';
import type { TaskRow } from '../../core/rows.ts';
import type { TaskItemView } from '../../core/views.ts';
import type { TaskItem } from '../../ports/store.ts';
import { endures } from './may-read.ts';
import { assigneeView, userName } from './people.ts';
import type { Reader } from './reader.ts';
import { taskTitle } from './titles.ts';

export function taskItemView(
  reader: Reader,
  flow: Flow | null,
  { task, confidential, summary, rootSummary, rootFlow }: TaskItem,
): TaskItemView {
  const { id, instance, root, state, status, outcome } = task;
  return {
    id,
    instance,
    root,
    flow: task.flow,
    rootFlow,
    state,
    title: taskTitle(flow, state),
    status,
    assignee: assigneeView(reader, task.pool),
    claimedBy: claimantOf(reader, task),
    readAt: momentOf(task.readAt),
    openedAt: isoOf(task.openedAt),
    dueAt: momentOf(task.dueAt),
    closedAt: momentOf(task.closedAt),
    outcome,
    confidential,
    ...(confidential && !endures(task) ? untold : { summary, rootSummary }),
  };
}

/** What a desk that has passed on something confidential still sees of it. */
const untold = { summary: {}, rootSummary: {} } as const;

/** A claim is a pair of person and position, and lapses when the pair ends. */
function claimantOf(reader: Reader, { claimedBy, claimedAs }: TaskRow): TaskItemView['claimedBy'] {
  if (claimedBy === null) return null;
  const { organisation } = reader.world;
  const stands = claimedAs === null || organisation.holds(claimedBy, claimedAs, reader.day);
  return stands ? { user: claimedBy, name: userName(reader, claimedBy) } : null;
}

export function momentOf(at: number | null): string | null {
  return at === null ? null : isoOf(at);
}
