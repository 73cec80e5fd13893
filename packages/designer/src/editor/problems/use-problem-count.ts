// How many problems the flow has, as numbers and in words.

import { useSession } from '../session/session.tsx';
import { useProving } from './use-proving.tsx';

/** What is known of problems. */
export interface ProblemCount {
  /** How many make it refused. */
  readonly errors: number;
  /** How many are to be looked at. */
  readonly warnings: number;
  /** All of it in words; null before the first proof. */
  readonly words: string | null;
}

export function useProblemCount(): ProblemCount {
  const { texts } = useSession();
  const troubles = useProving((state) => state.proof?.troubles ?? null);
  if (troubles === null) return { errors: 0, warnings: 0, words: null };
  const errors = troubles.filter(({ severity }) => severity === 'error').length;
  const warnings = troubles.length - errors;
  const words = troubles.length === 0 ? texts.noProblems : texts.problems(errors, warnings);
  return { errors, warnings, words };
}
