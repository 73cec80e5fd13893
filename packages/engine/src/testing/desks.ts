// Open tasks and notices of a test, as its expectations see them.

import type { Cast } from '../core/scenario/cast.ts';
import {
  lyingTasks,
  placedNotice,
  placedTask,
  type Desks,
  type Placed,
} from '../core/scenario/desks.ts';
import { showTime, type Notice, type Stage } from './stage.ts';

export { compareDesks, type Desks } from '../core/scenario/desks.ts';

/** An open task as a test sees it. */
export interface OpenTask extends Placed {
  /** Id of its instance. */
  readonly instance: string;
  /** The position, or the role with its unit: `sekda`, `agendaris@dinkes`. */
  readonly assignee: string;
  /** Local time: `2026-01-07 16:00` */
  readonly due: string | null;
  /** User who has claimed it. */
  readonly claimedBy: string | null;
  /** Whether an assignee has opened it. */
  readonly isRead: boolean;
}

export function openTasks(stage: Stage, root: string): readonly OpenTask[] {
  const { cast, ledger } = stage;
  return ledger.treeOf(root).flatMap((one) =>
    lyingTasks(one).map((task) => ({
      ...placedTask(cast, task),
      instance: one.id,
      assignee: cast.name(task.assignee),
      due: task.dueAt === null ? null : showTime(stage, task.dueAt),
      claimedBy: task.claimedBy,
      isRead: task.readAt !== null,
    })),
  );
}

export function placedNotices(
  { cast }: { readonly cast: Cast },
  notices: readonly Notice[],
): readonly Placed[] {
  return notices.map((notice) => placedNotice(cast, notice));
}

export function showDesks(desks: Desks): string {
  const lines = Object.entries(desks).map(
    ([who, states]) => `  ${who}: ${states.join(', ') || '–'}`,
  );
  return lines.length === 0 ? '  none' : lines.join('\n');
}
