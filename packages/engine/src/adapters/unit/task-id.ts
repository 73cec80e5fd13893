// What a task's id is made of.

export interface TaskIdParts {
  readonly instance: string;
  readonly state: string;
  readonly visit: number;
  /** 0 where the id names none. */
  readonly seat: number;
}

/** A task's id, `instance/state#visit` or `instance/state#visit/seat`, taken apart; null if it is none. */
export function parseTaskId(id: string): TaskIdParts | null {
  const match = /^(.*)\/([^/#]*)#([1-9][0-9]{0,8})(?:\/([1-9][0-9]{0,8}))?$/s.exec(id);
  if (match === null) return null;
  const [, instance = '', state = '', visit = '', seat = '0'] = match;
  return { instance, state, visit: Number(visit), seat: Number(seat) };
}
