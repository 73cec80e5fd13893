// Reminders that a person of the stories sets for themselves.

import type { FollowUpView, JsonObject, TaskView } from '@alir/engine/core/types';
import { at } from './fake-story.ts';
import type { World } from './fake-world.ts';

/** What is asked for; null: its day is past. */
export function followUpOn({ day, note }: JsonObject): FollowUpView | null {
  const asked = typeof day === 'string' ? day : '';
  if (asked < at(0).slice(0, 10)) return null;
  return { day: asked, at: `${asked}T01:00:00.000Z`, note: typeof note === 'string' ? note : null };
}

/** Whether a task is one of which its holder wants to be reminded by now. */
export const isFollowedUp = ({ followUp }: Pick<TaskView, 'followUp'>): boolean =>
  followUp !== null && followUp.at <= at(0);

/** Keeps it with the task, or drops it (null). */
export function keepFollowUp(world: World, task: TaskView, followUp: FollowUpView | null): unknown {
  world.tasks.set(task.id, { ...task, followUp });
  return { followUp };
}
