// What a task's id is made of.

export interface TaskIdParts {
  readonly instance: string;
  readonly state: string;
  readonly visit: number;
}

/** A task's id, `instance/state#visit`, taken apart; null if it is none. */
export function parseTaskId(id: string): TaskIdParts | null {
  const match = /^(.*)\/([^/#]*)#([1-9][0-9]{0,8})$/s.exec(id);
  if (match === null) return null;
  const [, instance = '', state = '', visit = ''] = match;
  return { instance, state, visit: Number(visit) };
}
