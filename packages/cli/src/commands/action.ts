import type { Answer } from '../answer.ts';

/** What a command does, as commander wants it: the answer goes to whoever runs the program. */
export type Action = <Given extends unknown[]>(
  work: (...given: Given) => Promise<Answer>,
) => (...given: Given) => Promise<void>;
