import type { TaskView } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';
import type { Description } from '../session/environment.tsx';
import { localize } from '../texts/localize.ts';
import { dispositionIn } from './disposition.ts';
import type { Disposition } from './disposition.ts';

/** What a task is about. */
export interface TaskSubject {
  readonly about: Description;
  readonly title: string;
  readonly disposition: Disposition | null;
  /** The disposition is that of the task's own assignee; its giver has other tasks on it. */
  readonly ownDisposition: boolean;
}

export function useTaskSubject(task: TaskView): TaskSubject {
  const { describe, lang } = useEnvironment();
  const about = describe(task.summary, task.rootSummary, lang);
  const disposition = dispositionIn(task.data);
  return {
    about,
    title: about.subject ?? localize(task.title, lang),
    disposition,
    ownDisposition: disposition !== null && disposition.recipient === task.assignee.position,
  };
}
