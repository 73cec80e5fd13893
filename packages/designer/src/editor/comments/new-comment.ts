// The command that writes a comment now.

import type { WriteComment } from '../../model/index.ts';

/** What is said, of which step, by whom. */
export interface NewComment {
  readonly text: string;
  /** Null: of the flow as a whole. */
  readonly step: string | null;
  /** What people call the step. */
  readonly about?: string | undefined;
  /** The comment that it answers. */
  readonly answers?: string | undefined;
  /** Id of whoever says it; undefined: the host does not tell. */
  readonly by: string | undefined;
}

/** The command; not pure: its id is drawn, and the time is that of the device. */
export function newComment({ text, step, about, answers, by }: NewComment): WriteComment {
  return {
    type: 'write-comment',
    comment: `c-${crypto.randomUUID()}`,
    step,
    ...(about !== undefined && { about }),
    ...(answers !== undefined && { answers }),
    ...(by !== undefined && { by }),
    at: new Date().toISOString(),
    text,
  };
}
