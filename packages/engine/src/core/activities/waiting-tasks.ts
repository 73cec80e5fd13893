import type { SigningSeat, TaskState, Visit } from '../instance.ts';

/** What of a visit waits for somebody to decide: its task, or the seats whose turn it is. */
export function waitingTasks({ task, signing }: Visit): readonly (TaskState | SigningSeat)[] {
  if (task) return [task];
  return signing?.seats.filter(({ status }) => status === 'open') ?? [];
}
