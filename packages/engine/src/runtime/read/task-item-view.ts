// A task as lists show it.

import { COPY } from '../../core/activities/copies.ts';
import { claimantOf } from '../../core/access/claimant.ts';
import type { Flow } from '../../core/compile/flow.ts';
import { isoOf } from '../../core/instant.ts';
import type { TaskRow } from '../../core/rows.ts';
import type { TaskItemView } from '../../core/views/task-item.ts';
import type { StoredFollowUp } from '../../ports/follow-up-store.ts';
import type { TaskItem } from '../../ports/queries.ts';
import { endures } from './may-read.ts';
import { assigneeView, userName } from './people.ts';
import type { Reader } from './reader.ts';
import { taskTitle } from './titles.ts';

export function taskItemView(
  reader: Reader,
  flow: Flow | null,
  { task, confidential, summary, rootSummary, rootFlow }: TaskItem,
  followUp: StoredFollowUp | null = null,
): TaskItemView {
  const { id, instance, root, state, status, outcome } = task;
  return {
    id,
    kind: state === COPY ? 'copy' : 'task',
    instance,
    root,
    flow: task.flow,
    rootFlow,
    state,
    title: taskTitle(flow, state),
    status,
    assignee: assigneeView(reader, task.pool),
    claimedBy: claimantView(reader, task),
    readAt: momentOf(task.readAt),
    openedAt: isoOf(task.openedAt),
    dueAt: momentOf(task.dueAt),
    priority: task.priority,
    followUp: followUp && {
      day: followUp.day,
      at: isoOf(followUp.at),
      note: followUp.note,
    },
    closedAt: momentOf(task.closedAt),
    outcome,
    confidential,
    ...(confidential && !endures(task) ? untold : { summary, rootSummary }),
  };
}

/** What a desk that has passed on something confidential still sees of it. */
const untold = { summary: {}, rootSummary: {} } as const;

function claimantView(reader: Reader, task: TaskRow): TaskItemView['claimedBy'] {
  const user = claimantOf(task, reader.world.organisation, reader.day);
  return user === null ? null : { user, name: userName(reader, user) };
}

export function momentOf(at: number | null): string | null {
  return at === null ? null : isoOf(at);
}
