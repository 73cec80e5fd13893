import type { ProblemView } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';
import { usePositionNames } from './reads.ts';

/** Why the server said no; a key in it is called by the name of its position. Null when it did not. */
export function useRefusalWords(problem: ProblemView | null): string | null {
  const { texts } = useEnvironment();
  const key = problem?.params.key;
  const nameOf = usePositionNames(typeof key === 'string' ? [key] : []);
  if (problem === null) return null;
  const named = typeof key === 'string' ? texts.errors.aboutKey(problem.code, nameOf(key)) : null;
  return named ?? problem.detail;
}
